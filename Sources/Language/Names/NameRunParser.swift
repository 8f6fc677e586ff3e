/// Parts the runs of joined capitalised words into names: “Texas Gov. Mara Quill” into a place and a person.
struct NameRunParser {
    let text: NameText
    let tokens: [NameToken]
    /// The words that stand somewhere without a hyphen.
    let alone: WordNumbers
    var pieces: [NamePiece] = []
    /// The tokens up to here are in pieces already: “Ministry of Finance” runs over a word in small letters.
    private var done = 0
    private let lexicon = NameLexicon.english
    private let background = BackgroundTable.english

    init(text: NameText, tokens: [NameToken]) {
        self.text = text
        self.tokens = tokens
        var alone = WordNumbers(capacity: tokens.count)
        for index in tokens.indices where !tokens[index].is(.inTitleCase) {
            let isHyphened = tokens[index].is(.hyphened) || index + 1 < tokens.count && tokens[index + 1].is(.hyphened)
            if !isHyphened { _ = alone.number(of: tokens[index].key) }
        }
        self.alone = alone
    }

    /// The pieces of all tokens outside of lines in title case, in order.
    ///
    /// - Complexity: O(tokens)
    static func pieces(of text: NameText, _ tokens: [NameToken]) -> [NamePiece] {
        var parser = NameRunParser(text: text, tokens: tokens)
        var start = 0
        for index in tokens.indices where index + 1 == tokens.count || !tokens[index + 1].is(.joined) {
            if !tokens[start].is(.inTitleCase) { parser.parse(start..<index + 1) }
            start = index + 1
        }
        return parser.pieces
    }

    private mutating func parse(_ run: Range<Int>) {
        var start = max(run.lowerBound, done)
        guard start < run.upperBound else { return }
        if isNoName(opening: start, in: run) { start += 1 }
        while start < run.upperBound, tokens[start].is(.particle), !opensListedName(start) { start += 1 }
        guard start < run.upperBound else { return }
        if let office = officeBehindOf(start, in: run), let name = personName(at: office.end, in: start..<run.upperBound) {
            addPerson(name, title: start..<name.lowerBound, role: start)
            pieces[pieces.count - 1].evidence.role = text.words[office.title].range.lowerBound..<tokens[office.end - 1].range.upperBound
            parseRest(name.upperBound..<run.upperBound, listedOnly: false)
            return
        }
        if let person = personBehindTitle(in: start..<run.upperBound) {
            let before = pieces.count
            parseRest(start..<person.title, listedOnly: true)
            // “Fox News chief political anchor”: what is left before the title belongs to it.
            var role = start
            if pieces.count > before { role = max(role, done) }
            addPerson(person.name, title: person.title..<person.name.lowerBound, role: min(role, person.title))
            parseRest(person.name.upperBound..<run.upperBound, listedOnly: false)
        } else {
            parseRest(start..<run.upperBound, listedOnly: false)
        }
    }

    /// Whether the word that opens a sentence is capitalised for its place alone.
    private func isNoName(opening index: Int, in run: Range<Int>) -> Bool {
        let token = tokens[index]
        guard token.is(.opening), !token.marks.has([.upper, .initial]) else { return false }
        let known = background[text.words[token.first].hash]
        if token.has([.title, .people]) { return false }
        if let listed = listedName(at: index), listed.tokens.count > 1 { return false }
        if known.documents == 0 || known.capitalisedShare >= 0.5 { return false }
        if token.has(.firstName), run.count > 1, known.capitalisedShare >= 0.2, !tokens[index + 1].has(.people) {
            return false
        }
        return organisationEnd(from: index, in: run) == nil || known.capitalisedShare < 0.05
    }

    private func opensListedName(_ index: Int) -> Bool { tokens[index].is(.particle) && listedName(at: index) != nil }

    // MARK: People behind titles

