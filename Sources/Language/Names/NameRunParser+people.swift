/// People among the names of a run.
extension NameRunParser {
    /// “Secretary of State Mara Quill”: a person behind an office of more words than one run.
    func personBehindOffice(in run: Range<Int>) -> (name: Range<Int>, role: Range<Int>)? {
        let start = run.lowerBound
        var title = tokens[start].first - 1
        if title > 0, text.words[title].hash == NameText.the { title -= 1 }
        guard title > 0, text.gap(before: title + 1) == .space,
            text.words[title].hash == NameText.of || text.words[title].hash == NameText.for,
            text.words[title - 1].isCapitalised, text.classes(title - 1).has(.role), listed[start] == nil,
            placeEnd(from: start, in: run) == nil, organisationEnd(from: start, in: run) == nil
        else { return nil }
        var end = start
        while end < run.upperBound, !tokens[end].has(.firstName),
            tokens[end].has([.notName, .organisationWord]) || isCommon(end)
        {
            end += 1
        }
        guard end > start, end < run.upperBound, let name = personName(at: end, in: run) else { return nil }
        return (name, text.words[title - 1].range.lowerBound..<tokens[end - 1].range.upperBound)
    }

    /// “Press Secretary Mara Quill”: a person behind the last title of a run.
    func personBehindTitle(in run: Range<Int>) -> (title: Int, name: Range<Int>)? {
        for index in run.dropLast().reversed() where tokens[index].has(.title) {
            let isSurname =
                index > run.lowerBound && tokens[index - 1].has(.firstName)
                && !tokens[index - 1].has([.title, .people])
            let isThing = tokens[index].has(.notName) && index == run.lowerBound || listed[index]?.tokens.count ?? 0 > 1
            guard !isSurname, !isThing, let name = personName(at: index + 1, in: run),
                organisationEnd(from: index, in: run) == nil
            else { continue }
            var title = index
            while title > run.lowerBound, tokens[title - 1].has([.title, .notName]) { title -= 1 }
            return (title, name)
        }
        return nil
    }

    /// The words of a title that say what the person is, from a token on.
    func role(from start: Int, _ person: (title: Int, name: Range<Int>)) -> Range<Int>? {
        let title = start..<person.name.lowerBound
        guard let first = title.first(where: { !tokens[$0].has(.courtesy) }),
            let last = title.last(where: { !tokens[$0].has(.courtesy) }), last >= person.title,
            !tokens[last].has(.crown)
        else {
            return nil
        }
        return tokens[first].range.lowerBound..<tokens[last].range.upperBound
    }

    /// The words of a person's name that begin at a token; nothing where they cannot be a person's.
    func personName(at begin: Int, in run: Range<Int>) -> Range<Int>? {
        var (start, end, words) = (begin, begin, 0)
        while end < run.upperBound, words < 4 {
            let token = tokens[end]
            // “[President Mara] Quill”: what an editor put in is no part of the name.
            if end > start, text.gap(before: token.first) == .closingBracket { (start, words) = (end, 0) }
            if token.marks.has([.particle, .initial]) {
                end += 1
            } else if token.has(.suffix) {
                if words > 0 { end += 1 }
                break
            } else if endsName(end, begunAt: start, in: run) {
                break
            } else if token.has(.organisationWord), !token.has(.surname) {
                return nil
            } else {
                (end, words) = (end + 1, words + 1)
            }
        }
        while end > start, tokens[end - 1].is(.particle) { end -= 1 }
        guard words > 0, end > start else { return nil }
        // Two forms of one name that stand side by side: “Quill Mara Jane Quill”, “Mara Quill Mara Jane Quill”.
        if end - start > 2, isRepeated(start + 1, in: run) { return start..<start + 2 }
        if end - start > 1, isRepeated(start, in: run) { return start..<start + 1 }
        return start..<end
    }

