/// The run of a page's lines that holds its article: the one with the greatest sum of scores.
enum ArticleRegion {
    /// The fewest words of prose in a region for its words to tell the topic.
    private static let fewestTopicWords = 120

    /// How many lines away the next paragraph is, at least, of a paragraph that stands alone.
    private static let loneDistance = 2
    /// What a paragraph that stands alone counts for.
    private static let loneWeight = 0.2

    /// How many lines beyond its ends a region is sought to go on.
    private static let wideningReach = 8
    /// How much of such a paragraph's longer words the region must have.
    private static let leastTopicShare = 0.4

    /// The region, as positions in `lines`; all lines of a text that is no whole page.
    ///
    /// A second look counts a paragraph by how much it speaks of what the others speak of, so that teasers of other
    /// articles fall out. Maximum-sum runs: Bentley, “Programming Pearls: Algorithm Design Techniques” (1984).
    ///
    /// - Complexity: O(*n*) in the words.
    static func find(in lines: [LineMeasure], of draft: Draft, shape: PageShape) -> Range<Int> {
        if shape == .article { return lines.indices }
        let isLone = lonePlaces(in: lines)
        var region = bestRun(lines.indices.map { score(of: lines[$0], topicShare: nil, isLone: isLone[$0]) })
        for _ in 0..<2 {
            guard let topic = topicWords(of: lines[region], in: draft) else { break }
            let scores = lines.indices.map { position in
                let line = lines[position]
                let isProse = line.lineClass.isProse
                let share =
                    isProse && line.wordCount <= 90
                    ? topic.share(of: draft.words(of: line.index), isCounted: region.contains(position), least: 4) : nil
                return score(of: line, topicShare: share, isLone: isLone[position])
            }
            let next = bestRun(scores)
            if next == region { break }
            region = next
        }
        if holdsEnough(of: lines, region) { return widened(region, in: lines, of: draft) }
        return bestRun(lines.map { score(of: $0, topicShare: nil, isLone: false) })
    }

    /// The words of a run's prose, where it has enough of it.
    static func topicWords(of lines: ArraySlice<LineMeasure>, in draft: Draft) -> TopicWords? {
        let prose = lines.reduce(0) { $0 + ($1.lineClass.isProse ? $1.wordCount : 0) }
        guard prose >= fewestTopicWords else { return nil }
        var topic = TopicWords(wordCount: prose)
        for line in lines where line.lineClass.isProse { topic.add(draft.words(of: line.index)) }
        return topic
    }

    /// Whether each line stands far from other paragraphs, as teasers do between their headlines, pictures and bylines.
    private static func lonePlaces(in lines: [LineMeasure]) -> [Bool] {
        var isLone = [Bool](repeating: false, count: lines.count)
        let paragraphs = lines.indices.filter { lines[$0].lineClass == .good }
        for (place, position) in paragraphs.enumerated() {
            let isFarBelow = place == 0 || position - paragraphs[place - 1] > loneDistance
            let isFarAbove = place + 1 == paragraphs.count || paragraphs[place + 1] - position > loneDistance
            isLone[position] = isFarBelow && isFarAbove
        }
        return isLone
    }

    private static func score(of line: LineMeasure, topicShare: Double?, isLone: Bool) -> Double {
        let score = line.lineClass.score(wordCount: line.wordCount) * (isLone ? loneWeight : 1)
        guard let topicShare else { return score }
        return score * max(-0.3, min(1, (topicShare - 0.10) / 0.15))
    }

    private static func bestRun(_ scores: [Double]) -> Range<Int> {
        var best = 0..<scores.count
        var bestSum = -Double.infinity
        var sum = 0.0
        var start = 0
        for (position, score) in scores.enumerated() {
            if sum <= 0 {
                sum = 0
                start = position
            }
            sum += score
            if sum > bestSum {
                bestSum = sum
                best = start..<position + 1
            }
        }
        return best
    }

    /// A region with the paragraphs near its ends that speak of the same: a first paragraph above a box of links, a last
    /// one below an advertisement.
    private static func widened(_ region: Range<Int>, in lines: [LineMeasure], of draft: Draft) -> Range<Int> {
        guard let topic = topicWords(of: lines[region], in: draft) else { return region }
        func belongs(_ position: Int) -> Bool {
            guard lines[position].lineClass == .good else { return false }
            let words = draft.words(of: lines[position].index)
            return (topic.share(of: words, isCounted: false, least: 4) ?? 0) >= leastTopicShare
        }
        let above = max(0, region.lowerBound - wideningReach)..<region.lowerBound
        let below = region.upperBound..<min(lines.count, region.upperBound + wideningReach)
        let start = above.first(where: belongs) ?? region.lowerBound
        let end = below.last(where: belongs).map { $0 + 1 } ?? region.upperBound
        return start..<end
    }

    /// A region with less than a quarter of a long page's prose is none.
    private static func holdsEnough(of lines: [LineMeasure], _ region: Range<Int>) -> Bool {
        let words = { (lines: ArraySlice<LineMeasure>) in
            lines.reduce(0) { $0 + ($1.lineClass.isProse ? $1.wordCount : 0) }
        }
        let all = words(lines[...])
        return all < 400 || words(lines[region]) * 4 >= all
    }
}