    /// “Secretary of State Mara Quill”: the words of the office behind “of”, and where its title stands.
    private func officeBehindOf(_ start: Int, in run: Range<Int>) -> (title: Int, end: Int)? {
        var title = tokens[start].first - 1
        if title > 0, text.words[title].hash == NameText.the { title -= 1 }
        guard title > 0, text.gap(before: title + 1, is: " "),
            text.words[title].hash == Self.of || text.words[title].hash == Self.for,
            text.words[title - 1].isCapitalised, text.classes(title - 1).has(.role), listedName(at: start) == nil,
            placeEnd(from: start, in: run) == nil, organisationEnd(from: start, in: run) == nil
        else { return nil }
        var end = start
        while end < run.upperBound, tokens[end].has([.notName, .organisationWord]) || isCommon(end), !tokens[end].has(.firstName) { end += 1 }
        return end > start && end < run.upperBound ? (title - 1, end) : nil
    }

    private static let (of, `for`) = (WordHash("of"), WordHash("for"))

    private func personBehindTitle(in run: Range<Int>) -> (title: Int, name: Range<Int>)? {
        for index in run.dropLast().reversed() where tokens[index].has(.title) {
            if index > run.lowerBound, tokens[index - 1].has(.firstName), !tokens[index - 1].has(.title) { continue }
            guard let name = personName(at: index + 1, in: run) else { continue }
            if organisationEnd(from: index, in: run) != nil || tokens[index].has(.notName) && index == run.lowerBound { continue }
            if let listed = listedName(at: index), listed.tokens.count > 1 { continue }
            var title = index
            while title > run.lowerBound, tokens[title - 1].has([.title, .notName]) { title -= 1 }
            return (title, name)
        }
        return nil
    }

    /// The words of a person's name that begin at a token; nothing where they cannot be a person's.
    private func personName(at start: Int, in run: Range<Int>) -> Range<Int>? {
        var (start, end) = (start, start)
        var words = 0
        while end < run.upperBound, words < 4 {
            let token = tokens[end]
            // “[President Mara] Quill”: what an editor put in is no part of the name.
            if end > start, text.gap(before: token.first, is: "] ") { (start, words) = (end, 0) }
            if token.is(.particle) || token.is(.initial) {
                end += 1
                continue
            }
            if token.has(.suffix) {
                guard words > 0 else { return nil }
                end += 1
                break
            }
            let isNamesake = token.has([.firstName, .surname])
            if token.has(.calendar), words == 0 || !token.has(.firstName) { break }
            if token.has([.people, .notName]), !isNameAllTheSame(end, from: start, in: run) { break }
            if token.has(.title), end > start, !token.has(.surname) { break }
            if token.has([.title]), end == start, !isNamesake { break }
            if let listed = listedName(at: end), listed.tokens.count > 1 || !isNamesake && !followsFirstName(end, start) {
                break
            }
            if token.has(.organisationWord), !token.has(.surname) { return nil }
            end += 1
            words += 1
        }
        while end > start, tokens[end - 1].marks.has([.particle]) { end -= 1 }
        guard words > 0, end > start else { return nil }
        // Two forms of one name that stand side by side: “Quill Mara Jane Quill”, “Mara Quill Mara Jane Quill”.
        if end - start > 2, isRepeated(start + 1, in: run) { return start..<start + 2 }
        if end - start > 1, isRepeated(start, in: run) { return start..<start + 1 }
        return start..<end
    }

    /// Whether a word comes again in the next few of its run, or at the beginning of the word behind it.
    private func isRepeated(_ index: Int, in run: Range<Int>) -> Bool {
        let key = tokens[index].key
        let rest = run.suffix(from: min(index + 1, run.upperBound)).prefix(5)
        if rest.contains(where: { tokens[$0].key == key }) { return true }
        let next = tokens[run.upperBound - 1].last + 1
        guard next < text.words.count, text.gap(before: next, is: " "), rest.count < 5 else { return false }
        let (word, end) = (text.bytes[tokens[index].range], text.words[next].range)
        return end.count > word.count && text.bytes[end].starts(with: word)
    }

