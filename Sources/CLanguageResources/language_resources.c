#include "language_resources.h"

// `#embed` is C23 (WG14 N3017); clang takes it in every mode and writes the files into the
// dependency list, so a changed word list is compiled in by the next build.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char abbreviations[] = {
#embed "../Language/Resources/abbreviations.txt"
};
static const unsigned char function_words[] = {
#embed "../Language/Resources/function-words.txt"
};

static const language_resource resources[] = {
    {"abbreviations.txt", abbreviations, sizeof abbreviations},
    {"function-words.txt", function_words, sizeof function_words},
};
const size_t language_resource_count = sizeof resources / sizeof resources[0];

language_resource language_resource_at(size_t index) { return resources[index]; }
