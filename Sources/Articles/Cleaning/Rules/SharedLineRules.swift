extension CleaningRule {
    /// A line that stands in other texts of the source too, as a site puts it around every article.
    ///
    /// A label must stand in one other text, a sentence in four: two reports of one event may quote the same statement. Of
    /// a thousand texts and more, a few in a thousand must have it: among many, some begin a section with the same words.
    static let sharedLine = page("shared-line", .repetition) { page in
        page.kept.filter { position in
            let line = page.context.lines[position]
            guard line.wordCount <= 60 else { return false }
            return page.draft.isShared(line)
        }
    }
}
