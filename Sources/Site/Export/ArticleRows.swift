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
            row.key("id")
            row.value(identifier)
            row.key("file")
            row.value(path(of: article.file, below: folder))
            if let record = article.record {
                row.key("record")
                row.value(record)
            }
            if let inputID = article.inputID {
                row.key("input_id")
                row.value(inputID)
            }
            head(article, &row)
            text(article, &row)
            if let analysis {
                quotations(of: article, analysis, &row)
                names(analysis.names, &row)
                times(of: article, analysis, &row)
            }
            row.key("duplicate_of")
            row.value(original)
        }
    }

    private static func head(_ article: Article, _ row: inout JSONLine) {
        row.key("title")
        row.value(article.title.text)
        row.key("deck")
        row.value(article.deck?.text)
        row.key("byline")
        row.value(article.byline?.text)
        row.key("source")
        row.object { source in
            source.key("name")
            source.value(article.source.name)
            source.key("credits")
            source.value(article.source.credits)
            source.key("url")
            source.value(article.source.url)
        }
        row.key("date")
        row.bounds(article.date)
        row.key("language")
        row.value(article.language)
    }

    private static func text(_ article: Article, _ row: inout JSONLine) {
        row.key("blocks")
        row.array(article.blocks) { blocks, block in
            blocks.object { object in
                object.key("kind")
                object.value(block.kind.rawValue)
                object.key("line")
                object.value(block.line)
                object.key("text")
                object.value(block.text)
            }
        }
        row.key("removed")
        row.array(article.removed) { removed, line in
            removed.object { object in
                object.key("line")
                object.value(line.line)
                object.key("kind")
                object.value(line.kind)
                object.key("rule")
                object.value(line.rule)
                object.key("text")
                object.value(line.text)
            }
        }
    }

    private static func quotations(of article: Article, _ analysis: Analysis, _ row: inout JSONLine) {
        row.key("quotations")
        row.array(analysis.quotations) { list, quotation in
            list.object { object in
                object.key("line")
                object.value(article.line(ofPassage: quotation.span.passage))
                object.key("text")
                object.value(article.text(of: quotation.span))
                object.key("speaker")
                object.value(quotation.speaker?.name)
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
                object.key("line")
                object.value(article.line(ofPassage: time.span.passage))
                object.key("text")
                object.value(article.text(of: time.span))
                object.key("value")
                object.value(time.value)
            }
        }
    }
}

extension JSONLine {
    mutating func bounds(_ date: DateBounds?) {
        guard let date else { return value(nil as String?) }
        object { object in
            object.key("earliest")
            object.value(date.earliest)
            object.key("latest")
            object.value(date.latest)
        }
    }
}
