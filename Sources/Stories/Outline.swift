import Articles

/// The stories and threads as folded articles, on the way to the result.
struct Outline {
    /// The most reasons that are shown of a story.
    static let mostReasons = 10

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
    func grouping(of articles: [Article]) async throws -> Grouping {
        var threadOf = [Int?](repeating: nil, count: stories.count)
        for (index, thread) in threads.enumerated() { for story in thread { threadOf[story] = index } }
        let result = stories.indices.map { index in
            Story(
                articles: stories[index].flatMap { copies.members[$0] }.sorted(), thread: threadOf[index],
                reasons: [], nearest: nearest[index])
        }
        return Grouping(stories: result, threads: threads.map { StoryThread(stories: $0, names: []) })
    }
}
