/// Finds the clauses of a sentence in which somebody takes a stance.
///
/// A clause counts where its subject is a name that stands right before the verb, with nothing between but adverbs,
/// auxiliaries and what is set off by commas; where “by” and a name follow a passive; or where “he” or “she” is the
/// subject. What is negated, possible, asked for, or inside quotation marks does not count.
public struct StanceReader {
    /// A name in the sentence.
    public struct Name: Sendable {
        /// The offsets of the name.
        public let range: Range<Int>
        /// Whether it is a person's.
        public let isPerson: Bool

        /// Names somebody.
        public init(range: Range<Int>, isPerson: Bool) {
            self.range = range
            self.isPerson = isPerson
        }
    }

    let words: ArraySlice<Word>
    let bytes: UnsafeRawBufferPointer
    let names: [Name]
    private let sentence: Range<Int>

    /// Reads a sentence.
    ///
    /// - Parameters:
    ///   - words: Its words.
    ///   - sentence: Its offsets.
    ///   - bytes: The text.
    ///   - names: The names in it, ascending.
    public init(words: ArraySlice<Word>, sentence: Range<Int>, bytes: UnsafeRawBufferPointer, names: [Name]) {
        self.words = words
        self.sentence = sentence
        self.bytes = bytes
        self.names = names
    }

    /// Whether a sentence has words for a stance at all: most have none, and need not be read.
    ///
    /// - Complexity: O(words)
    public static func mayFind(in words: ArraySlice<Word>) -> Bool {
        let list = StancePhrase.list
        return words.indices.contains { list.longest(at: $0, in: words) != nil }
    }

    /// The clauses, in order.
    ///
    /// - Complexity: O(words) for almost every sentence.
    public func clauses() -> [StanceClause] {
        var found: [StanceClause] = []
        var index = words.startIndex
        while index < words.endIndex {
            guard let phrase = StancePhrase.list.longest(at: index, in: words) else {
                index += 1
                continue
            }
            found += clauses(of: phrase.value, at: index..<index + phrase.count)
            index += phrase.count
        }
        return found
    }

    private func clauses(of phrase: StancePhrase, at verb: Range<Int>) -> [StanceClause] {
        guard !words[verb.lowerBound].isCapitalised, !isQuoted(words[verb.lowerBound].range.lowerBound) else {
            return []
        }
        guard let group = VerbGroup(before: verb.lowerBound, in: self) else { return [] }
        if group.isPassive {
            guard phrase.form == .plain, isClaim(before: group.start, phrase), let agent = agent(after: verb.upperBound)
            else { return [] }
            let range = words[group.start].range.lowerBound..<words[verb.upperBound].range.upperBound
            return [StanceClause(stance: phrase.stance, subject: .name(agent), verb: range)]
        }
        guard ObjectCheck(reader: self, start: verb.upperBound).holds(phrase.object),
            !ends(before: group.start, or: verb.upperBound)
        else { return [] }
        let range = words[group.firstOwnWord].range.lowerBound..<words[verb.upperBound - 1].range.upperBound
        return SubjectFinder(
            reader: self, end: group.start, form: phrase.form, isDirect: phrase.object == .called
        ).subjects().map {
            StanceClause(stance: phrase.stance, subject: $0, verb: range)
        }
    }

    /// Whether a stance is told of as one that ended: “Until Thursday Roe refused to comment”.
    private func ends(before start: Int, or end: Int) -> Bool {
        let before = words[..<start].suffix(Self.reach)
        return before.contains { $0.hash == Self.until }
            || words[end...].prefix(Self.reach).contains { $0.hash == Self.until }
    }

    private static let until = WordHash("until")
    /// How far from a verb “until” is looked for.
    private static let reach = 9

    /// Whether what a passive is done to is a claim, where that matters: “The report was denied by …”, not “The aide was
    /// dismissed by …”.
    private func isClaim(before start: Int, _ phrase: StancePhrase) -> Bool {
        guard phrase.object == .claim || phrase.object == .ungranted else { return true }
        let classes = ClauseWords.english.classes(of: words[..<start].suffix(6))
        return classes.contains(.claim) && !classes.contains(.granted)
    }

