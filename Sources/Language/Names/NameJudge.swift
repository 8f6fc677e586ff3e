/// Decides what forms of names stand for.
struct NameJudge {
    let text: NameText
    let tokens: [NameToken]

    /// The points from which on a name is a person's. One strong hint (a role beside it), or two weak ones.
    private static let enough = 3

    /// Whether several words are a person's name, `isNamedShort` where the article also names by the last word alone.
    func isPerson(_ form: NameForm, isNamedShort: Bool) -> Bool {
        guard let first = form.words.first, let last = form.words.last, form.words.count <= 4, !form.isThing else {
            return false
        }
        if form.hasTitle { return true }
        // “Quill-Roe” may be a firm or a bill.
        if form.words.count == 2, tokens[last].is(.hyphened), !form.isPersonal { return false }
        // “Example GPS”: letters are a thing's.
        if tokens[last].is(.upper), !tokens[first].is(.upper) { return false }
        var score = form.person
        if tokens[first].has(.firstName) { score += share(first) >= 0.35 ? 2 : 1 }
        if tokens[last].has(.surname) { score += 1 }
        if text.hasSurnameEnding(tokens[last].range) || share(last) >= 0.9 { score += 1 }
        if isNamedShort { score += 2 }
        let isListed = tokens[first].has(.firstName) && tokens[last].has(.surname) && share(first) >= 0.35
        for word in form.words where share(word) < 0.35 && !(isListed && word == last) && !tokens[word].has(.particle) {
            score -= tokens[word].has([.firstName, .surname]) ? 1 : 3
        }
        if tokens[first].is(.upper), tokens[first].first == tokens[first].last, !tokens[last].is(.upper) { score -= 2 }
        if tokens[last].has([.notName, .people, .placeTail, .organisationWord, .role]), !tokens[last].has(.surname) {
            score -= 4
        }
        if form.articles * 2 > form.count { score -= 3 }
        score -= form.place / 2
        return score >= Self.enough
    }

    /// What one word names that nothing else in the article explains.
    func kind(ofSingle form: NameForm) -> NamedEntity.Kind? {
        guard let word = form.words.first, !form.isThing else { return nil }
        let token = tokens[word]
        if token.first != token.last { return nil }
        if token.is(.upper), !form.hasTitle {
            let isBody = form.person > 0 && form.articles > 0 || form.person > 1 && form.count > 1
            return isBody && !token.has(.notName) && token.range.count <= 6 ? .organisation : nil
        }
        if token.has([.notName, .organisationWord, .people, .calendar]) { return nil }
        let isName = token.has([.firstName, .surname])
        if form.hasTitle { return isName || share(word) >= 0.35 ? .person : nil }
        if token.has(.role) || text.words[token.first].isStopWord { return nil }
        // A firm or a people says things, too.
        let hasEnding = text.hasSurnameEnding(tokens[word].range)
        let mayBePerson = isName || (hasEnding || form.isPersonal) && share(word) >= 0.5
        var score = form.person
        if form.isHyphened { score -= 2 }
        if token.has(.surname) { score += 1 }
        if hasEnding { score += 2 }
        if share(word) < 0.5 { score -= 3 }
        if form.articles * 2 > form.count { score -= 3 }
        score -= form.place / 2
        if score >= Self.enough { return mayBePerson ? .person : nil }
        return form.place >= 4 && form.person < 2 && share(word) >= 0.5 ? .place : nil
    }

    /// The share of articles with a word in which it is capitalised inside a sentence; 1 for a word of none.
    private func share(_ token: Int) -> Float {
        let entry = tokens[token].background
        return entry.documents < 20 ? 1 : entry.capitalisedShare
    }
}
