import Language

// The rules for what a line is by its place on a whole page, and by its form among the article's lines.

extension CleaningRule {
    /// What stands before or behind the article on a whole page: menus, teasers, the site's foot.
    static let outsideArticle = page("outside-article", .outside) { page in
        page.context.lines.indices.filter { !page.context.region.contains($0) }
    }

    /// A line that says what a picture's description says, or stands beside a picture: “![A port](…) The port at dawn”.
    static let pictureCaption = page("picture-caption", .caption) { page in
        page.kept.filter { page.lineClass($0) == .caption }
    }

    /// A short line that is mostly links, or a row of them: “[Jobs](…) [Cars](…)”.
    static let linkLine = page("link-line", .related) { page in
        page.kept.filter { page.lineClass($0) == .links || page.isRowOfLinks($0) }
    }

    /// The cells of a table that is there for the layout: “| Home | News |”.
    static let layoutTable = page("layout-table", .layout) { page in
        page.kept.filter { position in
            guard page.lineClass(position) == .table, page.context.lines[position].wordCount < 120 else { return false }
            let marks = page.scraped(position).marks
            return marks.imageCount > 0 || marks.linkCount > 1
        }
    }

    /// The headline of another article in capitals, as sites put it between paragraphs:
    /// “PORT OF NORTHLAND CLOSED AS STORM NEARS THE COAST”. Subheadings are shorter, and sentences end with a stop.
    static let capitalsHeadline = page("capitals-headline", .related) { page in
        page.kept.filter { position in
            let line = page.context.lines[position]
            let marks = page.scraped(position).marks
            return position > page.firstParagraph && 8...25 ~= line.wordCount && !page.scraped(position).endsSentence
                && !marks.isListItem && marks.headingLevel == 0
                && line.allCapitals * 10 > (line.wordCount - line.numbers) * 8
        }
    }

    /// A label between the headline and the first paragraph: a section, a place, a date.
    ///
    /// More than three in an article are a text of short lines, such as a poem or the scores of a match.
    static let headLabel = page("head-label", .sectionLabel) { page in
        guard let title = page.title else { return [] }
        let labels = page.kept.filter { title < $0 && $0 < page.firstParagraph && page.isHeadLabel($0) }
        return page.isWhole || labels.count <= 3 ? labels : []
    }
}

extension Page {
    /// Whether a line, however long, is made of links and no sentence.
    fileprivate func isRowOfLinks(_ position: Int) -> Bool {
        let scraped = scraped(position)
        return lineClass(position) == .short && scraped.linkShare > 0.6 && !scraped.endsSentence
    }

    /// Whether a line looks like a label. In an article, headings, quotations and what ends as a sentence does are none.
    fileprivate func isHeadLabel(_ position: Int) -> Bool {
        let line = context.lines[position]
        let scraped = scraped(position)
        switch line.lineClass {
        case .short where !isWhole:
            if scraped.marks.headingLevel > 0 || scraped.marks.isQuote { return false }
            if line.ending == .colon || scraped.endsSentence && line.wordCount > 2 { return false }
            // “Northport 3 Southport 1” is no label; a date is one, and so is “World news”.
            return line.wordCount <= 6 && line.numbers == 0 || line.holdsDate && line.wordCount <= 14
        case .short, .item, .table: return isWhole && !(scraped.marks.isListItem && line.wordCount > 8)
        default: return false
        }
    }
}
