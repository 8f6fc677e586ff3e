extension Unicode.Scalar {
    /// Whether a terminal would obey this character, or an editor or a reader not see it: control characters, line and
    /// paragraph separators, and marks that turn the direction of what follows.
    var isUnsafeToShow: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x2028, 0x2029, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// The character spelt out, such as `\u{1B}`.
    var spelling: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }

    /// The cells of a terminal that the character takes: none for marks that stand on the one before, two for the wide
    /// letters of East Asia and for emoji, else one.
    ///
    /// The ranges are the blocks whose East Asian Width is W or F (UAX #11); single wide characters in other blocks
    /// count as one.
    var cells: Int {
        guard value >= 0x300 else { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        return switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
            0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}

/// A text whose control characters, line separators and marks of writing direction are spelt out.
public func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isUnsafeToShow) else { return text }
    return text.unicodeScalars.reduce(into: "") { safe, scalar in
        if scalar.isUnsafeToShow { safe += scalar.spelling } else { safe.unicodeScalars.append(scalar) }
    }
}

/// The beginning of a text that fits into so many cells of a terminal, with “…” in the place of what is left out.
///
/// - Complexity: O(*n*)
public func shortened(_ text: String, toCells limit: Int) -> String {
    var (kept, used) = ("", 0)
    for scalar in text.unicodeScalars {
        used += scalar.cells
        kept.unicodeScalars.append(scalar)
        guard used > limit else { continue }
        // Room for the mark is made from the end.
        while used >= limit, let last = kept.unicodeScalars.popLast() { used -= last.cells }
        return kept + "…"
    }
    return text
}