    /// Whether a word for a people or a thing is a part of a name: “Bill Quill”, “Mara English”.
    private func isNameAllTheSame(_ index: Int, from start: Int, in run: Range<Int>) -> Bool {
        let token = tokens[index]
        if index > start {
            let isLast = index == start + 1 && index + 1 == run.upperBound && followsFirstName(index, start)
            return token.has([.firstName, .surname]) || isLast && token.has(.people) && !tokens[start].has(.notName)
        }
        guard token.has(.firstName), index + 1 < run.upperBound, !tokens[index + 1].is(.hyphened) else { return false }
        return !tokens[index + 1].has([.people, .notName, .organisationWord, .placeTail, .role])
    }

    /// Whether the only word before it in a name is a first name and nothing else: “Mike Bloomberg”.
    private func followsFirstName(_ index: Int, _ start: Int) -> Bool {
        index > start && tokens[start].has(.firstName) && tokens[start].is(.opening) == false
            && !tokens[start].has([.opensName, .title])
    }

    // MARK: Names of other kinds

    private mutating func parseRest(_ run: Range<Int>, listedOnly: Bool) {
        var index = run.lowerBound
        while index < run.upperBound {
            let listed = listedName(at: index)
            if listed == nil, !listedOnly, let article = capitalArticle(before: index) {
                index = addArticled(index, in: run, article)
                continue
            }
            let end = organisationEnd(from: index, in: run)
            if let listed, listed.tokens.upperBound >= (end ?? 0) || listedOnly,
                listed.tokens.count > 1 || !isPersonsFirst(index, in: run)
            {
                addListed(listed)
                index = listed.tokens.upperBound
            } else if let end, let own = listedEnd(in: index..<end) {
                // “U.S. Senate”, “Obama White House”: the listed name, and whose it is.
                let owner = index..<own.tokens.lowerBound
                if let listed { addListed(listed) } else if owner.count == 1, !listedOnly { addCandidateOrNothing(owner, in: run) }
                addListed(own)
                index = own.tokens.upperBound
            } else if let end, end - index == 2, tokens[index + 1].has(.ofPerson), !listedOnly {
                // “Trump administration” in capitals.
                addCandidateOrNothing(index..<index + 1, in: run)
                index = end
            } else if let end, end - index > 1 || !listedOnly {
                add(index..<end, .organisation)
                index = end
            } else if let end = placeEnd(from: index, in: run) {
                add(index..<end, .place)
                index = end
            } else if !listedOnly, let name = candidate(at: index, in: run) {
                addCandidate(name)
                index = name.upperBound
            } else {
                if tokens[index].has(.people) { _ = addOffice(behind: index..<index + 1) }
                index += 1
            }
        }
    }

    /// Adds “The Example Line”, where somebody speaks to it or it speaks.
    ///
    /// - Returns: The token behind it.
    private mutating func addArticled(_ start: Int, in run: Range<Int>, _ article: Int) -> Int {
        var end = start
        while end < run.upperBound, !tokens[end].has([.calendar, .courtesy]) { end += 1 }
        guard end > start else { return start + 1 }
        let name = start..<end
        let context = NameContext(text: text)
        let evidence = context.evidence(
            beside: bytes(name), tokens[start], tokens[end - 1], from: tokens[start].first - 1)
        done = max(done, end)
        if evidence.person > 0 || tokens[end - 1].has(.organisationWord) {
            pieces.append(
                NamePiece(tokens: name, range: article..<bytes(name).upperBound, form: form(name), kind: .organisation))
        }
        return end
    }

    private mutating func addListed(_ listed: (tokens: Range<Int>, name: ListedName)) {
        guard let kind = listed.name.kind else { return }
        add(listed.tokens, kind, listed.name.entity, isNamesake: listed.tokens.count == 1 && listed.name.isCity)
    }

    private mutating func addCandidateOrNothing(_ name: Range<Int>, in run: Range<Int>) {
        guard let candidate = candidate(at: name.lowerBound, in: name) else { return }
        addCandidate(candidate)
    }

