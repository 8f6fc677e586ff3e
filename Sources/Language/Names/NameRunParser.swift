/// Parts the runs of joined capitalised words into names: “Texas Gov. Mara Quill” into a place and a person.
struct NameRunParser {
    /// A listed name among the tokens.
    struct Listed {
        var tokens: Range<Int>
        var name: ListedName
    }

    /// The listed names by the tokens that they begin at.
    struct ListedNames {
        private var numbers: [Int32]
        private var names: [Listed] = []

        init(tokens: Int) {
            numbers = [Int32](repeating: -1, count: tokens)
            names.reserveCapacity(tokens / 2)
        }

        subscript(token: Int) -> Listed? {
            let number = numbers[token]
            return number < 0 ? nil : names[Int(number)]
        }

        mutating func add(_ name: Listed, at token: Int) {
            numbers[token] = Int32(truncatingIfNeeded: names.count)
            names.append(name)
        }
    }

    let text: NameText
    let tokens: [NameToken]
    /// The listed name that begins at each token.
    let listed: ListedNames
    /// The words of hyphened names that also stand somewhere without a hyphen.
    let alone: WordNumbers
    var pieces: [NamePiece] = []
    /// The tokens up to here are in pieces already: “Ministry of Finance” runs over a word in small letters.
    var done = 0

    private init(text: NameText, tokens: [NameToken]) {
        self.text = text
        self.tokens = tokens
        alone = Self.wordsAlone(among: tokens)
        var listed = ListedNames(tokens: tokens.count)
        for index in tokens.indices where !tokens[index].is(.inTitleCase) {
            if let name = Self.listedName(at: index, tokens, text) { listed.add(name, at: index) }
        }
        self.listed = listed
        pieces.reserveCapacity(tokens.count)
    }

    /// The pieces of all tokens outside of lines in title case, in order.
    ///
    /// - Complexity: O(tokens)
    static func pieces(of text: NameText, _ tokens: [NameToken]) -> [NamePiece] {
        var parser = NameRunParser(text: text, tokens: tokens)
        var start = 0
        for index in tokens.indices where index + 1 == tokens.count || !tokens[index + 1].is(.joined) {
            if !tokens[start].is(.inTitleCase) {
                if let firm = parser.firm(endingRun: start..<index + 1) {
                    parser.add(firm, .organisation)
                } else {
                    parser.parse(start..<index + 1)
                }
            }
            start = index + 1
        }
        return parser.pieces
    }

    private static func wordsAlone(among tokens: [NameToken]) -> WordNumbers {
        var (hyphened, alone) = (WordNumbers(capacity: 4), WordNumbers(capacity: 4))
        for index in tokens.indices where tokens[index].is(.hyphened) {
            if index > 0 { _ = hyphened.number(of: tokens[index - 1].key) }
            _ = hyphened.number(of: tokens[index].key)
        }
        guard hyphened.count > 0 else { return alone }
        for index in tokens.indices where hyphened[tokens[index].key] != nil && !tokens[index].is(.inTitleCase) {
            let isHyphened = tokens[index].is(.hyphened) || index + 1 < tokens.count && tokens[index + 1].is(.hyphened)
            if !isHyphened { _ = alone.number(of: tokens[index].key) }
        }
        return alone
    }

    /// The listed name that begins at a token, the longest.
    private static func listedName(at index: Int, _ tokens: [NameToken], _ text: NameText) -> Listed? {
        let lexicon = NameLexicon.english
        let token = tokens[index]
        if token.is(.upper), let name = lexicon.name(NameLexicon.acronymKey(token.key)) {
            return Listed(tokens: index..<index + 1, name: name)
        }
        guard token.has(.opensName) else { return nil }
        var (key, found) = (token.key, lexicon.name(token.key).map { (token.last, $0) })
        let longest = token.has(.opensLongName) ? NameLexicon.longestName : 1
        for word in token.first + 1..<token.first + longest {
            guard word < text.words.count, !text.words[word].isSentenceInitial,
                text.words[word].range.lowerBound - text.words[word - 1].range.upperBound <= 2
            else { break }
            key = key.followed(by: text.key(word))
            if text.words[word].isCapitalised, let name = lexicon.name(key) { found = (word, name) }
        }
        guard let (last, name) = found else { return nil }
        var end = index + 1
        while end < tokens.count, tokens[end].first <= last { end += 1 }
        // A name ends with a token, if it is not to be left out anyway.
        return tokens[end - 1].last == last || name.kind == nil ? Listed(tokens: index..<end, name: name) : nil
    }

