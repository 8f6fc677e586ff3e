import Briefings
import Templates

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
