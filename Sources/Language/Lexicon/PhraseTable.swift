/// Phrases in flat arrays, found by the word that opens them.
///
/// All phrases with one first word stand together, so that what is asked of a word is one bit of a filter,
/// for few words a look-up, and for fewer still a short run of comparisons.
struct PhraseTable: Sendable {
    /// A phrase as its list has it.
    struct Phrase {
        var words: [PhraseWord]
        var atEnd: Bool
        var category: NoiseLexicon.Category
    }

    private struct Entry {
        /// The second word, where it is a certain one: most phrases are ruled out by it.
        var second: WordHash?
        /// The words behind the first, as a range of ``words``.
        var first: Int32
        var end: Int32
        /// The first word's length, 0 where it does not matter.
        var length: Int32
        var category: NoiseLexicon.Categories
        var atEnd: Bool
    }

    private var words: [PhraseWord] = []
    private var entries: [Entry] = []
    /// For each first word by its number, where its entries begin; one more for the end.
    private var starts: [Int32] = []
    private var firstWords: WordNumbers
    /// The first word's number for phrases that begin with a number.
    private var numberGroup: Int?
    /// One bit for each first word's low bits.
    private var filter = [UInt64](repeating: 0, count: Self.filterBits / 64)

    private static let filterBits = 1 << 14

    init(_ phrases: [Phrase]) {
        firstWords = WordNumbers(capacity: phrases.count)
        var groups: [[Phrase]] = []
        for phrase in phrases {
            guard let first = phrase.words.first, first.kind != .gap else { continue }
            let group = firstWords.number(of: first.hash)
            if group == groups.count { groups.append([]) }
            groups[group].append(phrase)
            if first.kind == .number { numberGroup = group }
            let bit = Self.filterBit(of: first.hash)
            filter[bit >> 6] |= 1 << UInt64(bit & 63)
        }
        for group in groups {
            starts.append(Int32(truncatingIfNeeded: entries.count))
            for phrase in group { append(phrase) }
        }
        starts.append(Int32(truncatingIfNeeded: entries.count))
    }

    private mutating func append(_ phrase: Phrase) {
        let first = words.count
        words += phrase.words.dropFirst()
        let second = first < words.count && words[first].kind == .word ? words[first].hash : nil
        entries.append(
            Entry(
                second: second, first: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: words.count),
                length: phrase.words.first?.length ?? 0, category: NoiseLexicon.Categories(phrase.category),
                atEnd: phrase.atEnd))
    }

    private static func filterBit(of word: WordHash) -> Int {
        Int(truncatingIfNeeded: word.value >> 1) & (filterBits - 1)
    }

    /// The categories of the phrases that begin at an index of a line.
    ///
    /// - Complexity: O(1) for a word that opens no phrase
    @inline(__always)
    func categories(in line: UnsafeBufferPointer<Word>, at index: Int) -> NoiseLexicon.Categories {
        let word = line[index]
        var found: NoiseLexicon.Categories = []
        let bit = Self.filterBit(of: word.hash)
        if filter[bit >> 6] & 1 << UInt64(bit & 63) != 0, let group = firstWords[word.hash] {
            found = categories(ofGroup: group, in: line, at: index, wholly: false)
        }
        if word.isNumber, let group = numberGroup {
            found.formUnion(categories(ofGroup: group, in: line, at: index, wholly: false))
        }
        return found
    }

    /// The categories of the phrases that are the line, and nothing besides.
    func categories(wholly line: UnsafeBufferPointer<Word>) -> NoiseLexicon.Categories {
        guard let word = line.first else { return [] }
        let group = word.isNumber ? numberGroup : firstWords[word.hash]
        return group.map { categories(ofGroup: $0, in: line, at: 0, wholly: true) } ?? []
    }

    private func categories(
        ofGroup group: Int, in line: UnsafeBufferPointer<Word>, at index: Int, wholly: Bool
    ) -> NoiseLexicon.Categories {
        let length = line[index].isNumber ? 0 : line[index].range.count
        let next = index + 1 < line.count ? line[index + 1].hash : nil
        var found: NoiseLexicon.Categories = []
        for number in Int(starts[group])..<Int(starts[group + 1]) {
            if let second = entries[number].second, second != next { continue }
            let entry = entries[number]
            guard entry.length == 0 || Int(entry.length) == length else { continue }
            if matches(Int(entry.first)..<Int(entry.end), line, index + 1, toEnd: entry.atEnd || wholly) {
                found.formUnion(entry.category)
            }
        }
        return found
    }

    /// Whether the words of a phrase stand in a line from an index on. A gap tries one word, then two, then three.
    private func matches(
        _ phrase: Range<Int>, _ line: UnsafeBufferPointer<Word>, _ start: Int, toEnd: Bool
    ) -> Bool {
        var index = start
        for place in phrase {
            if words[place].kind == .gap {
                let rest = place + 1..<phrase.upperBound
                for end in index + 1..<index + 1 + PhraseWord.longestGap where end <= line.count {
                    if matches(rest, line, end, toEnd: toEnd) { return true }
                }
                return false
            }
            guard index < line.count, words[place].matches(line[index]) else { return false }
            index += 1
        }
        return !toEnd || index == line.count
    }
}

/// A word of a phrase.
struct PhraseWord: BitwiseCopyable {
    enum Kind: UInt8 {
        /// One certain word.
        case word
        /// `#`: any number.
        case number
        /// `*`: one to three words, whatever they are.
        case gap
    }

    /// The most words that a gap stands for: a name is seldom longer.
    static let longestGap = 3

    let hash: WordHash
    /// How many bytes the word has; 0 where it does not matter, as an apostrophe, straight or curly, stands in it.
    let length: Int32
    let kind: Kind

    private static let number = PhraseWord(hash: WordHash("#"), length: 0, kind: .number)
    private static let gap = PhraseWord(hash: WordHash("*"), length: 0, kind: .gap)

    /// The words of a phrase as it is written in its list, without the signs at its ends.
    ///
    /// - Complexity: O(bytes)
    static func words(of phrase: UnsafeRawBufferPointer) -> [PhraseWord] {
        var words: [PhraseWord] = []
        var found: [Word] = []
        for part in phrase.split(separator: UInt8(ascii: " ")) {
            if part.count == 1, part.first == UInt8(ascii: "#") {
                words.append(number)
            } else if part.count == 1, part.first == UInt8(ascii: "*") {
                words.append(gap)
            } else {
                let bytes = UnsafeRawBufferPointer(rebasing: part)
                let hasApostrophe = bytes.contains(UInt8(ascii: "'"))
                found.removeAll(keepingCapacity: true)
                Words.append(in: bytes, sentence: 0..<bytes.count, to: &found)
                words += found.map { word in
                    let length = hasApostrophe ? 0 : Int32(truncatingIfNeeded: word.range.count)
                    return PhraseWord(hash: word.hash, length: length, kind: .word)
                }
            }
        }
        return words
    }

    func matches(_ word: Word) -> Bool {
        switch kind {
        case .word: hash == word.hash && (length == 0 || Int(length) == word.range.count)
        case .number: word.isNumber
        case .gap: true
        }
    }
}
