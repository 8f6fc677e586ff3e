import Articles
import Briefings
import Language
import Templates

/// Somebody whom an article quotes, and the lines that do.
struct QuotedSpeaker {
    /// The name; nothing where the article does not make clear who speaks.
    let name: String?
    /// The lines, ascending and each once.
    var lines: [Int]

    /// The speakers of an article in the order of the text; who is not clear comes last.
    static func all(in article: Article, _ quotations: [Quotation]) -> [QuotedSpeaker] {
        var speakers: [QuotedSpeaker] = []
        var places: [String?: Int] = [:]
        for quotation in quotations {
            let line = article.line(ofPassage: quotation.span.passage)
            // What came beside the text stands on no line.
            guard line != Excerpt.besideTheText else { continue }
            let name = quotation.speaker?.name
            if let place = places[name] {
                if speakers[place].lines.last != line { speakers[place].lines.append(line) }
            } else {
                places[name] = speakers.count
                speakers.append(QuotedSpeaker(name: name, lines: [line]))
            }
        }
        if let place = places[nil] { speakers.append(speakers.remove(at: place)) }
        return speakers
    }
}

/// Somebody whom the article quotes, as its page names them.
enum SpeakerValues {
    static let shape = Shape(
        "speaker",
        [
            .text("name", "The fullest form of the name in the article; absent where it is not clear who speaks."),
            .link("page", "The page of the person; absent for somebody without one."),
            .list("lines", SpeakerLineValues.shape, "The lines that quote them, at most eight."),
            .flag("oneLine", "Whether it is a single one."),
            .number("moreLines", "How many more there are."),
        ])

    /// The other lines are found by the marks in the text.
    private static let listedLines = 8

    static func record(_ speaker: QuotedSpeaker, of story: Int, _ context: PageContext) -> Record {
        let person = speaker.name.flatMap { context.people.person(named: $0, inStory: story) }
        return Record(
            shape,
            [
                .text(orAbsent: speaker.name), .link(orAbsent: person.map(context.link(toPerson:))),
                .list(speaker.lines.prefix(listedLines).map(SpeakerLineValues.record)),
                .flag(speaker.lines.count == 1), .number(max(0, speaker.lines.count - listedLines)),
            ])
    }
}

/// A line that quotes somebody.
enum SpeakerLineValues {
    static let shape = Shape(
        "speaker's line",
        [
            .number("line", "The line in the input file or in its record's text, counted from 1."),
            .link("link", "Its place on the page."),
        ])

    static func record(_ line: Int) -> Record {
        Record(shape, [.number(line), .link(Link.fragment(ofLine: line))])
    }
}
