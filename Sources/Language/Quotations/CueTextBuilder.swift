/// Reads the passages of an article into the words around its quotations.
struct CueTextBuilder {
    private(set) var text = CueText()
    private let joined: JoinedPassages
    private let known = CueWords.english.table
    private let background = BackgroundTable.english
    private let names: Names
    /// The first of the names' mentions that does not end before the word at hand.
    private var nextName = 0
    /// The first of the article's words that does not begin before what is read next.
    private var nextWord = 0

    private init(joined: JoinedPassages, names: Names) {
        self.joined = joined
        self.names = names
    }

    /// Reads an article.
    ///
    /// - Complexity: O(bytes)
    static func read(_ joined: JoinedPassages, names: Names) -> CueText? {
        let quoted = QuotedPassages(joined)
        guard let last = quoted.last else { return nil }
        var builder = CueTextBuilder(joined: joined, names: names)
        builder.text.reserveCapacity(joined.words.count, passages: last + 1)
        joined.bytes.withUnsafeBytes { bytes in
            for index in 0...last {
                // Of the passages without quotations those count that stand close before one: a pronoun looks back so
                // far.
                guard quoted.hasStretches(index...min(index + 2, last)) else {
                    builder.skip()
                    continue
                }
                let passage = UnsafeRawBufferPointer(rebasing: bytes[joined.range(ofPassage: index)])
                builder.append(passage, passage: index, quoted[index])
            }
        }
        return builder.text
    }

    private mutating func skip() {
        text.passages.append(text.items.count..<text.items.count)
        text.passageSentences.append(text.sentences.count..<text.sentences.count)
    }

    private mutating func append(_ bytes: UnsafeRawBufferPointer, passage: Int, _ stretches: ArraySlice<QuotedStretch>)
    {
        let start = text.items.count
        var end = 0
        for stretch in stretches {
            append(bytes, from: end, to: stretch.whole.lowerBound, passage: passage, &end)
            append(stretch, passage, bytes, from: end)
            end = stretch.whole.upperBound
        }
        append(bytes, from: end, to: bytes.count, passage: passage, &end)
        text.passages.append(start..<text.items.count)
        appendSentences(start..<text.items.count)
    }

    /// Appends the words between two stretches; `end` is where the last of them ends.
    private mutating func append(
        _ bytes: UnsafeRawBufferPointer, from start: Int, to limit: Int, passage: Int, _ end: inout Int
    ) {
        let (words, offset) = (joined.words, joined.starts[passage])
        while nextWord < words.count, words[nextWord].range.lowerBound < offset + start { nextWord += 1 }
        // Where there is more than one part, what stands in quotation marks counts for no sentence around it.
        var openings = start == 0 && limit == bytes.count ? nil : PartOpenings(bytes, start..<limit)
        var isFirst = true
        while nextWord < words.count, words[nextWord].range.upperBound <= offset + limit {
            let word = words[nextWord].moved(by: -offset)
            let isInitial = openings?.open(with: word) ?? word.isSentenceInitial
            append(word, bytes, passage: passage, from: end, isInitial: isInitial)
            if isFirst, start > 0, !beginsBehindStretch(text.items[text.items.count - 1]) {
                text.items[text.items.count - 1].isInitial = false
                text.items[text.items.count - 1].isCommonOpener = false
            }
            end = word.range.upperBound
            nextWord += 1
            isFirst = false
        }
    }

    /// Whether the first word behind a stretch begins a sentence: a full stop in the stretch or behind it, and a capital.
    private func beginsBehindStretch(_ item: CueItem) -> Bool {
        guard item.isCapitalised || item.isNumber, let last = text.stretches.last else { return false }
        // “…” — Mara Quill
        if item.gap.contains(.dash) { return false }
        return last.ending == .stop || last.ending == .question || !item.gap.isDisjoint(with: [.stop, .question])
    }

    private mutating func append(
        _ word: Word, _ bytes: UnsafeRawBufferPointer, passage: Int, from end: Int, isInitial: Bool
    ) {
        var item = CueItem(range: word.range)
        item.hash = word.hash
        item.word = known[word.hash]
        item.gap = CueGap(in: bytes, end..<word.range.lowerBound)
        item.name = name(at: word.range, passage: passage)
        item.isCapitalised = word.isCapitalised
        item.isInitial = isInitial
        item.isStopWord = word.isStopWord
        item.isNumber = word.isNumber
        if word.isListed {
            let listed = WordClasses.english[word.hash]
            item.isDay = listed.weekday > 0 || listed.month > 0
        }
        if word.isCapitalised, item.name < 0 { noteCapital(word, in: bytes, &item) }
        if word.range.count > 3 {
            let ending = (bytes[word.range.upperBound - 2], bytes[word.range.upperBound - 1])
            item.endsInLy =
                (!word.isCapitalised || item.isCommonOpener) && ending == (UInt8(ascii: "l"), UInt8(ascii: "y"))
            item.endsInS = ending.1 == UInt8(ascii: "s")
            item.endsInIng = ending == (UInt8(ascii: "n"), UInt8(ascii: "g"))
            item.endsInEd = !word.isCapitalised && ending == (UInt8(ascii: "e"), UInt8(ascii: "d"))
        }
        text.items.append(item)
    }

    /// Notes why a capitalised word that is in no name may be none: “Shortly” at the beginning of a sentence.
    private func noteCapital(_ word: Word, in bytes: UnsafeRawBufferPointer, _ item: inout CueItem) {
        item.isGlued = NameText.isNameGlued(in: bytes, word.range)
        guard item.isInitial else { return }
        let known = background[word.hash]
        item.isCommonOpener = known.documents >= 20 && known.capitalisedShare < 0.35
    }

