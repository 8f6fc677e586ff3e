import Articles
import Slices

/// The stories and threads as folded articles, on the way to the result.
struct Outline: Sendable {
    private let copies: Copies
    private var stories: [[Int]]
    private var storyOf: [Int]
    private var threads: [[Int]] = []
    private var links: [[EventClustering.Link]]
    private var nearest: [NearestStory?]

    /// Numbers the stories in input order and puts each into the thread of most of its articles.
    init(copies: Copies, threads: [[Int]], stories: [[Int]]) {
        self.copies = copies
        let first = { (story: [Int]) in story.map { copies.members[$0][0] }.min() ?? 0 }
        self.stories = stories.map { (first($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
        let count = copies.members.count
        storyOf = [Int](repeating: 0, count: count)
        var threadOf = [Int](repeating: 0, count: count)
        for (index, story) in self.stories.enumerated() { for member in story { storyOf[member] = index } }
        for (index, thread) in threads.enumerated() { for member in thread { threadOf[member] = index } }
        links = [[EventClustering.Link]](repeating: [], count: self.stories.count)
        nearest = [NearestStory?](repeating: nil, count: self.stories.count)
        var storiesOf = [[Int]](repeating: [], count: threads.count)
        for (index, story) in self.stories.enumerated() {
            storiesOf[Self.commonest(story.map { threadOf[$0] })].append(index)
        }
        self.threads = storiesOf.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }

    /// The commonest value, of equally common ones the smallest.
    private static func commonest(_ values: [Int]) -> Int {
        var (best, bestCount, count) = (0, 0, 0)
        let sorted = values.sorted()
        for index in sorted.indices {
            count = index > 0 && sorted[index] == sorted[index - 1] ? count + 1 : 1
            if count > bestCount { (best, bestCount) = (sorted[index], count) }
        }
        return best
    }

    /// Takes the pairs that were compared: inside a story they hold it, between stories they say how
    /// near the two came.
    mutating func addLinks(_ all: some Sequence<EventClustering.Link>) {
        var between = PairTable(capacity: stories.count * 2)
        var met: [RowPair] = []
        for link in all {
            let (first, second) = (storyOf[Int(link.pair.first)], storyOf[Int(link.pair.second)])
            if first == second {
                links[first].append(link)
                continue
            }
            let pair = RowPair(first, second)
            let isNew = between.update(pair) { value in
                defer { value.sum += EventModel.similarity(link.logOdds) }
                defer { value.queued = 0 }
                return value.queued < 0
            }
            if isNew { met.append(pair) }
        }
        for pair in met {
            let (first, second) = (Int(pair.first), Int(pair.second))
            let compared = Double(stories[first].count * stories[second].count)
            let mean = (between[pair]?.sum ?? 0) / compared
            let score = EventModel.probability(ofLogOdds: EventModel.logOdds(ofSimilarity: mean))
            note(NearestStory(story: second, score: score), of: first)
            note(NearestStory(story: first, score: score), of: second)
        }
    }

    private mutating func note(_ candidate: NearestStory, of story: Int) {
        if let known = nearest[story], (known.score, candidate.story) >= (candidate.score, known.story) { return }
        nearest[story] = candidate
    }
}

extension Outline {
    /// The result, in terms of the input's articles.
    ///
    /// - Complexity: O(links log links), and the words of the articles that are quoted
    func grouping(of articles: [Article], corpus: Corpus) async throws -> Grouping {
        var threadOf = [Int?](repeating: nil, count: stories.count)
        for (index, thread) in threads.enumerated() { for story in thread { threadOf[story] = index } }
        let writer = Reasons(copies: copies, corpus: corpus, articles: articles)
        let result = try await mapSlices(Array(stories.indices)) { [self, threadOf] indices in
            indices.map { index in
                Story(
                    articles: stories[index].flatMap { copies.members[$0] }.sorted(), thread: threadOf[index],
                    reasons: writer.reasons(for: stories[index], links: links[index]), nearest: nearest[index])
            }
        }
        let named = try await mapSlices(threads) { [self] threads in
            threads.map { StoryThread(stories: $0, names: names(of: $0, articles: articles, corpus: corpus)) }
        }
        return Grouping(stories: result, threads: named)
    }

    /// The names of a thread, read from the first articles of its stories in turn.
    private func names(of thread: [Int], articles: [Article], corpus: Corpus) -> [String] {
        var read: [Int] = []
        let longest = thread.map { stories[$0].count }.max() ?? 0
        for place in 0..<longest where read.count < ThreadNames.articles {
            read += thread.compactMap { place < stories[$0].count ? stories[$0][place] : nil }
        }
        let readings = read.sorted().prefix(ThreadNames.articles).map { member in
            ArticleReading(articles[copies.members[member][0]], mostSentences: ThreadNames.sentences)
        }
        return ThreadNames.names(of: readings, in: corpus)
    }
}