    /// The listed organisation that ends an organisation's name of which the words before it are no part: a country,
    /// a people, a person.
    private func listedEnd(in name: Range<Int>) -> (tokens: Range<Int>, name: ListedName)? {
        guard name.count > 1 else { return nil }
        for index in name.dropFirst() {
            guard let listed = listedName(at: index), listed.name.kind == .organisation,
                listed.tokens.upperBound == name.upperBound
            else { continue }
            let owner = name.lowerBound..<index
            if owner.allSatisfy({ tokens[$0].has(.people) || tokens[$0].is(.upper) }) { return listed }
            if owner.count == 1, listedName(at: owner.lowerBound) == nil, !tokens[owner.lowerBound].has(.notName) { return listed }
            if listedName(at: owner.lowerBound)?.name.entity == Self.unitedStates { return listed }
        }
        return nil
    }

    private static let unitedStates = NameLexicon.key(WordHash("united"), length: 6).followed(
        by: NameLexicon.key(WordHash("state"), length: 6))

    /// Whether a listed place's word is a person's first name here: “Jordan Quill”.
    private func isPersonsFirst(_ index: Int, in run: Range<Int>) -> Bool {
        guard index + 1 < run.upperBound, tokens[index].has(.firstName), !tokens[index + 1].is(.hyphened) else {
            return false
        }
        let next = tokens[index + 1]
        return !next.has([.people, .notName, .organisationWord, .placeTail, .title])
            && (!next.has(.calendar) || next.has(.firstName))
            && (next.has(.surname) || listedName(at: index + 1) == nil)
    }

    /// The end of an organisation's name that begins at a token.
    private func organisationEnd(from start: Int, in run: Range<Int>) -> Int? {
        guard !tokens[start].has([.calendar, .courtesy]) else { return nil }
        var end: Int?
        for index in start..<min(run.upperBound, start + 8) {
            let token = tokens[index]
            if token.has(.calendar) { break }
            guard token.has(.organisationWord) else { continue }
            if index == start {
                if token.has(.organisationHead), ofExtension(behind: index) != nil { end = index + 1 }
                continue
            }
            let isName = index == start + 1 && tokens[start].has(.firstName) && token.has(.surname)
            if !isName { end = index + 1 }
        }
        guard let end else { return nil }
        let last = tokens[end - 1]
        if last.has(.organisationHead), let extended = ofExtension(behind: end - 1) { return extended }
        return end
    }

    /// The end of what stands behind “of” or “for” in an organisation's name.
    private func ofExtension(behind index: Int) -> Int? {
        guard index + 1 < tokens.count, !tokens[index + 1].is(.inTitleCase) else { return nil }
        let (left, right) = (tokens[index], tokens[index + 1])
        let words = left.last + 1..<right.first
        guard (1...2).contains(words.count), right.range.lowerBound - left.range.upperBound <= 9,
            text.gap(before: words.lowerBound, is: " "), text.gap(before: right.first, is: " ")
        else { return nil }
        let between = text.string(left.range.upperBound..<right.range.lowerBound)
        guard [" of ", " for ", " of the ", " for the ", " on "].contains(between) else { return nil }
        if right.has([.calendar, .courtesy]) { return nil }
        var end = index + 2
        while end < tokens.count, end < index + 8, !tokens[end].has([.title, .calendar]),
            tokens[end].is(.joined) || goesOn(end)
        {
            end += 1
        }
        return end
    }

    /// “… and Human Services”, “… of Colored People”: common words that go on behind “of”.
    private func goesOn(_ index: Int) -> Bool {
        let (left, right) = (tokens[index - 1], tokens[index])
        guard right.range.lowerBound - left.range.upperBound <= 5, !right.is(.opening) else { return false }
        let between = text.string(left.range.upperBound..<right.range.lowerBound)
        let known = background[text.words[right.first].hash]
        return [" and ", " & ", " of "].contains(between) && !right.has([.firstName, .opensName])
            && known.documents > 0 && known.capitalisedShare < 0.7
    }

