import Briefings

/// Gives names (of outlets, of people) their identifiers: the one that is known, or else the slug, with digits made of
/// the name where that is another's or does not spell it.
enum NamedIdentifiers {
    /// What stands at the address of the articles of unknown source; no slug holds `_`.
    private static let unknown = "unknown_source"

    /// Gives identifiers.
    ///
    /// - Parameters:
    ///   - names: The names, all different; nothing for what has none.
    ///   - known: The identifiers that names have already.
    ///   - reserved: Identifiers that lead elsewhere.
    ///   - folder: Where the pages stand.
    /// - Returns: One for each name, all different.
    /// - Throws: ``Diagnostics`` where two would stand at one address.
    static func give(
        to names: [String?], known: [String: String], reserved: Set<String> = [], folder: String
    ) throws -> [String] {
        let slugs = names.map { $0.map { Slug.make(from: $0) } ?? unknown }
        var counts: [String: Int] = ["index": 1]
        for slug in slugs { counts[slug, default: 0] += 1 }
        let kept = names.map { $0.map { known[$0] } ?? unknown }
        var taken = reserved.union(kept.lazy.compactMap(\.self))
        let fresh = zip(names, slugs).map { name, slug in
            guard let name else { return slug }
            if slug.isEmpty { return Addresses.digits(of: name) }
            let isFree = counts[slug] == 1 && Slug.spells(name) && !taken.contains(slug)
            return isFree ? slug : "\(slug)-\(Addresses.digits(of: name))"
        }
        let new = names.indices.filter { kept[$0] == nil }
        try Addresses.requireUnique(new.map { fresh[$0] }, folder: folder) { names[new[$0]] ?? unknown }
        return names.indices.map { kept[$0] ?? Addresses.free(fresh[$0], &taken) }
    }
}

/// The identifiers of people, who may be called by another form of their name than before.
struct PeopleIdentifiers {
    /// One for each person.
    private(set) var identifiers: [String] = []
    /// The addresses that lead to somebody who has another one: two names have turned out to be one person's.
    private(set) var moved: [MovedAddress] = []
    /// The identifiers of names that the next build shall know.
    private(set) var remembered: [String: String] = [:]

    /// Gives identifiers.
    ///
    /// - Throws: ``Diagnostics`` where two would stand at one address.
    init(_ people: [Person], _ known: [String: String]) throws {
        var owned: [String: String] = [:]
        var taken: Set<String> = []
        for person in people {
            if let identifier = known[person.name], taken.insert(identifier).inserted {
                owned[person.name] = identifier
            }
        }
        for person in people where owned[person.name] == nil {
            let free = person.otherNames.lazy.compactMap { known[$0] }.first { !taken.contains($0) }
            if let free, taken.insert(free).inserted { owned[person.name] = free }
        }
        for (index, person) in people.enumerated() {
            for name in person.otherNames {
                guard let identifier = known[name], taken.insert(identifier).inserted else { continue }
                remembered[name] = identifier
                moved.append(MovedAddress(address: "people/\(identifier).html", targets: [.person(index)]))
            }
        }
        identifiers = try NamedIdentifiers.give(
            to: people.map(\.name), known: owned, reserved: taken, folder: "people")
        for (person, identifier) in zip(people, identifiers) { remembered[person.name] = identifier }
    }
}
