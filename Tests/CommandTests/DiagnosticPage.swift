import Diagnostics

/// The page of the documentation for one identifier: what it means and what to do are written by hand, and the form of the
/// message and the example are made by the tests.
struct DiagnosticPage {
    private static let example = "\n## Example\n\n"
    private static let remedy = "\n## What to do\n\n"

    private let meaning: String
    private let whatToDo: String

    /// Takes what is written by hand out of a page; nothing where the page has not its three parts.
    init?(_ page: String) {
        let parts = page.split(separator: "\n```\n\n", maxSplits: 1)
        guard parts.count == 2, let start = parts[1].firstRange(of: Self.example),
            let end = page.firstRange(of: Self.remedy)
        else {
            return nil
        }
        meaning = String(parts[1][..<start.lowerBound])
        whatToDo = String(page[end.upperBound...])
    }

    /// The whole page, of what a fixture's program said.
    func text(_ problem: Problem, _ fixture: DiagnosticFixture, said: String) -> String {
        let wording = problem.wording
        let severity = fixture.place.split(separator: " ").last.map(String.init) ?? "error"
        var page = "# \(wording.identifier)\n\n```text\n"
        page += "\(severity): \(wording.message) [\(wording.identifier)]\n  → \(wording.advice)\n```\n\n"
        page += meaning + Self.example
        if let excuse = fixture.excuse {
            page += "There is none: \(excuse.prefix(1).lowercased() + excuse.dropFirst())\n"
        } else {
            for file in fixture.files { page += Self.shown(file) }
            let commands = fixture.commands.map { "$ \($0)\n" }.joined()
            page += "```text\n\(commands)\(Self.cut(said, to: wording.identifier))```\n"
        }
        return page + Self.remedy + whatToDo
    }

    private static func shown(_ file: DiagnosticFixture.File) -> String {
        if file.text.isEmpty { return "`\(file.name)`, an empty file\n\n" }
        let note = file.isEscaped ? ", with its bytes that are not UTF-8 as `\\x` and two digits" : ""
        return "`\(file.name)`\(note):\n\n```text\n\(file.text)```\n\n"
    }

    /// What was said; where that is long, only of the problem itself, once.
    private static func cut(_ said: String, to identifier: String) -> String {
        let lines = said.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        guard lines.count > 24, let first = lines.firstIndex(where: { $0.hasSuffix(" [\(identifier)]") }) else {
            return said
        }
        let last = lines[first...].firstIndex { $0.hasPrefix("  → ") } ?? first
        return (first > 0 ? "…\n" : "") + lines[first...last].map { "\($0)\n" }.joined()
            + (last < lines.count - 1 ? "…\n" : "")
    }
}