    private func placeEnd(from start: Int, in run: Range<Int>) -> Int? {
        let token = tokens[start]
        guard start + 1 < run.upperBound else { return nil }
        if token.has(.placeHead), !tokens[start + 1].has([.notName, .people, .calendar, .title, .organisationWord]),
            !tokens[start + 1].is(.hyphened)
        {
            if let listed = listedName(at: start + 1) { return listed.name.kind == .place ? listed.tokens.upperBound : nil }
            if !isCommon(start + 1) { return start + 2 }
        }
        if token.has([.notName, .people, .calendar]) { return nil }
        for index in start + 1..<min(run.upperBound, start + 4) where tokens[index].has(.placeTail) {
            let isName = index == start + 1 && token.has(.firstName) && tokens[index].has(.surname)
            if !isName { return index + 1 }
        }
        return nil
    }

    /// The listed name that begins at a token, the longest.
    private func listedName(at index: Int) -> (tokens: Range<Int>, name: ListedName)? {
        let token = tokens[index]
        if token.is(.upper), let name = lexicon.name(NameLexicon.acronymKey(token.key)) {
            return (index..<index + 1, name)
        }
        guard token.first == token.last, lexicon[token.key].has(.opensName) else { return nil }
        var (key, found) = (token.key, lexicon.name(token.key).map { (token.last, $0) })
        for place in 1..<NameLexicon.longestName {
            let word = token.first + place
            guard word < text.words.count, !text.words[word].isSentenceInitial,
                text.words[word].range.lowerBound - text.words[word - 1].range.upperBound <= 2
            else { break }
            key = key.followed(by: text.key(word))
            if text.words[word].isCapitalised, let name = lexicon.name(key) { found = (word, name) }
        }
        guard let (last, name) = found else { return nil }
        var end = index + 1
        while end < tokens.count, tokens[end].first <= last { end += 1 }
        return tokens[end - 1].last == last || name.kind == nil ? (index..<end, name) : nil
    }

    /// The words from a token on that may be one name.
    private func candidate(at start: Int, in run: Range<Int>) -> Range<Int>? {
        let token = tokens[start]
        if token.has(.calendar), run.count == 1 { return start..<start + 1 }
        if token.has(.namesThings) { return nil }
        if token.has(.people), !isNameAllTheSame(start, from: start, in: run) { return nil }
        guard !token.has([.calendar, .suffix]) else { return nil }
        if token.is(.particle), start + 1 == run.upperBound { return nil }
        if token.has(.notName), !token.has(.firstName) { return nil }
        if token.has(.title), !token.has([.firstName, .surname]) || start + 1 == run.upperBound { return nil }
        if start + 1 < run.upperBound, tokens[start + 1].is(.hyphened), alone[token.key] != nil,
            alone[tokens[start + 1].key] != nil || listedName(at: start + 1) != nil
        {
            return start..<start + 1
        }
        if isCommon(start), start + 1 < run.upperBound, tokens[start + 1].has(.firstName), start + 2 < run.upperBound { return nil }
        guard var name = personName(at: start, in: run) else { return start..<start + 1 }
        for index in name.dropFirst() where tokens[index].is(.hyphened) && alone[tokens[index].key] != nil {
            if alone[tokens[index - 1].key] != nil, index == start + 1 { name = start..<index }
        }
        return name
    }

    /// Whether a word in small letters is common, and no list has it for a name: “crooked”, “senior”.
    private func isCommon(_ index: Int) -> Bool {
        let known = background[text.words[tokens[index].first].hash]
        return known.documents > 5 && known.capitalisedShare < 0.35 && !tokens[index].has([.firstName, .surname])
    }

    // MARK: Pieces

    private func form(_ name: Range<Int>) -> WordHash {
        name.dropFirst().reduce(tokens[name.lowerBound].key) { $0.followed(by: tokens[$1].key) }
    }

    private mutating func add(_ name: Range<Int>, _ kind: NamedEntity.Kind, _ entity: WordHash? = nil, isNamesake: Bool = false) {
        guard !name.isEmpty else { return }
        done = max(done, name.upperBound)
        if kind == .place, addOffice(behind: name) { return }
        var range = bytes(name)
        if kind == .organisation, let article = capitalArticle(before: name.lowerBound) {
            range = article..<range.upperBound
        }
        var piece = NamePiece(tokens: name, range: range, form: form(name), kind: kind, entity: entity)
        if isNamesake, tokens[name.lowerBound].has([.firstName, .surname]) {
            piece.isNamesake = true
            piece.evidence = NameContext(text: text).evidence(
                beside: range, tokens[name.lowerBound], tokens[name.lowerBound])
        }
        pieces.append(piece)
    }

