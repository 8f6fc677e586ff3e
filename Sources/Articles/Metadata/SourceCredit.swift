import Language

/// Reads the line that credits a text to another outlet.
enum SourceCredit {
    /// The most bytes of a credited name; what is longer is a sentence.
    private static let longestName = 60

    /// The name behind “Source:”, “Via:” and their like, where a line is such a credit.
    static func name(in draft: Draft, _ index: Int) -> String? {
        let line = draft.lines[index]
        guard line.categories.contains(.sourceCredit), line.wordCount <= 12 else { return nil }
        return line.plain.withBytes(in: draft.bytes) { text in
            guard let colon = text.firstIndex(of: 0x3A) else { return nil }
            // “Source close to the talks: no deal” credits nobody: the words of credit are all before the colon.
            guard NoiseLexicon.english.isWholly(.sourceCredit, draft.words(of: index, before: colon)) else {
                return nil
            }
            let name = text[(colon + 1)...].drop(while: MarkdownStripper.isSpace)
            guard !name.isEmpty, name.count <= longestName else { return nil }
            return String(decoding: name, as: UTF8.self)
        }
    }
}
