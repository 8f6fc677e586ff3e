/// A writing system, as far as it tells languages apart.
enum Script: Int, CaseIterable, Sendable {
    case latin, greek, cyrillic, hebrew, arabic, devanagari, thai, hangul, kana, han
    /// Any other.
    case other

    /// The script of the character that begins with these bytes of UTF-8, by the blocks of Unicode
    /// (https://www.unicode.org/Public/UNIDATA/Blocks.txt).
    init(lead: UInt8, second: UInt8) {
        self =
            switch (lead, second) {
            case (0x00...0x7F, _), (0xC3...0xCA, _): .latin
            case (0xE1, 0xB8...0xBB): .latin
            case (0xCD...0xCF, _): .greek
            case (0xD0...0xD4, _): .cyrillic
            case (0xD6...0xD7, _): .hebrew
            case (0xD8...0xDD, _): .arabic
            case (0xE0, 0xA4...0xA5): .devanagari
            case (0xE0, 0xB8...0xB9): .thai
            case (0xE1, 0x84...0x87), (0xEA, 0xB0...0xBF), (0xEB...0xEC, _), (0xED, 0x80...0x9F): .hangul
            case (0xE3, 0x81...0x83): .kana
            case (0xE3, 0x90...0xBF), (0xE4...0xE9, _): .han
            default: .other
            }
    }

    /// The one language that news in this script are in, where it is one; nothing where several share it.
    func language(_ counts: ScriptCounts) -> String? {
        switch self {
        case .greek: "el"
        case .hebrew: "he"
        case .thai: "th"
        case .hangul: "ko"
        case .kana: "ja"
        // Japanese writes its grammar in kana, Chinese has none.
        case .han: counts.bytes[Script.kana.rawValue] * 10 > counts.bytes[Script.han.rawValue] ? "ja" : "zh"
        case .latin, .cyrillic, .arabic, .devanagari, .other: nil
        }
    }
}

/// How many letters of each script a text has, counted in bytes of UTF-8.
struct ScriptCounts: Sendable {
    private(set) var bytes = [Int](repeating: 0, count: Script.allCases.count)
    /// All letters.
    private(set) var letters = 0

    /// Counts the letters of a word. Scripts that part words by spaces are told by its first letter.
    mutating func count(_ word: UnsafeRawBufferPointer) {
        guard let lead = word.first else { return }
        letters += word.count
        if lead < 0x80 {
            bytes[Script.latin.rawValue] += word.count
            return
        }
        if lead < 0xE3 {
            bytes[Script(lead: lead, second: word.count > 1 ? word[1] : 0).rawValue] += word.count
            return
        }
        var index = 0
        while index < word.count {
            let length = Letters.character(in: word, at: index).length
            bytes[Script(lead: word[index], second: index + 1 < word.count ? word[index + 1] : 0).rawValue] += length
            index += length
        }
    }

    /// The script of most letters, where it has three in five; kana and Han count as one.
    var dominant: Script? {
        guard let most = Script.allCases.max(by: { weight($0) < weight($1) }), most != .other, letters > 0,
            weight(most) * 5 >= letters * 3
        else { return nil }
        return most
    }

    private func weight(_ script: Script) -> Int {
        let count = bytes[script.rawValue]
        return script == .han ? count + bytes[Script.kana.rawValue] : count
    }
}
