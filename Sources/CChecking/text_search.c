// A function of GNU and of BSD systems, and of POSIX since 2024.
#define _GNU_SOURCE
#include "text_search.h"

#include <string.h>

bool text_holds(const void *text, size_t count, const void *sought, size_t sought_count) {
    return memmem(text, count, sought, sought_count) != NULL;
}
