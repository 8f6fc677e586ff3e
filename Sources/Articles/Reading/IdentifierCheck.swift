import Diagnostics

/// Finds records of one file that give themselves the same identifier.
struct IdentifierCheck {
    private var lines: [String: Int] = [:]

    /// What is told of an article whose identifier an earlier record of the file has.
    mutating func problem(with article: Article) -> RecordProblem? {
        guard let record = article.record, let identifier = article.inputID else { return nil }
        if let line = lines[identifier] { return .identifierTaken(identifier, line: line) }
        lines[identifier] = record
        return nil
    }
}
