import Language

// The rules for lines that their marks give away, whatever words they have.

extension CleaningRule {
    /// A line that only parts others: `* * *`, `---`, the frame of a table without words, a mark or a link without a text.
    static let divider = line("divider", .divider) { line, draft, _ in
        line.words.isEmpty && line.plain.withBytes(in: draft.bytes) { $0.allSatisfy(isDividing) }
    }

    /// A line of nothing but pictures: `![](https://example.org/photo.webp)`.
    static let imageLine = line("image-line", .image) { line, _, _ in line.isImage }

    /// Whether a byte is a space or one of ``#*+-.:=_|~``.
    private static func isDividing(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x23, 0x2A, 0x2B, 0x2D, 0x2E, 0x3A, 0x3D, 0x5F, 0x7C, 0x7E: true
        default: false
        }
    }
}
