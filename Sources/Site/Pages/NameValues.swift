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
            .link("page", "The page of the person; absent for somebody without one."),
        ])

    /// A name as a story's briefing has it. Where the story does not say where the name stands, the line of the words
    /// beside it is looked at.
    static func record(
        _ name: String, of story: Int, beside words: Citation, person: Int? = nil, _ context: PageContext
    ) -> Record {
        let first = context.people.place(of: name, inStory: story)
        let place = first ?? (context.content.articles[words.article].line(words.line, has: name) ? words : nil)
        let person = person ?? context.people.person(named: name, inStory: story)
        return Record(
            shape,
            [
                .text(name), .link(orAbsent: place.map(context.link(to:))),
                .link(orAbsent: person.map(context.link(toPerson:))),
            ])
    }

    /// A person of a story.
    static func record(_ person: NamedPerson, of story: Int, _ context: PageContext) -> Record {
        let page = context.people.person(named: person.name, inStory: story)
        return Record(
            shape,
            [
                .text(person.name), .link(context.link(to: person.first)),
                .link(orAbsent: page.map(context.link(toPerson:))),
            ])
    }
}

extension Article {
    /// Whether a line has these words.
    fileprivate func line(_ line: Int, has words: String) -> Bool {
        if title.line == line && title.text.holds(words) { return true }
        if let deck, deck.line == line && deck.text.holds(words) { return true }
        return blocks.contains { $0.line == line && $0.text.holds(words) }
    }
}

extension String {
    /// Whether a text holds the bytes of another: without a look at where characters begin and end, which takes most of
    /// the time of the standard library's search.
    func holds(_ words: String) -> Bool {
        var (text, words) = (self, words)
        return text.withUTF8 { text in
            words.withUTF8 { words in
                guard let first = words.first, words.count <= text.count else { return words.isEmpty }
                return (0...text.count - words.count).contains { start in
                    text[start] == first && text[start..<(start + words.count)].elementsEqual(words)
                }
            }
        }
    }
}
