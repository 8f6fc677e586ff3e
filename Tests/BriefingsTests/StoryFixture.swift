import Articles
import Language
import Stories

@testable import Briefings

/// A story of invented reports: in each paragraph names stand in square brackets, and “Anna Roe#p” tells the kind (p for
/// person, the default; o for organisation, l for place).
struct StoryFixture {
    private(set) var articles: [Article] = []
    private(set) var analyses: [Analysis] = []

    init(_ reports: [[String]]) {
        for paragraphs in reports { add(paragraphs) }
    }

    /// The briefing of the one story of all reports.
    func briefing() async throws -> Briefing {
        try await brief([story(articles.indices)], articles: articles, analyses: analyses)[0]
    }

    private mutating func add(_ paragraphs: [String]) {
        var names = Names()
        var quotations: [Quotation] = []
        var texts: [String] = []
        for (index, paragraph) in paragraphs.enumerated() {
            var text = ""
            var rest = paragraph[...]
            var quotation: Int?
            while let character = rest.first {
                if character == "[", let end = rest.firstIndex(of: "]") {
                    let name = rest[rest.index(after: rest.startIndex)..<end]
                    mention(name, in: &names, passage: index + 1, start: text.utf8.count, &text)
                    rest = rest[rest.index(after: end)...]
                    continue
                }
                if character == "”", let start = quotation {
                    quotations.append(
                        Quotation(span: TextSpan(passage: index + 1, range: start..<text.utf8.count)))
                    quotation = nil
                }
                text.append(character)
                if character == "“" { quotation = text.utf8.count }
                rest = rest.dropFirst()
            }
            texts.append(text)
        }
        // The first name of a paragraph says what is quoted in it.
        for index in quotations.indices {
            guard let mention = names.mentions.first(where: { $0.span.passage == quotations[index].span.passage })
            else {
                continue
            }
            quotations[index].speaker = Speaker(
                name: names.entities[mention.entity].name, entity: mention.entity, mention: mention.span)
        }
        articles.append(article("Northland votes \(articles.count)", texts))
        analyses.append(Analysis(names: names, quotations: quotations))
    }

    private func mention(
        _ marked: Substring, in names: inout Names, passage: Int, start: Int, _ text: inout String
    ) {
        let kind: NamedEntity.Kind =
            marked.hasSuffix("#o") ? .organisation : marked.hasSuffix("#l") ? .place : .person
        let name = String(kind == .person ? marked : marked.dropLast(2))
        let entity = names.entities.firstIndex { $0.name == name || $0.name.hasSuffix(" \(name)") }
        if entity == nil {
            names.entities.append(NamedEntity(kind: kind, name: name))
        }
        text += name
        names.mentions.append(
            NameMention(
                span: TextSpan(passage: passage, range: start..<text.utf8.count),
                entity: entity ?? names.entities.count - 1))
    }
}
