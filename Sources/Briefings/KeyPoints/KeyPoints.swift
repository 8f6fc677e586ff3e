import Articles
import Language

/// Chooses the sentences that say most of a story.
///
/// Each sentence is weighed by the words that the story's articles share (the centroid of Radev et
/// al. 2004, “Centroid-based summarization of multiple documents”,
/// https://doi.org/10.1016/j.ipm.2003.10.006), with a prior for its report's first sentences; then
/// sentences are taken by maximal marginal relevance (Carbonell and Goldstein 1998,
/// https://doi.org/10.1145/290941.291025), so that none says what another has said.
struct KeyPoints {
    /// How few are enough, where the story has as many that can stand alone.
    static let fewest = 3
    /// How many are chosen at most.
    static let most = 5
    /// Two sentences that share more than this cosine say the same.
    private static let sameMeaning = 0.4
    /// How much of a sentence's weight is lost where it says wholly what another said.
    private static let redundancy = 0.7
    /// What a word counts that stands in one, two, three or more sentences of a report.
    private static let repetition = [0.7, 1.2, 1.5, 1.7]
    /// The fourth and the fifth point share no more than this cosine with any other: they add a new matter.
    private static let newMatter = [0.3, 0.2]
    /// How much of the third sentence's weight the fourth and the fifth must have.
    private static let worth = 0.6
    /// How long sentences are that are taken before others.
    private static let lengths = 8...48
    private static let anyLengths = 6...60
    /// What a word counts for titles that stands in several sentences of a report.
    private static let repeated = 1.5
    /// What it is worth that somebody denies, claims, accuses or will not say.
    private static let stance = 1.25
    /// What a title's word counts beside the words of sentences.
    private static let titleWeight = 1.5

    /// The story's words, and what is known of each by its number.
    private let tallies: WordTallies
    /// Nothing for words that no candidate of the first sentences has, and no title.
    private let known: [WordWeight?]
    private let reports: Int

    /// Weighs the words of a story by the share of its reports that hold them, in the body and in the title, and by
    /// their rarity in English.
    ///
    /// - Parameters:
    ///   - sentences: The sentences of each report.
    ///   - titles: The words of each report's title.
    /// - Complexity: O(words of all sentences)
    init(_ sentences: [[CandidateSentence]], titles: [[WordHash]]) {
        var tallies = WordTallies(capacity: sentences.reduce(0) { $0 + $1.count } * 8)
        for report in sentences {
            for sentence in report { tallies.add(sentence) }
            tallies.closeReport()
        }
        for title in titles { tallies.add(title: title) }
        let reports = sentences.count
        known = zip(tallies.numbers.words, tallies.tallies).map { word, tally in
            tally.isWeighed ? Self.weight(of: word, tally, reports: reports) : nil
        }
        self.tallies = tallies
        self.reports = reports
    }

    private static func weight(of word: WordHash, _ tally: WordTallies.Tally, reports: Int) -> WordWeight {
        let surprise = Double(BackgroundTable.english.surprise(of: word))
        let share = surprise / Double(max(1, reports))
        return WordWeight(
            weight: weight(of: tally) * share, titleWeight: titleWeight(of: tally) * share, surprise: surprise)
    }

    /// Repetition inside one report tells something, but less and less. One addition after the other, from the least,
    /// so that they have one order and the same bits in every run.
    private static func weight(of tally: WordTallies.Tally) -> Double {
        var weight = 0.0
        for _ in 0..<tally.titles { weight += titleWeight }
        for place in 0..<WordTallies.mostTold {
            for _ in 0..<tally.reports[place] { weight += repetition[place] }
        }
        return weight
    }

    /// By the sentences alone, and repetition counts less: a title is no witness of itself.
    private static func titleWeight(of tally: WordTallies.Tally) -> Double {
        let once = tally.reports[0]
        return Double(once) + repeated * Double(tally.reports.wrappedSum() &- once)
    }

    /// What is known of a word; one that the story does not hold weighs nothing.
    fileprivate func weight(of word: WordHash) -> WordWeight {
        if let number = tallies.numbers[word] {
            return known[number] ?? Self.weight(of: word, tallies.tallies[number], reports: reports)
        }
        return WordWeight(
            weight: 0, titleWeight: 0, surprise: Double(BackgroundTable.english.surprise(of: word)))
    }

    /// The weight of a title with these words, by the sentences alone.
    func weight(ofTitle words: [WordHash]) -> Double {
        words.reduce(0) { $0 + weight(of: $1).titleWeight } / Double(max(1, words.count)).squareRoot()
    }

    /// The sentences that say most, in reading order.
    ///
    /// - Parameters:
    ///   - sentences: The sentences of each report.
    ///   - more: More sentences of each report, those among them, for a story that has too few.
    ///   - stances: For each report the sentences in which somebody takes a stance, by their indices.
    /// - Returns: The points, each with the sentences of other reports that say the same.
    func choose(
        from sentences: [[CandidateSentence]], more: () -> [[CandidateSentence]], stances: [[Int]]
    ) -> [ChosenPoint] {
        let fit = sentences.joined().filter { $0.standsAlone && Self.lengths ~= $0.length }
        var chosen = choose(among: fit, after: [], stances)
        if chosen.count < Self.fewest {
            // Others, be they long or late, but none that cannot stand alone.
            let rest = more().joined().filter { sentence in
                sentence.standsAlone && Self.anyLengths ~= sentence.length
                    && !(sentence.position < CandidateSentence.fromFirst && Self.lengths ~= sentence.length)
            }
            chosen = choose(among: Array(rest), after: chosen, stances, most: Self.fewest)
        }
        // What stands earlier is told earlier.
        chosen.sort { ($0.sentence.position, $0.sentence.report) < ($1.sentence.position, $1.sentence.report) }
        return chosen
    }

