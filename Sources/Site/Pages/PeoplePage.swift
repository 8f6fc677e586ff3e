import Briefings
import Templates

/// The list of all people who have a page, `people/index.html`, from `people.md`.
enum PeoplePage {
    static let template = "people.md"

    static let shape = Shape(
        "people",
        [
            .number("personCount", "How many people there are."),
            .list("letters", LetterValues.shape, "The people by the first letter of their names as they are written."),
        ])

    static func record(_ context: PageContext) -> Record {
        let addresses = context.addresses.people
        let first = context.content.people.map { firstLetter(of: $0.name) }
        let order = addresses.indices.sorted { (first[$0] ?? "~", addresses[$0]) < (first[$1] ?? "~", addresses[$1]) }
        var letters: [(letter: Character?, people: [Int])] = []
        for person in order {
            let letter = first[person]
            if letters.isEmpty || letters[letters.count - 1].letter != letter { letters.append((letter, [])) }
            letters[letters.count - 1].people.append(person)
        }
        return Record(shape, [.number(order.count), .list(letters.map { LetterValues.record($0, $1, context) })])
    }
}

/// The first letter of a name, small and without an accent; nothing where it is no Latin letter.
private func firstLetter(of name: String) -> Character? {
    Slug.make(from: name).first.flatMap { $0.isLetter ? $0 : nil }
}

/// People whose names begin with one letter.
enum LetterValues {
    static let shape = Shape(
        "letter",
        [
            .text("letter", "The letter; absent for names that begin with no Latin letter."),
            .list("people", PersonLinkValues.shape, "The people."),
        ])

    static func record(_ letter: Character?, _ people: [Int], _ context: PageContext) -> Record {
        Record(
            shape,
            [
                .text(orAbsent: letter.map { $0.uppercased() }),
                .list(people.map { PersonLinkValues.record($0, context) }),
            ])
    }
}

/// A person as the list of all people names them.
enum PersonLinkValues {
    static let shape = Shape(
        "person link",
        [
            .text("name", "The name, verbatim in the form that most stories have."),
            .link("link", "The person's page."),
            .number("quotationCount", "How many quotations of the person the stories have."),
            .flag("oneQuotation", "Whether it is a single one."),
        ])

    static func record(_ index: Int, _ context: PageContext) -> Record {
        let person = context.content.people[index]
        return Record(
            shape,
            [
                .text(person.name), .link(Link.from(context.page, to: context.addresses.person(index))),
                .number(person.statements.count), .flag(person.statements.count == 1),
            ])
    }
}
