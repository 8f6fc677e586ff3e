/// What is known of a text before its lines are judged together: their measures, and the region of the article.
struct PageContext: Sendable {
    /// The most words of a teaser whose words an extractor joined to those of its headline.
    private static let longestGluedLine = 60

    /// The lines that hold words or pictures, in order.
    let lines: [LineMeasure]
    /// For each line of the draft, the rule that claims it by what it says itself, counted in ``CleaningRule/all``.
    let claims: [Int?]
    /// What kind of text it is.
    let shape: PageShape
    /// The article's region, as positions in ``lines``.
    let region: Range<Int>
    /// The prose words inside the region before each line, and behind them all.
    let proseBefore: [Int]

    /// Measures the lines of a draft.
    ///
    /// - Complexity: O(bytes)
    init(_ draft: Draft, claims: [Int?]) {
        self.claims = claims
        let classifier = LineClassifier(draft)
        var lines: [LineMeasure] = []
        lines.reserveCapacity(draft.lines.count)
        for index in draft.lines.indices {
            var line = LineMeasure(of: index, in: draft)
            line.lineClass = classifier.lineClass(of: line, in: draft, isClaimed: claims[index] != nil)
            lines.append(line)
        }
        shape = PageShape(of: lines)
        if shape == .wholePage { Self.markGluedLines(in: &lines) }
        region = ArticleRegion.find(in: lines, of: draft, shape: shape)
        proseBefore = Self.proseSums(lines, region)
        self.lines = lines
    }

    /// Words that an extractor of whole pages joined are those of a teaser and its headline.
    private static func markGluedLines(in lines: inout [LineMeasure]) {
        for position in lines.indices where lines[position].glued > 0 && lines[position].lineClass.isProse {
            if lines[position].wordCount <= longestGluedLine { lines[position].lineClass = .item }
        }
    }

    private static func proseSums(_ lines: [LineMeasure], _ region: Range<Int>) -> [Int] {
        var sums = [0]
        sums.reserveCapacity(lines.count + 1)
        var sum = 0
        for (position, line) in lines.enumerated() {
            if line.lineClass.isProse, region.contains(position) { sum += line.wordCount }
            sums.append(sum)
        }
        return sums
    }
}
