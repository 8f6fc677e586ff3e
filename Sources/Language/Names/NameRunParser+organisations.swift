/// Organisations and places among the names of a run.
extension NameRunParser {
    /// The end of an organisation's name that begins at a token.
    func organisationEnd(from start: Int, in run: Range<Int>) -> Int? {
        guard start < run.upperBound, !tokens[start].has([.calendar, .courtesy]) else { return nil }
        var end: Int?
        for index in start..<min(run.upperBound, start + 8) {
            let token = tokens[index]
            if token.has(.calendar) || index > start && text.gap(before: token.first) == .closingBracket { break }
            guard token.has(.organisationWord) else { continue }
            if index == start {
                if token.has(.organisationHead), ofExtension(behind: index) != nil { end = index + 1 }
            } else if !isName(start, index) {
                end = index + 1
            }
        }
        guard let end else { return nil }
        return tokens[end - 1].has(.organisationHead) ? ofExtension(behind: end - 1) ?? end : end
    }

    /// Whether two words are a person's name, of which the last is a thing's word too: “Mara Church”.
    private func isName(_ first: Int, _ last: Int) -> Bool {
        last == first + 1 && tokens[first].has(.firstName) && tokens[last].has(.surname)
    }

    /// The end of what stands behind “of” or “for” in an organisation's name.
    private func ofExtension(behind index: Int) -> Int? {
        guard index + 1 < tokens.count, !tokens[index + 1].is(.inTitleCase),
            !tokens[index + 1].has([.calendar, .courtesy]),
            goesOn(index + 1, by: [" of ", " for ", " on ", " of the ", " for the "])
        else { return nil }
        var end = index + 2
        while end < tokens.count, end < index + 8, !tokens[end].has([.title, .calendar]),
            tokens[end].is(.joined) || goesOnCommonly(end)
        {
            end += 1
        }
        return end
    }

    /// “… and Human Services”, “… of Colored People”: common words that go on behind “of”.
    private func goesOnCommonly(_ index: Int) -> Bool {
        guard !tokens[index].has(.firstName), listed[index] == nil, goesOn(index, by: [" and ", " & ", " of "]) else {
            return false
        }
        let known = tokens[index].background
        return known.documents > 0 && known.capitalisedShare < 0.7
    }

    /// Whether one of these texts stands between a token and the one before it.
    private func goesOn(_ index: Int, by links: [StaticString]) -> Bool {
        guard !tokens[index].is(.opening), tokens[index - 1].range.upperBound < tokens[index].range.lowerBound else {
            return false
        }
        let between = text.bytes[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
        return between.count <= 9 && links.contains { $0.withUTF8Buffer { between.elementsEqual($0) } }
    }

    /// The end of a place's name that begins at a token: “Mount Quill”, “Quill River”.
    func placeEnd(from start: Int, in run: Range<Int>) -> Int? {
        guard start + 1 < run.upperBound else { return nil }
        let (token, next) = (tokens[start], tokens[start + 1])
        if token.has(.placeHead), !next.has([.notName, .people, .calendar, .title, .organisationWord]),
            !next.is(.hyphened)
        {
            if let listed = listed[start + 1] { return listed.name.kind == .place ? listed.tokens.upperBound : nil }
            if !isCommon(start + 1) { return start + 2 }
        }
        if token.has([.notName, .people, .calendar]) { return nil }
        let tail = (start + 1..<min(run.upperBound, start + 4)).first {
            tokens[$0].has(.placeTail) && !isName(start, $0)
        }
        return tail.map { $0 + 1 }
    }

    /// Adds an organisation, or what is one of its words and whose it is: “U.S. Senate”, “Quill administration”.
    mutating func addOrganisation(_ name: Range<Int>, _ listedOnly: Bool) {
        if let own = listedEnd(of: name) {
            if let owner = listed[name.lowerBound] {
                addListed(owner)
            } else if own.tokens.lowerBound == name.lowerBound + 1, !listedOnly {
                addOwner(name.lowerBound)
            }
            addListed(own)
        } else if name.count == 2, tokens[name.lowerBound + 1].has(.ofPerson), !listedOnly {
            addOwner(name.lowerBound)
        } else if name.count > 1 || !listedOnly {
            add(name, .organisation)
        }
    }

    private mutating func addOwner(_ index: Int) {
        if let name = candidate(at: index, in: index..<index + 1) { addCandidate(name) }
    }

    /// The listed organisation that ends an organisation's name, of which the words before it are no part: a country,
    /// a people, a person.
    private func listedEnd(of name: Range<Int>) -> Listed? {
        let own = name.dropFirst().lazy.compactMap { listed[$0] }.first {
            $0.name.kind == .organisation && $0.tokens.upperBound == name.upperBound
        }
        guard let own else { return nil }
        let owner = name.lowerBound..<own.tokens.lowerBound
        let isPeople = owner.allSatisfy { tokens[$0].has(.people) || tokens[$0].is(.upper) }
        let isPerson = owner.count == 1 && listed[owner.lowerBound] == nil && !tokens[owner.lowerBound].has(.notName)
        return isPeople || isPerson || listed[owner.lowerBound]?.name.entity == Self.unitedStates ? own : nil
    }

    private static let unitedStates = NameLexicon.key(WordHash("united"), length: 6).followed(
        by: NameLexicon.key(WordHash("state"), length: 6))

    /// A firm's name whose first word ends a run and is alone in it: “Quill & Roe”, but not “Mara & Peter Roe”.
    func firm(endingRun run: Range<Int>) -> Range<Int>? {
        let (first, next) = (run.upperBound - 1, run.upperBound)
        guard run.dropLast().allSatisfy({ tokens[$0].has(.calendar) }), first >= done, next < tokens.count,
            tokens[first].last + 1 == tokens[next].first,
            text.gap(before: tokens[next].first) == .ampersand, !tokens[next].is(.opening),
            !tokens[first].has([.title, .calendar]), !tokens[next].has([.title, .calendar])
        else { return nil }
        let isFirstName = tokens[first].has(.firstName) && tokens[next].has(.firstName)
        let goesOn = next + 1 < tokens.count && tokens[next + 1].is(.joined)
        guard goesOn else { return isFirstName ? nil : first..<next + 1 }
        return tokens[next + 1].has(.organisationWord) ? first..<next + 2 : nil
    }

    /// Adds “The Example Line”, where somebody speaks to it or it speaks.
    ///
    /// - Returns: The token behind it.
    mutating func addArticled(_ start: Int, in run: Range<Int>, _ article: Int) -> Int {
        var end = start
        while end < run.upperBound, !tokens[end].has([.calendar, .courtesy]) { end += 1 }
        guard end > start else { return start + 1 }
        let name = start..<end
        let evidence = NameContext.evidence(beside: tokens[start].first - 1...tokens[end - 1].last, in: text)
        done = max(done, end)
        if evidence.person > 0 || tokens[end - 1].has(.organisationWord) {
            pieces.append(
                NamePiece(tokens: name, range: article..<bytes(name).upperBound, form: form(name), kind: .organisation))
        }
        return end
    }

    /// Where the “The” begins that is a part of the name: one with a capital inside a sentence.
    func capitalArticle(before token: Int) -> Int? {
        let index = tokens[token].first - 1
        guard index >= 0, text.words[index].hash == NameText.the, text.words[index].isCapitalised,
            !text.words[index].isSentenceInitial, text.gap(before: index + 1) == .space
        else { return nil }
        return text.words[index].range.lowerBound
    }
}
