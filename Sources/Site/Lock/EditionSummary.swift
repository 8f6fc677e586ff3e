import Articles
import Briefings

/// What a build has changed, for the person who started it.
public struct EditionSummary: Sendable {
    /// One change.
    public struct Example: Sendable {
        /// What has become of the story.
        public let change: EditionChange
        /// Its address in the site, or the one that it had.
        public let address: String
        /// Its headline, in one line; nothing where it is no story any more.
        public let headline: String?
    }

    /// Whether no earlier build is remembered.
    public let isFirst: Bool
    /// How many changes there are of each kind, without those of which there is none.
    public let counts: [(change: EditionChange, number: Int)]
    /// The first changes.
    public let examples: [Example]
    /// The address of the page that lists all.
    public let page: String

    /// The most examples.
    private static let exampleLimit = 10

    /// Sums up what addresses say; nothing where they are not remembered.
    init?(of addresses: Addresses, _ content: Content) {
        guard addresses.book != nil else { return nil }
        let log = addresses.changes ?? EditionLog()
        let stories = Dictionary(
            zip(addresses.stories, content.briefings.map(\.headline.text)), uniquingKeysWith: { first, _ in first })
        isFirst = addresses.changes == nil
        counts = EditionChange.allCases.map { ($0, log.count(of: $0)) }.filter { $0.number > 0 }
        examples = log.entries.prefix(Self.exampleLimit).map { entry in
            Example(
                change: entry.change, address: GroupAddress(.story, entry.story).address,
                headline: stories[entry.story].map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") })
        }
        page = Addresses.changes
    }
}
