/// All lists from A to Z.
struct Lists: Sendable {
    private let stories: LetterIndex
    private let threads: LetterIndex
    private let people: LetterIndex
    private let sources: LetterIndex

    init(_ addresses: Addresses, _ outlets: Outlets) {
        func index(_ identifiers: [String]) -> LetterIndex {
            LetterIndex(initials: identifiers.map(Addresses.initial), keys: identifiers)
        }
        (stories, threads, people) = (index(addresses.stories), index(addresses.threads), index(addresses.people))
        // The articles of unknown source stand behind all names.
        let initials = zip(outlets.names, addresses.sources).map { $0 == nil ? nil : Addresses.initial(of: $1) }
        sources = LetterIndex(initials: initials, keys: addresses.sources)
    }

    subscript(list: Addresses.List) -> LetterIndex {
        switch list {
        case .stories: stories
        case .threads: threads
        case .people: people
        case .sources: sources
        }
    }
}
