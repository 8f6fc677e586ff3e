import Language

/// Tells the line that says when a page was made from a headline that opens with the same word.
enum Timestamp {
    /// Whether a line that opens like a time stamp is one: it has a date or a time of day, and hardly a word beside it.
    static func isStamp(_ words: ArraySlice<Word>, text: PlainText, in file: [UInt8]) -> Bool {
        text.withBytes(in: file) { bytes in
            let dates = Words.namedDates(among: Array(words), in: bytes)
            guard !dates.isEmpty || holdsNumericTime(bytes) else { return false }
            let others = words.filter { word in
                !word.isNumber && word.range.count > 3 && Words.weekday(word) == nil
                    && !dates.contains { $0.range.overlaps(word.range) }
            }
            // “Last updated”, a time zone's name; a line that opens with a weekday needs no such words.
            return others.count <= (words.first.flatMap(Words.weekday) == nil ? 3 : 0)
        }
    }

    /// Whether two digits stand around a colon, a stroke, a stop or a hyphen: `10:45`, `2025-02-09`, `9.2.2025`.
    private static func holdsNumericTime(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.indices.dropFirst().dropLast().contains { index in
            let isSeparator = [0x2D, 0x2E, 0x2F, 0x3A].contains(bytes[index])
            return isSeparator && bytes[index - 1] &- 0x30 < 10 && bytes[index + 1] &- 0x30 < 10
        }
    }
}
