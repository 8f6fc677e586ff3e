#ifndef DIGEST_CZLIB_SHIM_H
#define DIGEST_CZLIB_SHIM_H

#if __has_include(<zlib.h>)
#include <zlib.h>
#else
#error "zlib.h is missing: install zlib1g-dev (Debian, Ubuntu: apt-get install zlib1g-dev) or zlib (Homebrew)"
#endif

// inflateInit2 is a macro, which Swift does not see.
static inline int digest_inflate_begin(z_stream *stream, int window_bits) {
    return inflateInit2(stream, window_bits);
}

#endif
