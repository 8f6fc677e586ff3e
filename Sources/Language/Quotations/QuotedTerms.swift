/// Tells what is quoted for its name alone from what somebody says.
extension CueText {
    /// Whether a stretch is a term or the title of a work: “known as ‘the pearl’”, “a club called ‘Thaw’”, “the film ‘The
    /// Long Winter’”, “told ‘Good Morning Ostrel’”.
    func isTerm(_ index: Int) -> Bool {
        let stretch = stretches[index]
        let sentence = sentences[Int(items[stretch.item].sentence)]
        let before = stretch.item - 1
        if isNickname(stretch.item, in: passages[stretch.passage]) { return true }
        guard before >= sentence.lowerBound, !items[before].isStretch else { return false }
        if stretch.isWork, isBesideWork(stretch.item) { return true }
        guard items[stretch.item].gap.isDisjoint(with: .parts) else { return false }
        let behind = stretch.item + 1
        // “… called ‘a joke’ by Quill”
        if behind < sentence.upperBound, items[behind].has(.by) { return false }
        if items[before].hash == Self.as { return isNamedAs(before, from: sentence.lowerBound) }
        return items[before].has(.naming) && isNamed(before, from: sentence.lowerBound)
    }

    /// “Mara "Bo" Quill”
    private func isNickname(_ item: Int, in passage: Range<Int>) -> Bool {
        item > passage.lowerBound && item + 1 < passage.upperBound && items[item - 1].name >= 0
            && items[item - 1].name == items[item + 1].name
    }

    private static let (`as`, so, to) = (WordHash("as"), WordHash("so"), WordHash("to"))

    /// “known as”, “referred to as”.
    private func isNamedAs(_ place: Int, from start: Int) -> Bool {
        var verb = place - 1
        if verb > start, items[verb].hash == Self.to { verb -= 1 }
        return verb >= start && items[verb].has(.known)
    }

    /// “a club called”, “Quill, dubbed”, “was named”, “so-called”; not “what Quill called”, “which he dubbed”.
    private func isNamed(_ place: Int, from start: Int) -> Bool {
        guard place > start else { return true }
        var last = place - 1
        while last > start, items[last].isAdverb { last -= 1 }
        if items[place].gap == .hyphen { return items[last].hash == Self.so }
        if items[last].has(.be) { return true }
        if items[place].gap.contains(.comma) || items[last].has(.group) {
            // “what Quill, the mayor, called”
            return !items[start..<place].contains { $0.has([.question, .relative, .that]) }
        }
        return !items[last].isStretch && !items[last].isCapitalised && !items[last].isNumber && items[last].name < 0
            && !items[last].has([.pronoun, .role, .auxiliary, .conjunction])
    }

    /// Whether the words before a stretch make a title of it: a preposition, whose it is, a word for a work, or “told”.
    private func isBesideWork(_ place: Int) -> Bool {
        if items[place].gap.contains(.possessive) { return true }
        guard items[place].gap.isDisjoint(with: .parts) else { return false }
        let before = items[place - 1]
        return before.has([.preposition, .of, .work]) || before.word.verb == .tell && before.isVerb
    }
}

extension ArticleStretch {
    /// Whether it is written as titles of works are: a few words, the longer ones with capitals.
    fileprivate var isWork: Bool { isTitleCase && isCapitalised && (2..<9).contains(words) && ending != .question }
}