    /// The name after “by”.
    private func agent(after end: Int) -> Int? {
        guard end < words.endIndex, words[end].hash == Self.by else { return nil }
        var index = end + 1
        while index < words.endIndex, index < end + 8 {
            if let name = names.firstIndex(where: { $0.range.lowerBound == words[index].range.lowerBound }) {
                return isOwner(name) ? nil : namedBehind(name) ?? name
            }
            let classes = ClauseWords.english[words[index]]
            guard !classes.isDisjoint(with: [.determiner, .title]) else { return nil }
            index += 1
        }
        return nil
    }

    /// The holder of a role that begins with a name: “Northland lawyer Mara Roe”.
    private func namedBehind(_ name: Int) -> Int? {
        guard name + 1 < names.count,
            var index = words.firstIndex(where: { $0.range.lowerBound >= names[name].range.upperBound })
        else { return nil }
        let start = index
        while index < words.endIndex, index - start < 4, isJoined(index) {
            let word = words[index]
            if word.range.lowerBound == names[name + 1].range.lowerBound { return index > start ? name + 1 : nil }
            guard !word.isCapitalised, !word.isStopWord else { return nil }
            index += 1
        }
        return nil
    }

    private static let by = WordHash("by")

    /// Whether a possessive ending follows a name.
    func isOwner(_ name: Int) -> Bool {
        let end = names[name].range.upperBound
        guard end < bytes.count else { return false }
        return bytes[end] == UInt8(ascii: "'")
            || end + 2 < bytes.count && bytes[end] == 0xE2 && bytes[end + 1] == 0x80 && bytes[end + 2] == 0x99
    }

    /// The bytes between a word and the one before it.
    func gap(before index: Int) -> UnsafeRawBufferPointer {
        let start = index > words.startIndex ? words[index - 1].range.upperBound : sentence.lowerBound
        return UnsafeRawBufferPointer(
            rebasing: bytes[min(start, words[index].range.lowerBound)..<words[index].range.lowerBound])
    }

    /// Whether nothing but a space stands between a word and the one before it.
    func isJoined(_ index: Int) -> Bool {
        index > words.startIndex && gap(before: index).elementsEqual(" ".utf8)
    }

    /// Whether a place lies inside quotation marks that the sentence opens.
    private func isQuoted(_ place: Int) -> Bool {
        var depth = 0
        var isStraightOpen = false
        for index in sentence.lowerBound..<place {
            switch bytes[index] {
            case UInt8(ascii: "\""): isStraightOpen.toggle()
            case 0x9C where index > 1 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2: depth += 1
            case 0x9D where index > 1 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2: depth -= 1
            default: break
            }
        }
        return isStraightOpen || depth != 0
    }
}

/// The auxiliaries and adverbs in front of a verb.
private struct VerbGroup {
    /// The index of the first word of the group, or of the verb.
    let start: Int
    /// The index of the first word that is no auxiliary.
    let firstOwnWord: Int
    /// Whether the verb is done to its subject.
    let isPassive: Bool

    /// Reads the words before a verb; nothing where they deny the deed, or make it a possible one.
    init?(before verb: Int, in reader: StanceReader) {
        var start = verb
        var firstOwnWord = verb
        var isPassive = false
        while reader.isJoined(start) {
            let word = reader.words[start - 1]
            let classes = ClauseWords.english[word]
            if !classes.isDisjoint(with: [.negation, .modal]) { return nil }
            let isAuxiliary = classes.contains(.auxiliary)
            guard isAuxiliary || ClauseWords.english.isAdverb(word, in: reader.bytes) else { break }
            start -= 1
            if classes.contains(.be) { isPassive = true }
            if !isAuxiliary, firstOwnWord == start + 1 { firstOwnWord = start }
        }
        self.start = start
        self.firstOwnWord = firstOwnWord
        self.isPassive = isPassive
    }
}

/// Whether what a phrase needs stands behind it.
private struct ObjectCheck {
    private static let near = 8
    private static let far = 16

    let reader: StanceReader
    /// The index of the word behind the phrase.
    let start: Int

