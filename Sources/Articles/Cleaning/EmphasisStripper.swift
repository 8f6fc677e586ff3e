/// Takes the marks of emphasis (`*…*`, `_…_`, `**…**`, `__…__`) and backslash escapes off a text.
///
/// Only marks that come in pairs go, by the flanking rules of CommonMark
/// (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run), so “5 * 3” and “snake_case” stay.
enum EmphasisStripper {
    private struct Run {
        let offset: Int
        let length: Int
        let mark: UInt8
        let opens: Bool
        let closes: Bool
    }

    /// The text without paired marks.
    static func strip(_ text: [UInt8]) -> [UInt8] {
        var runs: [Run] = []
        var isMark = [Bool](repeating: false, count: text.count)
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == 0x5C, index + 1 < text.count, isPunctuation(text[index + 1]) {
                isMark[index] = true
                index += 2
            } else if byte == 0x2A || byte == 0x5F {
                let length = text[index...].prefix { $0 == byte }.count
                runs.append(run(in: text, at: index, length: length, mark: byte))
                index += length
            } else {
                index += 1
            }
        }
        pair(runs) { run in
            for offset in run.offset..<run.offset + run.length { isMark[offset] = true }
        }
        return text.indices.filter { !isMark[$0] }.map { text[$0] }
    }

    private static func run(in text: [UInt8], at offset: Int, length: Int, mark: UInt8) -> Run {
        let before = offset > 0 ? text[offset - 1] : 0x20
        let after = offset + length < text.count ? text[offset + length] : 0x20
        let opens = !MarkdownStripper.isSpace(after) && !isWord(before)
        let closes = !MarkdownStripper.isSpace(before) && !isWord(after)
        return Run(offset: offset, length: length, mark: mark, opens: opens, closes: closes)
    }

    private static func pair(_ runs: [Run], _ found: (Run) -> Void) {
        // At most one run of each mark and length can wait for its partner: a later one takes its place.
        var waiting: [Int: Run] = [:]
        for run in runs where run.length <= 3 {
            let key = run.length * 2 + (run.mark == 0x2A ? 1 : 0)
            if run.closes, let opening = waiting[key] {
                found(opening)
                found(run)
                waiting[key] = nil
            } else if run.opens {
                waiting[key] = run
            }
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 && byte != 0xE2
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        byte &- 0x21 < 15 || byte &- 0x3A < 7 || byte &- 0x5B < 6 || byte &- 0x7B < 4
    }
}
