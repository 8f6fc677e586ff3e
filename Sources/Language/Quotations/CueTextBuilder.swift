/// Reads the passages of an article into the words around its quotations.
struct CueTextBuilder {
    private(set) var text = CueText()
    private var words: [Word] = []

    /// Reads an article.
    ///
    /// - Complexity: O(bytes)
    static func read(_ passages: [Passage]) -> CueText? {
        var builder = CueTextBuilder()
        let stretches = builder.quotedStretches(of: passages)
        guard !stretches.allSatisfy(\.isEmpty) else { return nil }
        let last = stretches.lastIndex { !$0.isEmpty } ?? 0
        for index in 0...last {
            var passage = passages[index].text
            passage.withUTF8 { builder.append(UnsafeRawBufferPointer($0), passage: index, stretches[index]) }
        }
        return builder.text
    }

    /// The quoted stretches of each passage. One that is not closed stays where the next passage begins with one:
    /// a speaker's paragraphs, of which only the last closes.
    private func quotedStretches(of passages: [Passage]) -> [[QuotedStretch]] {
        var found: [[QuotedStretch]] = []
        found.reserveCapacity(passages.count)
        for passage in passages {
            var text = passage.text
            found.append(text.withUTF8 { QuotationMarks.stretches(in: UnsafeRawBufferPointer($0), runningOn: true) })
        }
        for index in found.indices.reversed() {
            guard let last = found[index].last, !last.isClosed else { continue }
            let next = index + 1 < found.count ? found[index + 1].first : nil
            var text = passages[index].text
            if let next, next.style == last.style, opens(passages[index + 1].text, next) { continue }
            found[index] = text.withUTF8 { QuotationMarks.stretches(in: UnsafeRawBufferPointer($0), runningOn: false) }
        }
        return found
    }

    private func opens(_ text: String, _ stretch: QuotedStretch) -> Bool {
        var copy = text
        return copy.withUTF8 { Letters.afterSpace(in: UnsafeRawBufferPointer($0), from: 0) == stretch.whole.lowerBound }
    }

    private mutating func append(_ bytes: UnsafeRawBufferPointer, passage: Int, _ stretches: [QuotedStretch]) {
        let start = text.items.count
        words.removeAll(keepingCapacity: true)
        for sentence in Sentences.Scan(bytes) { Words.append(in: bytes, sentence: sentence, to: &words) }
        var next = 0
        var end = 0
        for word in words {
            while next < stretches.count, stretches[next].whole.lowerBound <= word.range.lowerBound {
                append(stretches[next], passage, bytes, from: &end)
                next += 1
            }
            if word.range.lowerBound >= end {
                append(word, bytes, from: end)
                end = word.range.upperBound
            } else if let last = text.stretches.indices.last {
                note(word, bytes, inStretch: last)
            }
        }
        for stretch in stretches[next...] { append(stretch, passage, bytes, from: &end) }
        text.passages.append(start..<text.items.count)
        appendSentences(start..<text.items.count)
    }

    private mutating func append(_ word: Word, _ bytes: UnsafeRawBufferPointer, from end: Int) {
        var item = CueItem(range: word.range)
        item.hash = word.hash
        item.word = CueWords.english[word.hash]
        item.gap = CueGap(in: bytes, end..<word.range.lowerBound)
        item.isCapitalised = word.isCapitalised
        item.isInitial = word.isSentenceInitial
        item.isStopWord = word.isStopWord
        item.isNumber = word.isNumber
        if word.isListed {
            let known = WordClasses.english[word.hash]
            item.isDay = known.weekday > 0 || known.month > 0
        }
        let length = word.range.count
        item.endsInLy =
            length > 4 && !word.isCapitalised && bytes[word.range.upperBound - 2] == UInt8(ascii: "l")
            && bytes[word.range.upperBound - 1] == UInt8(ascii: "y")
        item.endsInIng =
            length > 4 && bytes[word.range.upperBound - 2] == UInt8(ascii: "n")
            && bytes[word.range.upperBound - 1] == UInt8(ascii: "g")
        text.items.append(item)
    }

    private mutating func append(
        _ stretch: QuotedStretch, _ passage: Int, _ bytes: UnsafeRawBufferPointer, from end: inout Int
    ) {
        var item = CueItem(range: stretch.whole)
        item.gap = CueGap(in: bytes, min(end, stretch.whole.lowerBound)..<stretch.whole.lowerBound)
        item.stretch = Int32(truncatingIfNeeded: text.stretches.count)
        var found = ArticleStretch(passage: passage, stretch: stretch, item: text.items.count)
        found.goesOn = goesOn(stretch, passage, bytes)
        found.ending = ending(of: stretch, bytes)
        let first = stretch.inner.lowerBound
        found.isCapitalised = first < stretch.inner.upperBound && Letters.character(in: bytes, at: first).isUpper
        found.isTitleCase = true
        found.names = text.quotedNames.count..<text.quotedNames.count
        text.stretches.append(found)
        text.items.append(item)
        end = stretch.whole.upperBound
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

    private mutating func note(_ word: Word, _ bytes: UnsafeRawBufferPointer, inStretch index: Int) {
        text.stretches[index].words += 1
        if word.isCapitalised, !word.isStopWord {
            text.quotedNames.append(word.hash)
            text.stretches[index].names = text.stretches[index].names.lowerBound..<text.quotedNames.count
        }
        if !word.isCapitalised, !word.isNumber, word.range.count > 3 { text.stretches[index].isTitleCase = false }
    }

    /// Parts the items of a passage into sentences.
    private mutating func appendSentences(_ items: Range<Int>) {
        let first = text.sentences.count
        var start = items.lowerBound
        for index in items.dropFirst() where begins(index, in: items) {
            text.sentences.append(start..<index)
            start = index
        }
        if start < items.upperBound { text.sentences.append(start..<items.upperBound) }
        text.passageSentences.append(first..<text.sentences.count)
        for sentence in first..<text.sentences.count {
            for index in text.sentences[sentence] {
                text.items[index].sentence = Int32(truncatingIfNeeded: sentence)
            }
        }
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
