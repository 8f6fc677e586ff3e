#include "theme.h"

// `#embed` is C23 (WG14 N3017); clang takes it in every mode and writes the files into the
// dependency list, so a changed template is compiled in by the next build.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char style_css[] = {
#embed "../../templates/style.css"
};
static const unsigned char layout_html[] = {
#embed "../../templates/layout.html"
};
static const unsigned char edition_md[] = {
#embed "../../templates/edition.md"
};
static const unsigned char story_md[] = {
#embed "../../templates/story.md"
};
static const unsigned char thread_md[] = {
#embed "../../templates/thread.md"
};
static const unsigned char article_md[] = {
#embed "../../templates/article.md"
};
static const unsigned char person_md[] = {
#embed "../../templates/person.md"
};
static const unsigned char people_md[] = {
#embed "../../templates/people.md"
};
static const unsigned char page_404_html[] = {
#embed "../../templates/404.html"
};
static const unsigned char entry_md[] = {
#embed "../../templates/entry.md"
};
static const unsigned char about_md[] = {
#embed "../../templates/about.md"
};
static const unsigned char archive_md[] = {
#embed "../../templates/archive.md"
};
static const unsigned char day_md[] = {
#embed "../../templates/day.md"
};
static const unsigned char month_md[] = {
#embed "../../templates/month.md"
};
static const unsigned char source_md[] = {
#embed "../../templates/source.md"
};
static const unsigned char sources_md[] = {
#embed "../../templates/sources.md"
};
static const unsigned char stories_md[] = {
#embed "../../templates/stories.md"
};
static const unsigned char threads_md[] = {
#embed "../../templates/threads.md"
};
static const unsigned char search_md[] = {
#embed "../../templates/search.md"
};
static const unsigned char changes_md[] = {
#embed "../../templates/changes.md"
};
static const unsigned char moved_html[] = {
#embed "../../templates/moved.html"
};
static const unsigned char moved_md[] = {
#embed "../../templates/moved.md"
};
static const unsigned char partials_chart_md[] = {
#embed "../../templates/partials/chart.md"
};
static const unsigned char partials_chart_unit_md[] = {
#embed "../../templates/partials/chart_unit.md"
};
static const unsigned char mail_txt[] = {
#embed "../../templates/mail.txt"
};
static const unsigned char mail_html[] = {
#embed "../../templates/mail.html"
};
static const unsigned char partials_mail_coverage_txt[] = {
#embed "../../templates/partials/mail_coverage.txt"
};
static const unsigned char partials_mail_coverage_html[] = {
#embed "../../templates/partials/mail_coverage.html"
};
static const unsigned char partials_citation_md[] = {
#embed "../../templates/partials/citation.md"
};
static const unsigned char partials_cite_md[] = {
#embed "../../templates/partials/cite.md"
};
static const unsigned char partials_cited_line_md[] = {
#embed "../../templates/partials/cited_line.md"
};
static const unsigned char partials_copies_md[] = {
#embed "../../templates/partials/copies.md"
};
static const unsigned char partials_copy_md[] = {
#embed "../../templates/partials/copy.md"
};
static const unsigned char partials_correction_md[] = {
#embed "../../templates/partials/correction.md"
};
static const unsigned char partials_counts_md[] = {
#embed "../../templates/partials/counts.md"
};
static const unsigned char partials_coverage_md[] = {
#embed "../../templates/partials/coverage.md"
};
static const unsigned char partials_coverage_words_md[] = {
#embed "../../templates/partials/coverage_words.md"
};
static const unsigned char partials_date_md[] = {
#embed "../../templates/partials/date.md"
};
static const unsigned char partials_dated_md[] = {
#embed "../../templates/partials/dated.md"
};
static const unsigned char partials_difference_md[] = {
#embed "../../templates/partials/difference.md"
};
static const unsigned char partials_headline_md[] = {
#embed "../../templates/partials/headline.md"
};
static const unsigned char partials_headline_from_md[] = {
#embed "../../templates/partials/headline_from.md"
};
static const unsigned char partials_key_point_md[] = {
#embed "../../templates/partials/key_point.md"
};
static const unsigned char partials_letter_of_page_md[] = {
#embed "../../templates/partials/letter_of_page.md"
};
static const unsigned char partials_letters_md[] = {
#embed "../../templates/partials/letters.md"
};
static const unsigned char partials_line_md[] = {
#embed "../../templates/partials/line.md"
};
static const unsigned char partials_name_md[] = {
#embed "../../templates/partials/name.md"
};
static const unsigned char partials_nearest_md[] = {
#embed "../../templates/partials/nearest.md"
};
static const unsigned char partials_outlet_md[] = {
#embed "../../templates/partials/outlet.md"
};
static const unsigned char partials_outlets_md[] = {
#embed "../../templates/partials/outlets.md"
};
static const unsigned char partials_parts_md[] = {
#embed "../../templates/partials/parts.md"
};
static const unsigned char partials_piece_md[] = {
#embed "../../templates/partials/piece.md"
};
static const unsigned char partials_places_md[] = {
#embed "../../templates/partials/places.md"
};
static const unsigned char partials_position_md[] = {
#embed "../../templates/partials/position.md"
};
static const unsigned char partials_reason_md[] = {
#embed "../../templates/partials/reason.md"
};
static const unsigned char partials_report_md[] = {
#embed "../../templates/partials/report.md"
};
static const unsigned char partials_statement_md[] = {
#embed "../../templates/partials/statement.md"
};
static const unsigned char partials_story_edit_md[] = {
#embed "../../templates/partials/story_edit.md"
};
static const unsigned char partials_timeline_entry_md[] = {
#embed "../../templates/partials/timeline_entry.md"
};
static const unsigned char partials_title_md[] = {
#embed "../../templates/partials/title.md"
};
static const unsigned char partials_words_md[] = {
#embed "../../templates/partials/words.md"
};

