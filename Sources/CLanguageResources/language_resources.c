#include "language_resources.h"

// `#embed` is C23 (WG14 N3017); clang takes it in every mode and writes the files into the
// dependency list, so a changed word list is compiled in by the next build.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char abbreviations[] = {
#embed "../Language/Resources/abbreviations.txt"
};
static const unsigned char months[] = {
#embed "../Language/Resources/months.txt"
};
static const unsigned char office_qualifiers[] = {
#embed "../Language/Resources/office-qualifiers.txt"
};
static const unsigned char stop_words[] = {
#embed "../Language/Resources/stop-words.txt"
};
static const unsigned char weekdays[] = {
#embed "../Language/Resources/weekdays.txt"
};
static const unsigned char word_frequencies[] = {
#embed "../Language/Resources/word-frequencies.tsv"
};

static const language_resource resources[] = {
    {"abbreviations.txt", abbreviations, sizeof abbreviations},
    {"months.txt", months, sizeof months},
    {"office-qualifiers.txt", office_qualifiers, sizeof office_qualifiers},
    {"stop-words.txt", stop_words, sizeof stop_words},
    {"weekdays.txt", weekdays, sizeof weekdays},
    {"word-frequencies.tsv", word_frequencies, sizeof word_frequencies},
};
const size_t language_resource_count = sizeof resources / sizeof resources[0];

language_resource language_resource_at(size_t index) { return resources[index]; }
