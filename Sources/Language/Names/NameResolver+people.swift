/// The people of one word, a surname or a first name, in the order of the text.
struct PeopleByWord {
    private var numbers = WordNumbers(capacity: 32)
    private var people: [FewIndices] = []

    subscript(word: WordHash) -> FewIndices { numbers[word].map { people[$0] } ?? FewIndices() }

    mutating func add(_ person: Int, of word: WordHash) {
        let number = numbers.number(of: word)
        if number == people.count { people.append(FewIndices()) }
        people[number].append(person)
    }
}

extension NameResolver {
    /// Adds a person, or the longer form of one who is known.
    ///
    /// - Parameters:
    ///   - piece: A name of several words.
    ///   - words: Its tokens that tell people apart.
    /// - Returns: The person.
    mutating func addPerson(_ piece: NamePiece, _ words: FewIndices) -> Int {
        guard let first = words.first, let last = words.last else { return entities.count }
        let hasSuffix = hasSuffix(piece)
        let known =
            surnames[tokens[last].key].last {
                entities[$0].hasSuffix == hasSuffix && isSame(entities[$0].words, words)
            } ?? personBegun(with: words)
        if let known {
            if words.count > entities[known].words.count {
                entities[known].name = piece.range
                entities[known].words = words
            }
            return known
        }
        let person = entities.count
        entities.append(
            Entity(
                kind: .person, name: piece.range, words: words, hasSuffix: hasSuffix,
                gender: Gender(tokens[first].word)))
        surnames.add(person, of: tokens[last].key)
        if tokens[first].has(.family) { surnames.add(person, of: tokens[first].key) }
        firstNames.add(person, of: tokens[first].key)
        return person
    }

    /// Whether “Jr” ends a name, or a number: a father and a son are two.
    private func hasSuffix(_ piece: NamePiece) -> Bool { tokens[piece.tokens.upperBound - 1].has(.suffix) }

    /// Whether two names with one surname name one person: they have one first name too, or one is the end of the other.
    private func isSame(_ one: FewIndices, _ other: FewIndices) -> Bool {
        guard let first = one.first, let second = other.first else { return false }
        if tokens[first].key == tokens[second].key { return true }
        return min(one.count, other.count) > 1
            && zip(one.reversed(), other.reversed()).allSatisfy { tokens[$0].key == tokens[$1].key }
    }

    /// The person whose name's first words these are: “Kim Jong” of “Kim Jong Un”.
    private func personBegun(with words: FewIndices) -> Int? {
        guard let first = words.first else { return nil }
        return firstNames[tokens[first].key].first { person in
            entities[person].words.count > words.count
                && zip(entities[person].words, words).allSatisfy { tokens[$0].key == tokens[$1].key }
        }
    }

    /// The person whom one word names, by surname or by first name.
    ///
    /// Where several have the surname, it is the one who was named in full last; a title or “Jr” may say who it is not.
    func personNamed(by piece: NamePiece) -> Int? {
        guard let word = piece.tokens.last(where: { tokens[$0].isNameWord }) else { return nil }
        let key = tokens[word].key
        let namesakes = surnames[key]
        if namesakes.isEmpty {
            let people = tokens[word].has(.firstName) ? firstNames[key] : FewIndices()
            return people.count == 1 ? people.first : nil
        }
        let hasSuffix = hasSuffix(piece)
        var (found, agrees) = (Int?.none, false)
        var first: Int?
        for person in namesakes where fits(entities[person].gender, piece.evidence.gender) {
            let isAlike = entities[person].hasSuffix == hasSuffix
            let isNearer = entities[person].name.lowerBound < tokens[word].range.lowerBound && isAlike == agrees
            if first == nil || isAlike && !agrees { first = person }
            if found == nil || isNearer || isAlike && !agrees { (found, agrees) = (person, isAlike) }
        }
        guard let nearest = found, let first, first != nearest, piece.evidence.gender == nil else { return found }
        // A surname alone is that of the one whom the article is about, unless another has just been named in full.
        let distance = tokens[word].range.lowerBound - entities[nearest].name.upperBound
        return (0..<Self.justNamed).contains(distance) ? nil : first
    }

    /// So many bytes behind another's full name a surname may be either's.
    private static let justNamed = 400

    private func fits(_ one: Gender?, _ other: Gender?) -> Bool { one == nil || other == nil || one == other }
}

extension Gender {
    /// The gender that a word of the lists tells; nothing where it tells none, or both.
    init?(_ word: NameWord) {
        switch (word.contains(.maleName), word.contains(.femaleName)) {
        case (true, false): self = .male
        case (false, true): self = .female
        default: return nil
        }
    }
}
