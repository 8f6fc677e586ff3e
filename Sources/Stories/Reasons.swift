import Articles

/// Tells why articles are one story: the strongest links that hold it together.
///
/// What is read of an article is kept for all that is said of its thread.
struct Reasons {
    /// The most reasons that are given for a story.
    static let most = 10
    /// The most articles that are kept read; a thread of a hundred thousand must not be held twice.
    private static let mostKept = 400

    private let copies: Copies
    private let articles: [Article]
    private let finder: EvidenceFinder
    /// By article: what is read of it.
    private(set) var sources: [Int: EvidenceSource] = [:]
    /// By pair of articles: why the link between them holds. Two stories are often nearest to each other.
    private var known: [RowPair: Reason] = [:]

    /// What was read before.
    private let cache: GroupingCache

    init(copies: Copies, corpus: Corpus, articles: [Article], _ cache: GroupingCache) {
        self.cache = cache
        self.copies = copies
        self.articles = articles
        finder = EvidenceFinder(corpus: corpus)
    }

    /// The reasons for a story of folded articles: the links between its reports, strongest first, then
    /// its copies, in input order.
    ///
    /// The links are those of a maximum spanning tree (Kruskal 1956) over the pairs that were compared.
    ///
    /// - Complexity: O(links log links), and the words of at most 20 articles
    mutating func reasons(for story: [Int], links: [EventClustering.Link]) -> [Reason] {
        let found = spanning(story, links).prefix(Self.most).map { reason($0) }
        let same = story.flatMap(copies.copies).sorted { $0.article < $1.article }
        return found + same.prefix(Self.most - found.count).map(Self.reason)
    }

    /// Why a link holds, or how near it came to holding.
    mutating func reason(_ link: EventClustering.Link) -> Reason {
        let pair = RowPair(copies.originals[Int(link.pair.first)], copies.originals[Int(link.pair.second)])
        if let reason = known[pair] { return reason }
        let (one, other) = (source(Int(pair.first)), source(Int(pair.second)))
        let reason = Reason(
            articles: [one.article, other.article], score: EventModel.probability(ofLogOdds: Double(link.logOdds)),
            evidence: finder.evidence(one, other))
        known[pair] = reason
        return reason
    }

    /// The beginning of an article, read for its names.
    mutating func reading(of article: Int, sentences: Int) -> ArticleReading {
        if let source = sources[article] { return source.reading.prefix(sentences) }
        return ArticleReading(articles[article], mostSentences: sentences)
    }

    private mutating func source(_ article: Int) -> EvidenceSource {
        if let known = sources[article] { return known }
        if sources.count == Self.mostKept {
            sources.removeAll(keepingCapacity: true)
            known.removeAll(keepingCapacity: true)
        }
        let new = cache.source(article) ?? EvidenceSource(article, articles[article])
        sources[article] = new
        return new
    }

    /// Why a copy is in the story of what it repeats.
    static func reason(_ copy: Copy) -> Reason {
        Reason(
            articles: [copy.original, copy.article].sorted(),
            score: EventModel.probability(ofLogOdds: Double(EventModel.clip)),
            evidence: [.copy(isExact: copy.isExact)])
    }

    /// The links of a maximum spanning tree, strongest first.
    private func spanning(_ story: [Int], _ links: [EventClustering.Link]) -> [EventClustering.Link] {
        let place = Dictionary(uniqueKeysWithValues: story.enumerated().map { (Int32($1), $0) })
        var joined = DisjointSets(count: story.count)
        let ordered = links.sorted { ($1.logOdds, $0.pair) < ($0.logOdds, $1.pair) }
        return ordered.filter { link in
            guard let first = place[link.pair.first], let second = place[link.pair.second] else { return false }
            return joined.join(first, second)
        }
    }
}
