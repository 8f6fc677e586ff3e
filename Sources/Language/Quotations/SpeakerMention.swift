/// Words outside of quotations that may stand for a speaker: a name, a pronoun, or what somebody is.
struct SpeakerMention: Sendable {
    enum Kind: Int, Sendable {
        case name
        /// “the minister”, “a spokesman for the union”.
        case description
        case he
        case she
        case they
        case it
        /// “I”, “we”.
        case speaker
        case who
    }

    var kind: Kind
    /// The items of the whole phrase, with title and description in front.
    var phrase: Range<Int>
    /// The items of the name alone; of a description the whole phrase.
    var name: Range<Int>
    /// What tells whether two mentions name the same.
    var key: WordHash
    /// Which entity of the article's ``Names`` it names; -1 where none.
    var entity = -1
    /// The mention that it is put beside with a comma, and that names it (“the minister, Mara Quill,”); -1 without one.
    var apposed = -1
    /// Whether a noun belongs to it: “Quill's office”.
    var isOwner = false
    /// Whether it only says what kind of thing the word behind it is: “the Quill caricature”.
    var isAttributive = false
    /// How many of the phrase's words are names.
    var capitals = 0
    /// Whether its head says whom somebody is.
    var hasRole = false
}

/// Finds the mentions of an article's words, in order.
struct SpeakerMentions {
    let text: CueText
    let names: Names
    private(set) var mentions: [SpeakerMention] = []

    static func find(in text: CueText, names: Names) -> [SpeakerMention] {
        var finder = SpeakerMentions(text: text, names: names)
        // One word in six or seven.
        finder.mentions.reserveCapacity(text.items.count / 6)
        for sentence in text.sentences { finder.read(sentence) }
        return finder.mentions
    }

    private init(text: CueText, names: Names) {
        self.text = text
        self.names = names
    }

