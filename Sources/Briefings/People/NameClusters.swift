import Language

/// Which of many names are one person's.
///
/// Names of two words or more are one person's where their first and last words are the same, but for names in the
/// middle that differ: of “Anna B. Roe”, “Anna C. Roe” and “Anna Roe” each is somebody else. Shorter forms join the
/// only person that they can mean.
struct NameClusters {
    /// How many people there are.
    private(set) var count = 0
    private var clusters: [Int?]

    /// The person of a name by its index; nothing for one that is nobody's for sure.
    subscript(name: Int) -> Int? { clusters[name] }

    private struct Ends: Hashable {
        let first: WordHash
        let last: WordHash
        let generation: WordHash?
    }

    private struct Full: Hashable {
        let ends: Ends
        let middle: [UInt8]
    }

    /// Tells the names of two words or more apart; single words are nobody's.
    init(fullNames names: [NameSpelling]) {
        clusters = [Int?](repeating: nil, count: names.count)
        let full = names.map(Self.full)
        var middles: [Ends: Set<[UInt8]>] = [:]
        for case let name? in full where !name.middle.isEmpty { middles[name.ends, default: []].insert(name.middle) }
        var numbers: [Full: Int] = [:]
        for (index, name) in full.enumerated() {
            guard let name else { continue }
            let isOne = (middles[name.ends]?.count ?? 0) < 2
            let key = isOne ? Full(ends: name.ends, middle: []) : name
            if numbers[key] == nil {
                numbers[key] = count
                count += 1
            }
            clusters[index] = numbers[key]
        }
    }

    /// Tells the names of one story apart; a shorter form that could be two people's is one of its own.
    init(ofOneStory names: [NameSpelling]) {
        self.init(fullNames: names)
        // What a short form can stand for: the ends and the beginnings of the full names.
        var owners: [[WordHash]: Int?] = [:]
        func note(_ words: ArraySlice<NameSpelling.Part>, of person: Int) {
            let key = words.map(\.word)
            guard let known = owners[key] else { return owners[key] = .some(person) }
            if known != person { owners[key] = .some(nil) }
        }
        var beginnings: [(words: ArraySlice<NameSpelling.Part>, person: Int)] = []
        for (index, name) in names.enumerated() {
            guard let person = clusters[index] else { continue }
            for start in name.parts.indices.dropFirst() { note(name.parts[start...], of: person) }
            beginnings.append((name.parts.prefix(1), person))
        }
        let ends = Set(owners.keys)
        for beginning in beginnings where !ends.contains(beginning.words.map(\.word)) {
            note(beginning.words, of: beginning.person)
        }
        var rest: [[WordHash]: Int] = [:]
        for index in names.indices where clusters[index] == nil {
            let key = names[index].parts.map(\.word)
            if case let owner?? = owners[key] {
                clusters[index] = owner
            } else {
                if rest[key] == nil {
                    rest[key] = count
                    count += 1
                }
                clusters[index] = rest[key]
            }
        }
    }

    private static func full(_ name: NameSpelling) -> Full? {
        guard name.parts.count > 1, let first = name.parts.first, let last = name.parts.last, !first.isInitial,
            !last.isInitial
        else { return nil }
        return Full(
            ends: Ends(first: first.word, last: last.word, generation: name.generation),
            middle: name.parts.dropFirst().dropLast().map(\.letter))
    }
}
