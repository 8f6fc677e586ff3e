/// Brings the pieces of names together: which of them name the same person, organisation or place.
struct NameResolver {
    /// Somebody or something while the article is read.
    private struct Entity {
        var kind: NamedEntity.Kind
        /// The bytes of its fullest form, and the words in it.
        var name: Range<Int>
        var length: Int
        var gender: Gender?
        var roles: [TextSpan] = []
        /// The tokens of a person's name that count.
        var words: [Int] = []
    }

    private let text: NameText
    private let tokens: [NameToken]
    private let judge: NameJudge
    private var formNumbers = WordNumbers(capacity: 100)
    private var forms: [NameForm] = []
    private var entities: [Entity] = []
    private var mentions: [NameMention] = []
    /// The entity of a listed name or of a form.
    private var keyNumbers = WordNumbers(capacity: 100)
    private var entityOfKey: [Int] = []
    /// The people of a surname, the last mentioned at the end; of a first name.
    private var surnames = WordNumbers(capacity: 50)
    private var peopleOfSurname: [[Int]] = []
    private var firstNames = WordNumbers(capacity: 50)
    private var peopleOfFirstName: [[Int]] = []
    /// The organisation that was last named with a word like “Post” or “Committee”.
    private var lastWords = WordNumbers(capacity: 50)
    private var organisationOfLastWord: [Int] = []
    /// Where the last mention ends, and whom it names.
    private var lastMention = (end: -2, entity: -1)

    private static let namesake = WordHash("namesake")
    private static let (he, she) = (WordHash("he"), WordHash("she"))

    init(text: NameText, tokens: [NameToken]) {
        self.text = text
        self.tokens = tokens
        judge = NameJudge(text: text, tokens: tokens)
    }

    /// Finds whom or what each piece names.
    mutating func resolve(_ pieces: [NamePiece]) {
        for piece in pieces where piece.kind == nil || piece.isNamesake { note(piece) }
        var people = [Bool](repeating: false, count: forms.count)
        for piece in pieces where piece.kind == nil {
            guard let form = formNumbers[piece.form], forms[form].words.count > 1 else { continue }
            if people[form] { continue }
            let last = forms[form].words.last ?? piece.tokens.lowerBound
            people[form] = judge.isPerson(forms[form], isNamedShort: formNumbers[tokens[last].key] != nil)
            if people[form] { addPerson(piece, forms[form]) }
        }
        for piece in pieces { resolve(piece, people) }
        resolveTitleCase()
    }

    private mutating func note(_ piece: NamePiece) {
        let form = formNumbers.number(of: piece.form)
        if form == forms.count {
            forms.append(NameForm())
            forms[form].words = piece.tokens.filter {
                !tokens[$0].marks.has([.initial, .particle]) && !tokens[$0].has(.suffix)
            }
        }
        forms[form].add(piece.evidence)
    }

    // MARK: People

    /// Adds a person, or the longer form of one who is known.
    private mutating func addPerson(_ piece: NamePiece, _ form: NameForm) {
        guard let first = form.words.first, let last = form.words.last else { return }
        let known = person(surname: tokens[last].key) { isSame(entities[$0], form) } ?? personBegun(with: form)
        let entity = known ?? entities.count
        if known == nil {
            entities.append(
                Entity(kind: .person, name: piece.range, length: form.words.count, words: form.words))
            let surname = surnames.number(of: tokens[last].key)
            if surname == peopleOfSurname.count { peopleOfSurname.append([]) }
            if peopleOfSurname[surname].count < 8 { peopleOfSurname[surname].append(entity) }
            let name = firstNames.number(of: tokens[first].key)
            if name == peopleOfFirstName.count { peopleOfFirstName.append([]) }
            if peopleOfFirstName[name].count < 8 { peopleOfFirstName[name].append(entity) }
            entities[entity].gender = Gender(tokens[first].word)
        } else if form.words.count > entities[entity].length {
            entities[entity].name = piece.range
            entities[entity].length = form.words.count
            entities[entity].words = form.words
        }
        setEntity(entity, of: piece.form)
    }

    /// Whether a form of one surname names a person: by the same first name, or by the last words of the name.
    private func isSame(_ entity: Entity, _ form: NameForm) -> Bool {
        let (mine, other) = (entity.words, form.words)
        guard let first = mine.first, let last = other.first else { return false }
        if tokens[first].key == tokens[last].key { return true }
        let (short, long) = mine.count < other.count ? (mine, other) : (other, mine)
        return short.count > 1 && short.count < long.count
            && zip(short.reversed(), long.reversed()).allSatisfy { tokens[$0].key == tokens[$1].key }
    }

