#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How common each word is in English news at large, and how often it is written with a capital.
///
/// From word-frequencies.tsv: the documents that hold the word among ``documents`` news articles, and
/// those where it is capitalised inside a sentence. Words with one stem are counted as one word.
public struct BackgroundTable: Sendable {
    /// What the table knows of a word.
    public struct Entry: Sendable, BitwiseCopyable {
        /// The documents that hold the word, at least 0.
        public var documents: Float
        /// The share of those in which the word is capitalised inside a sentence, 0 to 1.
        public var capitalisedShare: Float
        /// How surprising it is that an article holds the word: −ln of its probability, 0 to 10.6.
        public var surprise: Float = 0
    }

    /// The table that is embedded in the program; loaded once, in about two milliseconds.
    public static let english = BackgroundTable()

    /// The number of documents counted.
    public let documents: Float
    private let entries: WordTable<Entry>

    private init() {
        var total: Float = 1
        var (numbers, entries) = (WordNumbers(capacity: 20_000), [Entry]())
        // The number of documents stands in the first line, and decides how words with one stem add up.
        WordList.forEachLine(of: "word-frequencies.tsv") { fields in
            guard fields.count >= 2, let word = fields.first else { return }
            let count = Self.number(fields[fields.startIndex + 1])
            guard fields.count == 3, let last = fields.last else {
                total = count
                return
            }
            guard let hash = Words.hash(of: word) else { return }
            let capitalised = Self.number(last)
            let number = numbers.number(of: hash)
            if number == entries.count { entries.append(Entry(documents: 0, capitalisedShare: 0)) }
            let written = entries[number].capitalisedShare * entries[number].documents + capitalised
            // Documents that hold either form, as if the forms were independent of each other.
            entries[number].capitalisedShare = min(1, written / max(1, entries[number].documents + count))
            entries[number].documents += count - entries[number].documents * count / total
        }
        for index in entries.indices { entries[index].surprise = -log((entries[index].documents + 1) / (total + 1)) }
        documents = total
        let unknown = Entry(documents: 0, capitalisedShare: 0, surprise: log(total + 1))
        self.entries = WordTable(numbers, entries, absent: unknown)
    }

    private static func number(_ digits: UnsafeRawBufferPointer) -> Float {
        var value = 0
        for byte in digits where Letters.isDigit(byte) { value = value * 10 + Int(byte & 15) }
        return Float(value)
    }

    /// What is known of a word; the counts of one that the table lacks are 0.
    ///
    /// - Complexity: O(1)
    public subscript(word: WordHash) -> Entry {
        @inline(__always) get { entries[word] }
    }

    /// How probable it is that a news article holds the word, above 0: (documents + 1) / (all + 1).
    public func probability(of word: WordHash) -> Float {
        (self[word].documents + 1) / (documents + 1)
    }

    /// How surprising it is that a news article holds the word: −ln of its probability, 0 to 10.6.
    public func surprise(of word: WordHash) -> Float { self[word].surprise }
}
