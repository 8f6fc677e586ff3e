import Articles
import Language

/// Chooses a story's headline among its own reports' titles.
enum Headline {
    /// The title that names the event best; of equals the first.
    static func choose(from reports: [Report], titles: [[WordHash]], _ keyPoints: KeyPoints) -> Citation {
        guard let first = reports.first else { return Citation(article: 0, line: 0, text: "") }
        var best: (report: Report, score: Double) = (first, -1)
        // Of one there is no choice.
        for (place, report) in reports.enumerated() where reports.count > 1 {
            let score = keyPoints.weight(ofTitle: titles[place]) * TitleShape(report).fitness
            if score > best.score { best = (report, score) }
        }
        let title = best.report.article.title
        return Citation(article: best.report.index, line: title.line, text: title.text)
    }
}

/// What a title looks like: one that tells who did what, or one that asks, labels, or gives an opinion.
private struct TitleShape {
    private let report: Report
    private let words: ArraySlice<Word>
    private let bytes: ArraySlice<UInt8>

    init(_ report: Report) {
        self.report = report
        words = report.titleWords
        bytes = report.bytes.prefix(report.article.title.text.utf8.count)
    }

    /// How well the title names an event by its looks, up to 1: each way in which it does not costs a share.
    var fitness: Double {
        var fitness = 1.0
        if isQuestion { fitness *= 0.55 }
        if hasAside { fitness *= 0.5 }
        if TitleLabels.open(Array(words), in: report.bytes) { fitness *= 0.5 }
        if opensWithQuotation { fitness *= 0.75 }
        if words.contains(where: { ClauseWords.english[$0].contains(.writer) }) { fitness *= 0.6 }
        if words.count < 4 { fitness *= 0.6 }
        return fitness
    }

    private var isQuestion: Bool {
        bytes.suffix(4).contains(UInt8(ascii: "?")) || words.first.map(TitleLabels.asks) ?? false
    }

    /// “… — expert”, “… | Example Times”
    private var hasAside: Bool {
        bytes.indices.contains { index in
            switch bytes[index] {
            case UInt8(ascii: "|"): true
            case 0xE2:
                index + 2 < bytes.endIndex && bytes[index + 1] == 0x80
                    && (bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94)
            default: false
            }
        }
    }

    private var opensWithQuotation: Bool { bytes.withUnsafeBytes { QuotationMarks.open($0) } }
}
