/// What the name lists know of a word, in capitals or in small letters.
struct NameWord: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt64

    /// A first name of men, of women; both for a name of either.
    static let maleName = NameWord(rawValue: 1 << 0)
    static let femaleName = NameWord(rawValue: 1 << 1)
    /// A surname.
    static let surname = NameWord(rawValue: 1 << 2)
    /// Stands before a name and says no office: “Mr”.
    static let courtesy = NameWord(rawValue: 1 << 3)
    /// Stays with a name of one word: “Queen Mara”.
    static let crown = NameWord(rawValue: 1 << 4)
    /// What a person is: “spokesman”, “President”.
    static let role = NameWord(rawValue: 1 << 5)
    /// What a man, a woman is.
    static let ofMan = NameWord(rawValue: 1 << 6)
    static let ofWoman = NameWord(rawValue: 1 << 7)
    /// Begins or ends an organisation's name: “University of …”, “… University”.
    static let organisationHead = NameWord(rawValue: 1 << 8)
    /// Ends an organisation's name: “… Inc”.
    static let organisationTail = NameWord(rawValue: 1 << 9)
    /// A country's own, in small letters: “the Russian defense ministry”.
    static let office = NameWord(rawValue: 1 << 10)
    /// Ends a place's name: “… River”.
    static let placeTail = NameWord(rawValue: 1 << 11)
    /// Begins a place's name: “Mount …”.
    static let placeHead = NameWord(rawValue: 1 << 12)
    /// What a place is: “the town of …”.
    static let placeSort = NameWord(rawValue: 1 << 13)
    /// A people, a faith, a party's followers: “Ukrainian”.
    static let people = NameWord(rawValue: 1 << 14)
    /// Names neither somebody nor a place.
    static let notName = NameWord(rawValue: 1 << 15)
    /// Of whom it is said, mostly speaks: “said”.
    static let speaking = NameWord(rawValue: 1 << 16)
    /// A weekday or a month.
    static let calendar = NameWord(rawValue: 1 << 17)
    /// Opens a listed name of an organisation or of a place.
    static let opensName = NameWord(rawValue: 1 << 18)
    /// Opens one of several words.
    static let opensLongName = NameWord(rawValue: 1 << 33)
    /// Stands inside a person's name in small letters: “van”.
    static let particle = NameWord(rawValue: 1 << 19)
    /// Ends a person's name: “Jr”.
    static let suffix = NameWord(rawValue: 1 << 20)
    /// Belongs to a person, behind a possessive: “…'s wife”.
    static let belonging = NameWord(rawValue: 1 << 21)
    /// Belongs to a person or an organisation, behind a possessive: “…'s statement”.
    static let statement = NameWord(rawValue: 1 << 32)
    /// May be followed by a person's name as its object: “met …”, “with …”.
    static let beforePerson = NameWord(rawValue: 1 << 22)

    /// What a person is, in small letters alone: “woman”.
    static let personNoun = NameWord(rawValue: 1 << 23)
    /// Stands before names that things took from people: “Hurricane”.
    static let namesThings = NameWord(rawValue: 1 << 24)
    /// Behind a person's name, is theirs: “Quill campaign”.
    static let ofPerson = NameWord(rawValue: 1 << 25)

    /// Behind a firm's name, is its own: “Quill affiliate”.
    static let ofFirm = NameWord(rawValue: 1 << 34)

    /// Before a place's name: “in”.
    static let inside = NameWord(rawValue: 1 << 26)
    /// Before a place's name, and others': “from”.
    static let toward = NameWord(rawValue: 1 << 27)
    /// Begins an apposition: “a”.
    static let determiner = NameWord(rawValue: 1 << 28)
    /// Speaks of a person behind the name: “who”.
    static let relative = NameWord(rawValue: 1 << 29)
    /// A family name that stands in front, and may have a hyphened name behind it: “Kim”.
    static let family = NameWord(rawValue: 1 << 30)

    /// A particle that may open a surname: “de Quill”.
    static let opener = NameWord(rawValue: 1 << 31)

    static let firstName: NameWord = [.maleName, .femaleName]
    static let organisationWord: NameWord = [.organisationHead, .organisationTail]
    static let title: NameWord = [.courtesy, .crown, .role]

    @inline(__always)
    func has(_ any: NameWord) -> Bool { !isDisjoint(with: any) }
}

/// A name that the lists know.
struct ListedName: Sendable, BitwiseCopyable {
    /// What it names; nothing where it is a name of something else (“Air Force One”).
    var kind: NamedEntity.Kind?
    /// The identity of whom or what it names, one for all of its names.
    var entity: WordHash
    /// Whether it is one of many cities, after which people may be named too.
    var isCity: Bool
}

/// The lists of names, and of words beside them.
struct NameLexicon: Sendable {
    /// The lists for English.
    static let english = NameLexicon()

    /// The most words of a listed name.
    static let longestName = 6

    private let words: WordTable<NameWord>
    private let names: WordTable<ListedName?>

    private init() {
        var lists = NameLists()
        lists.readWords()
        lists.readNames()
        words = WordTable(lists.wordNumbers, lists.words, absent: [])
        names = WordTable(lists.nameNumbers, lists.names, absent: nil)
    }

    /// What the lists know of a word by its ``key(of:)``.
    @inline(__always)
    subscript(key: WordHash) -> NameWord { words[key] }

    /// The listed name of words, whose keys have been put together by ``WordHash/followed(by:)``.
    func name(_ keys: WordHash) -> ListedName? { names[keys] }

    /// The identity of a word with its ending: ``Word/hash`` has lost the “s” of “Williams”.
    @inline(__always)
    static func key(_ word: Word) -> WordHash { key(word.hash, length: word.range.count) }

    @inline(__always)
    static func key(_ hash: WordHash, length: Int) -> WordHash {
        hash.followed(by: WordHash(value: UInt64(truncatingIfNeeded: length)))
    }

    /// The identity of a word all in capitals, where its small letters spell another (“US”, “WHO”).
    static func acronymKey(_ key: WordHash) -> WordHash { key.followed(by: acronym) }

    private static let acronym = WordHash("acronym")
}
