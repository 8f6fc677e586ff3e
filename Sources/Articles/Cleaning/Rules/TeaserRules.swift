import Language

extension CleaningRule {
    /// Two neighbouring lines or more that each hold another article's headline, its day and its first words:
    /// “Port to close for repairs 2025-02-09 The harbour master said …”.
    static let datedTeasers = page("dated-teasers", .related) { page in
        let kept = page.kept
        let isTeaser = kept.map { position in
            // The date's three numbers.
            guard page.context.lines[position].numbers >= 3 else { return false }
            let index = page.context.lines[position].index
            return page.draft.lines[index].plain.withBytes(in: page.draft.bytes, DatedTeaser.isTeaser)
        }
        return kept.indices.filter { place in
            let isAbove = place > 0 && isTeaser[place - 1]
            let isBelow = place + 1 < kept.count && isTeaser[place + 1]
            return isTeaser[place] && (isAbove || isBelow)
        }.map { kept[$0] }
    }
}

/// Tells a teaser whose parts an extractor joined from a sentence with a date in it.
enum DatedTeaser {
    /// Whether a date in digits (`2025-02-09`) stands in a text with nothing but spaces around it, words before it and a
    /// capital behind it.
    static func isTeaser(_ text: UnsafeRawBufferPointer) -> Bool {
        guard text.count >= 40 else { return false }
        for start in 12..<text.count - 12 where text[start] == 0x20 {
            guard isDate(text, at: start + 1), text[start + 11] == 0x20 else { continue }
            let before = text[start - 1]
            let endsWord = before &- 0x30 < 10 || (before | 0x20) &- 0x61 < 26
            return endsWord && text[start + 12] &- 0x41 < 26
        }
        return false
    }

    private static func isDate(_ text: UnsafeRawBufferPointer, at start: Int) -> Bool {
        for offset in 0..<10 {
            let byte = text[start + offset]
            if offset == 4 || offset == 7 ? byte != 0x2D : byte &- 0x30 > 9 { return false }
        }
        return true
    }
}
