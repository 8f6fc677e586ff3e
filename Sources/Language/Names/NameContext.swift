/// Reads what the words beside a name tell of it.
struct NameContext {
    let text: NameText
    private var evidence = NameEvidence()

    /// The evidence beside a name, from its first word to its last.
    ///
    /// - Complexity: O(1): it looks at a dozen words on either side.
    static func evidence(beside words: ClosedRange<Int>, in text: NameText) -> NameEvidence {
        var context = NameContext(text: text)
        context.readBefore(words.lowerBound)
        context.readBehind(words)
        return context.evidence
    }

    private init(text: NameText) {
        self.text = text
    }

    private mutating func readBefore(_ start: Int) {
        guard start > 0, !text.words[start].isSentenceInitial else { return }
        let before = start - 1
        let classes = text.classes(before)
        let isSmall = !text.words[before].isCapitalised
        if classes.has(.namesThings) { evidence.isThing = true }
        switch text.gap(before: start) {
        case .space:
            if text.words[before].hash == NameText.the { evidence.hasArticle = true }
            guard isSmall else { return }
            if classes.has([.role, .personNoun]) { noteRole(at: before, weight: 4) }
            if classes.has(.speaking) { evidence.person += 1 }
            if classes.has(.beforePerson) { evidence.person += 1 }
            readPlace(before, classes)
        case .comma:
            if isSmall, classes.has([.role, .personNoun]) { noteRole(at: before, weight: 3) }
        default: break
        }
    }

    /// “in …”, “from …”, “the town of …”, “according to …”.
    private mutating func readPlace(_ before: Int, _ classes: NameWord) {
        if classes.has(.placeSort) { evidence.place += 2 }
        if classes.has(.inside) { evidence.place += 2 }
        guard classes.has(.toward) else { return }
        guard before > 0, text.gap(before: before) == .space else { return evidence.place += 1 }
        if text.words[before - 1].hash == Self.according {
            evidence.person += 2
        } else {
            evidence.place += text.words[before].hash == NameText.of && text.classes(before - 1).has(.placeSort) ? 5 : 1
        }
    }

    private static let according = WordHash("according")

    private mutating func readBehind(_ name: ClosedRange<Int>) {
        let behind = name.upperBound + 1
        guard behind < text.words.count, !text.words[behind].isSentenceInitial else { return }
        switch text.gap(before: behind) {
        case .space where !text.words[behind].isCapitalised:
            let classes = text.classes(behind)
            if classes.has(.speaking) { evidence.person += 2 }
            if classes.has(.placeSort) { evidence.place += 2 }
            if classes.has(.ofFirm) { evidence.person -= 4 }
        case .possessive:
            let classes = text.classes(behind)
            evidence.person += classes.has(.belonging) ? 3 : classes.has([.statement, .role]) ? 1 : 0
            if classes.has(.belonging) { evidence.isPersonal = true }
        case .comma, .openingBracket: readApposition(from: behind)
        // “OSTRAVA — The mayor …”: a place in front of a report.
        case .dash where !text.words[name.lowerBound].isSentenceInitial: readApposition(from: behind)
        default: break
        }
    }

    /// “…, 45, …”, “…, who …”, “…, a professor of history at …”, “…, a village in …”.
    private mutating func readApposition(from start: Int) {
        let opening = text.classes(start)
        if text.words[start].isNumber {
            if text.words[start].range.count == 2 { notePersonal() }
            return
        }
        if opening.has(.relative) { return notePersonal() }
        if text.words[start].isStopWord, !opening.has(.determiner) { return }
        if text.words[start].isCapitalised, !opening.has([.role, .people, .opensName]),
            text.gap(before: start + 1) != .possessive
        {
            return
        }
        for index in start..<min(start + 9, text.words.count) {
            let classes = text.classes(index)
            if index > start {
                guard [.space, .hyphen, .possessive].contains(text.gap(before: index)) else { return }
                if text.words[index].isStopWord, index > start + 1 || !opening.has(.determiner) { return }
            }
            // “a woman's rights lawyer”: whose it is does not tell what the person is.
            if classes.has([.role, .personNoun]), text.gap(before: index + 1) != .possessive {
                if opensClause(behind: index) { return }
                return noteRole(at: index, weight: 4)
            }
            if classes.has(.placeSort) { return evidence.place += 4 }
            if classes.has(.speaking) { return }
        }
    }

    /// Whether a verb of speech follows before any mark: “After talks with Quill, the mayor of Ostrel said …”.
    private func opensClause(behind index: Int) -> Bool {
        for next in index + 1..<index + 7 {
            guard text.gap(before: next) == .space else { return false }
            if text.classes(next).has(.speaking) { return true }
        }
        return false
    }

    private mutating func notePersonal() {
        evidence.person += 4
        evidence.isPersonal = true
    }

    /// Notes a role with the words before it in the same phrase.
    private mutating func noteRole(at index: Int, weight: Int) {
        let classes = text.classes(index)
        evidence.person += weight
        evidence.isPersonal = true
        if classes.has(.ofMan) { evidence.gender = .male }
        if classes.has(.ofWoman) { evidence.gender = .female }
        var (first, last) = (index, index)
        while text.gap(before: last + 1) == .space, text.classes(last + 1).has(.role),
            !text.words[last + 1].isCapitalised
        {
            last += 1
        }
        while index - first < 4, isInPhrase(first - 1) {
            first -= 1
            // “… messaged former agent”: a participle inside of a phrase is its sentence's verb.
            if text.isParticiple(first), isInPhrase(first - 1) {
                first += 1
                break
            }
        }
        evidence.role = text.words[first].range.lowerBound..<text.words[last].range.upperBound
    }

    /// Whether a word may belong to the phrase that the next word ends.
    private func isInPhrase(_ index: Int) -> Bool {
        guard index >= 0, [.space, .hyphen].contains(text.gap(before: index + 1)),
            !text.words[index + 1].isSentenceInitial
        else { return false }
        return !text.words[index].isStopWord && !text.words[index].isNumber && !text.classes(index).has(.speaking)
    }
}
