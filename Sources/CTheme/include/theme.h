#ifndef DIGEST_THEME_H
#define DIGEST_THEME_H

#include <stddef.h>

/// A file of templates, as bytes inside the program.
typedef struct {
    const char *_Nonnull name;
    const unsigned char *_Nonnull bytes;
    size_t count;
} theme_file;

/// The file at an index below `theme_file_count`.
theme_file theme_file_at(size_t index);
extern const size_t theme_file_count;

#endif
