import Articles
import Briefings
import Templates

/// Somebody whom a story names.
enum NameValues {
    static let shape = Shape(
        "name",
        [
            .text("name", "The fullest form of the name in the story, verbatim."),
            .link("nameLink", "A line that has the name in this form; absent where none is known."),
        ])

    /// A name as a story's briefing has it. Where the story does not say where the name stands, the line of the words
    /// beside it is looked at.
    static func record(_ name: String, of story: Int, beside words: Citation, _ context: PageContext) -> Record {
        let first = context.content.briefings[story].people.first { $0.name == name }?.first
        let place = first ?? (context.content.articles[words.article].line(words.line, has: name) ? words : nil)
        return Record(shape, [.text(name), .link(orAbsent: place.map(context.link))])
    }

    /// A person of a story.
    static func record(_ person: NamedPerson, _ context: PageContext) -> Record {
        Record(shape, [.text(person.name), .link(context.link(to: person.first))])
    }
}

extension Article {
    /// Whether a line has these words.
    fileprivate func line(_ line: Int, has words: String) -> Bool {
        let shown = blocks.lazy.filter { $0.line == line }.map(\.text)
        let head = [title, deck].lazy.compactMap(\.self).filter { $0.line == line }.map(\.text)
        return shown.contains { $0.contains(words) } || head.contains { $0.contains(words) }
    }
}
