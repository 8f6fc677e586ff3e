import Articles
import Briefings
import Language
import Templates

/// A sentence that says much of a story, and those that say the same.
enum KeyPointValues {
    static let shape = Shape(
        "key point",
        CitationValues.fields + [
            .list(
                "others", CitationValues.shape,
                "Sentences of other articles that say the same, one an article, at most three."),
            .number("moreOthers", "How many more there are."),
        ])

    /// The agreement of three more says as much as that of thirty.
    static let listedOthers = 3

    static func record(_ point: KeyPoint, _ context: PageContext) -> Record {
        Record(
            shape,
            CitationValues.values(point.citation, context) + [
                .list(point.others.prefix(listedOthers).map { CitationValues.record($0, context) }),
                .number(max(0, point.others.count - listedOthers)),
            ])
    }
}

/// Where somebody stands, as a source tells it.
enum PositionValues {
    static let shape = Shape(
        "position",
        [
            .record("who", NameValues.shape, "Whose position it is."),
            .text(
                "stance",
                "What they do: “asserts”, “denies”, “declines to comment”, “neither confirms nor denies” or “accuses”."),
            .text("verb", "The source's own words for what they do, verbatim from the sentence."),
        ] + CitationValues.fields)

    static func record(_ position: Position, of story: Int, _ context: PageContext) -> Record {
        Record(
            shape,
            [
                .record(NameValues.record(position.who, of: story, beside: position.sentence, context)),
                .text(position.stance.rawValue), .text(position.verb),
            ] + CitationValues.values(position.sentence, context))
    }
}

/// What the sources tell differently.
enum DifferenceValues {
    static let shape = Shape(
        "difference",
        [
            .text("about", "What they differ about, in words of the sources."),
            .link("aboutLink", "The line of the first side that has these words; absent where none has."),
            .list("sides", CitationValues.shape, "The sentences or clauses that tell it, one a side."),
        ])

    static func record(_ difference: Difference, _ context: PageContext) -> Record {
        let place = difference.sides.first { $0.text.holds(difference.about) }
        return Record(
            shape,
            [
                .text(difference.about), .link(orAbsent: place.map(context.link(to:))),
                .list(difference.sides.map { CitationValues.record($0, context) }),
            ])
    }
}

/// A quotation of a story.
enum StatementValues {
    static let shape = Shape(
        "statement",
        CitationValues.fields + [
            .record("speaker", NameValues.shape, "Who says it; absent where no article makes that clear."),
            .list(
                "others", CitationValues.shape, "The same words in other articles, one an article, at most four."),
            .flag("hasOthers", "Whether there are any."),
            .number("moreOthers", "How many more there are."),
        ])

    /// A statement that an agency has spread stands in hundreds of articles.
    static let listedOthers = 4

    static func record(_ index: Int, of story: Int, _ context: PageContext) -> Record {
        let statement = context.content.briefings[story].statements[index]
        let speaker = statement.speaker.map { name in
            let person = context.people.speaker(ofStatement: index, inStory: story)
            return NameValues.record(name, of: story, beside: statement.words, person: person, context)
        }
        return Record(
            shape,
            CitationValues.values(statement.words, context) + [
                .record(orAbsent: speaker),
                .list(statement.others.prefix(listedOthers).map { CitationValues.record($0, context) }),
                .flag(!statement.others.isEmpty),
                .number(max(0, statement.others.count - listedOthers)),
            ])
    }
}
