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
        /// The words behind the first, as a range of ``words``.
        var first: Int32
        var end: Int32
        var atEnd: Bool
        var category: NoiseLexicon.Categories
        /// The first word's length, 0 where it does not matter.
        var length: Int32
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
        entries.append(
            Entry(
                first: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: words.count),
                atEnd: phrase.atEnd, category: NoiseLexicon.Categories(phrase.category),
                length: phrase.words.first?.length ?? 0))
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

    @inline(never)
    private func categories(
        ofGroup group: Int, in line: UnsafeBufferPointer<Word>, at index: Int, wholly: Bool
    ) -> NoiseLexicon.Categories {
        let length = line[index].isNumber ? 0 : line[index].range.count
        return words.withUnsafeBufferPointer { words in
            entries.withUnsafeBufferPointer { entries in
                var found: NoiseLexicon.Categories = []
                for entry in entries[Int(starts[group])..<Int(starts[group + 1])] {
                    guard entry.length == 0 || Int(entry.length) == length else { continue }
                    if found.isSuperset(of: entry.category) { continue }
                    let rest = UnsafeBufferPointer(rebasing: words[Int(entry.first)..<Int(entry.end)])
                    if Self.matches(rest[...], line, index + 1, toEnd: entry.atEnd || wholly) {
                        found.formUnion(entry.category)
                    }
                }
                return found
            }
        }
    }

    /// Whether the words of a phrase stand in a line from an index on. A gap tries one word, then two, then three.
    private static func matches(
        _ phrase: Slice<UnsafeBufferPointer<PhraseWord>>, _ line: UnsafeBufferPointer<Word>, _ start: Int, toEnd: Bool
    ) -> Bool {
        var index = start
        for place in phrase.indices {
            if phrase[place].kind == .gap {
                let rest = phrase[(place + 1)...]
                return (1...PhraseWord.longestGap).contains { words in
                    index + words <= line.count && matches(rest, line, index + words, toEnd: toEnd)
                }
            }
            guard index < line.count, phrase[place].matches(line[index]) else { return false }
            index += 1
        }
        return !toEnd || index == line.count
    }
}

/// A word of a phrase.
struct PhraseWord {
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

    /// The words of a blank-separated part of a phrase.
    static func words(of part: Substring) -> [PhraseWord] {
        switch part {
        case "#": return [PhraseWord(hash: WordHash(String(part)), length: 0, kind: .number)]
        case "*": return [PhraseWord(hash: WordHash(String(part)), length: 0, kind: .gap)]
        default:
            let hasApostrophe = part.utf8.contains(UInt8(ascii: "'"))
            return Words.words(in: String(part)).map { word in
                let length = hasApostrophe ? 0 : Int32(truncatingIfNeeded: word.range.count)
                return PhraseWord(hash: word.hash, length: length, kind: .word)
            }
        }
    }

    func matches(_ word: Word) -> Bool {
        switch kind {
        case .word: hash == word.hash && (length == 0 || Int(length) == word.range.count)
        case .number: word.isNumber
        case .gap: true
        }
    }
}
