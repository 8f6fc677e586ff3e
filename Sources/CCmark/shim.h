#ifndef DIGEST_CCMARK_SHIM_H
#define DIGEST_CCMARK_SHIM_H

#if __has_include(<cmark.h>)
#include <cmark.h>
#else
#error "cmark.h is missing: install libcmark-dev (Debian, Ubuntu: apt-get install libcmark-dev) or cmark (Homebrew)"
#endif

#endif
