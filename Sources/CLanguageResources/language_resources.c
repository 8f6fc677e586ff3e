#include "language_resources.h"

// `#embed` is C23 (WG14 N3017); clang takes it in every mode and writes the files into the
// dependency list, so a changed word list is compiled in by the next build.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char abbreviations[] = {
#embed "../Language/Resources/abbreviations.txt"
};
static const unsigned char agencies[] = {
#embed "../Language/Resources/agencies.txt"
};
static const unsigned char author_paths[] = {
#embed "../Language/Resources/author-paths.txt"
};
static const unsigned char clauses_filler[] = {
#embed "../Language/Resources/clauses/filler.txt"
};
static const unsigned char clauses_leaning_openings[] = {
#embed "../Language/Resources/clauses/leaning-openings.txt"
};
static const unsigned char clauses_question_words[] = {
#embed "../Language/Resources/clauses/question-words.txt"
};
static const unsigned char clauses_stances[] = {
#embed "../Language/Resources/clauses/stances.txt"
};
static const unsigned char clauses_title_labels[] = {
#embed "../Language/Resources/clauses/title-labels.txt"
};
static const unsigned char clauses_words[] = {
#embed "../Language/Resources/clauses/words.txt"
};
static const unsigned char dangling_openers[] = {
#embed "../Language/Resources/dangling-openers.txt"
};
static const unsigned char function_words[] = {
#embed "../Language/Resources/function-words.txt"
};
static const unsigned char months[] = {
#embed "../Language/Resources/months.txt"
};
static const unsigned char names_beside_names[] = {
#embed "../Language/Resources/names/beside-names.tsv"
};
static const unsigned char names_cities[] = {
#embed "../Language/Resources/names/cities.txt"
};
static const unsigned char names_first_names[] = {
#embed "../Language/Resources/names/first-names.tsv"
};
static const unsigned char names_not_names[] = {
#embed "../Language/Resources/names/not-names.txt"
};
static const unsigned char names_organisation_words[] = {
#embed "../Language/Resources/names/organisation-words.tsv"
};
static const unsigned char names_organisations[] = {
#embed "../Language/Resources/names/organisations.tsv"
};
static const unsigned char names_peoples[] = {
#embed "../Language/Resources/names/peoples.txt"
};
static const unsigned char names_place_words[] = {
#embed "../Language/Resources/names/place-words.tsv"
};
static const unsigned char names_places[] = {
#embed "../Language/Resources/names/places.tsv"
};
static const unsigned char names_roles[] = {
#embed "../Language/Resources/names/roles.tsv"
};
static const unsigned char names_surname_endings[] = {
#embed "../Language/Resources/names/surname-endings.txt"
};
static const unsigned char names_surnames[] = {
#embed "../Language/Resources/names/surnames.txt"
};
static const unsigned char noise_advertisement[] = {
#embed "../Language/Resources/noise/advertisement.txt"
};
static const unsigned char noise_affiliate[] = {
#embed "../Language/Resources/noise/affiliate.txt"
};
static const unsigned char noise_age[] = {
#embed "../Language/Resources/noise/age.txt"
};
static const unsigned char noise_author_biography[] = {
#embed "../Language/Resources/noise/author-biography.txt"
};
static const unsigned char noise_byline[] = {
#embed "../Language/Resources/noise/byline.txt"
};
static const unsigned char noise_call_to_action[] = {
#embed "../Language/Resources/noise/call-to-action.txt"
};
static const unsigned char noise_caption_alone[] = {
#embed "../Language/Resources/noise/caption-alone.txt"
};
static const unsigned char noise_caption[] = {
#embed "../Language/Resources/noise/caption.txt"
};
static const unsigned char noise_change_stamp[] = {
#embed "../Language/Resources/noise/change-stamp.txt"
};
static const unsigned char noise_click[] = {
#embed "../Language/Resources/noise/click.txt"
};
static const unsigned char noise_comment_end[] = {
#embed "../Language/Resources/noise/comment-end.txt"
};
static const unsigned char noise_comment_policy[] = {
#embed "../Language/Resources/noise/comment-policy.txt"
};
static const unsigned char noise_comment_thread[] = {
#embed "../Language/Resources/noise/comment-thread.txt"
};
static const unsigned char noise_comments[] = {
#embed "../Language/Resources/noise/comments.txt"
};
static const unsigned char noise_company_verbs[] = {
#embed "../Language/Resources/noise/company-verbs.txt"
};
static const unsigned char noise_company_words[] = {
#embed "../Language/Resources/noise/company-words.txt"
};
static const unsigned char noise_contact[] = {
#embed "../Language/Resources/noise/contact.txt"
};
static const unsigned char noise_cookie[] = {
#embed "../Language/Resources/noise/cookie.txt"
};
static const unsigned char noise_copyright[] = {
#embed "../Language/Resources/noise/copyright.txt"
};
static const unsigned char noise_disclaimer[] = {
#embed "../Language/Resources/noise/disclaimer.txt"
};
static const unsigned char noise_donation[] = {
#embed "../Language/Resources/noise/donation.txt"
};
static const unsigned char noise_follow[] = {
#embed "../Language/Resources/noise/follow.txt"
};
static const unsigned char noise_giving_words[] = {
#embed "../Language/Resources/noise/giving-words.txt"
};
static const unsigned char noise_interface[] = {
#embed "../Language/Resources/noise/interface.txt"
};
static const unsigned char noise_newsletter[] = {
#embed "../Language/Resources/noise/newsletter.txt"
};
static const unsigned char noise_paywall[] = {
#embed "../Language/Resources/noise/paywall.txt"
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
static const unsigned char noise_reporting_credit[] = {
#embed "../Language/Resources/noise/reporting-credit.txt"
};
static const unsigned char noise_section_label[] = {
#embed "../Language/Resources/noise/section-label.txt"
};
static const unsigned char noise_share_bar[] = {
#embed "../Language/Resources/noise/share-bar.txt"
};
static const unsigned char noise_site_link[] = {
#embed "../Language/Resources/noise/site-link.txt"
};
static const unsigned char noise_source_credit[] = {
#embed "../Language/Resources/noise/source-credit.txt"
};
static const unsigned char noise_tags[] = {
#embed "../Language/Resources/noise/tags.txt"
};
static const unsigned char noise_timestamp[] = {
#embed "../Language/Resources/noise/timestamp.txt"
};
static const unsigned char office_qualifiers[] = {
#embed "../Language/Resources/office-qualifiers.txt"
};
static const unsigned char owner_words[] = {
#embed "../Language/Resources/owner-words.txt"
};
static const unsigned char picture_hosts[] = {
#embed "../Language/Resources/picture-hosts.txt"
};
static const unsigned char quantities_nouns[] = {
#embed "../Language/Resources/quantities/nouns.txt"
};
static const unsigned char quantities_numbers[] = {
#embed "../Language/Resources/quantities/numbers.txt"
};
static const unsigned char quantities_outcomes[] = {
#embed "../Language/Resources/quantities/outcomes.txt"
};
static const unsigned char quantities_qualifiers[] = {
#embed "../Language/Resources/quantities/qualifiers.txt"
};
static const unsigned char quotations_elisions[] = {
#embed "../Language/Resources/quotations/elisions.txt"
};
static const unsigned char quotations_speaker_model[] = {
#embed "../Language/Resources/quotations/speaker-model.tsv"
};
static const unsigned char quotations_verbs[] = {
#embed "../Language/Resources/quotations/verbs.txt"
};
static const unsigned char quotations_words[] = {
#embed "../Language/Resources/quotations/words.txt"
};
static const unsigned char stamp_words[] = {
#embed "../Language/Resources/stamp-words.txt"
};
static const unsigned char stop_words[] = {
#embed "../Language/Resources/stop-words.txt"
};
static const unsigned char tense_words[] = {
#embed "../Language/Resources/tense-words.txt"
};
static const unsigned char times_day_names[] = {
#embed "../Language/Resources/times/day-names.txt"
};
static const unsigned char times_tense_clues[] = {
#embed "../Language/Resources/times/tense-clues.txt"
};
static const unsigned char times_time_words[] = {
#embed "../Language/Resources/times/time-words.txt"
};
static const unsigned char weekdays[] = {
#embed "../Language/Resources/weekdays.txt"
};
static const unsigned char word_frequencies[] = {
#embed "../Language/Resources/word-frequencies.tsv"
};

static const language_resource resources[] = {
    {"abbreviations.txt", abbreviations, sizeof abbreviations},
    {"agencies.txt", agencies, sizeof agencies},
    {"author-paths.txt", author_paths, sizeof author_paths},
    {"clauses/filler.txt", clauses_filler, sizeof clauses_filler},
    {"clauses/leaning-openings.txt", clauses_leaning_openings, sizeof clauses_leaning_openings},
    {"clauses/question-words.txt", clauses_question_words, sizeof clauses_question_words},
    {"clauses/stances.txt", clauses_stances, sizeof clauses_stances},
    {"clauses/title-labels.txt", clauses_title_labels, sizeof clauses_title_labels},
    {"clauses/words.txt", clauses_words, sizeof clauses_words},
    {"dangling-openers.txt", dangling_openers, sizeof dangling_openers},
    {"function-words.txt", function_words, sizeof function_words},
    {"months.txt", months, sizeof months},
    {"names/beside-names.tsv", names_beside_names, sizeof names_beside_names},
    {"names/cities.txt", names_cities, sizeof names_cities},
    {"names/first-names.tsv", names_first_names, sizeof names_first_names},
    {"names/not-names.txt", names_not_names, sizeof names_not_names},
    {"names/organisation-words.tsv", names_organisation_words, sizeof names_organisation_words},
    {"names/organisations.tsv", names_organisations, sizeof names_organisations},
    {"names/peoples.txt", names_peoples, sizeof names_peoples},
    {"names/place-words.tsv", names_place_words, sizeof names_place_words},
    {"names/places.tsv", names_places, sizeof names_places},
    {"names/roles.tsv", names_roles, sizeof names_roles},
    {"names/surname-endings.txt", names_surname_endings, sizeof names_surname_endings},
    {"names/surnames.txt", names_surnames, sizeof names_surnames},
    {"noise/advertisement.txt", noise_advertisement, sizeof noise_advertisement},
    {"noise/affiliate.txt", noise_affiliate, sizeof noise_affiliate},
    {"noise/age.txt", noise_age, sizeof noise_age},
    {"noise/author-biography.txt", noise_author_biography, sizeof noise_author_biography},
    {"noise/byline.txt", noise_byline, sizeof noise_byline},
    {"noise/call-to-action.txt", noise_call_to_action, sizeof noise_call_to_action},
    {"noise/caption-alone.txt", noise_caption_alone, sizeof noise_caption_alone},
    {"noise/caption.txt", noise_caption, sizeof noise_caption},
    {"noise/change-stamp.txt", noise_change_stamp, sizeof noise_change_stamp},
    {"noise/click.txt", noise_click, sizeof noise_click},
    {"noise/comment-end.txt", noise_comment_end, sizeof noise_comment_end},
    {"noise/comment-policy.txt", noise_comment_policy, sizeof noise_comment_policy},
    {"noise/comment-thread.txt", noise_comment_thread, sizeof noise_comment_thread},
    {"noise/comments.txt", noise_comments, sizeof noise_comments},
    {"noise/company-verbs.txt", noise_company_verbs, sizeof noise_company_verbs},
    {"noise/company-words.txt", noise_company_words, sizeof noise_company_words},
    {"noise/contact.txt", noise_contact, sizeof noise_contact},
    {"noise/cookie.txt", noise_cookie, sizeof noise_cookie},
    {"noise/copyright.txt", noise_copyright, sizeof noise_copyright},
    {"noise/disclaimer.txt", noise_disclaimer, sizeof noise_disclaimer},
    {"noise/donation.txt", noise_donation, sizeof noise_donation},
    {"noise/follow.txt", noise_follow, sizeof noise_follow},
    {"noise/giving-words.txt", noise_giving_words, sizeof noise_giving_words},
    {"noise/interface.txt", noise_interface, sizeof noise_interface},
    {"noise/newsletter.txt", noise_newsletter, sizeof noise_newsletter},
    {"noise/paywall.txt", noise_paywall, sizeof noise_paywall},
    {"noise/photo-credit.txt", noise_photo_credit, sizeof noise_photo_credit},
    {"noise/read-more.txt", noise_read_more, sizeof noise_read_more},
    {"noise/reader-words.txt", noise_reader_words, sizeof noise_reader_words},
    {"noise/related-heading.txt", noise_related_heading, sizeof noise_related_heading},
    {"noise/reporting-credit.txt", noise_reporting_credit, sizeof noise_reporting_credit},
    {"noise/section-label.txt", noise_section_label, sizeof noise_section_label},
    {"noise/share-bar.txt", noise_share_bar, sizeof noise_share_bar},
    {"noise/site-link.txt", noise_site_link, sizeof noise_site_link},
    {"noise/source-credit.txt", noise_source_credit, sizeof noise_source_credit},
    {"noise/tags.txt", noise_tags, sizeof noise_tags},
    {"noise/timestamp.txt", noise_timestamp, sizeof noise_timestamp},
    {"office-qualifiers.txt", office_qualifiers, sizeof office_qualifiers},
    {"owner-words.txt", owner_words, sizeof owner_words},
    {"picture-hosts.txt", picture_hosts, sizeof picture_hosts},
    {"quantities/nouns.txt", quantities_nouns, sizeof quantities_nouns},
    {"quantities/numbers.txt", quantities_numbers, sizeof quantities_numbers},
    {"quantities/outcomes.txt", quantities_outcomes, sizeof quantities_outcomes},
    {"quantities/qualifiers.txt", quantities_qualifiers, sizeof quantities_qualifiers},
    {"quotations/elisions.txt", quotations_elisions, sizeof quotations_elisions},
    {"quotations/speaker-model.tsv", quotations_speaker_model, sizeof quotations_speaker_model},
    {"quotations/verbs.txt", quotations_verbs, sizeof quotations_verbs},
    {"quotations/words.txt", quotations_words, sizeof quotations_words},
    {"stamp-words.txt", stamp_words, sizeof stamp_words},
    {"stop-words.txt", stop_words, sizeof stop_words},
    {"tense-words.txt", tense_words, sizeof tense_words},
    {"times/day-names.txt", times_day_names, sizeof times_day_names},
    {"times/tense-clues.txt", times_tense_clues, sizeof times_tense_clues},
    {"times/time-words.txt", times_time_words, sizeof times_time_words},
    {"weekdays.txt", weekdays, sizeof weekdays},
    {"word-frequencies.tsv", word_frequencies, sizeof word_frequencies},
};
const size_t language_resource_count = sizeof resources / sizeof resources[0];

language_resource language_resource_at(size_t index) { return resources[index]; }
