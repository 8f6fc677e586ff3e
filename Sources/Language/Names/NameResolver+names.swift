/// Organisations by parts of their names, names in title case, and the result.
extension NameResolver {
    /// The organisation whose short form a word is: “the Post”, “EA” behind “Example Agency (EA)”.
    mutating func organisationNamed(by piece: NamePiece) -> Int? {
        let token = tokens[piece.tokens.lowerBound]
        guard token.is(.upper) else {
            guard token.has(.organisationWord), piece.evidence.hasArticle else { return nil }
            return lastWords[token.key].map { organisationOfLastWord[$0] }
        }
        if let known = entity(of: piece.form), entities[known].kind == .organisation { return known }
        guard lastMention.end + 2 == token.range.lowerBound, entities.indices.contains(lastMention.entity),
            entities[lastMention.entity].kind == .organisation, text.bytes[lastMention.end + 1] == UInt8(ascii: "(")
        else { return nil }
        setEntity(lastMention.entity, of: piece.form)
        return lastMention.entity
    }

    /// Notes the words by which an organisation of several words may be named later.
    mutating func noteLastWord(of piece: NamePiece, _ entity: Int) {
        guard piece.tokens.count > 1 else { return }
        for token in [piece.tokens.lowerBound, piece.tokens.upperBound - 1] where tokens[token].has(.organisationWord) {
            let number = lastWords.number(of: tokens[token].key)
            if number == organisationOfLastWord.count { organisationOfLastWord.append(entity) }
            organisationOfLastWord[number] = entity
        }
    }

    /// In title case, names are those that the article has elsewhere.
    mutating func resolveTitleCase() {
        var index = 0
        while index < tokens.count {
            guard tokens[index].is(.inTitleCase), let found = knownName(at: index) else {
                index += 1
                continue
            }
            let range = tokens[index].range.lowerBound..<tokens[found.end - 1].range.upperBound
            mentions.append(NameMention(span: text.span(range), entity: found.entity))
            index = found.end
        }
    }

    /// The longest known name that begins at a token.
    private func knownName(at start: Int) -> (end: Int, entity: Int)? {
        var key = tokens[start].key
        let word = NamePiece(tokens: start..<start + 1, range: tokens[start].range, form: key)
        var found = (entity(of: key) ?? personNamed(by: word)).map { (start + 1, $0) }
        for end in start + 1..<min(start + NameLexicon.longestName, tokens.count) where tokens[end].is(.joined) {
            guard tokens[end - 1].last + 1 == tokens[end].first else { break }
            key = key.followed(by: tokens[end].key)
            if let entity = entity(of: key) { found = (end + 1, entity) }
        }
        return found
    }

    /// The names, each entity at its first mention's place.
    func names() -> Names {
        let sorted = mentions.sorted { $0.span < $1.span }
        var places = [Int](repeating: -1, count: entities.count)
        var names = Names()
        names.mentions.reserveCapacity(sorted.count)
        for mention in sorted {
            if places[mention.entity] < 0 {
                places[mention.entity] = names.entities.count
                let entity = entities[mention.entity]
                names.entities.append(
                    NamedEntity(
                        kind: entity.kind, name: text.string(entity.name), gender: entity.gender, roles: entity.roles))
            }
            names.mentions.append(NameMention(span: mention.span, entity: places[mention.entity]))
        }
        return names
    }
}
