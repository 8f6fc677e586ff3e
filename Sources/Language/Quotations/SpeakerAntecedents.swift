/// Whom the pronouns and the descriptions of an article stand for.
struct SpeakerAntecedents {
    /// Of each mention the name that it stands for, as an index into the mentions: of a name itself, of a pronoun its
    /// antecedent; -1 where that is not clear.
    private(set) var antecedents: [Int]
    /// Of each mention the person whom a description with “the” stands for; -1 where that is not clear.
    private(set) var described: [Int]
    /// Of each pronoun how many people who may be meant are named near it, eight at most.
    private(set) var rivals: [Int]

    private let candidates: SpeakerCandidates
    private let people: [NamedEntity]

    /// How many sentences before that of a pronoun are searched.
    private static let sentences = 3
    /// How far before everybody else the one who is meant must be: more than being first in the same sentence.
    private static let lead = 4
    /// How many mentions of one sentence are read.
    private static let most = 12

    /// - Complexity: O(mentions)
    init(_ candidates: SpeakerCandidates, passages: [Passage]) {
        self.candidates = candidates
        people = candidates.names.entities
        antecedents = candidates.mentions.indices.map { $0 }
        described = [Int](repeating: -1, count: antecedents.count)
        rivals = [Int](repeating: 0, count: antecedents.count)
        describe(passages)
        for (index, mention) in candidates.mentions.enumerated() {
            switch mention.kind {
            case .he, .she: resolve(index)
            case .name: break
            default: antecedents[index] = mention.apposed
            }
        }
    }

    /// Finds whom “the minister” is: the one person of whom the article says that they are a minister.
    private mutating func describe(_ passages: [Passage]) {
        var people: PeopleByRole?
        for (index, mention) in candidates.mentions.enumerated() where mention.kind == .description {
            guard mention.hasRole, mention.capitals == 0, mention.apposed < 0,
                candidates.text.items[mention.phrase.lowerBound].hash == Self.the
            else { continue }
            let known = people ?? PeopleByRole(self.people, in: passages)
            people = known
            described[index] = known[candidates.text.items[mention.phrase.upperBound - 1].hash]
        }
    }

    private static let the = WordHash("the")

    /// What tells whether two mentions stand for one person.
    func key(of index: Int) -> WordHash {
        if described[index] >= 0 { return WordHash(value: UInt64(described[index])) }
        let name = antecedents[index]
        return candidates.mentions[name >= 0 ? name : index].key
    }

    private mutating func resolve(_ index: Int) {
        let pronoun = candidates.mentions[index]
        let sentence = Int(candidates.text.items[pronoun.phrase.lowerBound].sentence)
        let speaks = candidates.clauses[index].cue != nil
        var best: (score: Int, name: Int)?
        // The best score of anybody else.
        var rival = 0
        var entities = FewIndices()
        // Who is named before it in its own sentence: nobody of a sentence before is likelier than they.
        var nearest: [Int] = []
        for back in 0...min(Self.sentences, sentence) {
            let all = candidates.sentenceMentions[sentence - back]
            let mentions = back == 0 ? all.lowerBound..<index : all
            var isFirst = true
            for place in mentions.prefix(Self.most) {
                let name = antecedents[place]
                guard name >= 0 else {
                    if mayBeMeant(place) {
                        rival = max(
                            rival, score(place, back: back, isFirst: isFirst, kind: pronoun.kind, speaks: speaks))
                    }
                    continue
                }
                guard agrees(name, pronoun.kind) else { continue }
                let entity = candidates.mentions[name].entity
                if !entities.contains(entity) { entities.append(entity) }
                let score = score(place, back: back, isFirst: isFirst, kind: pronoun.kind, speaks: speaks)
                if !candidates.mentions[place].isOwner { isFirst = false }
                if back == 0, score > 0 { nearest.append(entity) }
                let isSame =
                    best.map { candidates.mentions[$0.name].entity == candidates.mentions[name].entity } ?? true
                guard score > (best?.score ?? 0) else {
                    if !isSame { rival = max(rival, score) }
                    continue
                }
                if let best, !isSame { rival = max(rival, best.score) }
                best = (score, name)
            }
        }
        let isClear = best.map { best in
            best.score - rival > Self.lead
                && (nearest.isEmpty || nearest.contains(candidates.mentions[best.name].entity))
        }
        antecedents[index] = isClear == true ? best?.name ?? -1 : -1
        rivals[index] = entities.count
    }

