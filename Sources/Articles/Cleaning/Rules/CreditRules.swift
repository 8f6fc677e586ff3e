import Language

// The rules for lines that name those who made a text or a picture, and when.

extension CleaningRule {
    /// A copyright or reuse notice: “© 2025 Example Media. All rights reserved.”
    static let copyrightNotice = line("copyright-notice", .copyright) { line, draft, index in
        line.wordCount <= 60 && (line.categories.contains(.copyright) || opensWithCopyrightSign(draft, index))
    }

    /// The credit of a picture, left without it, or the caption that ends with one: “Photo by Jane Doe”,
    /// “The bridge in May. (Jane Doe/Example Pictures via Getty Images)”.
    static let photoCredit = line("photo-credit", .photoCredit) { line, draft, index in
        if !line.endsSentence && draft.namesAgencyOrPhotographer(index) { return true }
        guard line.categories.contains(.photoCredit) else { return false }
        let words = draft.words(of: index)
        if !line.endsSentence { return line.wordCount <= 20 || draft.closesWithPhotoCredit(index) }
        // A sentence is a credit where it is mostly names: “Photos by the army show the port.” is none.
        let names = words.reduce(0) { $0 + ($1.isCapitalised ? 1 : 0) }
        return line.wordCount <= 12 && names * 2 >= line.wordCount
    }

    /// A caption, beside its picture or with it, or one that no picture need stand beside: “In this file photo, a ferry
    /// leaves the port.”
    static let caption = line("caption", .caption, phrases: [.caption, .captionAlone]) { line, draft, index in
        if line.categories.contains(.captionAlone), line.wordCount <= 70 { return true }
        guard line.categories.contains(.caption) else { return false }
        return line.marks.imageCount > 0 || draft.standsBesideImage(index)
    }

    /// The credit of the whole text to another outlet, among its last four lines but not its first:
    /// “Source: Example Agency”. The article keeps it as ``Source/credits``.
    static let sourceCredit = lines("source-credit", .sourceCredit) { draft in
        draft.kept.dropFirst().suffix(4).filter { SourceCredit.name(in: draft, $0) != nil }
    }

    /// Who else worked on the text, or where it stood first, in its second half:
    /// “Reporting by Jane Roe; editing by John Doe”.
    static let reportingCredit = lines("reporting-credit", .reportingCredit) { draft in
        let kept = draft.kept
        return kept.suffix(kept.count / 2).filter { index in
            let line = draft.lines[index]
            return line.wordCount <= 40 && line.categories.contains(.reportingCredit) && !draft.holdsQuotation(index)
        }
    }

    /// What a publisher says of its texts: “The views expressed in this article are the author’s own.”
    static let disclaimer = line("disclaimer", .disclaimer, phrases: [.disclaimer]) { line, draft, index in
        guard line.wordCount <= 60, !draft.holdsQuotation(index) else { return false }
        return line.openings.contains(.disclaimer) || line.categories.contains(.disclaimer) && line.wordCount <= 30
    }

    /// When the page was made: “Published: 9 February 2025, 10:45”.
    static let timestamp = line("timestamp", .timestamp, phrases: [.timestamp]) { line, draft, index in
        line.wordCount <= 14 && !(line.endsSentence && line.wordCount > 8) && line.categories.contains(.timestamp)
            && Timestamp.isStamp(draft.words(of: index), text: line.plain, in: draft.bytes)
    }

    /// How old a page is, or how long it takes to read: “3 hours ago”, “5 min read”.
    static let age = line("age", .timestamp, phrases: [.age]) { line, _, _ in
        line.wordCount <= 14 && !line.endsSentence && line.categories.contains(.age)
    }

    /// The sentences that present the author, in the last quarter of the text: “Jane Roe covers bridges for Example News.”
    static let authorBiography = lines("author-biography", .authorBiography) { draft in
        let kept = draft.kept
        let total = kept.reduce(0) { $0 + draft.lines[$1].wordCount }
        var above = 0
        return kept.filter { index in
            let line = draft.lines[index]
            defer { above += line.wordCount }
            guard above * 4 >= total * 3, line.categories.contains(.authorBiography) else { return false }
            return line.openings.contains(.authorBiography) || draft.opensWithName(index)
        }
    }

    /// A line of authors' names that is not the article's byline: “By Jane Roe and John Doe, Northport”.
    static let byline = article("byline", .byline) { draft in
        draft.kept.filter { index in
            let line = draft.lines[index]
            guard line.wordCount <= 14, line.openings.contains(.byline), !line.endsSentence else { return false }
            let words = draft.words(of: index)
            return words.reduce(0) { $0 + ($1.isCapitalised ? 1 : 0) } * 3 >= words.count * 2
        }
    }

    private static func opensWithCopyrightSign(_ draft: Draft, _ index: Int) -> Bool {
        draft.lines[index].plain.withBytes(in: draft.bytes) { $0.starts(with: [0xC2, 0xA9]) }
    }
}

extension Draft {
    /// How many words at a line's end are searched for a picture's credit.
    private static let creditReach = 8

    /// Whether the last words of a line credit a picture.
    fileprivate func closesWithPhotoCredit(_ index: Int) -> Bool {
        lines[index].openings.contains(.photoCredit)
            || NoiseLexicon.english.categories(of: words(of: index).suffix(Self.creditReach)).all.contains(.photoCredit)
    }

    /// Whether an agency's name with a stroke, or a word such as “Photo” with a colon, stands among a line's last
    /// words: “Jane Roe/Example”, “EPA/John Doe”, “Picture: Jane Roe”.
    fileprivate func namesAgencyOrPhotographer(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.wordCount > 1, line.wordCount <= LineReader.phraseWordLimit else { return false }
        return line.plain.withBytes(in: bytes) { text in
            words(of: index).suffix(Self.creditReach).indices.contains { place in
                let range = words[place].range
                let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : 0
                let after = range.upperBound < text.count ? text[range.upperBound] : 0
                // 0x2F is a stroke, 0x3A a colon.
                guard before == 0x2F || after == 0x2F || after == 0x3A else { return false }
                return NoiseLexicon.english.isWholly(.photoCredit, words[place...place])
            }
        }
    }

    /// Whether a line of nothing but pictures stands next above or below, blank lines aside.
    fileprivate func standsBesideImage(_ index: Int) -> Bool {
        let above = lines[..<index].last { !$0.words.isEmpty || $0.marks.imageCount > 0 }
        let below = lines[(index + 1)...].first { !$0.words.isEmpty || $0.marks.imageCount > 0 }
        return above?.isImage == true || below?.isImage == true
    }

    /// Whether a line begins with two capitalised words or more, as a person's name is written.
    fileprivate func opensWithName(_ index: Int) -> Bool {
        let words = words(of: index)
        return words.count > 2 && words.prefix(2).allSatisfy { $0.isCapitalised && !$0.isStopWord }
    }
}