    private mutating func read(_ sentence: Range<Int>) {
        let first = mentions.count
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let item = text.items[index]
            if item.isStretch {
                index += 1
            } else if let end = partyEnd(from: index, in: sentence) {
                index = end
            } else if item.name < 0, let kind = pronoun(item) {
                mentions.append(
                    SpeakerMention(kind: kind, phrase: index..<index + 1, name: index..<index + 1, key: item.hash))
                index += 1
            } else if item.name < 0, endsPhrase(item) || item.isVerb && !startsName(index) || item.isNumber {
                index += 1
            } else {
                let end = phraseEnd(from: index, in: sentence)
                addMention(index..<end, in: sentence)
                index = max(end, index + 1)
            }
        }
        joinAppositions(from: first, in: sentence)
    }

    /// The end of the label of a party that begins at an item: “D-Mo.”, “R-N.H.”; nothing where none does.
    private func partyEnd(from start: Int, in sentence: Range<Int>) -> Int? {
        guard text.items[start].has(.party), text.items[start].range.count == 1 else { return nil }
        var end = start + 1
        while end < sentence.upperBound, text.items[end].isCapitalised, text.items[end].range.count < 6,
            text.items[end].gap == (end == start + 1 ? .hyphen : .stop)
        {
            end += 1
        }
        return end > start + 1 ? end : nil
    }

    private func endsPhrase(_ item: CueItem) -> Bool { item.has(.endsPhrase) || item.isAdverb }

    private func pronoun(_ item: CueItem) -> SpeakerMention.Kind? {
        let classes = item.word.classes
        if classes.isDisjoint(with: .pronoun) { return nil }
        if classes.contains(.he) { return .he }
        if classes.contains(.she) { return .she }
        if classes.contains(.they) { return .they }
        if classes.contains(.speaker) { return .speaker }
        if classes.contains(.who) { return .who }
        return .it
    }

    /// Where the noun phrase that begins at an item ends.
    private func phraseEnd(from start: Int, in sentence: Range<Int>) -> Int {
        var index = start + 1
        while index < sentence.upperBound {
            let item = text.items[index]
            if item.name >= 0, item.name == text.items[index - 1].name {
                index += 1
                continue
            }
            if item.isStretch || !item.gap.isDisjoint(with: .parts) { break }
            if item.gap.contains(.stop), !text.items[index - 1].isCapitalised { break }
            if partyEnd(from: index, in: sentence) != nil { break }
            if item.has(.endsPhrase) && !item.isNameLike { break }
            if item.has([.determiner, .owner]), !item.isNameLike { break }
            if item.name < 0, !item.isCapitalised, isPerson(index - 1), !saysWhoSomebodyIs(from: index, in: sentence) {
                break
            }
            if item.endsInEd, !startsDescription(start), index > start + 1 || text.items[start].isCapitalised { break }
            if item.name < 0, item.isVerb || item.isAdverb, !item.isNameLike, !isNounHere(index, from: start) { break }
            index += 1
        }
        return index
    }

    /// A word that may be a verb is a noun behind a determiner or a possessive: “the attack”, “Quill's claim”.
    private func isNounHere(_ index: Int, from start: Int) -> Bool {
        let before = text.items[index - 1]
        let item = text.items[index]
        if item.endsInEd || item.word.verb == .say || item.word.verb == .tell { return false }
        return before.has([.determiner, .owner]) || text.items[index].gap.contains(.possessive)
    }

    private func isPerson(_ index: Int) -> Bool {
        let name = Int(text.items[index].name)
        return name >= 0 && names.entities[names.mentions[name].entity].kind == .person
    }

    /// “Roe campaign manager Quill”, not “Roe met Quill”: whether words in small letters say whom the next name is.
    private func saysWhoSomebodyIs(from start: Int, in sentence: Range<Int>) -> Bool {
        for index in start..<min(start + 4, sentence.upperBound) {
            let item = text.items[index]
            if item.isCapitalised || item.isStretch { return false }
            if item.has(.role) { return true }
        }
        return false
    }

    private func startsDescription(_ index: Int) -> Bool { text.items[index].has([.determiner, .owner]) }

    private func startsName(_ index: Int) -> Bool {
        let item = text.items[index]
        return item.isCapitalised && !item.isStopWord && index + 1 < text.items.count
            && text.items[index + 1].isNameLike && text.items[index + 1].sentence == item.sentence
            && text.items[index + 1].gap.isEmpty
    }

    private func isName(_ index: Int, in sentence: Range<Int>) -> Bool {
        let item = text.items[index]
        if item.name >= 0 { return true }
        guard item.isCapitalised, !item.isCommonOpener else { return false }
        if item.isInitial || index == sentence.lowerBound {
            return !item.isStopWord && !item.has([.determiner, .owner, .adverb, .subordinator, .preposition])
                && !(item.endsInIng && item.has(.verb) || item.isDay) && (!item.has(.verb) || startsName(index))
        }
        return !item.isDay && (!item.isStopWord || item.range.count == 1)
    }

    private mutating func addMention(_ phrase: Range<Int>, in sentence: Range<Int>) {
        guard !phrase.isEmpty else { return }
        // The last run of names in the phrase, and the last word that says whom somebody is.
        var run: Range<Int>?
        var role: Int?
        var capitals = 0
        for index in phrase {
            let isName = isName(index, in: sentence)
            if isName {
                capitals += 1
                let isSame = text.items[index].name >= 0 && text.items[index].name == text.items[max(index - 1, 0)].name
                let goesOn = run?.upperBound == index && (isSame || !text.items[index].gap.contains(.possessive))
                run = (goesOn ? run?.lowerBound ?? index : index)..<index + 1
            } else if text.items[index].has(.role) {
                role = index
            }
        }
        // Of words that lost the space between them it is not known whom they name.
        if let run, text.items[run].contains(where: \.isGlued) { return }
        if let run, role.map({ $0 < run.lowerBound }) ?? true, namesSomebody(run) {
            return addName(run, phrase, capitals)
        }
        if let run, text.items[run.upperBound - 1].has(.role) { role = max(role ?? 0, run.upperBound - 1) }
        let head: Int
        if let role {
            head = role
        } else if text.items[phrase.lowerBound].has([.determiner, .owner]) || isPlural(phrase) {
            head = phrase.upperBound - 1
        } else {
            return
        }
        let whole = phrase.lowerBound..<head + 1
        let key = whole.reduce(WordHash(value: 0)) { $0.followed(by: text.items[$1].hash) }
        var mention = SpeakerMention(kind: .description, phrase: whole, name: whole, key: key)
        mention.capitals = capitals
        mention.hasRole = role != nil
        mention.isOwner = isOwner(before: head + 1)
        mentions.append(mention)
    }

    /// “Headteachers” at the beginning of a sentence, where a verb follows.
    private func isPlural(_ phrase: Range<Int>) -> Bool {
        let item = text.items[phrase.lowerBound]
        return phrase.count == 1 && item.isCommonOpener && item.endsInS && !item.isStopWord && !endsPhrase(item)
            && phrase.upperBound < text.items.count && text.items[phrase.upperBound].isVerb
    }

    /// “a New Hampshire Democrat”, “Chairman”: a run that ends in what somebody is, and that is no known name.
    private func namesSomebody(_ run: Range<Int>) -> Bool {
        let last = text.items[run.upperBound - 1]
        if last.name >= 0 { return true }
        return !last.has([.role, .title]) && !isShortened(run)
    }

    /// “Atty. Quill”: a short word with a full stop before a name.
    private func isShortened(_ run: Range<Int>) -> Bool {
        guard run.count == 1, run.upperBound < text.items.count, text.items[run.lowerBound].range.count < 6 else {
            return false
        }
        let next = text.items[run.upperBound]
        return next.isCapitalised && next.gap == .stop && !next.isStopWord
    }

    private mutating func addName(_ run: Range<Int>, _ phrase: Range<Int>, _ capitals: Int) {
        let last = run.upperBound - 1
        let name = Int(text.items[last].name)
        var first = run.lowerBound
        if name >= 0 {
            while text.items[first].name != text.items[last].name { first += 1 }
        } else {
            while first < last, text.items[first].has([.title, .role]) || text.items[first].name >= 0 { first += 1 }
        }
        let entity = name >= 0 ? names.mentions[name].entity : -1
        // An entity's number is no word's hash, but for one chance in a very large number.
        let key = entity >= 0 ? WordHash(value: UInt64(entity)) : text.items[last].hash
        var mention = SpeakerMention(
            kind: .name, phrase: phrase.lowerBound..<run.upperBound, name: first..<run.upperBound, key: key)
        mention.entity = entity
        mention.capitals = capitals
        mention.isOwner = isOwner(before: run.upperBound)
        mention.isAttributive = isAttributive(phrase.lowerBound..<run.upperBound, first)
        mentions.append(mention)
    }

    /// “the Quill caricature”, “Quill merchandise says”: whether a name says what kind of thing the noun behind it is.
    private func isAttributive(_ phrase: Range<Int>, _ name: Int) -> Bool {
        let next = phrase.upperBound
        guard next < text.items.count, text.items[next].isPlainNoun, text.items[next].gap.isEmpty,
            text.items[next].sentence == text.items[name].sentence
        else {
            return false
        }
        if name == phrase.lowerBound + 1, startsDescription(phrase.lowerBound) { return true }
        return next + 1 < text.items.count && text.items[next + 1].isVerb && text.items[next + 1].gap.isEmpty
    }

    private func isOwner(before index: Int) -> Bool {
        index < text.items.count && text.items[index].gap.contains(.possessive)
    }

    /// “the minister, Mara Quill, said”, “Mara Quill, the minister, said”: the description is named by its neighbour.
    private mutating func joinAppositions(from first: Int, in sentence: Range<Int>) {
        guard first < mentions.count else { return }
        for index in mentions.indices[first...].dropFirst() {
            let (left, right) = (mentions[index - 1], mentions[index])
            let between = text.items[right.phrase.lowerBound]
            guard left.phrase.upperBound == right.phrase.lowerBound, between.gap == .comma, !left.isOwner,
                isSetOff(right.phrase.upperBound, in: sentence)
            else { continue }
            if left.kind == .description, left.hasRole, right.kind == .name {
                mentions[index - 1].apposed = index
            } else if left.kind == .name, right.kind == .description, right.hasRole, mayBePerson(left) {
                mentions[index].apposed = index - 1
            }
        }
    }

    /// Whether what is put beside a name ends before the next verb: “Quill, the mayor of Ostrel, said”, but not “After
    /// talks with Quill, the mayor said”.
    private func isSetOff(_ end: Int, in sentence: Range<Int>) -> Bool {
        for index in end..<max(end, min(sentence.upperBound, end + 16)) {
            let item = text.items[index]
            if item.isStretch || !item.gap.isDisjoint(with: .parts) || item.has(.relative) || item.has(.who) {
                return true
            }
            if item.isVerb && !item.endsInIng || item.has(.auxiliary) { return false }
        }
        return true
    }

    private func mayBePerson(_ mention: SpeakerMention) -> Bool {
        mention.entity < 0 || names.entities[mention.entity].kind == .person
    }
}