static const theme_file files[] = {
    {"style.css", style_css, sizeof style_css},
    {"layout.html", layout_html, sizeof layout_html},
    {"edition.md", edition_md, sizeof edition_md},
    {"story.md", story_md, sizeof story_md},
    {"thread.md", thread_md, sizeof thread_md},
    {"article.md", article_md, sizeof article_md},
    {"person.md", person_md, sizeof person_md},
    {"people.md", people_md, sizeof people_md},
    {"404.html", page_404_html, sizeof page_404_html},
    {"entry.md", entry_md, sizeof entry_md},
    {"about.md", about_md, sizeof about_md},
    {"archive.md", archive_md, sizeof archive_md},
    {"day.md", day_md, sizeof day_md},
    {"month.md", month_md, sizeof month_md},
    {"source.md", source_md, sizeof source_md},
    {"sources.md", sources_md, sizeof sources_md},
    {"stories.md", stories_md, sizeof stories_md},
    {"threads.md", threads_md, sizeof threads_md},
    {"search.md", search_md, sizeof search_md},
    {"changes.md", changes_md, sizeof changes_md},
    {"moved.html", moved_html, sizeof moved_html},
    {"moved.md", moved_md, sizeof moved_md},
    {"partials/chart.md", partials_chart_md, sizeof partials_chart_md},
    {"partials/chart_unit.md", partials_chart_unit_md, sizeof partials_chart_unit_md},
    {"mail.txt", mail_txt, sizeof mail_txt},
    {"mail.html", mail_html, sizeof mail_html},
    {"partials/mail_coverage.txt", partials_mail_coverage_txt, sizeof partials_mail_coverage_txt},
    {"partials/mail_coverage.html", partials_mail_coverage_html, sizeof partials_mail_coverage_html},
    {"partials/citation.md", partials_citation_md, sizeof partials_citation_md},
    {"partials/cite.md", partials_cite_md, sizeof partials_cite_md},
    {"partials/cited_line.md", partials_cited_line_md, sizeof partials_cited_line_md},
    {"partials/copies.md", partials_copies_md, sizeof partials_copies_md},
    {"partials/copy.md", partials_copy_md, sizeof partials_copy_md},
    {"partials/correction.md", partials_correction_md, sizeof partials_correction_md},
    {"partials/counts.md", partials_counts_md, sizeof partials_counts_md},
    {"partials/coverage.md", partials_coverage_md, sizeof partials_coverage_md},
    {"partials/coverage_words.md", partials_coverage_words_md, sizeof partials_coverage_words_md},
    {"partials/date.md", partials_date_md, sizeof partials_date_md},
    {"partials/dated.md", partials_dated_md, sizeof partials_dated_md},
    {"partials/difference.md", partials_difference_md, sizeof partials_difference_md},
    {"partials/headline.md", partials_headline_md, sizeof partials_headline_md},
    {"partials/headline_from.md", partials_headline_from_md, sizeof partials_headline_from_md},
    {"partials/key_point.md", partials_key_point_md, sizeof partials_key_point_md},
    {"partials/letter_of_page.md", partials_letter_of_page_md, sizeof partials_letter_of_page_md},
    {"partials/letters.md", partials_letters_md, sizeof partials_letters_md},
    {"partials/line.md", partials_line_md, sizeof partials_line_md},
    {"partials/name.md", partials_name_md, sizeof partials_name_md},
    {"partials/nearest.md", partials_nearest_md, sizeof partials_nearest_md},
    {"partials/outlet.md", partials_outlet_md, sizeof partials_outlet_md},
    {"partials/outlets.md", partials_outlets_md, sizeof partials_outlets_md},
    {"partials/parts.md", partials_parts_md, sizeof partials_parts_md},
    {"partials/piece.md", partials_piece_md, sizeof partials_piece_md},
    {"partials/places.md", partials_places_md, sizeof partials_places_md},
    {"partials/position.md", partials_position_md, sizeof partials_position_md},
    {"partials/reason.md", partials_reason_md, sizeof partials_reason_md},
    {"partials/report.md", partials_report_md, sizeof partials_report_md},
    {"partials/statement.md", partials_statement_md, sizeof partials_statement_md},
    {"partials/story_edit.md", partials_story_edit_md, sizeof partials_story_edit_md},
    {"partials/timeline_entry.md", partials_timeline_entry_md, sizeof partials_timeline_entry_md},
    {"partials/title.md", partials_title_md, sizeof partials_title_md},
    {"partials/words.md", partials_words_md, sizeof partials_words_md},
};
const size_t theme_file_count = sizeof files / sizeof files[0];

theme_file theme_file_at(size_t index) { return files[index]; }