    /// The names' mention that a word is in; -1 where it is in none.
    private mutating func name(at range: Range<Int>, passage: Int) -> Int32 {
        while nextName < names.mentions.count {
            let span = names.mentions[nextName].span
            guard (span.passage, span.range.upperBound) <= (passage, range.lowerBound) else {
                let isInside = span.passage == passage && span.range.lowerBound < range.upperBound
                return isInside ? Int32(truncatingIfNeeded: nextName) : -1
            }
            nextName += 1
        }
        return -1
    }

    private mutating func append(
        _ stretch: QuotedStretch, _ passage: Int, _ bytes: UnsafeRawBufferPointer, from end: Int
    ) {
        var item = CueItem(range: stretch.whole)
        item.gap = CueGap(in: bytes, min(end, stretch.whole.lowerBound)..<stretch.whole.lowerBound)
        item.stretch = Int32(truncatingIfNeeded: text.stretches.count)
        var found = ArticleStretch(passage: passage, stretch: stretch, item: text.items.count)
        found.goesOn = goesOn(stretch, passage, bytes)
        found.ending = ending(of: stretch, bytes)
        let first = stretch.inner.lowerBound
        found.isCapitalised = first < stretch.inner.upperBound && Letters.character(in: bytes, at: first).isUpper
        (found.words, found.isTitleCase) = Self.words(in: UnsafeRawBufferPointer(rebasing: bytes[stretch.inner]))
        text.stretches.append(found)
        text.items.append(item)
    }

    /// How many words there are, and whether all longer ones begin with a capital.
    private static func words(in bytes: UnsafeRawBufferPointer) -> (count: Int, isTitleCase: Bool) {
        var (count, isTitleCase) = (0, true)
        var index = 0
        // A title is told by its first words from other speech, of which the words are only counted.
        while index < bytes.count, isTitleCase {
            let start = index
            while index < bytes.count, Letters.isWordByte(bytes[index]) { index += 1 }
            if index > start {
                count += 1
                if index - start > 3, Letters.isASCIILower(bytes[start]) { isTitleCase = false }
            }
            index += 1
        }
        return (count + Letters.wordCount(in: bytes, from: min(index, bytes.count)), isTitleCase)
    }

    private func goesOn(_ stretch: QuotedStretch, _ passage: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let last = text.stretches.last, last.passage == passage - 1, !last.stretch.isClosed else { return false }
        return Letters.afterSpace(in: bytes, from: 0) == stretch.whole.lowerBound
    }

    private func ending(of stretch: QuotedStretch, _ bytes: UnsafeRawBufferPointer) -> ArticleStretch.Ending {
        let end = stretch.inner.upperBound
        guard end > stretch.inner.lowerBound else { return .nothing }
        if stretch.whole.upperBound < bytes.count, bytes[stretch.whole.upperBound] == UInt8(ascii: ",") {
            return .comma
        }
        switch bytes[end - 1] {
        case UInt8(ascii: ","): return .comma
        case UInt8(ascii: "."): return .stop
        case UInt8(ascii: "?"), UInt8(ascii: "!"): return .question
        case UInt8(ascii: "-"): return .dash
        case 0x90...0x95: return end > 2 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2 ? .dash : .nothing
        case 0xA6: return end > 2 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2 ? .question : .nothing
        default: return .nothing
        }
    }

    /// Parts the items of a passage into sentences.
    private mutating func appendSentences(_ items: Range<Int>) {
        let first = text.sentences.count
        var start = items.lowerBound
        for index in items {
            if index > start, begins(index, in: items) {
                text.sentences.append(start..<index)
                start = index
            }
            text.items[index].sentence = Int32(truncatingIfNeeded: text.sentences.count)
        }
        if start < items.upperBound { text.sentences.append(start..<items.upperBound) }
        text.passageSentences.append(first..<text.sentences.count)
    }

    private func begins(_ index: Int, in items: Range<Int>) -> Bool {
        let item = text.items[index]
        let before = text.items[index - 1]
        if item.isStretch {
            if !item.gap.isDisjoint(with: [.stop, .question]) { return true }
            guard before.isStretch, item.gap.isEmpty else { return false }
            let ending = text.stretches[Int(before.stretch)].ending
            return ending == .stop || ending == .question
        }
        guard item.isInitial else { return false }
        guard before.isStretch, text.stretches[Int(before.stretch)].ending != .stop else { return true }
        return !isSpeechTag(from: index, in: items)
    }

    /// Whether the words behind “…?” say who said it: “Quill asked”, “said Quill”.
    private func isSpeechTag(from start: Int, in items: Range<Int>) -> Bool {
        var index = start
        while index < min(start + 8, items.upperBound) {
            let item = text.items[index]
            if item.isStretch || index > start && !item.gap.isDisjoint(with: .parts.union(.stop)) { return false }
            if item.isVerb { return true }
            if item.has(.endsPhrase), index > start || !item.has(.pronoun) { return false }
            index += 1
        }
        return false
    }
}

/// Which words of a part of a passage open a sentence of it, asked from the first to the last.
private struct PartOpenings {
    private var sentences: Sentences.Scan
    private let start: Int
    private var end: Int

    init(_ bytes: UnsafeRawBufferPointer, _ part: Range<Int>) {
        sentences = Sentences.Scan(UnsafeRawBufferPointer(rebasing: bytes[part]))
        start = part.lowerBound
        end = start
    }

    /// Whether a word is the first of its sentence.
    mutating func open(with word: Word) -> Bool {
        var opens = false
        while word.range.lowerBound >= end, let sentence = sentences.next() {
            end = start + sentence.upperBound
            opens = true
        }
        return opens
    }
}
