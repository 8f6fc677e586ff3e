import Language

extension CleaningRule {
    /// What is left of a page's scripts and styles: “var slot = 3; document.write('…');”.
    static let programCode = line("program-code", .code) { line, draft, _ in
        line.plain.withBytes(in: draft.bytes, ProgramCode.isCode)
    }
}

/// Tells program code from sentences by its signs.
enum ProgramCode {
    /// The fewest signs of code in a line of code.
    private static let fewestSigns = 6

    /// Whether a text is code: signs that prose hardly has are one in 25 of its bytes, among them those that end or
    /// enclose statements.
    static func isCode(_ text: UnsafeRawBufferPointer) -> Bool {
        if text.starts(with: "<!--".utf8) || text.starts(with: "//<!".utf8) { return true }
        // Most lines hold none of the two, and are read no further.
        guard text.firstOffset(of: 0x7B) != nil || text.firstOffset(of: 0x3D) != nil else { return false }
        var signs = 0
        var statements = 0
        for byte in text {
            switch byte {
            case 0x3B, 0x7B, 0x7D: statements += 1
            case 0x22, 0x27, 0x28, 0x29, 0x2B, 0x3C, 0x3D, 0x3E, 0x5B, 0x5C, 0x5D, 0x5F: signs += 1
            default: continue
            }
        }
        return statements >= 2 && signs + statements >= fewestSigns && (signs + statements) * 25 >= text.count
    }
}
