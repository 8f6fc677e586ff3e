import Articles
import Language

/// Chooses a story's headline among its own reports' titles.
enum Headline {
    /// The title that names the event best; of equals the first.
    static func choose(from reports: [Report], titles: [[WordHash]], _ keyPoints: KeyPoints) -> Citation {
        var best: (place: Int, score: Double)?
        for (place, report) in reports.enumerated() {
            let score = keyPoints.weight(ofTitle: titles[place]) * TitleShape(report.article.title.text).fitness
            if score > best?.score ?? -1 { best = (place, score) }
        }
        guard let report = best.map({ reports[$0.place] }) else { return Citation(article: 0, line: 0, text: "") }
        let title = report.article.title
        return Citation(article: report.index, line: title.line, text: title.text)
    }
}

/// What a title looks like: one that tells who did what, or one that asks, labels, or gives an opinion.
private struct TitleShape {
    private let words: [Word]
    private let bytes: [UInt8]

    init(_ title: String) {
        words = Words.words(in: title)
        bytes = Array(title.utf8)
    }

    /// How well the title names an event by its looks, up to 1: each way in which it does not costs a share.
    var fitness: Double {
        var fitness = 1.0
        if isQuestion { fitness *= 0.55 }
        if hasAside { fitness *= 0.5 }
        if TitleLabels.open(words, in: bytes) { fitness *= 0.5 }
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
        bytes.contains(UInt8(ascii: "|"))
            || dashes.contains { dash in
                bytes.indices.dropLast(2).contains { bytes[$0...].starts(with: dash) }
            }
    }

    private var dashes: [[UInt8]] { [[0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94]] }

    private var opensWithQuotation: Bool { bytes.withUnsafeBytes { QuotationMarks.open($0) } }
}
