import Language

/// Reads who holds the copyright: “© 2025 Example Times. All rights reserved.”
enum CopyrightName {
    /// The most words of a name.
    private static let mostWords = 6

    /// The name behind the year of a line that opens as a copyright notice; nothing where it is that of a
    /// company which owns outlets, or one word that may be: “© 2025 Example Media Group”, “© 2025 Example”.
    static func name(in draft: Draft, _ index: Int) -> String? {
        let words = draft.words(of: index)
        guard words.count <= 60 else { return nil }
        return draft.lines[index].plain.withBytes(in: draft.bytes) { text in
            guard opens(text, categories: draft.lines[index].openings), let year = lastYear(words, text) else {
                return nil
            }
            return name(words[(year + 1)...], from: words[year].range.upperBound, text)
        }
    }

    private static func opens(_ text: UnsafeRawBufferPointer, categories: NoiseLexicon.Categories) -> Bool {
        text.starts(with: [0xC2, 0xA9]) || categories.contains(.copyright)
    }

    /// The last of the years that a notice opens with: “1999-2024”.
    private static func lastYear(_ words: ArraySlice<Word>, _ text: UnsafeRawBufferPointer) -> Int? {
        var last: Int?
        for index in words.indices.prefix(4) {
            if words[index].isNumber, words[index].range.count == 4 { last = index } else if last != nil { break }
        }
        return last
    }

    private static func name(
        _ words: ArraySlice<Word>, from start: Int, _ text: UnsafeRawBufferPointer
    ) -> String? {
        var taken: [Word] = []
        var isOwner = false
        var end = start
        for word in words {
            let gap = text[end..<word.range.lowerBound]
            // The first name may stand behind a comma or a stop: “© 2025, Example Times”.
            let kind = OwnerWord(word.hash)
            if !taken.isEmpty, kind != .form, gap.contains(where: { ends($0) }) { break }
            // What has a legal form is a company, which may own many outlets, unless it is called like one: “The …”.
            if kind == .form { isOwner = isOwner || !(isAcronym(taken, text) || taken.first?.isStopWord == true) }
            if kind == .end || kind == .form || taken.count == mostWords { break }
            if taken.isEmpty, !word.isCapitalised { return nil }
            isOwner = isOwner || kind == .owner
            taken.append(word)
            end = word.range.upperBound
        }
        while let last = taken.last, !last.isCapitalised { taken.removeLast() }
        guard let first = taken.first, let last = taken.last, !isOwner else { return nil }
        guard taken.count >= 2 || isAcronym(taken, text) else { return nil }
        return String(decoding: text[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
    }

    /// Whether words are one of capitals alone, as broadcasters have for names.
    private static func isAcronym(_ words: [Word], _ text: UnsafeRawBufferPointer) -> Bool {
        guard words.count == 1, let range = words.first?.range else { return false }
        return range.count >= 2 && text[range].allSatisfy { $0 &- 0x41 < 26 }
    }

    /// Whether a byte ends a name: `, . | ( - ; :` and what begins a dash or a dot of lists.
    private static func ends(_ byte: UInt8) -> Bool {
        [0x2C, 0x2E, 0x7C, 0x28, 0x3B, 0x3A, 0xE2, 0xC2].contains(byte)
    }
}
