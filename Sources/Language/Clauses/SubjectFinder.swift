/// Finds the subject of a verb among the names of a sentence.
struct SubjectFinder {
    /// The most words of what is set off by commas between a subject and its verb.
    private static let longestAside = 24
    /// The most words of a title in front of a name.
    private static let longestTitle = 8

    let reader: StanceReader
    /// The index of the first word of the verb and its auxiliaries.
    let end: Int
    let form: StancePhrase.Form
    /// Whether only a name right before the verb counts.
    var isDirect = false

    /// The most names that “and” joins.
    private static let longestRow = 3

    private var words: ArraySlice<Word> { reader.words }

    /// Who the subject is; nothing where that is not clear.
    func subjects() -> [StanceClause.Subject] {
        guard end > words.startIndex else { return [] }
        if reader.isJoined(end) || followsBracket {
            let last = followsBracket ? beforeBracket : end - 1
            guard let last else { return [] }
            if let name = name(endingAt: last) { return headed(name) }
            if isDirect { return [] }
            if Self.pronouns.contains(words[last].hash) { return pronoun(at: last) }
            return coordinated(at: last)
        }
        guard form != .participle, !isDirect, reader.gap(before: end).elementsEqual(", ".utf8) else { return [] }
        return aside()
    }

    private static let pronouns = Set(["he", "she"].map { WordHash($0) })
    private static let and = WordHash("and")
    private static let but = WordHash("but")
    private static let with = WordHash("with")

    /// The name whose last word is at an index, and which owns nothing.
    private func name(endingAt index: Int) -> Int? {
        reader.names.firstIndex { $0.range.upperBound == words[index].range.upperBound }.flatMap {
            reader.isOwner($0) ? nil : $0
        }
    }

    /// “he denied”: at the beginning of the sentence, with no other person before.
    private func pronoun(at index: Int) -> [StanceClause.Subject] {
        let isFirst = !reader.names.contains { $0.isPerson && $0.range.lowerBound < words[index].range.lowerBound }
        return form == .plain && isFirst && index - words.startIndex < 8 ? [.pronoun] : []
    }

    /// A name as a subject: together with another that “and” joins to it; nothing where it hangs on another word.
    private func headed(_ name: Int, depth: Int = 0) -> [StanceClause.Subject] {
        let range = reader.names[name].range
        guard let start = words.firstIndex(where: { $0.range.lowerBound == range.lowerBound }) else { return [] }
        if form == .base, reader.names[name].isPerson { return [] }
        if isCompared(start) || isOffice(name, start) { return [] }
        // What stands in front: “the former mayor Anna Roe”, but also “members of the old guild of Northland”.
        var index = start
        while index > words.startIndex, start - index < Self.longestTitle, isJoinedAsTitle(index) {
            let before = words[index - 1]
            let classes = ClauseWords.english[before]
            if form == .participle, !classes.isDisjoint(with: [.preposition, .conjunction]) {
                return isAbsolute(index - 1) ? [.name(name)] : []
            }
            if classes.contains(.condition) { return [] }
            if before.hash == Self.and {
                return index == start ? joined(name, and: index - 1, depth: depth) : [.name(name)]
            }
            if classes.contains(.conjunction) { break }
            if classes.contains(.preposition) { return isSubject(name, behind: index - 1) ? [.name(name)] : [] }
            if ClauseWords.english.isFinite(before, in: reader.bytes), !classes.contains(.title) { break }
            index -= 1
        }
        return form == .participle ? [] : [.name(name)]
    }

    /// “as wealthy as Roe claims to be”, “older than Roe claims”; but not “safe, as Roe claims”.
    private func isCompared(_ start: Int) -> Bool {
        guard start > words.startIndex, reader.isJoined(start) else { return false }
        if words[start - 1].hash == Self.than { return true }
        return words[start - 1].hash == Self.as && words[..<(start - 1)].suffix(4).contains { $0.hash == Self.as }
    }

    private static let (than, `as`) = (WordHash("than"), WordHash("as"))

