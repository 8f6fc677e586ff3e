import Diagnostics
import Files

/// Puts together what became of the texts of a source, in their order.
///
/// Of each kind of problem in a file of records the first twenty are told, and how many more there were.
struct HarvestAssembly {
    private var limit = DiagnosticLimit()
    /// Nothing where identifiers are not looked at.
    private var identifiers: IdentifierCheck?

    init(checkingIdentifiers: Bool = true) {
        identifiers = checkingIdentifiers ? IdentifierCheck() : nil
    }

    /// What is told before the first text: what could hold some, and cannot be read.
    static func opening(of files: SourceFiles) -> Harvest {
        var harvest = Harvest()
        harvest.folder = files.folder
        harvest.leftOut = files.unreadable.count
        harvest.diagnostics = files.unreadable.map { entry in
            TextCheck.warning(
                .unreadable(reason: entry.reason.words),
                SourceLocation(file: Files.path(of: entry.path, below: files.folder)))
        }
        return harvest
    }

    /// Adds what became of the next text.
    mutating func add(_ outcome: Outcome, to harvest: inout Harvest) {
        harvest.byteCount += outcome.byteCount
        if outcome.isText {
            harvest.textCount += 1
            if outcome.article == nil { harvest.leftOut += 1 }
        }
        if let article = outcome.article { harvest.articles.append(article) }
        guard let (file, isLast) = outcome.records else {
            harvest.diagnostics += outcome.diagnostics
            return
        }
        harvest.diagnostics += limit.told(outcome.diagnostics)
        if let article = outcome.article, let record = article.record, let problem = identifiers?.problem(with: article)
        {
            harvest.diagnostics += limit.told([TextCheck.warning(problem, file.line(record))])
        }
        if isLast {
            harvest.diagnostics += limit.end(of: file)
            identifiers = identifiers.map { _ in IdentifierCheck() }
        }
    }
}
