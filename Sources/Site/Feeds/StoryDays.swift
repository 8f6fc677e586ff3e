import Articles
import Stories

/// When a story was first and last reported, for those who are told days and nothing else, as readers of feeds are.
struct StoryDays: Sendable, Equatable {
    /// The first day that one of its articles is known to be of.
    let first: String?
    /// The last such day; where no article's day is known, the last that one can be of, or else the first.
    let last: String?

    init(of story: Story, articles: [Article]) {
        let dates = story.articles.compactMap { articles[$0].date }
        let days = dates.compactMap(\.day)
        first = days.min()
        last = days.max() ?? dates.compactMap { $0.latest ?? $0.earliest }.max()
    }
}
