/// Recognises the language of a text by its script, and among languages of one script by the share of
/// its words that are a language's words of grammar.
///
/// The idea is that of Ingle's and Grefenstette's short-word method (Grefenstette, “Comparing two
/// language identification schemes”, 1995): each language has a few words that make up a third of any
/// of its texts. What is too short or unclear is ``undetermined``.
public struct LanguageRecognition: Sendable {
    /// The tag of a text whose language is not known (BCP 47, section 4.1).
    public static let undetermined = "und"
    /// How many words are looked at: the share of words of grammar settles within a few sentences, to about
    /// 4 in 100 at this number.
    private static let sample = 150
    /// The fewest words, or the fewest letters of a script without spaces, that a language is told by.
    private static let fewestWords = 12
    private static let fewestUnspacedBytes = 60

    private var counts = [Int](repeating: 0, count: FunctionWords.all.tags.count)
    /// How many words were looked at that are no names.
    private var words = 0
    private var scripts = ScriptCounts()

    /// Has read nothing.
    public init() {}

    /// Whether enough has been read, and more would change nothing.
    public var isFull: Bool { words >= Self.sample || scripts.letters >= Self.sample * 16 }

    /// Reads the words of a line.
    ///
    /// - Parameters:
    ///   - line: The words, in order; numbers are passed over.
    ///   - bytes: The line as UTF-8.
    /// - Complexity: O(words) for scripts that part words, O(bytes) for others
    public mutating func read(_ line: ArraySlice<Word>, in bytes: UnsafeRawBufferPointer) {
        for word in line where !word.isNumber {
            if isFull { return }
            scripts.count(UnsafeRawBufferPointer(rebasing: bytes[word.range]))
            // Names and the words of headlines are capitalised, words of grammar hardly ever.
            guard !word.isCapitalised || word.isSentenceInitial else { continue }
            words += 1
            var languages = FunctionWords.all.languages(of: word.hash)
            while languages != 0 {
                counts[languages.trailingZeroBitCount] += 1
                languages &= languages - 1
            }
        }
    }

    /// The language of what was read, as a BCP 47 tag.
    public var tag: String {
        if let script = scripts.dominant, let tag = script.language(scripts) {
            return scripts.letters >= Self.fewestUnspacedBytes ? tag : Self.undetermined
        }
        guard words >= Self.fewestWords, scripts.dominant != nil,
            let best = counts.indices.max(by: { counts[$0] < counts[$1] })
        else { return Self.undetermined }
        let second = counts.indices.filter { $0 != best }.map { counts[$0] }.max() ?? 0
        // A sixth of the words, and a tenth more than for the next language, which may be a close relative.
        guard counts[best] * 6 >= words, counts[best] * 10 >= second * 11 else { return Self.undetermined }
        return FunctionWords.all.tags[best]
    }
}

/// The words of grammar of every language that is told by them.
private struct FunctionWords: Sendable {
    static let all = FunctionWords()

    /// The languages' tags, in the order of the file.
    private(set) var tags: [String] = []
    private var numbers = WordNumbers(capacity: 1200)
    /// For each word the languages that have it: a bit each.
    private var masks: [UInt64] = []

    private init() {
        WordList.forEachLine(of: "function-words.txt") { fields in
            guard fields.count == 2, let tag = fields.first.map({ String(decoding: $0, as: UTF8.self) }),
                let hash = fields.last.flatMap(Words.hash(of:))
            else { return }
            if tags.last != tag { tags.append(tag) }
            let number = numbers.number(of: hash)
            if number == masks.count { masks.append(0) }
            masks[number] |= 1 << UInt64(tags.count - 1)
        }
    }

    @inline(__always)
    func languages(of word: WordHash) -> UInt64 {
        numbers[word].map { masks[$0] } ?? 0
    }
}
