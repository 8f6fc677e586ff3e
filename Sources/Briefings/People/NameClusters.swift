import Language

/// Which of many names are one person's.
///
/// Names of two words or more are one person's where their first and last words are the same, but for names in the
/// middle that differ: of “Anna B. Roe”, “Anna C. Roe” and “Anna Roe” each is somebody else. Shorter forms join the
/// only person that they can mean.
struct NameClusters {
    /// How many people there are.
    private(set) var count = 0
    private var clusters: [Int?]

    /// The person of a name by its index; nothing for one that is nobody's for sure.
    subscript(name: Int) -> Int? { clusters[name] }

    /// A name in full.
    private struct Full {
        /// The first and the last word, and what tells a son from a father.
        let ends: WordHash
        /// The first letters of the words between them.
        let middle: [UInt8]
    }

    /// Tells the names of two words or more apart; single words are nobody's.
    init(fullNames names: [NameSpelling]) {
        clusters = [Int?](repeating: nil, count: names.count)
        let full = names.map(Self.full)
        var ends = WordNumbers(capacity: names.count)
        // By the number of the ends: the names in the middle, as long as they are the same.
        var middles: [(first: [UInt8], differ: Bool)] = []
        for case let name? in full {
            let number = ends.number(of: name.ends)
            if number == middles.count {
                middles.append((name.middle, false))
            } else if middles[number].first.isEmpty {
                middles[number].first = name.middle
            } else if !name.middle.isEmpty, name.middle != middles[number].first {
                middles[number].differ = true
            }
        }
        var people = WordNumbers(capacity: names.count)
        for (index, name) in full.enumerated() {
            guard let name, let number = ends[name.ends] else { continue }
            let key = middles[number].differ ? name.ends.followed(by: Self.hash(of: name.middle)) : name.ends
            clusters[index] = people.number(of: key)
        }
        count = people.count
    }

    private static func hash(of letters: [UInt8]) -> WordHash { letters.withUnsafeBytes { WordHash(bytes: $0) } }

    /// Tells the names of one story apart; a shorter form that could be two people's is one of its own.
    init(ofOneStory names: [NameSpelling]) {
        self.init(fullNames: names)
        // What a short form can stand for: the ends and the beginnings of the full names.
        var forms = WordNumbers(capacity: names.count * 2)
        // By the number of the form: whose it is; nothing where it could be two people's.
        var owners: [Int?] = []
        func note(_ form: WordHash, of person: Int) {
            let number = forms.number(of: form)
            if number == owners.count {
                owners.append(person)
            } else if owners[number] != person {
                owners[number] = nil
            }
        }
        for (name, person) in zip(names, clusters) {
            guard let person else { continue }
            for start in name.parts.indices.dropFirst() { note(Self.form(name.parts[start...]), of: person) }
        }
        let ends = forms.count
        for (name, person) in zip(names, clusters) {
            let form = Self.form(name.parts.prefix(1))
            guard let person, forms[form].map({ $0 >= ends }) ?? true else { continue }
            note(form, of: person)
        }
        var rest = WordNumbers(capacity: 8)
        let full = count
        for index in names.indices where clusters[index] == nil {
            let form = Self.form(names[index].parts[...])
            clusters[index] = forms[form].flatMap { owners[$0] } ?? full + rest.number(of: form)
        }
        count += rest.count
    }

    private static func form(_ words: ArraySlice<NameSpelling.Part>) -> WordHash {
        WordHash(phrase: words.lazy.map(\.word))
    }

    private static func full(_ name: NameSpelling) -> Full? {
        guard name.parts.count > 1, let first = name.parts.first, let last = name.parts.last, !first.isInitial,
            !last.isInitial
        else { return nil }
        var ends = first.word.followed(by: last.word)
        if let generation = name.generation { ends = ends.followed(by: generation) }
        return Full(ends: ends, middle: name.parts.dropFirst().dropLast().map(\.letter))
    }
}
