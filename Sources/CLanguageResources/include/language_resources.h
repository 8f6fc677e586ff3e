#ifndef DIGEST_LANGUAGE_RESOURCES_H
#define DIGEST_LANGUAGE_RESOURCES_H

#include <stddef.h>

/// A file of Sources/Language/Resources, as bytes inside the program.
typedef struct {
    const char *_Nonnull name;
    const unsigned char *_Nonnull bytes;
    size_t count;
} language_resource;

/// The resource at an index below `language_resource_count`.
language_resource language_resource_at(size_t index);
extern const size_t language_resource_count;

#endif
