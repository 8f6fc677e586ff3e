import Language

/// Finds the line that is the headline: near the first paragraph, the one that the body talks about.
struct TitleFinder {
    /// How many lines above the first paragraph of an article are looked at.
    private static let reach = 12
    /// The same on a whole page, where menus may stand between.
    private static let reachOnPage = 40
    /// How many words of the body are looked at; a headline names what its article begins with.
    private static let vocabularyReach = 600
    /// How many longer words a headline is taken to have at least.
    private static let fewestWords = 2
    /// The least score of a title; a masthead's words are seldom those of the body.
    private static let leastScore = 0.5

    private let draft: Draft
    private let context: PageContext
    /// The position of the region's first paragraph.
    private let firstParagraph: Int

    init(_ draft: Draft, _ context: PageContext) {
        self.draft = draft
        self.context = context
        firstParagraph =
            context.region.first { context.lines[$0].lineClass == .good } ?? context.region.lowerBound
    }

    /// The position of the title's line: the one that says the title which came with the text, else the best.
    func find() -> Int? {
        if let given = draft.givenTitle { return find(given) }
        let head = headLines()
        let vocabulary = bodyVocabulary(without: head)
        var best: (position: Int, score: Double)?
        for (place, position) in head.enumerated() {
            guard let score = score(of: position, at: place, vocabulary) else { continue }
            if score >= Self.leastScore, score > best?.score ?? 0 { best = (position, score) }
        }
        return best?.position ?? loneTitle()
    }

    private func find(_ given: String) -> Int? {
        let words = Draft.words(of: given)
        let withText = context.lines.indices.lazy.filter { context.lines[$0].lineClass != .image }
        let reach = context.shape == .article ? Self.reach : context.lines.count
        return withText.prefix(reach).first { position in
            draft.words(of: context.lines[position].index).elementsEqual(words) { $0.hash == $1.hash }
        }
    }

    /// The positions of the lines that could be the title, from the top.
    private func headLines() -> [Int] {
        if context.shape == .wholePage {
            let start = max(0, firstParagraph - Self.reachOnPage)
            return (start..<min(firstParagraph + 1, context.lines.count)).filter(isOpen)
        }
        var head: [Int] = []
        for position in context.lines.indices where isOpen(position) {
            head.append(position)
            if context.lines[position].lineClass == .good || head.count == Self.reach { break }
        }
        return head
    }

    /// Whether no rule claims a line, and it has words.
    private func isOpen(_ position: Int) -> Bool {
        let lineClass = context.lines[position].lineClass
        return lineClass != .image && context.claims[context.lines[position].index] == nil
    }

    private func score(of position: Int, at place: Int, _ vocabulary: SharedWords) -> Double? {
        let line = draft.lines[context.lines[position].index]
        guard 2...30 ~= line.wordCount, !line.marks.isListItem, !line.marks.isQuote else { return nil }
        let isPage = context.shape == .wholePage
        let measure = context.lines[position]
        if isPage, measure.lineClass == .caption { return nil }
        // “Updated Nov. 19, 2025 8:21 am” says when.
        if measure.holdsDate, measure.numbers * 3 >= measure.wordCount, line.marks.headingLevel == 0 { return nil }
        let isFirst = place == 0 && !isPage
        // A headline ends without a full stop; the first line of a text may have one when it is short.
        let endsWithFullStop = line.endsSentence && context.lines[position].ending != .question
        if endsWithFullStop && !(isFirst && line.wordCount <= 14) && line.marks.headingLevel == 0 { return nil }
        let long = draft.words(of: context.lines[position].index).filter(Self.isLong)
        let known = long.reduce(0) { $0 + (vocabulary.contains($1.hash) ? 1 : 0) }
        // One known word alone is a label: “Northport 3”.
        var score = Double(known) / Double(max(Self.fewestWords, long.count))
        score += line.marks.headingLevel == 1 ? 1.2 : line.marks.headingLevel == 2 ? 0.4 : 0
        score += isFirst ? 0.25 : 0
        score += 5...18 ~= line.wordCount ? 0.1 : 0
        score -= line.linkShare > 0.6 ? 0.4 : 0
        score -= draft.otherTexts(with: context.lines[position]) > 0 ? 0.6 : 0
        let distance = isPage ? abs(firstParagraph - position) : place
        return score - 0.02 * Double(distance) - (endsWithFullStop ? 0.3 : 0)
    }

    /// Which of the head's longer words stand in the lines that cannot be the title themselves.
    private func bodyVocabulary(without head: [Int]) -> SharedWords {
        let sought = head.flatMap { draft.words(of: context.lines[$0].index).filter(Self.isLong).map(\.hash) }
        var vocabulary = SharedWords(sought: sought)
        var words = 0
        for position in context.region {
            let line = context.lines[position]
            guard line.lineClass == .good || position > head.last ?? 0 else { continue }
            vocabulary.note(draft.words, draft.lines[line.index].words)
            words += line.wordCount
            if words > Self.vocabularyReach { break }
        }
        return vocabulary
    }

    private static func isLong(_ word: Word) -> Bool { word.range.count >= 4 }

    /// The only line of a text, where it is short enough to be a headline.
    private func loneTitle() -> Int? {
        let open = context.lines.indices.filter(isOpen)
        guard open.count == 1, let only = open.first, context.lines[only].wordCount <= 30 else { return nil }
        return only
    }
}

/// Which of a few words stand in a text of many. Most words of the text are none of the few, and a
/// look at ten bits of their hash tells.
private struct SharedWords {
    private let sought: [WordHash]
    private var found: [Bool]
    private var filter = [Bool](repeating: false, count: 4096)

    init(sought words: [WordHash]) {
        let sorted = words.sorted()
        sought = sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
        found = [Bool](repeating: false, count: sought.count)
        for word in sought { filter[Self.slot(of: word)] = true }
    }

    /// Notes words of the text.
    mutating func note(_ words: [Word], _ range: Range<Int>) {
        words.withUnsafeBufferPointer { words in
            filter.withUnsafeBufferPointer { filter in
                for index in range where filter[Self.slot(of: words[index].hash)] {
                    if let place = place(of: words[index].hash) { found[place] = true }
                }
            }
        }
    }

    /// Whether one of the few has been noted.
    func contains(_ word: WordHash) -> Bool {
        place(of: word).map { found[$0] } ?? false
    }

    private func place(of word: WordHash) -> Int? {
        var (low, high) = (0, sought.count)
        while low < high {
            let middle = (low + high) / 2
            if sought[middle] < word { low = middle + 1 } else { high = middle }
        }
        return low < sought.count && sought[low] == word ? low : nil
    }

    private static func slot(of word: WordHash) -> Int { Int(truncatingIfNeeded: word.value & 4095) }
}