    /// The person whose name's first words these are: “Kim Jong” of “Kim Jong Un”.
    private func personBegun(with form: NameForm) -> Int? {
        guard let first = form.words.first, let number = firstNames[tokens[first].key] else { return nil }
        return peopleOfFirstName[number].first { entity in
            entities[entity].words.count > form.words.count
                && zip(entities[entity].words, form.words).allSatisfy { tokens[$0].key == tokens[$1].key }
        }
    }

    private func person(surname: WordHash, where isOne: (Int) -> Bool) -> Int? {
        surnames[surname].flatMap { peopleOfSurname[$0].last(where: isOne) }
    }

    private mutating func setEntity(_ entity: Int, of key: WordHash) {
        let number = keyNumbers.number(of: key)
        if number == entityOfKey.count { entityOfKey.append(entity) }
    }

    // MARK: Pieces

    private mutating func resolve(_ piece: NamePiece, _ people: [Bool]) {
        if let kind = piece.kind {
            if kind == .place, piece.tokens.count == 1, piece.evidence.place == 0, isSurname(piece) {
                mention(personNamed(piece), piece)
            } else if piece.isNamesake, piece.evidence.place == 0, let form = formNumbers[piece.form],
                forms[form].hasTitle || forms[form].person > 3, judge.kind(ofSingle: forms[form]) == .person
            {
                mention(entity(piece, .person, piece.form.followed(by: Self.namesake)), piece)
            } else {
                mention(entity(piece, kind, piece.entity ?? piece.form), piece)
            }
            return
        }
        guard let form = formNumbers[piece.form] else { return }
        if people[form] {
            mention(keyNumbers[piece.form].map { entityOfKey[$0] }, piece)
        } else if forms[form].words.count == 1, !piece.evidence.isThing {
            if let person = personNamed(piece) {
                mention(person, piece)
            } else if let organisation = organisationNamed(piece) {
                mention(organisation, piece)
            } else if let gender = piece.evidence.gender, isOtherPerson(piece) {
                mention(entity(piece, .person, piece.form.followed(by: gender == .male ? Self.he : Self.she)), piece)
            } else if let kind = judge.kind(ofSingle: forms[form]) {
                mention(entity(piece, kind, piece.form), piece)
            }
        }
    }

    /// Whether a listed place is a person's surname here.
    private func isSurname(_ piece: NamePiece) -> Bool {
        guard surnames[tokens[piece.tokens.lowerBound].key] != nil else { return false }
        return NameContext(text: text).evidence(
            beside: piece.range, tokens[piece.tokens.lowerBound], tokens[piece.tokens.lowerBound]
        ).place == 0
    }

    /// The person whom one word names, by surname or by first name.
    private func personNamed(_ piece: NamePiece) -> Int? {
        let words = piece.tokens.filter { !tokens[$0].marks.has([.initial, .particle]) && !tokens[$0].has(.suffix) }
        guard let word = words.last else { return nil }
        let key = tokens[word].key
        if let number = surnames[key] {
            let fitting = peopleOfSurname[number].filter {
                piece.evidence.gender == nil || entities[$0].gender == nil
                    || entities[$0].gender == piece.evidence.gender
            }
            let before = fitting.filter { entities[$0].name.lowerBound < tokens[word].range.lowerBound }
            return before.last ?? fitting.first
        }
        guard tokens[word].has(.firstName), let number = firstNames[key], peopleOfFirstName[number].count == 1 else {
            return nil
        }
        return peopleOfFirstName[number].first
    }

    /// Whether a title says that it is not the person of the same surname: “Mr. Quill”, where Mara Quill is a woman.
    private func isOtherPerson(_ piece: NamePiece) -> Bool {
        piece.evidence.hasTitle && surnames[tokens[piece.tokens.upperBound - 1].key] != nil
    }

    // MARK: Organisations by a part of their names

    /// The organisation whose short form a word is: “the Post”, “EA” behind “Example Agency (EA)”.
    private mutating func organisationNamed(_ piece: NamePiece) -> Int? {
        let token = tokens[piece.tokens.lowerBound]
        if token.is(.upper) {
            if let known = keyNumbers[piece.form], entities[entityOfKey[known]].kind == .organisation { return entityOfKey[known] }
            guard lastMention.end + 2 == token.range.lowerBound, entities.indices.contains(lastMention.entity),
                entities[lastMention.entity].kind == .organisation, text.bytes[lastMention.end + 1] == UInt8(ascii: "(")
            else { return nil }
            setEntity(lastMention.entity, of: piece.form)
            return lastMention.entity
        }
        guard token.has(.organisationWord), piece.evidence.hasArticle else { return nil }
        return lastWords[token.key].map { organisationOfLastWord[$0] }
    }

