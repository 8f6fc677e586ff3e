import Diagnostics

/// Keeps a file of records from filling the terminal: of each kind of problem the first few are told, and how many
/// more there are at the file's end.
struct DiagnosticLimit {
    /// How many of a kind are told one by one.
    static let toldSingly = 20

    private var counts: [String: Int] = [:]

    /// Those of a record's diagnostics that are told.
    mutating func told(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.filter { diagnostic in
            counts[diagnostic.problem.wording.identifier, default: 0] += 1
            return counts[diagnostic.problem.wording.identifier, default: 0] <= Self.toldSingly
        }
    }

    /// What is told at the end of a file; counting begins anew.
    mutating func end(of file: SourceFile) -> [Diagnostic] {
        defer { counts = [:] }
        return counts.filter { $0.value > Self.toldSingly }.sorted { $0.key < $1.key }.map { identifier, count in
            Diagnostic(
                .record(.more(identifier: identifier, count: count - Self.toldSingly)), severity: .warning,
                at: SourceLocation(file: file.path))
        }
    }
}
