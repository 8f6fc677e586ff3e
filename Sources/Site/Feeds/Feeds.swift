import Articles
import Briefings
import Diagnostics
import Stories

/// Which feeds a site has, and which stories stand in them.
struct Feeds: Sendable {
    /// The most items of a feed: readers come by every day or week, and fetch all of a feed each time.
    private static let itemLimit = 50
    /// Whom fewer stories quote is nobody to follow yet; of the people with a page most are quoted in one or two, and
    /// two more files for each of them would be most of a large site's files.
    private static let storiesToFollow = 3

    /// For each story when it was reported.
    let days: [StoryDays]
    /// The day that stands for those of stories without one where a feed must have it: the first that is known of any
    /// story, so that what is unknown never looks like news, and stays as it is when newer texts come. Nothing where no
    /// day is known at all.
    let dayOfUndated: String?
    /// Whether feeds are written.
    let isOn: Bool
    /// Whether Atom is: it has no item without a date.
    var hasAtom: Bool { isOn && dayOfUndated != nil }

    /// What of the feeds is worth telling.
    var notes: [Diagnostic] {
        isOn && !hasAtom ? [Diagnostic(.feed(.noDay), severity: .note)] : []
    }

    private let content: Content
    /// For each story its place among all: the newest first, of a day in the order of the edition, those without a
    /// date last.
    private let ranks: [Int]

    init(of content: Content, configuration: Configuration) {
        self.content = content
        isOn = configuration.feeds && configuration.baseURL != nil
        let days = content.grouping.stories.map { StoryDays(of: $0, articles: content.articles) }
        self.days = days
        dayOfUndated = days.compactMap { $0.first ?? $0.last }.min()
        let order = content.edition.stories.enumerated().sorted { one, other in
            let (first, second) = (days[one.element].last ?? "", days[other.element].last ?? "")
            return first == second ? one.offset < other.offset : first > second
        }
        var ranks = [Int](repeating: 0, count: days.count)
        for (rank, story) in order.enumerated() { ranks[story.element] = rank }
        self.ranks = ranks
    }

    /// The stories of the site's own feed.
    ///
    /// - Complexity: O(*n*) for *n* stories.
    var ofSite: [Int] { newest(content.edition.stories) }

    /// The stories of a thread's feed.
    func ofThread(_ index: Int) -> [Int] { newest(content.grouping.threads[index].stories) }

    /// The stories of a person's feed: those that quote the person; nothing for somebody without a feed.
    func ofPerson(_ index: Int) -> [Int] {
        let stories = Set(content.people[index].statements.map(\.story))
        return stories.count < Self.storiesToFollow ? [] : newest(Array(stories))
    }

    /// Whether a person has a feed.
    func hasFeed(ofPerson index: Int) -> Bool {
        isOn && Set(content.people[index].statements.lazy.map(\.story)).count >= Self.storiesToFollow
    }

    /// The last day of any of some stories.
    func lastDay(of stories: some Sequence<Int>) -> String? {
        stories.compactMap { days[$0].last }.max()
    }

    private func newest(_ stories: [Int]) -> [Int] {
        Array(stories.sorted { ranks[$0] < ranks[$1] }.prefix(Self.itemLimit))
    }
}