    private mutating func parse(_ run: Range<Int>) {
        var start = max(run.lowerBound, done)
        guard start < run.upperBound else { return }
        if isNoName(opening: start, in: run) { start += 1 }
        while start < run.upperBound, tokens[start].is(.particle), listed[start] == nil,
            start + 1 == run.upperBound || listed[start + 1] != nil
        {
            start += 1
        }
        guard start < run.upperBound else { return }
        if let person = personBehindOffice(in: start..<run.upperBound) {
            addPerson(person.name, title: start..<person.name.lowerBound, role: person.role)
            parseNames(in: person.name.upperBound..<run.upperBound)
        } else if let person = personBehindTitle(in: start..<run.upperBound) {
            let count = pieces.count
            parseNames(in: start..<person.title, listedOnly: true)
            // “Fox News chief political anchor”: what is left before the title belongs to it.
            let role = pieces.count > count ? min(max(start, done), person.title) : start
            addPerson(person.name, title: person.title..<person.name.lowerBound, role: self.role(from: role, person))
            parseNames(in: person.name.upperBound..<run.upperBound)
        } else {
            parseNames(in: start..<run.upperBound)
        }
    }

    /// Whether the word that opens a sentence is capitalised for its place alone.
    private func isNoName(opening index: Int, in run: Range<Int>) -> Bool {
        let token = tokens[index]
        guard token.is(.opening), !token.marks.has([.upper, .initial, .particle]), !token.has([.title, .people]) else {
            return false
        }
        if let listed = listed[index], listed.tokens.count > 1 { return false }
        let known = token.background
        if known.documents == 0 || known.capitalisedShare >= 0.5 { return false }
        if token.has(.firstName), run.count > 1, known.capitalisedShare >= 0.2, !tokens[index + 1].has(.people) {
            return false
        }
        return organisationEnd(from: index, in: run) == nil || known.capitalisedShare < 0.05
    }

    /// Whether a word in small letters is common, and no list has it for a name: “crooked”, “senior”.
    func isCommon(_ index: Int) -> Bool {
        if tokens[index].has([.firstName, .surname]) { return false }
        let known = tokens[index].background
        return known.documents > 5 && known.capitalisedShare < 0.35
    }

    /// Adds the names of a run that is no title: the listed ones, or all.
    mutating func parseNames(in run: Range<Int>, listedOnly: Bool = false) {
        var index = run.lowerBound
        while index < run.upperBound {
            if listed[index] == nil, !listedOnly, let article = capitalArticle(before: index) {
                index = addArticled(index, in: run, article)
            } else if let listed = ownListedName(at: index, in: run, listedOnly) {
                addListed(listed)
                index = listed.tokens.upperBound
            } else if let end = organisationEnd(from: index, in: run) {
                addOrganisation(index..<end, listedOnly)
                index = end
            } else if let end = placeEnd(from: index, in: run) {
                add(index..<end, .place)
                index = end
            } else if !listedOnly, let name = candidate(at: index, in: run) {
                // “Quill Mara Jane QuillRoe says”: of a name that lost the space behind it not all is there.
                if name.upperBound < run.upperBound || !isCut(at: run.upperBound) { addCandidate(name) }
                index = name.upperBound
            } else {
                if tokens[index].has(.people) { _ = addOffice(behind: index..<index + 1) }
                index += 1
            }
        }
    }

    /// Whether the word behind a run is one with the name that the run ends with.
    private func isCut(at end: Int) -> Bool {
        let next = tokens[end - 1].last + 1
        guard next < text.words.count, text.words[next].isCapitalised, text.gap(before: next) == .space,
            !text.words[next].isSentenceInitial
        else { return false }
        return text.isGlued(text.words[next].range)
    }

    /// The listed name at a token, where it is not the beginning of an organisation's or of a person's.
    private func ownListedName(at index: Int, in run: Range<Int>, _ listedOnly: Bool) -> Listed? {
        guard let listed = listed[index] else { return nil }
        let isInside = listed.tokens.upperBound <= run.upperBound || run.upperBound == tokens.count
        guard isInside || !tokens[run.upperBound].is(.joined) else { return nil }
        let end = listedOnly ? nil : organisationEnd(from: index, in: run)
        guard listed.tokens.upperBound >= end ?? 0 else { return nil }
        return listed.tokens.count > 1 || !isPersonsFirst(index, in: run) ? listed : nil
    }
}
