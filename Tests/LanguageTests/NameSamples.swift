import Language

/// The names in invented lines, as they are told apart.
struct FoundNames {
    let names: Names
    let passages: [Passage]

    /// Finds the names in paragraphs, with a title in front where one is given.
    init(title: String? = nil, _ lines: String...) {
        passages =
            (title.map { [Passage(kind: .title, text: $0)] } ?? []) + lines.map { Passage(kind: .paragraph, text: $0) }
        names = Names.find(in: passages)
    }

    var people: [String] { entities(.person) }
    var organisations: [String] { entities(.organisation) }
    var places: [String] { entities(.place) }

    /// The mentions of an entity, as they are written.
    func mentions(of name: String) -> [String] {
        names.mentions.filter { names.entities[$0.entity].name == name }.map { $0.span.text(in: passages) }
    }

    /// The entity of a name.
    func entity(_ name: String) -> NamedEntity? { names.entities.first { $0.name == name } }

    /// The roles of a person, as they are written.
    func roles(of name: String) -> [String] { entity(name)?.roles.map { $0.text(in: passages) } ?? [] }

    private func entities(_ kind: NamedEntity.Kind) -> [String] {
        names.entities.filter { $0.kind == kind }.map(\.name)
    }
}
