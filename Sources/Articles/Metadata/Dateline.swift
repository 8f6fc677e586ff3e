import Language

/// Reads the agency in the dateline that opens a report: “WASHINGTON (Example Agency) - The talks …”.
enum Dateline {
    /// How many paragraphs may come before the report's own: captions and decks look like them.
    static let paragraphs = 5
    /// How far from the beginning of a line a dateline reaches.
    private static let reach = 80

    /// The agency between brackets, before a dash, where nothing but a place and a day stands before it.
    static func agency(in draft: Draft, _ index: Int) -> String? {
        draft.lines[index].plain.withBytes(in: draft.bytes) { text in
            let head = text.prefix(reach)
            guard let open = head.firstIndex(of: 0x28), let close = head[open...].firstIndex(of: 0x29),
                isDash(text, behind: close + 1)
            else { return nil }
            let before = draft.words(of: index).prefix { $0.range.upperBound <= open }
            guard before.count <= 8, before.allSatisfy({ $0.isCapitalised || $0.isNumber }) else { return nil }
            let name = String(decoding: text[(open + 1)..<close], as: UTF8.self)
            return NewsAgencies.contains(name) ? name : nil
        }
    }

    /// Whether `-`, `–` or `—` stands at an offset, behind spaces.
    private static func isDash(_ text: UnsafeRawBufferPointer, behind start: Int) -> Bool {
        let rest = text[start...].drop { $0 == 0x20 }
        return rest.first == 0x2D || rest.starts(with: [0xE2, 0x80, 0x93]) || rest.starts(with: [0xE2, 0x80, 0x94])
    }
}
