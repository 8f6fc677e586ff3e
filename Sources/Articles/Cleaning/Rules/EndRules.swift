import Language

// The rules for what follows an article: readers' comments, lists of other articles.

extension CleaningRule {
    /// What stands below the heading of the readers' comments: “12 comments”.
    ///
    /// A heading closes the article where half of the prose stands above it; an unmistakable one where an eighth does.
    static let commentSection = page("comment-section", .comments) { page in
        let words = page.context.proseBefore
        let start = page.context.region.first { position in
            let scraped = page.scraped(position)
            let isEnd = scraped.categories.contains(.commentEnd) && !scraped.marks.isListItem
            guard scraped.wordCount <= 14, words[position] >= 50, isEnd || scraped.categories.contains(.comments)
            else { return false }
            let share = page.proseShare(above: position)
            return (share >= 0.5 || share >= 0.12 && isEnd) && !page.goesOn(below: position)
        }
        return start.map { start in page.kept.filter { $0 >= start } } ?? []
    }

    /// A heading such as “Related articles” and the lines below it that are no prose; at the end of an article,
    /// everything below it.
    static let relatedList = page("related-list", .related) { page in
        let paragraphs = page.paragraphSums()
        var taken: [Int] = []
        var position = page.context.region.lowerBound
        while position < page.context.region.upperBound {
            defer { position += 1 }
            guard page.isRelatedHeading(position) else { continue }
            let end = page.endOfRelatedList(from: position)
            if page.closesArticle(position, paragraphWords: paragraphs.last ?? 0, above: paragraphs[end]) {
                return taken + page.kept.filter { $0 >= position }
            }
            taken += (position..<end).filter(page.isKept)
            position = max(position, end - 1)
        }
        return taken
    }

    /// What a company or an agency says of itself below its text: “Example Systems is a global provider of …”.
    static let companyNote = page("company-note", .company) { page in
        page.kept.filter { position in
            page.context.lines[position].wordCount <= 120 && page.proseShare(above: position) >= 0.6
                && !page.draft.holdsQuotation(page.context.lines[position].index)
                && NoiseLexicon.english.describesCompany(page.draft.words(of: page.context.lines[position].index))
        }
    }

    /// Lines at the very end that are no prose: a closing row of labels or of other articles' headlines.
    ///
    /// A text of a few short lines has no such end, and a list below a line with a colon is the article's own.
    static let closingRun = page("closing-run", .related) { page in
        guard let run = page.runs().last, run.last == page.kept.last, !page.isLedIn(run) else { return [] }
        if page.isWhole { return run }
        guard page.context.proseBefore[run[0]] >= Page.leastProseAboveEnd,
            !run.dropLast().contains(where: { page.context.lines[$0].ending == .colon })
        else { return [] }
        let items = run.filter { page.lineClass($0) == .item }
        if items.isEmpty {
            return run.count <= 3 && run.allSatisfy { page.context.lines[$0].wordCount <= 12 } ? run : []
        }
        return page.isHeadlineList(items) && page.proseShare(above: run[0]) >= 0.6 ? run : []
    }

    /// Four neighbouring short lines or more amid the prose of a whole page; the last may be a subheading.
    static let shortLineRun = page("short-line-run", .related) { page in
        guard page.isWhole, !page.isMadeOfRepetition else { return [] }
        return page.runs().filter { run in
            let items = run.reduce(0) { $0 + (page.lineClass($1) == .item ? 1 : 0) }
            return run.count >= 4 && items * 10 < run.count * 6
        }.flatMap { $0.dropLast() }
    }
}

extension Page {
    /// How many words of prose stand, at least, above the end of an article with lines that do not belong to it.
    fileprivate static let leastProseAboveEnd = 50

    /// How many paragraphs in a row, and within how many lines, show that the article goes on below a comment box.
    private static let goingOn = (paragraphs: 4, lines: 12)

    /// Whether the article of a whole page goes on below a box of comments: comments there stand between their
    /// writers' names, an article's paragraphs one below the other.
    fileprivate func goesOn(below position: Int) -> Bool {
        guard isWhole else { return false }
        var run = 0
        let end = min(context.region.upperBound, position + 1 + Self.goingOn.lines)
        for position in position + 1..<max(end, position + 1) {
            run = lineClass(position) == .good ? run + 1 : 0
            if run >= Self.goingOn.paragraphs { return true }
        }
        return false
    }

