/// What words do in a clause, whatever they mean.
public struct ClauseWords: @unchecked Sendable {
    /// The lists for English.
    public static let english = ClauseWords()

    /// What a word can do.
    public struct Classes: OptionSet, Sendable, BitwiseCopyable {
        /// One bit a class.
        public let rawValue: UInt32

        /// Makes a set of the bits.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// A verb that has a subject (“was”, “denies”); those in “-ed” are not listed.
        public static let finite = Classes(rawValue: 1 << 0)
        /// A verb that helps another (“has”, “did”).
        public static let auxiliary = Classes(rawValue: 1 << 1)
        /// A form of “be”.
        public static let be = Classes(rawValue: 1 << 2)
        /// What makes of a deed a possible or a wanted one (“would”, “to”).
        public static let modal = Classes(rawValue: 1 << 3)
        /// “not”, “never”, “nor”.
        public static let negation = Classes(rawValue: 1 << 4)
        /// What may stand between a subject and its verb; those in “-ly” are not listed.
        public static let adverb = Classes(rawValue: 1 << 5)
        /// “of”, “by”.
        public static let preposition = Classes(rawValue: 1 << 6)
        /// “and”, “because”, “who”.
        public static let conjunction = Classes(rawValue: 1 << 7)
        /// A conjunction that leaves open whether (“if”).
        public static let condition = Classes(rawValue: 1 << 8)
        /// “who”, “which”.
        public static let relative = Classes(rawValue: 1 << 9)
        /// “the”, “his”, “some”.
        public static let determiner = Classes(rawValue: 1 << 10)
        /// A noun for what somebody says (“allegation”).
        public static let claim = Classes(rawValue: 1 << 11)
        /// A noun for what is given or withheld (“bail”): to deny it is no denial.
        public static let granted = Classes(rawValue: 1 << 12)
        /// A noun for what is taken or kept (“lives”): to claim or maintain it is no assertion.
        public static let taken = Classes(rawValue: 1 << 13)
        /// A noun for who speaks for somebody else (“spokesman”).
        public static let role = Classes(rawValue: 1 << 14)
        /// A word that may stand in front of a name as part of a title (“foreign minister”).
        public static let title = Classes(rawValue: 1 << 15)
        /// A pronoun for the writer or the reader (“we”, “you”).
        public static let writer = Classes(rawValue: 1 << 16)
        /// A pronoun for an owner (“his”).
        public static let possessive = Classes(rawValue: 1 << 17)
        /// A word for nobody in particular (“critics”).
        public static let generic = Classes(rawValue: 1 << 18)

        /// A pronoun for whom something is done to (“him”).
        public static let object = Classes(rawValue: 1 << 19)

        /// A verb in its plain form (“resign”).
        public static let base = Classes(rawValue: 1 << 23)

        /// A word that begins a phrase for a stance (“denied”, “did”).
        public static let opensStance = Classes(rawValue: 1 << 20)
        /// A word that begins a phrase of filler.
        public static let opensFiller = Classes(rawValue: 1 << 21)
        /// A word for a number (“twelve”).
        public static let number = Classes(rawValue: 1 << 22)

        fileprivate static let names: [String: Classes] = [
            "finite": .finite, "auxiliary": .auxiliary, "be": .be, "modal": .modal, "negation": .negation,
            "adverb": .adverb, "preposition": .preposition, "conjunction": .conjunction, "condition": .condition,
            "relative": .relative, "determiner": .determiner, "claim": .claim, "granted": .granted, "taken": .taken,
            "role": .role, "title": .title, "self": .writer, "possessive": .possessive, "generic": .generic,
            "object": .object, "base": .base,
        ]
    }

    private let table: WordTable<Classes>
    /// By some bits of a word's hash: whether any word with those bits is ``asked`` for.
    private let isAsked: UnsafePointer<Bool>

    /// What sentences are asked for as a whole: few words are.
    private static let asked: Classes = [.opensStance, .opensFiller, .number, .writer]
    /// So many places that the words of the lists meet few others there, and all stay in the cache.
    private static let places = 1 << 13

    private init() {
        var numbers = WordNumbers(capacity: 600)
        var classes: [Classes] = []
        WordList.forEachLine(of: "clauses/words.txt") { fields in
            guard fields.count == 2, let word = fields.first, let list = fields.last,
                let hash = Words.hash(of: word)
            else { return }
            let number = numbers.number(of: hash)
            if number == classes.count { classes.append([]) }
            for name in String(decoding: list, as: UTF8.self).split(separator: " ") {
                classes[number].formUnion(Classes.names[String(name)] ?? [])
            }
        }
        func note(_ list: String, _ class: Classes) {
            WordList.forEachLine(of: list) { fields in
                guard let phrase = fields.first, let word = PhraseWord.words(of: phrase).first else { return }
                let number = numbers.number(of: word.hash)
                if number == classes.count { classes.append([]) }
                classes[number].formUnion(`class`)
            }
        }
        note("clauses/stances.txt", .opensStance)
        note("clauses/filler.txt", .opensFiller)
        note("quantities/numbers.txt", .number)
        table = WordTable(numbers, classes, absent: [])
        let isAsked = UnsafeMutablePointer<Bool>.allocate(capacity: Self.places)
        isAsked.initialize(repeating: false, count: Self.places)
        for (word, classes) in zip(numbers.words, classes) where !classes.isDisjoint(with: Self.asked) {
            isAsked[Self.place(of: word)] = true
        }
        self.isAsked = UnsafePointer(isAsked)
    }

    @inline(__always)
    private static func place(of word: WordHash) -> Int { Int(truncatingIfNeeded: word.value >> 8) & (places - 1) }

    /// What any of the words can do.
    ///
    /// - Complexity: O(words)
    public func classes(of words: ArraySlice<Word>) -> Classes {
        var union = Classes()
        for word in words { union.formUnion(table[word.hash]) }
        return union
    }

    /// Which of stances, filler, number words and the writer's pronouns any of the words opens or is.
    ///
    /// - Complexity: O(words), and less than ``classes(of:)`` for each: most words are none of them.
    public func openings(in words: ArraySlice<Word>) -> Classes {
        var union = Classes()
        for word in words where isAsked[Self.place(of: word.hash)] { union.formUnion(table[word.hash]) }
        return union.intersection(Self.asked)
    }

    /// What a word can do; nothing where the lists lack it.
    ///
    /// - Complexity: O(1)
    public subscript(word: Word) -> Classes { table[word.hash] }

    /// Whether a word is, by its look or the lists, a verb that has a subject: “was”, or a word in “-ed”.
    public func isFinite(_ word: Word, in bytes: UnsafeRawBufferPointer) -> Bool {
        if self[word].contains(.finite) { return true }
        return !word.isCapitalised && word.range.count > 3 && Self.ends(word, with: "ed", in: bytes)
    }

    /// Whether a word may stand between a subject and its verb: “also”, “repeatedly”.
    public func isAdverb(_ word: Word, in bytes: UnsafeRawBufferPointer) -> Bool {
        if self[word].contains(.adverb) { return true }
        return !word.isCapitalised && word.range.count > 4 && Self.ends(word, with: "ly", in: bytes)
    }

    private static func ends(_ word: Word, with ending: StaticString, in bytes: UnsafeRawBufferPointer) -> Bool {
        let range = word.range
        guard range.count >= ending.utf8CodeUnitCount, range.upperBound <= bytes.count else { return false }
        return ending.withUTF8Buffer { bytes[range].suffix($0.count).elementsEqual($0) }
    }
}