    private func choose(
        among candidates: [CandidateSentence], after first: [ChosenPoint], _ stances: [[Int]], most: Int = most
    ) -> [ChosenPoint] {
        var chosen = first
        let weighed = candidates.map { Weighed($0, self) }
        var open = weighed.indices.compactMap { place -> Scored? in
            let sentence = weighed[place].sentence
            let stance = stances[sentence.report].contains(sentence.index) ? Self.stance : 1
            let score = weighed[place].weight * Self.prior(of: sentence.position) * sentence.quality * stance
            var scored = Scored(place: place, score: score)
            for index in chosen.indices where !keep(&scored, weighed[place], beside: &chosen[index]) { return nil }
            return scored
        }
        while chosen.count < most, let next = best(of: open, after: chosen) {
            let point = open.remove(at: next)
            var latest = ChosenPoint(weighed: weighed[point.place], score: point.score)
            open = open.compactMap { candidate in
                var candidate = candidate
                return keep(&candidate, weighed[candidate.place], beside: &latest) ? candidate : nil
            }
            chosen.append(latest)
        }
        return chosen
    }

    /// The place of the candidate that is chosen next; nothing where none is worth it.
    private func best(of open: [Scored], after chosen: [ChosenPoint]) -> Int? {
        let extra = chosen.count - Self.fewest
        var best: Int?
        for (place, candidate) in open.enumerated() {
            if extra >= 0 {
                guard candidate.likeness <= Self.newMatter[extra],
                    candidate.score >= Self.worth * chosen[Self.fewest - 1].score
                else { continue }
            }
            // Of equals the first: what stands earlier is told earlier.
            if let best, candidate.score <= open[best].score { continue }
            best = place
        }
        return best
    }

    /// Lowers a candidate's score by what a point has said of it.
    ///
    /// - Returns: Whether it says something else; where it does not, and is another report's, the point keeps it.
    private func keep(_ candidate: inout Scored, _ weighed: Weighed, beside point: inout ChosenPoint) -> Bool {
        let likeness = likeness(weighed, point.weighed)
        guard likeness > Self.sameMeaning else {
            candidate.score *= 1 - Self.redundancy * likeness
            candidate.likeness = max(candidate.likeness, likeness)
            return true
        }
        point.note(weighed.sentence, likeness: likeness)
        return false
    }

    /// What a place in a report is worth: news tells the matter first.
    private static func prior(of position: Int) -> Double { 0.4 + 1.6 / (1 + 0.35 * Double(position)) }

    private struct Scored {
        /// The place of its sentence among the candidates.
        let place: Int
        var score: Double
        /// The most that it is like a chosen one.
        var likeness = 0.0
    }

    /// The cosine of two sentences' words by their rarity in English, from 0 to 1. Their weight in the story plays no
    /// part: all sentences of a story share its matter.
    private func likeness(_ one: Weighed, _ other: Weighed) -> Double {
        var shared = 0.0
        var position = 0
        for (place, word) in one.sentence.words.enumerated() {
            while position < other.sentence.words.count, other.sentence.words[position] < word { position += 1 }
            guard position < other.sentence.words.count else { break }
            if other.sentence.words[position] == word { shared += one.squares[place] }
        }
        let product = one.length * other.length
        return product > 0 ? shared / product.squareRoot() : 0
    }
}

/// What a word counts in a story.
private struct WordWeight {
    /// In a sentence, and in a title.
    let weight: Double
    let titleWeight: Double
    /// How rare it is in English.
    let surprise: Double
}

/// A sentence with what its words count.
private struct Weighed {
    let sentence: CandidateSentence
    /// The sum of the words' weights over the root of their number, so that neither the longest nor the shortest
    /// sentence wins by its length.
    let weight: Double
    /// The square of each word's surprise.
    let squares: [Double]
    /// Their sum.
    let length: Double

    init(_ sentence: CandidateSentence, _ keyPoints: KeyPoints) {
        self.sentence = sentence
        var squares: [Double] = []
        squares.reserveCapacity(sentence.words.count)
        // Sorted words give the same order of additions, and so the same bits, in every run.
        var (weight, length) = (0.0, 0.0)
        for word in sentence.words {
            let known = keyPoints.weight(of: word)
            weight += known.weight
            squares.append(known.surprise * known.surprise)
            length += known.surprise * known.surprise
        }
        self.weight = weight / Double(max(1, sentence.words.count)).squareRoot()
        self.squares = squares
        self.length = length
    }
}

/// A sentence that was chosen, and what says the same.
struct ChosenPoint {
    fileprivate let weighed: Weighed
    fileprivate let score: Double
    /// The sentence of each other report that is most like it.
    private(set) var others: [(sentence: CandidateSentence, likeness: Double)] = []

    fileprivate init(weighed: Weighed, score: Double) {
        self.weighed = weighed
        self.score = score
    }

    /// The sentence.
    var sentence: CandidateSentence { weighed.sentence }

    /// Sentences of other reports that are this much alike are cited as saying the same.
    private static let sameFact = 0.5

    fileprivate mutating func note(_ other: CandidateSentence, likeness: Double) {
        guard other.report != sentence.report, likeness >= Self.sameFact else { return }
        if let place = others.firstIndex(where: { $0.sentence.report == other.report }) {
            if others[place].likeness < likeness { others[place] = (other, likeness) }
        } else {
            others.append((other, likeness))
        }
    }
}
