/// One thing that went wrong or looks wrong, as data: what, how bad, where, and for which page.
///
/// The wording belongs to the ``Problem``, in `Wording.swift`; printing belongs to
/// ``DiagnosticPrinter``.
public struct Diagnostic: Error, Sendable, Equatable {
    /// How bad a diagnostic is: an error makes the exit status 1, a warning only with `--strict`, a note never.
    public enum Severity: String, Sendable {
        case note
        case warning
        case error
    }

    /// What is wrong, with its facts.
    public let problem: Problem
    /// Whether the build goes on.
    public let severity: Severity
    /// The place in a file, where there is one.
    public let location: SourceLocation?
    /// The page that was being made, where there was one.
    public let page: String?

    /// Makes a diagnostic; without a severity it is an error.
    public init(
        _ problem: Problem, severity: Severity = .error, at location: SourceLocation? = nil, page: String? = nil
    ) {
        self.problem = problem
        self.severity = severity
        self.location = location
        self.page = page
    }
}

/// A place in a file that a person wrote or gave.
public struct SourceLocation: Sendable, Hashable {
    /// The file as the user named it.
    public let file: String
    /// The line, counted from 1, where one is known.
    public let line: Int?
    /// The column in characters, counted from 1, where one is known.
    public let column: Int?

    /// Names a file, and a line and column in it where they are known.
    public init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }
}

/// Several diagnostics, thrown together so that the user sees all of them at once.
public struct Diagnostics: Error, Sendable {
    /// The diagnostics in the order in which they are shown; never empty when thrown.
    public let all: [Diagnostic]

    /// Collects diagnostics to throw.
    public init(_ all: [Diagnostic]) {
        self.all = all
    }

    /// Wraps one diagnostic to throw.
    public init(_ problem: Problem, at location: SourceLocation? = nil, page: String? = nil) {
        all = [Diagnostic(problem, at: location, page: page)]
    }
}
