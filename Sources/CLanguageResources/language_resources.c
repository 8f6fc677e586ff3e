#include "language_resources.h"

// `#embed` is C23 (WG14 N3017); clang takes it in every mode and writes the files into the
// dependency list, so a changed word list is compiled in by the next build.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char abbreviations[] = {
#embed "../Language/Resources/abbreviations.txt"
};
static const unsigned char dangling_openers[] = {
#embed "../Language/Resources/dangling-openers.txt"
};
static const unsigned char months[] = {
#embed "../Language/Resources/months.txt"
};
static const unsigned char noise_advertisement[] = {
#embed "../Language/Resources/noise/advertisement.txt"
};
static const unsigned char noise_byline[] = {
#embed "../Language/Resources/noise/byline.txt"
};
static const unsigned char noise_change_stamp[] = {
#embed "../Language/Resources/noise/change-stamp.txt"
};
static const unsigned char noise_comments[] = {
#embed "../Language/Resources/noise/comments.txt"
};
static const unsigned char noise_copyright[] = {
#embed "../Language/Resources/noise/copyright.txt"
};
static const unsigned char noise_donation[] = {
#embed "../Language/Resources/noise/donation.txt"
};
static const unsigned char noise_giving_words[] = {
#embed "../Language/Resources/noise/giving-words.txt"
};
static const unsigned char noise_newsletter[] = {
#embed "../Language/Resources/noise/newsletter.txt"
};
static const unsigned char noise_photo_credit[] = {
#embed "../Language/Resources/noise/photo-credit.txt"
};
static const unsigned char noise_read_more[] = {
#embed "../Language/Resources/noise/read-more.txt"
};
static const unsigned char noise_reader_words[] = {
#embed "../Language/Resources/noise/reader-words.txt"
};
static const unsigned char noise_related_heading[] = {
#embed "../Language/Resources/noise/related-heading.txt"
};
static const unsigned char noise_section_label[] = {
#embed "../Language/Resources/noise/section-label.txt"
};
static const unsigned char noise_share_bar[] = {
#embed "../Language/Resources/noise/share-bar.txt"
};
static const unsigned char noise_source_credit[] = {
#embed "../Language/Resources/noise/source-credit.txt"
};
static const unsigned char noise_timestamp[] = {
#embed "../Language/Resources/noise/timestamp.txt"
};
static const unsigned char office_qualifiers[] = {
#embed "../Language/Resources/office-qualifiers.txt"
};
static const unsigned char picture_hosts[] = {
#embed "../Language/Resources/picture-hosts.txt"
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
    {"dangling-openers.txt", dangling_openers, sizeof dangling_openers},
    {"months.txt", months, sizeof months},
    {"noise/advertisement.txt", noise_advertisement, sizeof noise_advertisement},
    {"noise/byline.txt", noise_byline, sizeof noise_byline},
    {"noise/change-stamp.txt", noise_change_stamp, sizeof noise_change_stamp},
    {"noise/comments.txt", noise_comments, sizeof noise_comments},
    {"noise/copyright.txt", noise_copyright, sizeof noise_copyright},
    {"noise/donation.txt", noise_donation, sizeof noise_donation},
    {"noise/giving-words.txt", noise_giving_words, sizeof noise_giving_words},
    {"noise/newsletter.txt", noise_newsletter, sizeof noise_newsletter},
    {"noise/photo-credit.txt", noise_photo_credit, sizeof noise_photo_credit},
    {"noise/read-more.txt", noise_read_more, sizeof noise_read_more},
    {"noise/reader-words.txt", noise_reader_words, sizeof noise_reader_words},
    {"noise/related-heading.txt", noise_related_heading, sizeof noise_related_heading},
    {"noise/section-label.txt", noise_section_label, sizeof noise_section_label},
    {"noise/share-bar.txt", noise_share_bar, sizeof noise_share_bar},
    {"noise/source-credit.txt", noise_source_credit, sizeof noise_source_credit},
    {"noise/timestamp.txt", noise_timestamp, sizeof noise_timestamp},
    {"office-qualifiers.txt", office_qualifiers, sizeof office_qualifiers},
    {"picture-hosts.txt", picture_hosts, sizeof picture_hosts},
    {"stop-words.txt", stop_words, sizeof stop_words},
    {"weekdays.txt", weekdays, sizeof weekdays},
    {"word-frequencies.tsv", word_frequencies, sizeof word_frequencies},
};
const size_t language_resource_count = sizeof resources / sizeof resources[0];

language_resource language_resource_at(size_t index) { return resources[index]; }
