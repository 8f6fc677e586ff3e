import Articles
import Briefings
import Files
import Language

/// The rows of `articles.jsonl`.
enum ArticleRows {
    /// The row of one article with its identifier, its file named as below the folder, what it says (whose keys are
    /// left out where it was not analysed), and the identifier of the article that it is a copy of; nothing where it
    /// is none, or where articles are not compared.
    static func row(
        _ article: Article, _ analysis: Analysis? = nil, identifier: String, folder: String,
        original: String? = nil
    ) -> [UInt8] {
        JSONLine.object { row in
            row.field("id", identifier)
            row.field("file", path(of: article.file, below: folder))
            if let record = article.record {
                row.field("record", record)
            }
            if let inputID = article.inputID {
                row.field("input_id", inputID)
            }
            head(article, &row)
            text(article, &row)
            if let analysis {
                quotations(of: article, analysis, &row)
                names(analysis.names, &row)
                times(of: article, analysis, &row)
            }
            row.field("duplicate_of", original)
        }
    }

    private static func head(_ article: Article, _ row: inout JSONLine) {
        row.field("title", article.title.text)
        row.field("deck", article.deck?.text)
        row.field("byline", article.byline?.text)
        row.key("source")
        row.object { source in
            source.field("name", article.source.name)
            source.field("credits", article.source.credits)
            source.field("url", article.source.url)
        }
        row.key("date")
        row.bounds(article.date)
        row.field("language", article.language)
    }

    private static func text(_ article: Article, _ row: inout JSONLine) {
        row.key("blocks")
        row.array(article.blocks) { blocks, block in
            blocks.object { object in
                object.field("kind", block.kind.rawValue)
                object.field("line", block.line)
                object.field("text", block.text)
            }
        }
        row.key("removed")
        row.array(article.removed) { removed, line in
            removed.object { object in
                object.field("line", line.line)
                object.field("kind", line.kind)
                object.field("rule", line.rule)
                object.field("text", line.text)
            }
        }
    }

    private static func quotations(of article: Article, _ analysis: Analysis, _ row: inout JSONLine) {
        row.key("quotations")
        row.array(analysis.quotations) { list, quotation in
            list.object { object in
                object.field("line", article.line(ofPassage: quotation.span.passage))
                object.field("text", article.text(of: quotation.span))
                object.field("speaker", quotation.speaker?.name)
            }
        }
    }

    private static func names(_ names: Names, _ row: inout JSONLine) {
        let kinds: [(key: String, kind: NamedEntity.Kind)] = [
            ("people", .person), ("organisations", .organisation), ("places", .place),
        ]
        for (key, kind) in kinds {
            row.key(key)
            row.array(names.entities.lazy.filter { $0.kind == kind }) { $0.value($1.name) }
        }
    }

    private static func times(of article: Article, _ analysis: Analysis, _ row: inout JSONLine) {
        row.key("times")
        row.array(analysis.times) { list, time in
            list.object { object in
                object.field("line", article.line(ofPassage: time.span.passage))
                object.field("text", article.text(of: time.span))
                object.field("value", time.value)
            }
        }
    }
}

extension JSONLine {
    mutating func bounds(_ date: DateBounds?) {
        guard let date else { return value(nil as String?) }
        object { object in
            object.field("earliest", date.earliest)
            object.field("latest", date.latest)
        }
    }
}
