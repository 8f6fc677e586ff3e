#include "theme.h"

// `#embed` is C23 (WG14 N3017); clang takes it in every mode and writes the files into the
// dependency list, so a changed template is compiled in by the next build.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char style[] = {
#embed "../../templates/style.css"
};

static const theme_file files[] = {
    {"style.css", style, sizeof style},
};
const size_t theme_file_count = sizeof files / sizeof files[0];

theme_file theme_file_at(size_t index) { return files[index]; }