    /// “an agent of the Bureau's (NB) Northland Office”: a name behind a bracket that is behind another.
    private func isOffice(_ name: Int, _ start: Int) -> Bool {
        name > 0 && reader.gap(before: start).elementsEqual(") ".utf8)
    }

    /// “With the army claiming”, “with … and the rebels claiming”.
    private func isAbsolute(_ index: Int) -> Bool {
        words[index].hash == Self.with
            || words[index].hash == Self.and && words[..<index].contains { $0.hash == Self.with }
    }

    /// Whether a name behind a preposition is a subject all the same: “On Monday Roe denied”, “A spokesman for
    /// Northland denied”.
    private func isSubject(_ name: Int, behind preposition: Int) -> Bool {
        let next = words[preposition + 1]
        if Words.weekday(next) != nil || Words.month(next) != nil { return true }
        return speaksFor(name, preposition: preposition)
    }

    /// Whether a space, or the stop of a title (“Mr. Roe”) and a space, stand before a word.
    private func isJoinedAsTitle(_ index: Int) -> Bool {
        guard index > words.startIndex, !reader.isJoined(index) else { return index > words.startIndex }
        let gap = reader.gap(before: index)
        // “the Northland-only council”, “the bureau's office”
        return gap.elementsEqual(". ".utf8) || gap.elementsEqual("-".utf8) || gap.elementsEqual("'s ".utf8)
            || gap.elementsEqual("’s ".utf8)
    }

    /// “A spokesman for Northland denied”: who speaks for somebody says what they say.
    private func speaksFor(_ name: Int, preposition: Int) -> Bool {
        guard !reader.names[name].isPerson, preposition > words.startIndex else { return false }
        return ClauseWords.english[words[preposition - 1]].contains(.role)
    }

    private func isSpokenFor(_ name: Int) -> Bool {
        guard var index = words.firstIndex(where: { $0.range.lowerBound == reader.names[name].range.lowerBound }) else {
            return false
        }
        while index > words.startIndex, isJoinedAsTitle(index),
            ClauseWords.english[words[index - 1]].contains(.determiner)
        {
            index -= 1
        }
        return index > words.startIndex && ClauseWords.english[words[index - 1]].contains(.preposition)
    }

    /// “Northland and Westmark denied”: both, where the first begins the sentence; else “and” may join two clauses.
    private func joined(_ name: Int, and index: Int, depth: Int) -> [StanceClause.Subject] {
        guard index > words.startIndex, reader.isJoined(index) else { return [.name(name)] }
        // “The ministry and Northland denied”: half of a subject is none.
        guard let other = self.name(endingAt: index - 1) else { return [] }
        // “Aides of Roe and Poe denied”: they hang on another word together.
        if depth == Self.longestRow || headed(other, depth: depth + 1).isEmpty { return [] }
        // “A spokesman for Northland and Roe denied”: who speaks for a person is not that person.
        if reader.names[name].isPerson, isSpokenFor(other) { return [.name(other)] }
        let start = words.prefix { $0.range.lowerBound < reader.names[other].range.lowerBound }
        let isFirst = start.allSatisfy { !ClauseWords.english[$0].isDisjoint(with: [.title, .determiner]) }
        return isFirst ? [.name(other), .name(name)] : [.name(name)]
    }

    /// “Anna Roe said nothing new but declined to comment”: the subject of the sentence, where no other name and no
    /// other clause stands between.
    private func coordinated(at index: Int) -> [StanceClause.Subject] {
        guard form == .plain, words[index].hash == Self.and || words[index].hash == Self.but,
            let first = reader.names.first, !reader.isOwner(0)
        else { return [] }
        let between = words.filter {
            $0.range.lowerBound >= first.range.upperBound && $0.range.upperBound <= words[index].range.lowerBound
        }
        let others = reader.names.dropFirst().contains { $0.range.lowerBound < words[index].range.lowerBound }
        guard !others, let verb = between.first(where: { !isBetween($0) }),
            ClauseWords.english.isFinite(verb, in: reader.bytes) || ClauseWords.english[verb].contains(.auxiliary),
            !between.contains(where: { !ClauseWords.english[$0].isDisjoint(with: [.relative, .conjunction]) })
        else { return [] }
        let opening = words.prefix { $0.range.lowerBound < first.range.lowerBound }
        let isFirst = opening.allSatisfy { !ClauseWords.english[$0].isDisjoint(with: [.title, .determiner]) }
        return isFirst ? [.name(0)] : []
    }

