import Articles

/// Tells why articles are one story: the strongest links that hold it together.
struct Reasons {
    /// The most reasons that are given for a story.
    static let most = 10

    let copies: Copies
    let corpus: Corpus
    let articles: [Article]

    /// The reasons for a story of folded articles: the links between its reports, strongest first, then
    /// its copies, in input order.
    ///
    /// The links are those of a maximum spanning tree (Kruskal 1956) over the pairs that were compared.
    ///
    /// - Complexity: O(links log links), and the words of at most 20 articles
    func reasons(for story: [Int], links: [EventClustering.Link]) -> [Reason] {
        var sources: [Int: EvidenceSource] = [:]
        let found = spanning(story, links).prefix(Self.most).map { reason($0, &sources) }
        let same = story.flatMap(copies.copies).sorted { $0.article < $1.article }
        return found + same.prefix(Self.most - found.count).map(reason)
    }

    /// Why a link holds, or how near it came to holding.
    func reason(_ link: EventClustering.Link) -> Reason {
        var sources: [Int: EvidenceSource] = [:]
        return reason(link, &sources)
    }

    private func reason(_ link: EventClustering.Link, _ sources: inout [Int: EvidenceSource]) -> Reason {
        func source(_ article: Int) -> EvidenceSource {
            if let known = sources[article] { return known }
            let new = EvidenceSource(article, articles[article])
            sources[article] = new
            return new
        }
        let (one, other) = (copies.originals[Int(link.pair.first)], copies.originals[Int(link.pair.second)])
        let evidence = EvidenceFinder(corpus: corpus).evidence(source(min(one, other)), source(max(one, other)))
        return Reason(
            articles: [min(one, other), max(one, other)],
            score: EventModel.probability(ofLogOdds: Double(link.logOdds)), evidence: evidence)
    }

    private func reason(_ copy: Copy) -> Reason {
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
