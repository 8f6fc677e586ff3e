import Articles

/// Tells why articles are one story: the strongest links that hold it together.
struct Reasons {
    /// The most reasons that are given for a story.
    static let most = 10

    let copies: Copies
    let corpus: Corpus
    let articles: [Article]

    /// The reasons for a story of folded articles, strongest first.
    ///
    /// The links are those of a maximum spanning tree (Kruskal 1956) over the pairs that were compared;
    /// copies are held by being copies.
    ///
    /// - Complexity: O(links log links), and the words of at most 20 articles
    func reasons(for story: [Int], links: [EventClustering.Link]) -> [Reason] {
        var found: [Reason] = []
        var sources: [Int: EvidenceSource] = [:]
        func source(_ article: Int) -> EvidenceSource {
            if let known = sources[article] { return known }
            let new = EvidenceSource(article, articles[article])
            sources[article] = new
            return new
        }
        func add(_ left: Int, _ right: Int, _ logOdds: Float) {
            let pair = [min(left, right), max(left, right)]
            let evidence = EvidenceFinder(corpus: corpus).evidence(source(pair[0]), source(pair[1]))
            let score = EventModel.probability(ofLogOdds: Double(logOdds))
            found.append(Reason(articles: pair, score: score, evidence: evidence))
        }
        for member in story {
            let same = copies.members[member]
            for copy in same.dropFirst() where found.count < Self.most { add(same[0], copy, EventModel.clip) }
        }
        for link in spanning(story, links) where found.count < Self.most {
            add(copies.members[Int(link.pair.first)][0], copies.members[Int(link.pair.second)][0], link.logOdds)
        }
        return found
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
