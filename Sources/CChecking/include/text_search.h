#ifndef DIGEST_TEXT_SEARCH_H
#define DIGEST_TEXT_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

/// Whether bytes stand in others, by the C library's `memmem`, which Swift does not see; linear in the count.
bool text_holds(const void *_Nonnull text, size_t count, const void *_Nonnull sought, size_t sought_count);

#endif