    private func isBetween(_ word: Word) -> Bool { ClauseWords.english.isAdverb(word, in: reader.bytes) }
}

extension SubjectFinder {
    /// Whether a bracket closes between subject and verb: “Anna Roe (Northland) denied”.
    private var followsBracket: Bool { reader.gap(before: end).elementsEqual(") ".utf8) }

    /// The index of the last word before the bracket that closes there.
    private var beforeBracket: Int? {
        var index = end - 1
        while index > words.startIndex, end - index < 8 {
            let gap = reader.gap(before: index)
            if gap.elementsEqual(" (".utf8) { return index - 1 }
            index -= 1
        }
        return nil
    }

    /// The subject before what commas set off in front of the verb: an adverb (“Roe, meanwhile, denied”), who somebody
    /// is (“Anna Roe, the mayor, denied”), or a name behind an office (“The mayor, Anna Roe, denied”).
    private func aside() -> [StanceClause.Subject] {
        var start = end - 1
        while start > words.startIndex, !reader.gap(before: start).contains(UInt8(ascii: ",")) {
            let gap = reader.gap(before: start)
            if gap.contains(UInt8(ascii: ";")) || gap.contains(UInt8(ascii: ":")) || gap.contains(UInt8(ascii: "\"")) {
                return []
            }
            start -= 1
            if end - start > Self.longestAside { return [] }
        }
        guard start > words.startIndex, reader.gap(before: start).elementsEqual(", ".utf8) else { return [] }
        if let name = wholeName(start..<end) { return words[start - 1].isNumber ? [] : [.name(name)] }
        guard let name = name(endingAt: start - 1), describes(start..<end) else { return [] }
        return headed(name)
    }

    /// The person whose name, with titles, is all that stands there, behind an office.
    private func wholeName(_ aside: Range<Int>) -> Int? {
        guard let name = name(endingAt: aside.upperBound - 1), reader.names[name].isPerson else { return nil }
        let titles = words[aside].prefix { $0.range.lowerBound < reader.names[name].range.lowerBound }
        guard titles.allSatisfy({ ClauseWords.english[$0].contains(.title) }) else { return nil }
        // Behind another name a comma parts the members of a list.
        guard self.name(endingAt: aside.lowerBound - 1) == nil else { return nil }
        return opensSubject(before: aside.lowerBound) ? name : nil
    }

    /// Whether the office before a name is the subject: no “and” opens it, and it is in no clause of another
    /// (“The lawsuit, which was brought by the mayor, Anna Roe, denied …”).
    private func opensSubject(before aside: Int) -> Bool {
        var index = aside - 1
        while index > words.startIndex, !reader.gap(before: index).contains(UInt8(ascii: ",")) { index -= 1 }
        if index > words.startIndex, words[index].hash == Self.and { return false }
        return !words[..<aside].contains { ClauseWords.english[$0].contains(.relative) }
    }

    /// Whether what is set off describes the name before it, or is an adverb.
    private func describes(_ aside: Range<Int>) -> Bool {
        guard let first = words[aside].first else { return false }
        if words[aside].allSatisfy({ isBetween($0) || DanglingOpeners.contains($0.hash) }) { return true }
        if !ClauseWords.english[first].isDisjoint(with: [.determiner, .relative, .title]) { return true }
        // “Roe, R-Northland, denied”, “Roe, 47, denied”
        return words[aside].count <= 4 && words[aside].allSatisfy { $0.isCapitalised || $0.isNumber }
            && !reader.names.contains { $0.isPerson && words[aside].first?.range.lowerBound == $0.range.lowerBound }
    }
}
