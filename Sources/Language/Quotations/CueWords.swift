/// How a verb says that somebody said something.
enum CueVerb: String, Sendable, CaseIterable {
    /// “said”.
    case say
    /// A verb that takes a whole sentence: “added”, “argued”.
    case state
    /// A verb that takes a hearer: “told”.
    case tell
    case ask
    case write
    /// What somebody calls somebody or something: “called”, “described”, “accused”.
    case call
    case urge
    case think
    /// A verb that reports another's words: “quoted”, “cited”.
    case report

    /// A number for the model, from 1.
    var number: Int {
        switch self {
        case .say: 1
        case .state: 2
        case .tell: 3
        case .ask: 4
        case .write: 5
        case .call: 6
        case .urge: 7
        case .think: 8
        case .report: 9
        }
    }
}

/// What words beside a quotation may be.
struct CueClass: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt64

    static let he = CueClass(rawValue: 1)
    static let she = CueClass(rawValue: 1 << 1)
    static let they = CueClass(rawValue: 1 << 2)
    static let it = CueClass(rawValue: 1 << 3)
    /// “I”, “we”, “you”.
    static let speaker = CueClass(rawValue: 1 << 4)
    static let who = CueClass(rawValue: 1 << 5)
    static let determiner = CueClass(rawValue: 1 << 6)
    static let owner = CueClass(rawValue: 1 << 7)
    static let to = CueClass(rawValue: 1 << 8)
    static let by = CueClass(rawValue: 1 << 9)
    static let of = CueClass(rawValue: 1 << 10)
    static let according = CueClass(rawValue: 1 << 11)
    static let preposition = CueClass(rawValue: 1 << 12)
    static let that = CueClass(rawValue: 1 << 13)
    static let conjunction = CueClass(rawValue: 1 << 14)
    static let subordinator = CueClass(rawValue: 1 << 15)
    static let relative = CueClass(rawValue: 1 << 16)
    static let be = CueClass(rawValue: 1 << 17)
    static let have = CueClass(rawValue: 1 << 18)
    static let `do` = CueClass(rawValue: 1 << 19)
    static let modal = CueClass(rawValue: 1 << 20)
    static let hypothetical = CueClass(rawValue: 1 << 21)
    static let negation = CueClass(rawValue: 1 << 22)
    static let adverb = CueClass(rawValue: 1 << 23)
    /// What somebody said: “statement”, “tweet”.
    static let statement = CueClass(rawValue: 1 << 24)
    /// Whom somebody is: “spokesman”.
    static let role = CueClass(rawValue: 1 << 25)
    /// Stands before a name: “Sen.”.
    static let title = CueClass(rawValue: 1 << 26)
    static let verb = CueClass(rawValue: 1 << 27)
    /// “him”, “them”.
    static let object = CueClass(rawValue: 1 << 28)
    /// A letter for a party: “D-Mo.”.
    static let party = CueClass(rawValue: 1 << 29)
    /// Says what something is called: “dubbed”, and before “as” “known”.
    static let naming = CueClass(rawValue: 1 << 30)
    static let known = CueClass(rawValue: 1 << 31)
    /// What somebody made, which has a title: “film”.
    static let work = CueClass(rawValue: 1 << 32)
    /// Many together: “council”.
    static let group = CueClass(rawValue: 1 << 33)
    /// Opens what is asked or told of: “whether”, “what”.
    static let question = CueClass(rawValue: 1 << 34)

    static let pronoun: CueClass = [.he, .she, .they, .it, .speaker, .who]
    static let anyPreposition: CueClass = [.to, .by, .of, .preposition]
    static let auxiliary: CueClass = [.be, .have, .do, .modal]
    /// What no noun phrase goes on with.
    static let endsPhrase: CueClass = [
        .pronoun, .anyPreposition, .according, .that, .conjunction, .subordinator, .relative, .auxiliary, .object,
    ]

    fileprivate static let names: [String: CueClass] = [
        "he": he, "she": she, "they": they, "it": it, "speaker": speaker, "who": who, "determiner": determiner,
        "owner": owner, "to": to, "by": by, "of": of, "according": according, "preposition": preposition,
        "that": that, "conjunction": conjunction, "subordinator": subordinator, "relative": relative, "be": be,
        "have": have, "do": `do`, "modal": modal, "hypothetical": hypothetical, "negation": negation,
        "adverb": adverb, "statement": statement, "role": role, "title": title, "object": object, "party": party,
        "naming": naming, "known": known, "work": work, "question": question, "group": group,
    ]
}

/// What the lists know of a word beside a quotation.
struct CueWord: Sendable, BitwiseCopyable {
    var classes: CueClass = []
    /// How it says that somebody said something, where it does.
    var verb: CueVerb?
}

/// The word lists of quotations, by stem.
struct CueWords: Sendable {
    /// The lists for English.
    static let english = CueWords()

    /// What the lists know of a word: nothing where they lack it.
    let table: WordTable<CueWord>
    /// Words that often stand behind an apostrophe because they have lost their beginning.
    let elisions: WordNumbers

    private init() {
        var numbers = WordNumbers(capacity: 1600)
        var words: [CueWord] = []
        func note(_ list: String, _ change: (inout CueWord, String) -> Void) {
            WordList.forEachLine(of: list) { fields in
                guard fields.count == 2, let word = fields.first, let hash = Words.hash(of: word) else { return }
                let number = numbers.number(of: hash)
                if number == words.count { words.append(CueWord()) }
                change(&words[number], fields.last.map { String(decoding: $0, as: UTF8.self) } ?? "")
            }
        }
        note("quotations/verbs.txt") { word, name in
            if word.verb == nil { word.verb = CueVerb(rawValue: name) }
            word.classes.insert(.verb)
        }
        note("quotations/words.txt") { word, name in word.classes.formUnion(CueClass.names[name] ?? []) }
        table = WordTable(numbers, words, absent: CueWord())
        var elisions = WordNumbers(capacity: 32)
        for word in WordList.set("quotations/elisions.txt") { _ = elisions.number(of: word) }
        self.elisions = elisions
    }
}