    fileprivate func isRelatedHeading(_ position: Int) -> Bool {
        let scraped = scraped(position)
        return scraped.categories.contains(.relatedHeading) && scraped.wordCount <= 9 && !scraped.isSentence
    }

    /// The position behind the lines that belong to a heading of related links: those up to the next prose.
    fileprivate func endOfRelatedList(from heading: Int) -> Int {
        var end = heading + 1
        while end < context.region.upperBound, lineClass(end) != .good {
            let line = context.lines[end]
            let isListItem = scraped(end).marks.isListItem
            if line.lineClass == .near, line.wordCount >= 10, !isListItem { break }
            // In an article, a short line behind the list's own form is a subheading of the article.
            if !isWhole, line.lineClass == .short, end > heading + 1, !isListItem, lineClass(heading + 1) != .short {
                break
            }
            end += 1
        }
        return end < context.region.upperBound && isSubheading(end - 1, below: heading) ? end - 1 : end
    }

    /// Whether a blank line parts the last line of a list, and none the others: what stands above prose by itself is the
    /// prose's heading.
    private func isSubheading(_ last: Int, below heading: Int) -> Bool {
        guard last > heading + 1, lineClass(last) == .short else { return false }
        let isParted = { (position: Int) in
            scraped(position).number - scraped(position - 1).number > 1
        }
        return isParted(last) && !(heading + 2..<last).contains(where: isParted)
    }

    /// Whether hardly any prose follows a list of related links.
    ///
    /// - Parameters:
    ///   - heading: The position of the list's heading.
    ///   - all: The words of all paragraphs, as ``paragraphSums()`` has them.
    ///   - above: Those above the list's end.
    /// - Returns: Whether the list is the end of the article.
    fileprivate func closesArticle(_ heading: Int, paragraphWords all: Int, above: Int) -> Bool {
        let prose = context.proseBefore
        let rest = (all - above) * 100
        return prose[heading] >= 80 && proseShare(above: heading) >= 0.6
            && rest < prose[context.lines.count] * (isWhole ? 12 : 2)
    }

    /// The words of the region's paragraphs before each line, and behind them all; on a whole page short sentences are
    /// none, and items of lists are nowhere. Summed once, so that many headings cost no more than one.
    fileprivate func paragraphSums() -> [Int] {
        var sums = [0]
        sums.reserveCapacity(context.lines.count + 1)
        var sum = 0
        for position in context.lines.indices {
            let isProse = lineClass(position) == .good || !isWhole && lineClass(position) == .near
            if isProse, context.region.contains(position), !scraped(position).marks.isListItem {
                sum += context.lines[position].wordCount
            }
            sums.append(sum)
        }
        return sums
    }

    /// The runs of neighbouring kept lines that are no prose, as positions. What ends as a sentence does, however short,
    /// is said, and so is what stands as a quotation.
    fileprivate func runs() -> [[Int]] {
        var runs: [[Int]] = []
        var run: [Int] = []
        for position in kept {
            let scraped = scraped(position)
            switch lineClass(position) {
            case .short where !scraped.endsSentence && !scraped.marks.isQuote, .item, .table: run.append(position)
            default:
                if !run.isEmpty { runs.append(run) }
                run = []
            }
        }
        return run.isEmpty ? runs : runs + [run]
    }

    /// Whether a line that ends with a colon announces a run.
    fileprivate func isLedIn(_ run: [Int]) -> Bool {
        guard let first = run.first, let above = (0..<first).last(where: isKept) else { return false }
        return context.lines[above].ending == .colon
    }

    /// Whether list items are headlines: of some length, with capitals, and without stops.
    fileprivate func isHeadlineList(_ items: [Int]) -> Bool {
        let words = items.reduce(0) { $0 + context.lines[$1].wordCount }
        let capitalised = items.reduce(0) { sum, position in
            let opening = context.lines[position].opening
            return sum + (opening == .capital || opening == .quotation ? 1 : 0)
        }
        let hasStop = items.contains { position in
            switch context.lines[position].ending {
            case .open, .comma: false
            default: true
            }
        }
        return items.count >= 2 && capitalised * 5 >= items.count * 4 && words >= items.count * 5 && !hasStop
    }
}
