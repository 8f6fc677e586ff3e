import Language

/// What grouping reads out of one article, before words are numbered across the corpus.
struct Profile: Sendable {
    /// A word of the article, stop words left out.
    struct Term: Sendable {
        var word: WordHash
        /// The word's weight by count and place, saturated: 0 to 3.
        var weight: Float
        /// How often the word stands in the title and the first 60 words, at most 255.
        var leadCount: UInt8
        var places: Places
    }

    /// Where in the article a word stands.
    struct Places: OptionSet, Sendable {
        let rawValue: UInt8
        static let title = Places(rawValue: 1)
        /// The title or the first 120 words.
        static let opening = Places(rawValue: 2)
        /// The word is a name in the article, wherever it stands.
        static let name = Places(rawValue: 4)
    }

    /// A capitalised word, or two that stand together.
    struct Name: Sendable {
        var name: WordHash
        var count: Float
        var surprise: Float
        var isPhrase: Bool
    }

    /// A person named with an office that is qualified (“president-elect Doe”), and how often.
    struct Office: Sendable {
        var person: WordHash
        var qualifier: WordHash
        var isElect: Bool
        var isFormer: Bool
        var count: Int
    }

    /// One shingle in so many is kept: chosen by its hash, so that all articles keep the same ones.
    static let shingleSampling: UInt32 = 4

    var terms: [Term] = []
    var names: [Name] = []
    var offices: [Office] = []
    /// The runs of five words of deck and blocks: those that ``shingleSampling`` divides.
    let shingles: [UInt32]
    /// A sketch of all of them.
    let sketch: NearCopies.Sketch
    /// How much of the opening names each day of the week, Monday in lane 0; length 1, or 0 where none is named.
    var weekdays = SIMD8<Float>()
    /// The day of publication, counted from 1970-01-01, where it is known.
    var day: Int?
    /// What the text says of its time.
    var timing = Timing()
    /// The number of words of deck and blocks, stop words left out.
    var length = 0
}
