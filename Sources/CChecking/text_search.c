// A function of GNU and of BSD systems, and of POSIX since 2024.
#define _GNU_SOURCE
#include "text_search.h"

#include <string.h>

size_t text_find(const void *text, size_t count, const void *sought, size_t sought_count) {
    const char *found = memmem(text, count, sought, sought_count);
    return found == NULL ? count : (size_t)(found - (const char *)text);
}
