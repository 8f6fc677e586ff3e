import Articles
import Language

/// Chooses the events of a timeline among dated sentences.
///
/// Sentences that tell the same of the same time are one event. Of events those are taken that most articles tell,
/// then those whose sentence weighs most by the words that the articles share and whose time is most exact.
struct TimelineEvents {
    /// The most events of a timeline.
    static let most = 12
    /// The most of one day: a page of a single day's sentences is no timeline.
    private static let mostOfOneTime = 2
    /// From this overlap on two sentences of the same time tell the same, and a headline tells what a sentence does.
    private static let same = 0.35
    /// How many events of one time are told apart; further sentences are left out.
    private static let kept = 16
    /// The most sentences that are shown beside an event's own.
    private static let mostOthers = 8

    /// How many headlines of one day are compared with its sentences, and how many days a story may be of for it.
    private static let headlinesOfDay = 8
    private static let daysOfStory = 4
    /// How many of the best events are asked whether another tells them more exactly.
    private static let ranked = 200

    /// What a sentence counts by how exact its time is.
    private static func worth(of exactness: ToldTime.Exactness) -> Double {
        switch exactness {
        case .day: 1
        case .month: 0.8
        case .year: 0.5
        }
    }

    private let words: TimelineWords
    /// The words of the headlines that stand in the same timeline, by their day.
    private var headlines: [String: [WeighedWords]] = [:]
    private let articles: [Article]

    /// Weighs the words of all articles: of each its title's and its dated sentences'.
    init(_ words: TimelineWords, beside stories: [StoryEntry], of articles: [Article]) {
        self.words = words
        self.articles = articles
        for story in stories {
            guard let first = story.published?.earliest.flatMap({ CalendarDay($0) }),
                let last = story.published?.latest.flatMap({ CalendarDay($0) }), first <= last,
                last.number - first.number < Self.daysOfStory
            else { continue }
            for number in first.number...last.number {
                let day = CalendarDay(number: number).text
                if (headlines[day]?.count ?? 0) < Self.headlinesOfDay {
                    headlines[day, default: []].append(story.words)
                }
            }
        }
    }

    /// One event: its sentences, that which says most first.
    private struct Event {
        var sentences: [Told]
        var first: DatedSentence { sentences[0].sentence }
    }

    /// A dated sentence of a story, and what it weighs.
    struct Told {
        let sentence: DatedSentence
        let story: Int
        fileprivate var weight = 0.0

        /// Names the story of a sentence.
        init(_ sentence: DatedSentence, story: Int) {
            self.sentence = sentence
            self.story = story
        }
    }

    /// The entries of the events, in no order.
    ///
    /// - Parameter told: Dated sentences, in the order of their articles.
    /// - Returns: At most ``most`` entries.
    /// - Complexity: O(*n* log *n*) in the sentences
    func entries(_ told: [Told]) -> [TimelineEntry] {
        var told = told
        for index in told.indices {
            let sentence = told[index].sentence
            told[index].weight = words.weight(of: sentence.words) * Self.worth(of: sentence.exactness)
        }
        // By time; in a time the weightiest first, so that it is the one that is shown.
        let ordered = told.indices.sorted { place, later in
            let (one, other) = (told[place], told[later])
            if one.sentence.value != other.sentence.value { return one.sentence.value < other.sentence.value }
            return one.weight == other.weight ? place < later : one.weight > other.weight
        }
        var events: [Event] = []
        var start = 0
        for place in ordered {
            let sentence = told[place].sentence
            if let last = events.last, last.first.value != sentence.value { start = events.count }
            if isTold(sentence) { continue }
            if let event = events.indices[start...].first(where: { isSame(events[$0].first, sentence) }) {
                events[event].sentences.append(told[place])
            } else if events.count - start < Self.kept {
                events.append(Event(sentences: [told[place]]))
            }
        }
        return chosen(among: events).map(entry)
    }

    private func isSame(_ one: DatedSentence, _ other: DatedSentence) -> Bool {
        one.words.overlap(other.words) >= Self.same
    }

    /// Whether a headline that stands at the same day tells it already.
    private func isTold(_ sentence: DatedSentence) -> Bool {
        headlines[sentence.value]?.contains { $0.overlap(sentence.words) >= Self.same } ?? false
    }

    private func chosen(among events: [Event]) -> [Event] {
        let ranks = events.enumerated().map { rank($1, $0) }
        let ranked = events.indices.sorted { ranks[$0] > ranks[$1] }
        var chosen: [Event] = []
        for index in ranked.prefix(Self.ranked) where chosen.count < Self.most {
            let event = events[index]
            let sameTime = chosen.count { $0.first.value == event.first.value }
            if sameTime < Self.mostOfOneTime, !isToldMoreExactly(event, among: events) { chosen.append(event) }
        }
        return chosen
    }

    /// By how many articles tell it, then by weight, then by place.
    private func rank(_ event: Event, _ index: Int) -> (Int, Double, Int) {
        let told = event.sentences.count == 1 ? 1 : Set(event.sentences.map(\.sentence.article)).count
        return (told, event.sentences[0].weight, -index)
    }

    /// Whether an event of a month or a year is told with its day by another sentence.
    private func isToldMoreExactly(_ event: Event, among events: [Event]) -> Bool {
        guard event.first.exactness < .day else { return false }
        return events.contains {
            $0.first.exactness > event.first.exactness && $0.first.value.hasPrefix(event.first.value)
                && isSame($0.first, event.first)
        }
    }

    private func entry(_ event: Event) -> TimelineEntry {
        var known: Set<Int> = [event.first.article]
        let others = event.sentences.dropFirst().map(\.sentence).filter { known.insert($0.article).inserted }
        return TimelineEntry(
            .event(
                value: event.first.value, sentence: citation(of: event.first),
                others: others.prefix(Self.mostOthers).map(citation)),
            story: event.sentences[0].story)
    }

    private func citation(of sentence: DatedSentence) -> Citation {
        let article = articles[sentence.article]
        return Citation(
            article: sentence.article, line: article.line(ofPassage: sentence.span.passage),
            text: article.text(of: sentence.span))
    }
}