    /// Whether an unnamed somebody may be whom a pronoun means: “The auditor said Quill was late. … he said.”
    private func mayBeMeant(_ place: Int) -> Bool {
        let mention = candidates.mentions[place]
        return mention.kind == .description && mention.hasRole && mention.capitals == 0 && described[place] < 0
            && !SpeakerCandidates.isDependent(candidates.joints[place]) && isOfOne(mention)
    }

    /// Whether a description is of one person: “the auditor”, “a friend”; not “two friends”, “the council”.
    private func isOfOne(_ mention: SpeakerMention) -> Bool {
        let head = candidates.text.items[mention.phrase.upperBound - 1]
        return candidates.text.items[mention.phrase.lowerBound].has([.determiner, .owner]) && !head.has(.group)
            && !head.endsInS
    }

    /// How well a mention fits: who has just spoken before who is only the subject, the near before the far.
    private func score(_ place: Int, back: Int, isFirst: Bool, kind: SpeakerMention.Kind, speaks: Bool) -> Int {
        let mention = candidates.mentions[place]
        if mention.isOwner { return 0 }
        let joint = candidates.joints[place]
        let isSource = joint == 4 || candidates.clauses[place].cue != nil && !candidates.clauses[place].isPassive
        if SpeakerCandidates.isDependent(joint), joint != 4 { return 0 }
        var score = 40 - back * 10
        if isSource { score += speaks ? 12 : 6 }
        if isFirst { score += 4 }
        if mention.kind == kind { score += 3 }
        return score
    }

    /// Whether a name is that of a person who may be called so.
    private func agrees(_ name: Int, _ pronoun: SpeakerMention.Kind) -> Bool {
        let mention = candidates.mentions[name]
        guard mention.entity >= 0 else { return false }
        let entity = people[mention.entity]
        guard entity.kind == .person else { return false }
        return switch (entity.gender, pronoun) {
        case (.female, .he), (.male, .she): false
        default: true
        }
    }
}

/// The people of whom an article says what they are, by the words that say it.
private struct PeopleByRole {
    private var numbers = WordNumbers(capacity: 32)
    private var people: [Int] = []

    init(_ entities: [NamedEntity], in passages: [Passage]) {
        var words: [Word] = []
        for person in entities.indices where entities[person].kind == .person {
            // Whoever is called many things is told by none of them.
            for role in entities[person].roles.prefix(8) {
                words.removeAll(keepingCapacity: true)
                role.appendWords(in: passages, to: &words)
                for word in words { note(word.hash, person) }
            }
        }
    }

    private mutating func note(_ word: WordHash, _ person: Int) {
        let number = numbers.number(of: word)
        if number == people.count {
            people.append(person)
        } else if people[number] != person {
            people[number] = -1
        }
    }

    /// The one person of whom the article says a word; -1 where it says it of nobody or of several.
    subscript(word: WordHash) -> Int { numbers[word].map { people[$0] } ?? -1 }
}

extension TextSpan {
    /// Appends the words of the piece; none where it lies outside of an article's passages.
    fileprivate func appendWords(in passages: [Passage], to words: inout [Word]) {
        guard passage < passages.count else { return }
        var text = passages[passage].text
        text.withUTF8 { utf8 in
            guard range.upperBound <= utf8.count else { return }
            let piece = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(utf8)[range])
            Words.append(in: piece, line: 0..<piece.count, to: &words)
        }
    }
}
