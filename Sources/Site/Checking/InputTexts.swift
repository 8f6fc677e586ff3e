import Articles

/// The texts of a source, by what articles' pages call them.
struct InputTexts: Sendable {
    private let texts: [TextName: SourceText]

    /// Reads a source.
    ///
    /// - Throws: ``Diagnostics`` where the source is missing, cannot be listed, or holds no text.
    init(of source: String) async throws {
        let texts = try await readSourceTexts(in: source)
        self.texts = Dictionary(texts.map { (TextName(file: $0.file, record: $0.record), $0) }) { first, _ in first }
    }

    /// The text of a name.
    subscript(name: TextName) -> SourceText? { texts[name] }
}
