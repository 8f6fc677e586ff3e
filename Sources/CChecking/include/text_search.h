#ifndef DIGEST_TEXT_SEARCH_H
#define DIGEST_TEXT_SEARCH_H

#include <stddef.h>

/// The offset of bytes in others, by the C library's `memmem`, which Swift does not see: linear in the count.
/// It is the count where they do not stand there.
size_t text_find(const void *_Nonnull text, size_t count, const void *_Nonnull sought, size_t sought_count);

#endif