    /// Whether a person's name that began at a token does not go on with another.
    private func endsName(_ index: Int, begunAt start: Int, in run: Range<Int>) -> Bool {
        let token = tokens[index]
        let isNamesake = token.has([.firstName, .surname])
        if token.has(.calendar), index == start || !token.has(.firstName) { return true }
        if token.has([.people, .notName]), !isNameAllTheSame(index, begunAt: start, in: run) { return true }
        if token.has(.title), index > start ? !token.has(.surname) : !isNamesake { return true }
        guard let listed = listed[index] else { return false }
        return listed.tokens.count > 1 || !isNamesake && !followsFirstName(index, begunAt: start)
    }

    /// Whether a word comes again in the next few of its run, or at the beginning of the word behind it.
    private func isRepeated(_ index: Int, in run: Range<Int>) -> Bool {
        let key = tokens[index].key
        let rest = run.suffix(from: min(index + 1, run.upperBound)).prefix(5)
        if rest.contains(where: { tokens[$0].key == key }) { return true }
        let next = tokens[run.upperBound - 1].last + 1
        guard rest.count < 5, text.gap(before: next) == .space else { return false }
        let (word, end) = (text.bytes[tokens[index].range], text.words[next].range)
        return end.count > word.count && text.bytes[end].starts(with: word)
    }

    /// Whether a word for a people or a thing is a part of a name: “Bill Quill”, “Mara English”.
    private func isNameAllTheSame(_ index: Int, begunAt start: Int, in run: Range<Int>) -> Bool {
        let token = tokens[index]
        if index > start {
            let isLast = index == start + 1 && index + 1 == run.upperBound && followsFirstName(index, begunAt: start)
            return token.has([.firstName, .surname]) || isLast && token.has(.people) && !tokens[start].has(.notName)
        }
        guard token.has(.firstName), index + 1 < run.upperBound, !tokens[index + 1].is(.hyphened) else { return false }
        return !tokens[index + 1].has([.people, .notName, .organisationWord, .placeTail, .role])
    }

    /// Whether what stands before a token in a name is a first name and nothing else: “Mike Bloomberg”.
    private func followsFirstName(_ index: Int, begunAt start: Int) -> Bool {
        index > start && tokens[start].has(.firstName) && !tokens[start].is(.opening)
            && !tokens[start].has([.opensName, .title])
    }

    /// Whether a listed place's word is a person's first name here: “Jordan Quill”.
    func isPersonsFirst(_ index: Int, in run: Range<Int>) -> Bool {
        guard index + 1 < run.upperBound, tokens[index].has(.firstName), !tokens[index + 1].is(.hyphened) else {
            return false
        }
        let next = tokens[index + 1]
        // “the ambassador to Jordan Mara Quill”
        if isBehindPreposition(index), next.has(.firstName), index + 2 < run.upperBound { return false }
        return !next.has([.people, .notName, .organisationWord, .placeTail, .title])
            && (!next.has(.calendar) || next.has(.firstName)) && (next.has(.surname) || listed[index + 1] == nil)
    }

    private func isBehindPreposition(_ index: Int) -> Bool {
        let first = tokens[index].first
        return first > 0 && text.gap(before: first) == .space && text.classes(first - 1).has([.inside, .toward])
    }

    /// The words from a token on that may be one name.
    func candidate(at start: Int, in run: Range<Int>) -> Range<Int>? {
        let token = tokens[start]
        let isLast = start + 1 == run.upperBound
        // “May said”: a name where the article has a Mara May.
        if token.has(.calendar) { return run.count == 1 ? run : nil }
        if token.has([.namesThings, .suffix]) || token.is(.particle) && isLast { return nil }
        if token.has(.people), !isNameAllTheSame(start, begunAt: start, in: run) { return nil }
        if token.has(.notName), !token.has(.firstName) { return nil }
        if token.has(.title), isLast || !token.has([.firstName, .surname]) { return nil }
        if start + 2 < run.upperBound, tokens[start + 1].has(.firstName), isCommon(start) { return nil }
        if !isLast, !token.is(.particle), tokens[start + 1].is(.hyphened), alone[token.key] != nil,
            alone[tokens[start + 1].key] != nil || listed[start + 1] != nil
        {
            return start..<start + 1
        }
        return personName(at: start, in: run) ?? start..<start + 1
    }
}
