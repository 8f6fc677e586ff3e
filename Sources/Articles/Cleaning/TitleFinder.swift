import Language

/// Finds the line that is the headline: among the first lines, the one that the body talks about.
enum TitleFinder {
    /// How many lines with text can stand above the first paragraph and still be looked at.
    private static let reach = 12
    /// The least score of a title; a masthead's words are seldom those of the body.
    private static let leastScore = 0.5

    /// The index of the line near the top that says the title that came with the text, if there is one.
    static func findGiven(in draft: Draft) -> Int? {
        guard let given = draft.givenTitle else { return nil }
        let words = Draft.words(of: given)
        let withText = draft.kept.lazy.filter { !draft.lines[$0].isImage }
        return withText.prefix(reach).first { index in
            draft.words(of: index).elementsEqual(words) { $0.hash == $1.hash }
        }
    }

    /// The index of the title's line, if there is one and none came with the text.
    ///
    /// A candidate's score is the share of its longer words that the body holds too, with something
    /// added for heading marks and for the first place, and taken off for distance.
    static func find(in draft: Draft) -> Int? {
        if draft.givenTitle != nil { return nil }
        let head = headLines(of: draft)
        let vocabulary = bodyVocabulary(of: draft, head: head)
        var best: (index: Int, score: Double)?
        for (place, index) in head.enumerated() {
            guard let score = score(of: index, at: place, in: draft, vocabulary) else { continue }
            if score >= leastScore, score > best?.score ?? 0 { best = (index, score) }
        }
        return best?.index ?? loneTitle(of: draft)
    }

    /// The kept lines up to and with the first paragraph.
    private static func headLines(of draft: Draft) -> [Int] {
        var head: [Int] = []
        for index in draft.kept.prefix(reach) {
            head.append(index)
            if draft.lines[index].isProse { break }
        }
        return head
    }

    private static func score(
        of index: Int, at place: Int, in draft: Draft, _ vocabulary: SharedWords
    ) -> Double? {
        let line = draft.lines[index]
        guard 2...30 ~= line.wordCount, !line.marks.isListItem, !line.marks.isQuote else { return nil }
        let isFirst = place == 0
        // A headline ends without a full stop; the first line of a text may have one when it is short.
        let endsWithFullStop = line.endsSentence && !endsWithQuestionOrExclamation(line, draft)
        if endsWithFullStop && !(isFirst && line.wordCount <= 14) && line.marks.headingLevel == 0 { return nil }
        let long = draft.words(of: index).filter(isLong)
        let known = long.reduce(0) { $0 + (vocabulary.contains($1.hash) ? 1 : 0) }
        var score = Double(known) / Double(max(1, long.count))
        score += line.marks.headingLevel == 1 ? 1.2 : line.marks.headingLevel == 2 ? 0.4 : 0
        score += isFirst ? 0.25 : 0
        score += 5...18 ~= line.wordCount ? 0.1 : 0
        score -= line.linkShare > 0.6 ? 0.4 : 0
        return score - 0.02 * Double(place) - (endsWithFullStop ? 0.3 : 0)
    }

    private static func endsWithQuestionOrExclamation(_ line: ScrapeLine, _ draft: Draft) -> Bool {
        line.plain.withBytes(in: draft.bytes) { text in
            text.suffix(5).contains { $0 == 0x3F || $0 == 0x21 }
        }
    }

    /// Which of the head's longer words stand in the lines that cannot be the title themselves.
    private static func bodyVocabulary(of draft: Draft, head: [Int]) -> SharedWords {
        var vocabulary = SharedWords(sought: head.flatMap { draft.words(of: $0).filter(isLong).map(\.hash) })
        for index in draft.kept where draft.lines[index].isProse || index > head.last ?? 0 {
            for word in draft.words(of: index) { vocabulary.note(word.hash) }
        }
        return vocabulary
    }

    private static func isLong(_ word: Word) -> Bool { word.range.count >= 4 }

    /// The only line of a text, where it is short enough to be a headline.
    private static func loneTitle(of draft: Draft) -> Int? {
        let kept = draft.kept
        guard kept.count == 1, let only = kept.first, draft.lines[only].wordCount <= 30 else { return nil }
        return only
    }
}

/// Which of a few words stand in a text of many. Most words of the text are none of the few, and a
/// look at ten bits of their hash tells.
private struct SharedWords {
    private let sought: [WordHash]
    private var found: [Bool]
    private var filter = [Bool](repeating: false, count: 1024)

    init(sought words: [WordHash]) {
        let sorted = words.sorted()
        sought = sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
        found = [Bool](repeating: false, count: sought.count)
        for word in sought { filter[Self.slot(of: word)] = true }
    }

    /// Notes a word of the text.
    mutating func note(_ word: WordHash) {
        guard filter[Self.slot(of: word)], let place = place(of: word) else { return }
        found[place] = true
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

    private static func slot(of word: WordHash) -> Int { Int(truncatingIfNeeded: word.value & 1023) }
}
