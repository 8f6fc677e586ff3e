/// Brings the pieces of names together: which of them name the same person, organisation or place.
struct NameResolver {
    /// Somebody or something while the article is read.
    struct Entity {
        var kind: NamedEntity.Kind
        /// The bytes of its fullest form.
        var name: Range<Int>
        /// The tokens of that which tell people apart.
        var words: FewIndices
        /// Whether “Jr” ends the name, or a number.
        var hasSuffix = false
        var gender: Gender?
        /// A title or an office told the gender.
        var isGenderTold = false
        var roles: [TextSpan] = []
    }

    let text: NameText
    let tokens: [NameToken]
    let judge: NameJudge
    private var formNumbers = WordNumbers(capacity: 100)
    private var forms: [NameForm] = []
    var entities: [Entity] = []
    var mentions: [NameMention] = []
    /// The entity of a listed name or of a form.
    private var keyNumbers = WordNumbers(capacity: 100)
    private var entityOfKey: [Int] = []
    /// The people of a surname, and of a first name, in the order of the text.
    var surnames = PeopleByWord()
    var firstNames = PeopleByWord()
    /// The organisation that was last named with a word like “Post” or “Committee”.
    var lastWords = WordNumbers(capacity: 16)
    var organisationOfLastWord: [Int] = []
    /// Where the last mention ends, and whom it names.
    var lastMention = (end: -2, entity: -1)

    /// The most roles that are kept of one person.
    private static let mostRoles = 32
    private static let namesake = WordHash("namesake")
    private static let (he, she) = (WordHash("he"), WordHash("she"))

    init(text: NameText, tokens: [NameToken]) {
        self.text = text
        self.tokens = tokens
        judge = NameJudge(text: text, tokens: tokens)
    }

    /// Finds whom or what each piece names.
    ///
    /// - Complexity: O(pieces + tokens)
    mutating func resolve(_ pieces: [NamePiece]) {
        mentions.reserveCapacity(pieces.count)
        forms.reserveCapacity(pieces.count)
        let numbers = pieces.map { $0.kind == nil || $0.isNamesake ? note($0) : -1 }
        var isPerson = [Bool](repeating: false, count: forms.count)
        for (piece, number) in zip(pieces, numbers) where piece.kind == nil {
            guard !isPerson[number], forms[number].words.count > 1, let last = forms[number].words.last else {
                continue
            }
            let isNamedShort = formNumbers[tokens[last].key] != nil
            guard judge.isPerson(forms[number], isNamedShort: isNamedShort) else { continue }
            isPerson[number] = true
            setEntity(addPerson(piece, forms[number].words), of: piece.form)
        }
        for (piece, number) in zip(pieces, numbers) {
            if let kind = piece.kind {
                resolve(piece, kind, number)
            } else if isPerson[number] {
                if let person = entity(of: piece.form) { mention(person, piece) }
            } else if forms[number].words.count == 1, !piece.evidence.isThing {
                resolve(word: piece, forms[number])
            }
        }
        resolveTitleCase()
    }

    /// Notes what the words beside a piece tell of its form.
    private mutating func note(_ piece: NamePiece) -> Int {
        let form = formNumbers.number(of: piece.form)
        if form == forms.count {
            let words = FewIndices(piece.tokens.lazy.filter { [tokens] in tokens[$0].isNameWord })
            forms.append(NameForm(words: words))
            forms[form].isHyphened = piece.tokens.contains { $0 > piece.tokens.lowerBound && tokens[$0].is(.hyphened) }
        }
        forms[form].add(piece.evidence)
        return form
    }

    // MARK: Pieces

    private mutating func resolve(_ piece: NamePiece, _ kind: NamedEntity.Kind, _ form: Int) {
        let mayBePerson = kind == .place && piece.tokens.count == 1 && piece.evidence.place == 0
        if mayBePerson, surnames[tokens[piece.tokens.lowerBound].key].isEmpty == false,
            let person = personNamed(by: piece)
        {
            mention(person, piece)
        } else if mayBePerson, piece.isNamesake, forms[form].hasTitle || forms[form].person > 3,
            judge.kind(ofSingle: forms[form]) == .person
        {
            mention(addEntity(piece, .person, piece.form.followed(by: Self.namesake)), piece)
        } else {
            mention(addEntity(piece, kind, piece.entity ?? piece.form), piece)
        }
    }

    private mutating func resolve(word piece: NamePiece, _ form: NameForm) {
        if let person = personNamed(by: piece) {
            mention(person, piece)
        } else if let organisation = organisationNamed(by: piece) {
            mention(organisation, piece)
        } else if let gender = piece.evidence.gender, isOtherPerson(piece) {
            mention(addEntity(piece, .person, piece.form.followed(by: gender == .male ? Self.he : Self.she)), piece)
        } else if let kind = judge.kind(ofSingle: form) {
            mention(addEntity(piece, kind, piece.form), piece)
        }
    }

    /// Whether a title says that it is not the person of the same surname: “Mr. Quill”, where Mara Quill is a woman.
    private func isOtherPerson(_ piece: NamePiece) -> Bool {
        piece.evidence.hasTitle && !surnames[tokens[piece.tokens.upperBound - 1].key].isEmpty
    }

    // MARK: Entities and mentions

    func entity(of key: WordHash) -> Int? { keyNumbers[key].map { entityOfKey[$0] } }

    mutating func setEntity(_ entity: Int, of key: WordHash) {
        if keyNumbers.number(of: key) == entityOfKey.count { entityOfKey.append(entity) }
    }

    private mutating func addEntity(_ piece: NamePiece, _ kind: NamedEntity.Kind, _ key: WordHash) -> Int {
        if let known = entity(of: key) { return known }
        entities.append(Entity(kind: kind, name: piece.range, words: FewIndices()))
        if kind == .person { entities[entities.count - 1].gender = Gender(tokens[piece.tokens.lowerBound].word) }
        setEntity(entities.count - 1, of: key)
        return entities.count - 1
    }

    private mutating func mention(_ entity: Int, _ piece: NamePiece) {
        let range = piece.range
        mentions.append(NameMention(span: text.span(range), entity: entity))
        lastMention = (range.upperBound, entity)
        switch entities[entity].kind {
        case .person:
            if piece.tokens.count > 1 { setEntity(entity, of: piece.form) }
            if let gender = piece.evidence.gender, !entities[entity].isGenderTold {
                entities[entity].gender = gender
                entities[entity].isGenderTold = true
            }
            if let role = piece.evidence.role, entities[entity].roles.count < Self.mostRoles {
                entities[entity].roles.append(text.span(role))
            }
            return
        case .organisation: noteLastWord(of: piece, entity)
        case .place: break
        }
        setEntity(entity, of: piece.form)
        let name = entities[entity].name
        if !text.isInCapitals(range), range.count > name.count || text.isInCapitals(name) {
            entities[entity].name = range
        }
    }
}
