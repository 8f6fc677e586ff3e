/// Where a word that qualifies an office stands.
enum OfficeQualifier: String, Sendable {
    /// Before the title and the name: “former president Doe”, “acting director Jane Doe”.
    case title
    /// Right before the name: “nominee Doe”.
    case name
    /// After the office and before the name: “president-elect Doe”.
    case joined
}

/// A person named with an office that is qualified: “president-elect Doe”, “former mayor Doe”.
public struct QualifiedOffice: Sendable, Hashable {
    /// The last word of the person's name.
    public let person: WordHash
    /// The word that qualifies the office (“elect”, “former”).
    public let qualifier: WordHash
    /// Whether the office has been won and not yet taken (“-elect”), the strongest of time marks.
    public let isElect: Bool
    /// Whether the person has left the office (“former”), which stays true for ever after.
    public let isFormer: Bool
    /// The UTF-8 offsets of the phrase in its text, from the office or qualifier to the name.
    public let range: Range<Int>
}

extension Words {
    /// The qualified offices among the words of a text, in order.
    ///
    /// - Parameters:
    ///   - words: The words of the text, in order.
    ///   - bytes: The text as UTF-8.
    /// - Returns: The offices, ascending by range.
    /// - Complexity: O(words)
    public static func qualifiedOffices(among words: [Word], in bytes: UnsafeRawBufferPointer) -> [QualifiedOffice] {
        var found: [QualifiedOffice] = []
        let classes = WordClasses.english
        for index in words.indices where words[index].isListed {
            guard let qualifier = classes[words[index].hash].qualifier else { continue }
            let scan = OfficeScan(words: words, bytes: bytes, index: index, qualifier: qualifier)
            if let office = scan.office() { found.append(office) }
        }
        return found
    }
}

private struct OfficeScan {
    static let former = WordHash("former")
    static let ex = WordHash("ex")
    static let elect = WordHash("elect")

    let words: [Word]
    let bytes: UnsafeRawBufferPointer
    let index: Int
    let qualifier: OfficeQualifier

    func office() -> QualifiedOffice? {
        var first = index
        var name = index + 1
        if qualifier == .joined {
            guard index > 0, gap(before: index) == "-" else { return nil }
            first = index - 1
        }
        if qualifier == .title {
            // The title may have up to three words in small letters: “former deputy prime minister Doe”.
            while name < words.count, name <= index + 3, !words[name].isCapitalised, !words[name].isNumber,
                isJoined(name)
            {
                name += 1
            }
        }
        guard name < words.count, words[name].isCapitalised, isJoined(name) else { return nil }
        var last = name
        while last + 1 < words.count, last < name + 5, words[last + 1].isCapitalised, isJoined(last + 1) { last += 1 }
        let hash = words[index].hash
        return QualifiedOffice(
            person: words[last].hash, qualifier: hash, isElect: qualifier == .joined && hash == Self.elect,
            isFormer: hash == Self.former || hash == Self.ex,
            range: words[first].range.lowerBound..<words[last].range.upperBound)
    }

    private func gap(before index: Int) -> String {
        let range = words[index - 1].range.upperBound..<words[index].range.lowerBound
        return range.count > 2 ? "…" : String(decoding: bytes[range], as: UTF8.self)
    }

    private func isJoined(_ index: Int) -> Bool {
        Words.isJoined(words[index - 1], words[index], in: bytes)
    }
}
