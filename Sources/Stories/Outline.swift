/// The stories and threads as folded articles, on the way to the result.
struct Outline: Sendable {
    let copies: Copies
    /// The folded articles of each story, ordered by the first article in the input.
    let stories: [[Int]]
    /// The stories of each thread, also of those with one story, ascending and ordered by the first.
    let threads: [[Int]]
    /// By story: the pairs of its articles that were compared.
    private(set) var links: [[EventClustering.Link]]
    /// By story: the one that came nearest to it, what the pairs of the two say, and the strongest link between them.
    private(set) var nearest: [NearestStory?]
    private(set) var closest: [EventClustering.Link?]
    private var storyOf: [Int]

    /// Numbers the stories in input order and puts each into the thread of most of its articles.
    init(copies: Copies, threads: [[Int]], stories: [[Int]]) {
        self.copies = copies
        // Of near copies the first need not be the least: they stand in the order of their texts.
        let first = { (story: [Int]) in story.lazy.compactMap { copies.members[$0].min() }.min() ?? 0 }
        self.stories = stories.map { (first($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
        let count = copies.members.count
        storyOf = [Int](repeating: 0, count: count)
        var threadOf = [Int](repeating: 0, count: count)
        for (index, story) in self.stories.enumerated() { for member in story { storyOf[member] = index } }
        for (index, thread) in threads.enumerated() { for member in thread { threadOf[member] = index } }
        links = [[EventClustering.Link]](repeating: [], count: self.stories.count)
        nearest = [NearestStory?](repeating: nil, count: self.stories.count)
        closest = [EventClustering.Link?](repeating: nil, count: self.stories.count)
        var storiesOf = [[Int]](repeating: [], count: threads.count)
        for (index, story) in self.stories.enumerated() {
            storiesOf[Self.commonest(story.map { threadOf[$0] })].append(index)
        }
        self.threads = storiesOf.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
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
    ///
    /// - Complexity: O(links)
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
        for link in all {
            let (first, second) = (storyOf[Int(link.pair.first)], storyOf[Int(link.pair.second)])
            guard first != second else { continue }
            note(link, between: first, and: second)
            note(link, between: second, and: first)
        }
    }

    private mutating func note(_ candidate: NearestStory, of story: Int) {
        // Of equally near ones that whose texts come first, wherever it stands in the input.
        if let known = nearest[story] {
            let (old, new) = (stories[known.story][0], stories[candidate.story][0])
            if (known.score, new) >= (candidate.score, old) { return }
        }
        nearest[story] = candidate
    }

    private mutating func note(_ link: EventClustering.Link, between story: Int, and other: Int) {
        guard nearest[story]?.story == other else { return }
        nearest[story]?.pairs.all = stories[story].count * stories[other].count
        nearest[story]?.pairs.compared += 1
        if link.logOdds >= EventModel.threshold { nearest[story]?.pairs.above += 1 }
        // Of equal links the one of the first pair, whatever order they come in.
        if let known = closest[story], (known.logOdds, link.pair) >= (link.logOdds, known.pair) { return }
        closest[story] = link
    }
}