    func holds(_ object: StancePhrase.Object) -> Bool {
        switch object {
        case .any, .called: true
        case .claim: has(.claim, within: Self.near)
        case .ungranted: !has(.granted, within: 4)
        case .clause: opensClause && !has(.taken, within: 4)
        case .fact: opensClause && !isWish
        case .that: opensThat
        case .of: hasSomebody && stretch(Self.far).dropFirst().contains { $0.hash == Self.of }
        case .for: hasSomebody && stretch(Self.far).dropFirst().contains { $0.hash == Self.for || $0.hash == Self.on }
        case .request: stretch(Self.near).contains { Self.requests.contains($0.hash) }
        case .call: stretch(Self.near).contains { Self.calls.contains($0.hash) }
        }
    }

    /// Whether the clause behind says what is to be: “that the council resign”, “that Roe not leave”.
    private var isWish: Bool {
        for (offset, word) in stretch(Self.near).enumerated() {
            let classes = ClauseWords.english[word]
            if word.hash == Self.not || classes.contains(.base) && isPlainVerb(start + offset) { return true }
            if !classes.isDisjoint(with: [.auxiliary, .modal]) { return word.hash == Self.be }
            if ClauseWords.english.isFinite(word, in: reader.bytes) { return false }
        }
        return false
    }

    /// Whether a word that may be a verb in its plain form is one: behind no determiner, and with no verb soon behind it.
    private func isPlainVerb(_ index: Int) -> Bool {
        guard index > start, reader.bytes[reader.words[index].range].last != UInt8(ascii: "s"),
            ClauseWords.english[reader.words[index - 1]].isDisjoint(with: [.determiner, .possessive])
        else { return false }
        return !reader.words[(index + 1)...].prefix(3).contains { word in
            !ClauseWords.english[word].isDisjoint(with: [.auxiliary, .modal])
                || ClauseWords.english.isFinite(word, in: reader.bytes)
        }
    }

    private static let (not, be) = (WordHash("not"), WordHash("be"))
    private static let of = WordHash("of")
    private static let `for` = WordHash("for")
    private static let on = WordHash("on")
    private static let that = WordHash("that")
    private static let to = WordHash("to")
    private static let requests = words("request", "question", "comment", "message", "email", "inquiry", "enquiry")
    private static let calls = words("call", "phone", "message", "email", "request")
    private static let pronouns = Set(["he", "she", "it", "they", "there"].map { WordHash($0) })

    private static func words(_ words: String...) -> Set<WordHash> { Set(words.map { WordHash($0) }) }

    /// The words behind the phrase.
    private func stretch(_ count: Int) -> ArraySlice<Word> {
        reader.words[min(start, reader.words.endIndex)...].prefix(count)
    }

    private func has(_ classes: ClauseWords.Classes, within count: Int) -> Bool {
        for (offset, word) in stretch(count).enumerated() {
            if offset > 0, !reader.isJoined(start + offset), !reader.gap(before: start + offset).elementsEqual("-".utf8)
            {
                // A comma, a mark or a possessive ending: only the last does not end the object.
                guard reader.gap(before: start + offset).last == UInt8(ascii: " "),
                    !reader.gap(before: start + offset).contains(UInt8(ascii: ","))
                else { return false }
            }
            if !ClauseWords.english[word].isDisjoint(with: classes) { return true }
        }
        return false
    }

    /// Whether somebody stands right behind the phrase: no preposition, and no end.
    private var hasSomebody: Bool {
        guard start < reader.words.endIndex, reader.isJoined(start) else { return false }
        return !ClauseWords.english[reader.words[start]].contains(.preposition)
    }

    private var opensThat: Bool {
        guard start < reader.words.endIndex, reader.isJoined(start) else { return false }
        let hash = reader.words[start].hash
        return hash == Self.that || Self.pronouns.contains(hash)
    }

    private var opensClause: Bool {
        if opensThat { return true }
        guard start < reader.words.endIndex, reader.isJoined(start) else { return false }
        let word = reader.words[start]
        if word.hash == Self.to {
            return start + 1 < reader.words.endIndex
                && ClauseWords.english[reader.words[start + 1]].contains(.auxiliary)
        }
        // A subject of its own, and a verb of its own.
        guard word.isCapitalised || ClauseWords.english[word].contains(.determiner) else { return false }
        return stretch(Self.near).dropFirst().contains { ClauseWords.english.isFinite($0, in: reader.bytes) }
    }
}
