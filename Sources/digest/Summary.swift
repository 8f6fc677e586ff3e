import Diagnostics
import Site

/// The words that a build ends with.
enum Summary {
    /// One line: what was made, from what, and what changed.
    static func line(of report: BuildReport, output: String) -> String {
        let stories = count(report.stories, "story", "stories")
        let articles = count(report.articles, "article", "articles")
        let publishing = report.publishing
        var text = "\(stories) from \(articles) in \(output): "
        text += "\(count(publishing.written, "file", "files")) written, "
        text += "\(publishing.unchanged) unchanged, \(publishing.deleted) deleted"
        if report.textsLeftOut > 0 {
            text += "; \(count(report.textsLeftOut, "text", "texts")) left out (named above)"
        }
        return text
    }

    /// What a build has changed: a line of counts, and one for each of the first stories.
    static func lines(of changes: EditionSummary) -> String {
        if changes.isFirst {
            return "The first build that is remembered: \(changes.page) will tell what the next one changes"
        }
        let counts = changes.counts.map { change, number in
            change == .new ? count(number, "new story", "new stories") : "\(grouped(number)) \(change.rawValue)"
        }
        guard !counts.isEmpty else { return "No story is new, changed or gone" }
        let lines = changes.examples.map { example in
            // Headlines are from somewhere else, and must not command the terminal.
            let headline = example.headline.map { "  " + visible($0) } ?? ""
            return "  \(example.change.rawValue): \(example.address)\(headline)"
        }
        let all = changes.counts.reduce(0) { $0 + $1.number }
        let rest = all > lines.count ? ["  and \(grouped(all - lines.count)) more"] : []
        return (["\(counts.joined(separator: ", ")): see \(changes.page)"] + lines + rest).joined(separator: "\n")
    }

    /// One line: what was written where.
    static func line(of report: ExportReport, output: String) -> String {
        let articles = count(report.articles, "article", "articles")
        let stories = count(report.stories, "story", "stories")
        return "\(articles), \(stories) and \(count(report.threads, "thread", "threads")) written to \(output)"
    }

    /// One line: what was written to start from.
    static func line(of report: StartReport) -> String {
        let kept = report.notes.isEmpty ? "" : ", \(report.notes.count) kept (named above)"
        guard let first = report.written.first else { return "Nothing written\(kept)" }
        let more = report.written.count - 1
        return "\(first)\(more > 0 ? " and \(count(more, "more file", "more files"))" : "") written\(kept)"
    }

    /// One line: what was looked at, and whether all of it holds.
    static func line(of report: CheckReport) -> String {
        let pages = count(report.pages, "page", "pages")
        let citations = count(report.citations, "citation", "citations")
        let links = count(report.links, "link", "links")
        let result = report.problems == 0 ? "all hold" : count(report.problems, "problem", "problems")
        return "\(pages), \(citations), \(links): \(result)"
    }

    /// A line for each phase, in columns.
    static func table(of phases: [Phase]) -> String {
        var rows = [["phase", "time", "processor", "items", "peak memory"]]
        rows += phases.map { phase in
            [
                phase.name, milliseconds(phase.time), milliseconds(phase.processorTime),
                "\(phase.items) \(phase.unit)", "\(phase.peakMemory / 1_000_000) MB",
            ]
        }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 || column == 3 ? cell + space : space + cell
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    private static func milliseconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        return "\(seconds * 1000 + attoseconds / 1_000_000_000_000_000) ms"
    }

    /// A number with a comma before each three digits.
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.indices.map { index in
            let isBehindComma = index > 0 && (digits.count - index).isMultiple(of: 3)
            return (isBehindComma ? "," : "") + String(digits[index])
        }.joined()
    }

    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(grouped(number)) \(number == 1 ? one : many)"
    }
}
