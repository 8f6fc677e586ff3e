/// The name lists while they are read.
struct NameLists {
    var wordNumbers = WordNumbers(capacity: 20_000)
    var words: [NameWord] = []
    var nameNumbers = WordNumbers(capacity: 4_000)
    var names: [ListedName?] = []

    private static let classes: [String: NameWord] = [
        "m": .maleName, "f": .femaleName, "u": .firstName, "courtesy": .courtesy, "crown": .crown, "role": .role,
        "head": .organisationHead, "tail": .organisationTail, "office": .office, "sort": .placeSort,
        "particle": .particle, "suffix": .suffix, "belonging": .belonging, "statement": .statement,
        "object": .beforePerson,
        "opener": .opener, "inside": .inside, "toward": .toward, "determiner": .determiner, "relative": .relative,
        "family": .family, "noun": .personNoun, "storm": .namesThings, "campaign": .ofPerson,
        "speaking": .speaking, "firm": .ofFirm,
    ]

    mutating func readWords() {
        note("names/first-names.tsv")
        note("names/surnames.txt", as: .surname)
        note("names/roles.tsv", adding: ["m": .ofMan, "f": .ofWoman])
        note("names/organisation-words.tsv")
        note("names/place-words.tsv", adding: ["tail": .placeTail, "head": .placeHead])
        note("names/peoples.txt", as: .people)
        note("names/not-names.txt", as: .notName)
        note("names/beside-names.tsv")
        note("weekdays.txt", as: .calendar)
        note("months.txt", as: .calendar)
    }

    mutating func readNames() {
        readNames("names/not-names.txt", nil)
        readNames("names/organisations.tsv", .organisation)
        readNames("names/places.tsv", .place)
        readNames("names/cities.txt", .place, isCity: true)
    }

    /// Notes the first field of each line as one of a class, or of the classes that the other fields name.
    private mutating func note(_ list: String, as given: NameWord = [], adding own: [String: NameWord] = [:]) {
        WordList.forEachLine(of: list) { fields in
            var classes = given
            if given.isEmpty {
                for field in fields.dropFirst() {
                    let name = String(decoding: field, as: UTF8.self)
                    classes.formUnion(own[name] ?? Self.classes[name] ?? [])
                }
            }
            guard let word = fields.first else { return }
            let keys = Self.keys(of: word)
            if keys.count == 1 { add(classes, to: keys[0]) }
        }
    }

    private mutating func add(_ classes: NameWord, to key: WordHash) {
        let number = wordNumbers.number(of: key)
        if number == words.count { words.append([]) }
        words[number].formUnion(classes)
    }

    private mutating func readNames(_ list: String, _ kind: NamedEntity.Kind?, isCity: Bool = false) {
        WordList.forEachLine(of: list) { fields in
            guard let first = fields.first, let last = fields.last else { return }
            let keys = Self.keys(of: first)
            guard let opening = keys.first, kind != nil || keys.count > 1, keys.count <= NameLexicon.longestName else {
                return
            }
            add(keys.count > 1 ? [.opensName, .opensLongName] : .opensName, to: opening)
            let number = nameNumbers.number(of: Self.phrase(keys))
            // The first list that has a name says what it names.
            guard number == names.count else { return }
            names.append(ListedName(kind: kind, entity: Self.phrase(Self.keys(of: last)), isCity: isCity))
        }
    }

    private static func phrase(_ keys: [WordHash]) -> WordHash {
        keys.dropFirst().reduce(keys.first ?? WordHash(value: 0)) { $0.followed(by: $1) }
    }

    /// The keys of a listed name's words; an acronym, with stops or without, is one word.
    private static func keys(of name: UnsafeRawBufferPointer) -> [WordHash] {
        var words: [Word] = []
        Words.append(in: name, sentence: 0..<name.count, to: &words)
        let letters = name.filter { $0 != UInt8(ascii: ".") }
        if letters.count > 1, letters.allSatisfy({ Letters.isASCIIUpper($0) || Letters.isDigit($0) }) {
            let key = letters.map { $0 | 0x20 }.withUnsafeBytes { small in
                Words.hash(of: small).map { NameLexicon.key($0, length: small.count) }
            }
            return key.map { [NameLexicon.acronymKey($0)] } ?? []
        }
        return words.map(NameLexicon.key)
    }
}
