internal import Diagnostics

/// What a check has found: of each kind of problem the first few, and how many more there were, so that a site of
/// another source than the one named neither fills the terminal nor the memory.
struct Findings: Sendable {
    /// How many of a kind are told one by one.
    static let toldSingly = 20

    private var told: [Diagnostic] = []
    private var counts: [String: Int] = [:]

    /// Whether nothing was found.
    var isEmpty: Bool { counts.isEmpty }

    /// How many problems there are that are errors or warnings, told or not.
    var count: Int { counts.values.reduce(0, +) }

    /// Adds a problem.
    mutating func add(_ diagnostic: Diagnostic) {
        let identifier = diagnostic.problem.wording.identifier
        counts[identifier, default: 0] += 1
        if counts[identifier, default: 0] <= Self.toldSingly { told.append(diagnostic) }
    }

    /// Adds what was found elsewhere.
    mutating func add(_ other: Findings) {
        if other.isEmpty { return }
        var known: [String: Int] = [:]
        for diagnostic in other.told {
            let identifier = diagnostic.problem.wording.identifier
            known[identifier, default: 0] += 1
            if counts[identifier, default: 0] + known[identifier, default: 0] <= Self.toldSingly {
                told.append(diagnostic)
            }
        }
        counts.merge(other.counts) { $0 + $1 }
    }

    /// What is told of a site in a folder: by file, line and column, and what is only counted at the end.
    func diagnostics(of folder: String) -> [Diagnostic] {
        let sorted = told.enumerated().sorted { one, other in
            let (first, second) = (Self.key(one.element), Self.key(other.element))
            return first == second ? one.offset < other.offset : first < second
        }
        let more = counts.filter { $0.value > Self.toldSingly }.sorted { $0.key < $1.key }
        return sorted.map(\.element)
            + more.map { identifier, count in
                Diagnostic(
                    .check(.more(identifier: identifier, count: count - Self.toldSingly)),
                    at: SourceLocation(file: folder))
            }
    }

    private static func key(_ diagnostic: Diagnostic) -> (String, Int, Int) {
        (diagnostic.location?.file ?? "", diagnostic.location?.line ?? 0, diagnostic.location?.column ?? 0)
    }
}