    /// Where the “The” begins that is a part of the name: one with a capital inside a sentence.
    private func capitalArticle(before token: Int) -> Int? {
        let index = tokens[token].first - 1
        guard index >= 0, text.words[index].hash == NameText.the, text.words[index].isCapitalised,
            !text.words[index].isSentenceInitial, text.gap(before: index + 1, is: " ")
        else { return nil }
        return text.words[index].range.lowerBound
    }

    /// Adds “Russian defense ministry”, “Ukraine's air force”: a country's office in small letters.
    private mutating func addOffice(behind name: Range<Int>) -> Bool {
        guard name.count == 1, let token = name.first.map({ tokens[$0] }) else { return false }
        var index = token.last + 1
        guard index < text.words.count, !text.words[index].isCapitalised,
            text.gap(before: index, is: " ") || text.gap(before: index, is: "'s ") || text.gap(before: index, is: "’s ")
        else { return false }
        var key = WordHash(bytes: UnsafeRawBufferPointer(rebasing: text.bytes[token.range.prefix(4)]))
        for _ in 0..<3 {
            guard index < text.words.count, !text.words[index].isCapitalised, !text.words[index].isStopWord else {
                return false
            }
            let word = text.words[index].hash
            key = key.followed(by: word == Self.defence ? Self.defense : word)
            let next = index + 1
            if text.classes(index).has(.office) || word == Self.force && text.words[index - 1].hash == Self.air {
                pieces.append(
                    NamePiece(
                        tokens: name, range: token.range.lowerBound..<text.words[index].range.upperBound, form: key,
                        kind: .organisation, entity: key))
                return true
            }
            guard text.gap(before: next, is: " ") else { return false }
            index = next
        }
        return false
    }

    private static let (defence, defense) = (WordHash("defence"), WordHash("defense"))
    private static let (air, force) = (WordHash("air"), WordHash("force"))

    private mutating func addCandidate(_ name: Range<Int>) {
        done = max(done, name.upperBound)
        var piece = NamePiece(tokens: name, range: bytes(name), form: form(name))
        piece.evidence = NameContext(text: text).evidence(
            beside: bytes(name), tokens[name.lowerBound], tokens[name.upperBound - 1])
        pieces.append(piece)
    }

    private func bytes(_ name: Range<Int>) -> Range<Int> {
        tokens[name.lowerBound].range.lowerBound..<tokens[name.upperBound - 1].range.upperBound
    }

    private mutating func addPerson(_ name: Range<Int>, title: Range<Int>, role: Int) {
        var name = name
        let last = tokens[title.upperBound - 1]
        let words = name.filter { !tokens[$0].marks.has([.initial, .particle]) && !tokens[$0].has(.suffix) }
        var piece = NamePiece(tokens: name, range: bytes(name), form: form(name))
        piece.evidence = NameContext(text: text).evidence(
            beside: bytes(name), tokens[name.lowerBound], tokens[name.upperBound - 1])
        if last.has(.crown), words.count == 1, !last.has(.role) || tokens[name.lowerBound].has(.firstName) {
            name = title.upperBound - 1..<name.upperBound
            piece.tokens = name
            piece.range = bytes(name)
            piece.form = form(name)
        }
        piece.evidence.hasTitle = true
        piece.evidence.person += 5
        for index in title {
            if tokens[index].has(.ofMan) { piece.evidence.gender = .male }
            if tokens[index].has(.ofWoman) { piece.evidence.gender = .female }
        }
        let offices = (role..<title.upperBound).filter { !tokens[$0].has(.courtesy) && tokens[$0].range.upperBound <= last.range.upperBound }
        if let first = offices.first, let end = offices.last, title.contains(end), !tokens[end].has(.crown) {
            piece.evidence.role = tokens[first].range.lowerBound..<tokens[end].range.upperBound
        }
        pieces.append(piece)
    }
}