    private mutating func noteLastWord(of piece: NamePiece, _ entity: Int) {
        guard piece.tokens.count > 1 else { return }
        for token in [piece.tokens.lowerBound, piece.tokens.upperBound - 1] where tokens[token].has(.organisationWord) {
            let number = lastWords.number(of: tokens[token].key)
            if number == organisationOfLastWord.count { organisationOfLastWord.append(entity) }
            organisationOfLastWord[number] = entity
        }
    }

    private mutating func entity(_ piece: NamePiece, _ kind: NamedEntity.Kind, _ key: WordHash) -> Int {
        if let known = keyNumbers[key] { return entityOfKey[known] }
        entities.append(Entity(kind: kind, name: piece.range, length: 0, words: [piece.tokens.upperBound - 1]))
        setEntity(entities.count - 1, of: key)
        return entities.count - 1
    }

    private mutating func mention(_ entity: Int?, _ piece: NamePiece) {
        guard let entity else { return }
        let range = piece.range
        mentions.append(NameMention(span: text.span(range), entity: entity))
        lastMention = (range.upperBound, entity)
        if entities[entity].kind != .person || piece.tokens.count > 1 { setEntity(entity, of: piece.form) }
        if entities[entity].kind == .organisation { noteLastWord(of: piece, entity) }
        if entities[entity].kind == .person {
            if let gender = piece.evidence.gender { entities[entity].gender = gender }
            if let role = piece.evidence.role, entities[entity].roles.count < 32 {
                entities[entity].roles.append(text.span(role))
            }
        } else if !isCapitals(range), range.count > entities[entity].name.count || isCapitals(entities[entity].name) {
            entities[entity].name = range
        }
    }

    /// Whether a name is written in capitals alone, as the place in front of a report: “OSTRAVA”.
    private func isCapitals(_ name: Range<Int>) -> Bool { !text.bytes[name].contains(where: Letters.isASCIILower) }

    private func bytes(_ name: Range<Int>) -> Range<Int> {
        tokens[name.lowerBound].range.lowerBound..<tokens[name.upperBound - 1].range.upperBound
    }

    // MARK: Lines in title case

    /// In title case, names are those that the article has elsewhere, and listed ones.
    private mutating func resolveTitleCase() {
        var index = 0
        while index < tokens.count {
            guard tokens[index].is(.inTitleCase) else {
                index += 1
                continue
            }
            index = resolveTitleCase(at: index)
        }
    }

    private mutating func resolveTitleCase(at start: Int) -> Int {
        var key = tokens[start].key
        var found = keyNumbers[key].map { (start + 1, entityOfKey[$0]) }
        if found == nil, surnames[key] != nil {
            found = personNamed(NamePiece(tokens: start..<start + 1, range: tokens[start].range, form: key)).map {
                (start + 1, $0)
            }
        }
        var end = start + 1
        while end < tokens.count, end < start + 6, tokens[end].is(.joined) {
            key = key.followed(by: tokens[end].key)
            if let number = keyNumbers[key] { found = (end + 1, entityOfKey[number]) }
            end += 1
        }
        guard let (end, entity) = found else { return start + 1 }
        mentions.append(NameMention(span: text.span(bytes(start..<end)), entity: entity))
        return end
    }

    // MARK: The result

    /// The names, each entity at its first mention's place.
    func names() -> Names {
        let sorted = mentions.sorted { $0.span < $1.span }
        var places = [Int?](repeating: nil, count: entities.count)
        var names = Names()
        names.mentions.reserveCapacity(sorted.count)
        for mention in sorted {
            if places[mention.entity] == nil {
                places[mention.entity] = names.entities.count
                let entity = entities[mention.entity]
                names.entities.append(
                    NamedEntity(
                        kind: entity.kind, name: text.string(entity.name), gender: entity.gender, roles: entity.roles))
            }
            names.mentions.append(NameMention(span: mention.span, entity: places[mention.entity] ?? 0))
        }
        return names
    }
}

extension Gender {
    /// The gender that a word of the lists tells; nothing where it tells none, or both.
    fileprivate init?(_ word: NameWord) {
        switch (word.contains(.maleName), word.contains(.femaleName)) {
        case (true, false): self = .male
        case (false, true): self = .female
        default: return nil
        }
    }
}
