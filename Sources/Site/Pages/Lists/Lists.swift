import Articles
import Briefings
import Stories

/// All lists from A to Z.
struct Lists: Sendable {
    private let stories: LetterIndex
    private let threads: LetterIndex
    private let people: LetterIndex
    private let sources: LetterIndex

    /// Sorts what has a page: under the first letter of what is read there, and by its address among those of a letter.
    init(_ content: Content, _ addresses: Addresses, _ outlets: Outlets) {
        func index(_ texts: [String?], _ identifiers: [String]) -> LetterIndex {
            LetterIndex(initials: texts.map { $0.flatMap(Slug.initial) }, keys: identifiers)
        }
        stories = index(content.briefings.map(\.headline.text), addresses.stories)
        threads = index(content.grouping.threads.indices.map(content.title(ofThread:)), addresses.threads)
        people = index(content.people.map(\.name), addresses.people)
        // The articles of unknown source stand behind all names.
        sources = index(outlets.names, addresses.sources)
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
