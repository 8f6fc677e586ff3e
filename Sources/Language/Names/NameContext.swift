/// Reads what the words beside a name tell of it.
struct NameContext {
    let text: NameText

    /// The evidence beside the name between two tokens.
    ///
    /// - Complexity: O(1): it looks at a dozen words on either side.
    func evidence(beside name: Range<Int>, _ first: NameToken, _ last: NameToken, from: Int? = nil) -> NameEvidence {
        var evidence = NameEvidence()
        if from != first.first || from == nil { readBefore(from ?? first.first, first, &evidence) }
        readBehind(last, &evidence)
        return evidence
    }

    private func readBefore(_ start: Int, _ first: NameToken, _ evidence: inout NameEvidence) {
        let before = start - 1
        guard before >= 0, !text.words[start].isSentenceInitial else { return }
        let word = text.words[before]
        let classes = text.classes(before)
        if classes.has(.namesThings) { evidence.isThing = true }
        if text.gap(before: start, is: " ") {
            let written = word.range.count <= 8 ? text.string(word.range).lowercased() : ""
            switch written {
            case "the": evidence.hasArticle = true
            case "in", "near", "at", "across", "outside", "toward", "towards": evidence.place += written == "in" ? 2 : 1
            case "from", "to", "into": evidence.place += 1
            case "of":
                evidence.place += 1
                if text.classes(before - 1).has(.placeSort) { evidence.place += 4 }
            default: break
            }
            if !word.isCapitalised, classes.has([.role, .personNoun]) { noteRole(at: before, &evidence, weight: 4) }
            if !word.isCapitalised, classes.has(.placeSort) { evidence.place += 2 }
            if classes.has(.speaking), !word.isCapitalised { evidence.person += 1 }
            if classes.has(.beforePerson), !word.isCapitalised { evidence.person += 1 }
            if written == "to", text.gap(before: before, is: " "),
                text.string(text.words[before - 1].range).lowercased() == "according"
            {
                evidence.person += 2
                evidence.place = 0
            }
        } else if text.gap(before: start, is: ", "), !word.isCapitalised, classes.has([.role, .personNoun]) {
            noteRole(at: before, &evidence, weight: 3)
        }
    }

    private func readBehind(_ last: NameToken, _ evidence: inout NameEvidence) {
        let behind = last.last + 1
        guard behind < text.words.count, !text.words[behind].isSentenceInitial else { return }
        if text.gap(before: behind, is: " ") {
            let classes = text.classes(behind)
            if !text.words[behind].isCapitalised {
                if classes.has(.speaking) { evidence.person += 2 }
                if classes.has(.placeSort) { evidence.place += 2 }
            }
        } else if text.gap(before: behind, is: "'s ") || text.gap(before: behind, is: "’s ") {
            if text.classes(behind).has([.belonging, .role]) { evidence.person += 3 }
        } else if text.gap(before: behind, is: ", ") || text.gap(before: behind, is: " (")
            || text.gap(before: behind, is: " - ")
        {
            readApposition(from: behind, &evidence)
        }
    }

    /// “…, 45, …”, “…, who …”, “…, a professor of history at …”, “…, a village in …”.
    private func readApposition(from start: Int, _ evidence: inout NameEvidence) {
        let word = text.words[start]
        if word.isNumber {
            if word.range.count == 2 { evidence.person += 4 }
            return
        }
        let opening = word.range.count <= 5 ? text.string(word.range).lowercased() : ""
        if ["who", "whom"].contains(opening) {
            evidence.person += 4
            return
        }
        for index in start..<min(start + 9, text.words.count) {
            if index > start, !text.gap(before: index, is: " "), !text.gap(before: index, is: "-"),
                !text.gap(before: index, is: "'s "), !text.gap(before: index, is: "’s ")
            {
                return
            }
            let classes = text.classes(index)
            let mayGoOn = index == start || text.words[index - 1].isStopWord && index == start + 1
            if text.words[index].isStopWord, !mayGoOn || index == start && !Self.opensApposition(opening) { return }
            if text.words[index].isCapitalised, index == start, !classes.has([.role, .people, .opensName]),
                !text.gap(before: index + 1, is: "'s "), !text.gap(before: index + 1, is: "’s ")
            {
                return
            }
            if classes.has([.role, .personNoun]) {
                noteRole(at: index, &evidence, weight: 4)
                return
            }
            if classes.has(.placeSort) {
                evidence.place += 4
                return
            }
            if classes.has(.speaking) { return }
        }
    }

    private static func opensApposition(_ word: String) -> Bool {
        ["a", "an", "the", "his", "her", "its", "our", "my", "their"].contains(word)
    }

    /// Notes a role with the words before it in the same phrase.
    private func noteRole(at index: Int, _ evidence: inout NameEvidence, weight: Int) {
        let classes = text.classes(index)
        evidence.person += weight
        if classes.has(.ofMan) { evidence.gender = .male }
        if classes.has(.ofWoman) { evidence.gender = .female }
        var (first, last) = (index, index)
        while last + 1 < text.words.count, text.gap(before: last + 1, is: " "), text.classes(last + 1).has(.role),
            !text.words[last + 1].isCapitalised
        {
            last += 1
        }
        while index - first < 4, isInPhrase(first - 1) {
            first -= 1
            // “… messaged former agent”: a participle inside of a phrase is its sentence's verb.
            if isParticiple(first), isInPhrase(first - 1) {
                first += 1
                break
            }
        }
        evidence.role = text.words[first].range.lowerBound..<text.words[last].range.upperBound
    }

    /// Whether a word may belong to the phrase that the next word ends.
    private func isInPhrase(_ index: Int) -> Bool {
        guard index >= 0, text.gap(before: index + 1, is: " ") || text.gap(before: index + 1, is: "-"),
            !text.words[index + 1].isSentenceInitial
        else { return false }
        return !text.words[index].isStopWord && !text.words[index].isNumber && !text.classes(index).has(.speaking)
    }

    private func isParticiple(_ index: Int) -> Bool {
        let word = text.bytes[text.words[index].range]
        return !text.words[index].isCapitalised && (word.suffix(2).elementsEqual("ed".utf8) || word.suffix(3).elementsEqual("ing".utf8))
    }
}
