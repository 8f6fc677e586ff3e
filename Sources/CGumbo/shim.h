#ifndef DIGEST_CGUMBO_SHIM_H
#define DIGEST_CGUMBO_SHIM_H

#if __has_include(<gumbo.h>)
#include <gumbo.h>
#else
#error "gumbo.h is missing: install libgumbo-dev (Debian, Ubuntu: apt-get install libgumbo-dev) or gumbo-parser (Homebrew)"
#endif

#endif
