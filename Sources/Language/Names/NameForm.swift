/// What an article tells of one form of a name, over all the places where it stands.
struct NameForm {
    var count = 0
    var person = 0
    var place = 0
    var hasTitle = false
    var isThing = false
    var articles = 0
    /// It is one word and a part of another: “Quill-Doe”.
    var isHyphened = false
    /// The words that count: without particles, initials and “Jr”.
    var words: [Int] = []

    mutating func add(_ evidence: NameEvidence) {
        count += 1
        // One kind of hint often is none; each counts a second time at most.
        person = min(person + evidence.person, max(person, evidence.person) + 2)
        place = min(place + evidence.place, 6)
        isThing = isThing || evidence.isThing
        hasTitle = hasTitle || evidence.hasTitle
        if evidence.hasArticle { articles += 1 }
    }
}

/// Decides what forms of names stand for.
struct NameJudge {
    let text: NameText
    let tokens: [NameToken]
    private let background = BackgroundTable.english

    /// Whether several words are a person's name.
    ///
    /// - Parameter isNamedShort: Whether the article also names by the last word alone.
    func isPerson(_ form: NameForm, isNamedShort: Bool) -> Bool {
        guard let first = form.words.first, let last = form.words.last, form.words.count <= 4, !form.isThing else {
            return false
        }
        if form.hasTitle { return true }
        // “Example GPS”: letters are a thing's.
        if tokens[last].is(.upper), !tokens[first].is(.upper) { return false }
        var score = form.person
        if tokens[first].has(.firstName) { score += share(first) >= 0.35 ? 2 : 1 }
        if tokens[last].has(.surname) { score += 1 }
        if hasSurnameEnding(last) || share(last) >= 0.9 { score += 1 }
        if isNamedShort { score += 2 }
        let isListed = tokens[first].has(.firstName) && tokens[last].has(.surname) && share(first) >= 0.35
        for word in form.words where share(word) < 0.35 && !(isListed && word == last) {
            score -= tokens[word].has([.firstName, .surname]) ? 1 : 3
        }
        if tokens[first].is(.upper), tokens[first].first == tokens[first].last, !tokens[last].is(.upper) { score -= 2 }
        if tokens[last].has([.notName, .people, .placeTail, .organisationWord, .role]), !tokens[last].has(.surname) {
            score -= 4
        }
        if form.articles * 2 > form.count { score -= 3 }
        score -= form.place / 2
        return score >= 3
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
        var score = form.person
        if form.isHyphened { score -= 2 }
        if token.has(.surname) { score += 1 }
        if hasSurnameEnding(word) { score += 2 }
        if share(word) < 0.5 { score -= 3 }
        if form.articles * 2 > form.count { score -= 3 }
        score -= form.place / 2
        if score >= 3 { return .person }
        return form.place >= 4 && form.person < 2 && share(word) >= 0.5 ? .place : nil
    }

    /// The share of articles with a word in which it is capitalised inside a sentence; 1 for a word of none.
    private func share(_ token: Int) -> Float {
        let entry = background[text.words[tokens[token].first].hash]
        return entry.documents < 20 ? 1 : entry.capitalisedShare
    }

    /// Whether a word ends as surnames of many languages do, and few other words.
    private func hasSurnameEnding(_ token: Int) -> Bool {
        let range = tokens[token].range
        guard range.count >= 5 else { return false }
        for ending in Self.surnameEndings where range.count > ending.utf8CodeUnitCount + 1 {
            let tail = range.upperBound - ending.utf8CodeUnitCount..<range.upperBound
            if ending.withUTF8Buffer({ $0.elementsEqual(text.bytes[tail]) }) { return true }
        }
        return false
    }

    private static let surnameEndings: [StaticString] = [
        "sky", "skyy", "skiy", "skyi", "ski", "ska", "skaya", "enko", "chuk", "ov", "ova", "ev", "eva", "yev", "ich",
        "icz", "shvili", "dze", "yan", "ian", "oglu", "zadeh", "escu", "opoulos", "idis", "akis", "sson", "sen", "berg",
        "stein", "mann", "witz", "yahu", "ullah", "allah",
    ]
}
