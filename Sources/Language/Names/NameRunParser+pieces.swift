/// What is made of the names of a run.
extension NameRunParser {
    /// One identity for all words of a name.
    func form(_ name: Range<Int>) -> WordHash {
        name.dropFirst().reduce(tokens[name.lowerBound].key) { $0.followed(by: tokens[$1].key) }
    }

    func bytes(_ name: Range<Int>) -> Range<Int> {
        tokens[name.lowerBound].range.lowerBound..<tokens[name.upperBound - 1].range.upperBound
    }

    private func evidence(beside name: Range<Int>) -> NameEvidence {
        NameContext.evidence(beside: tokens[name.lowerBound].first...tokens[name.upperBound - 1].last, in: text)
    }

    /// Adds a name that the lists know.
    mutating func addListed(_ listed: Listed) {
        guard let kind = listed.name.kind else { return }
        let isNamesake =
            listed.name.isCity && listed.tokens.count == 1
            && tokens[listed.tokens.lowerBound].has([.firstName, .surname])
        add(listed.tokens, kind, listed.name.entity, isNamesake: isNamesake)
    }

    /// Adds the name of an organisation or of a place.
    mutating func add(
        _ name: Range<Int>, _ kind: NamedEntity.Kind, _ entity: WordHash? = nil, isNamesake: Bool = false
    ) {
        done = max(done, name.upperBound)
        if kind == .place, addOffice(behind: name) { return }
        var range = bytes(name)
        if kind == .organisation, let article = capitalArticle(before: name.lowerBound) {
            range = article..<range.upperBound
        }
        var piece = NamePiece(tokens: name, range: range, form: form(name), kind: kind, entity: entity)
        piece.isNamesake = isNamesake
        if kind == .place, name.count == 1, tokens[name.lowerBound].has([.firstName, .surname]) {
            piece.evidence = evidence(beside: name)
        }
        pieces.append(piece)
    }

    /// Adds words that may be a name.
    mutating func addCandidate(_ name: Range<Int>) {
        done = max(done, name.upperBound)
        pieces.append(
            NamePiece(tokens: name, range: wholeName(name), form: form(name), evidence: evidence(beside: name)))
    }

    /// A name's bytes, with the small end of “Kim Jong-un” and the stop of “Mara Quill Jr.”.
    private func wholeName(_ name: Range<Int>) -> Range<Int> {
        let (range, next) = (bytes(name), tokens[name.upperBound - 1].last + 1)
        if tokens[name.upperBound - 1].has(.suffix), range.upperBound < text.bytes.count,
            text.bytes[range.upperBound] == UInt8(ascii: "."), text.bytes[range.upperBound - 1] == UInt8(ascii: "r")
        {
            return range.lowerBound..<range.upperBound + 1
        }
        guard name.count == 2, tokens[name.lowerBound].has(.family), text.gap(before: next) == .hyphen,
            !text.words[next].isCapitalised, text.words[next].range.count <= 5
        else { return range }
        return range.lowerBound..<text.words[next].range.upperBound
    }

    /// Adds a person behind a title.
    mutating func addPerson(_ name: Range<Int>, title: Range<Int>, role: Range<Int>?) {
        done = max(done, name.upperBound)
        var piece = NamePiece(tokens: name, range: wholeName(name), form: form(name), evidence: evidence(beside: name))
        if let last = title.last, tokens[last].has(.crown), name.count(where: { tokens[$0].isNameWord }) == 1,
            !tokens[last].has(.role) || tokens[name.lowerBound].has(.firstName)
        {
            piece.tokens = last..<name.upperBound
            piece.range = bytes(piece.tokens)
            piece.form = form(piece.tokens)
        }
        piece.evidence.hasTitle = true
        piece.evidence.person += 5
        for index in title {
            if tokens[index].has(.ofMan) { piece.evidence.gender = .male }
            if tokens[index].has(.ofWoman) { piece.evidence.gender = .female }
        }
        if let role { piece.evidence.role = role }
        pieces.append(piece)
    }

    /// Adds “Russian defense ministry”, “Ukraine's air force”: a country's office in small letters.
    mutating func addOffice(behind name: Range<Int>) -> Bool {
        let token = tokens[name.lowerBound]
        var index = token.last + 1
        guard name.count == 1, [.space, .possessive].contains(text.gap(before: index)) else { return false }
        // “Russia” and “Russian” begin alike.
        var key = WordHash(bytes: UnsafeRawBufferPointer(rebasing: text.bytes[token.range.prefix(4)]))
        for _ in 0..<3 {
            let word = text.words[index]
            guard !word.isCapitalised, !word.isStopWord else { return false }
            key = key.followed(by: word.hash == Self.defence ? Self.defense : word.hash)
            if text.classes(index).has(.office) || word.hash == Self.force && text.words[index - 1].hash == Self.air {
                pieces.append(
                    NamePiece(
                        tokens: name, range: token.range.lowerBound..<word.range.upperBound, form: key,
                        kind: .organisation, entity: key))
                return true
            }
            index += 1
            guard text.gap(before: index) == .space else { return false }
        }
        return false
    }

    private static let (defence, defense) = (WordHash("defence"), WordHash("defense"))
    private static let (air, force) = (WordHash("air"), WordHash("force"))
}
