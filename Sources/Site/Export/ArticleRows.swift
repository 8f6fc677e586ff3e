import Articles
import Files

/// The rows of `articles.jsonl`.
enum ArticleRows {
    /// The row of one article with its identifier, its file named as below the folder, and the identifier of the
    /// article that it is a copy of; nothing where it is none, or where articles are not compared.
    static func row(_ article: Article, identifier: String, folder: String, original: String? = nil) -> [UInt8] {
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
            analysis(&row)
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

    /// What the briefing floor does not find yet is empty, so that readers of the format find every key.
    private static func analysis(_ row: inout JSONLine) {
        for name in ["quotations", "people", "organisations", "places", "times"] {
            row.key(name)
            row.array([String]()) { _, _ in }
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
