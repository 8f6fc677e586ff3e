import Articles
import Language

/// A story's own entry in the timeline of its thread.
struct StoryEntry {
    let entry: TimelineEntry
    let words: WeighedWords
    let published: DateBounds?

    init(story: Int, _ headline: Citation, _ published: DateBounds?) {
        entry = TimelineEntry(.story(headline: headline, published: published), story: story)
        words = WeighedWords(distinct(Words.words(in: headline.text)[...]))
        self.published = published
    }
}
