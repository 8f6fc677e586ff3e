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

    /// The story's words, ascending, and the weight of each.
    private let words: [WordHash]
    private let weights: [Double]
    /// The weight of each in a title: by the sentences alone, and repetition counts less.
    private let titleWeights: [Double]

    /// Weighs the words of a story by the share of its reports that hold them, in the body and in the title, and by
    /// their rarity in English.
    ///
    /// - Parameters:
    ///   - sentences: The sentences of each report.
    ///   - titles: The words of each report's title.
    /// - Complexity: O(*n* log *n*) in the words of all sentences. Sorted arrays in the place of a dictionary:
    ///   a story has a few hundred words, and hashing them took a third of the time.
    init(_ sentences: [[CandidateSentence]], titles: [[WordHash]]) {
        var held: [Held] = []
        for report in sentences {
            let own = report.flatMap(\.words).sorted()
            Self.forEachRun(of: own, by: ==) { run in
                // Repetition inside one report tells something, but less and less.
                let body = Self.repetition[min(run.count, Self.repetition.count) - 1]
                let plain = run.count > 1 ? Self.repeated : 1
                held.append(Held(word: own[run.lowerBound], body: body, plain: plain, title: 0))
            }
        }
        held += titles.joined().map { Held(word: $0, body: 0, plain: 0, title: Self.titleWeight) }
        // By weight too, so that additions have one order and the same bits in every run.
        held.sort { ($0.word, $0.body, $0.title) < ($1.word, $1.body, $1.title) }
        var words: [WordHash] = []
        var weights: [Double] = []
        var titleWeights: [Double] = []
        Self.forEachRun(of: held, by: { $0.word == $1.word }) { run in
            let word = held[run.lowerBound].word
            let surprise = Double(BackgroundTable.english.surprise(of: word)) / Double(max(1, sentences.count))
            var (full, plain) = (0.0, 0.0)
            for held in held[run] {
                full += held.body + held.title
                plain += held.plain
            }
            words.append(word)
            weights.append(full * surprise)
            titleWeights.append(plain * surprise)
        }
        (self.words, self.weights, self.titleWeights) = (words, weights, titleWeights)
    }

    private struct Held {
        let word: WordHash
        let body: Double
        let plain: Double
        let title: Double
    }

    /// Calls a function with each run of equal neighbours.
    private static func forEachRun<Element>(
        of elements: [Element], by areEqual: (Element, Element) -> Bool, _ body: (Range<Int>) -> Void
    ) {
        var start = 0
        for index in elements.indices.dropFirst() where !areEqual(elements[start], elements[index]) {
            body(start..<index)
            start = index
        }
        if start < elements.count { body(start..<elements.count) }
    }

    private func weight(of word: WordHash) -> Double { weight(of: word, in: weights) }

    /// The weight of a word; nothing for one that the story does not hold.
    private func weight(of word: WordHash, in weights: [Double]) -> Double {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < word { low = middle + 1 } else { high = middle }
        }
        return low < words.count && words[low] == word ? weights[low] : 0
    }

    /// The weight of a text with these words: the sum of their weights over the root of their number,
    /// so that neither the longest nor the shortest text wins by its length.
    private func weight(of words: [WordHash]) -> Double {
        // Sorted words give the same order of additions, and so the same bits, in every run.
        words.reduce(0) { $0 + weight(of: $1) } / Double(max(1, words.count)).squareRoot()
    }

    /// The weight of a title with these words, by the sentences alone: a title is no witness of itself.
    func weight(ofTitle words: [WordHash]) -> Double {
        words.reduce(0) { $0 + weight(of: $1, in: titleWeights) } / Double(max(1, words.count)).squareRoot()
    }

    /// The sentences that say most, in reading order.
    ///
    /// - Parameters:
    ///   - sentences: The sentences of each report.
    ///   - more: More sentences of each report, those among them, for a story that has too few.
    ///   - stances: For each report the sentences in which somebody takes a stance, by their indices.
    /// - Returns: The points, each with the sentences of other reports that say the same.
    func choose(
        from sentences: [[CandidateSentence]], more: () -> [[CandidateSentence]], stances: [Set<Int>]
    ) -> [ChosenPoint] {
        let all = sentences.joined().filter(\.standsAlone)
        var chosen = choose(among: all.filter { Self.lengths ~= $0.length }, after: [], stances)
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
        among candidates: [CandidateSentence], after first: [ChosenPoint], _ stances: [Set<Int>], most: Int = most
    ) -> [ChosenPoint] {
        var chosen = first
        var open = candidates.compactMap { sentence -> Scored? in
            let weighed = Weighed(sentence)
            let stance = stances[sentence.report].contains(sentence.index) ? Self.stance : 1
            let score = weight(of: sentence.words) * Self.prior(of: sentence.position) * sentence.quality * stance
            var scored = Scored(weighed: weighed, score: score)
            for index in chosen.indices where !keep(&scored, beside: &chosen[index]) { return nil }
            return scored
        }
        while chosen.count < most {
            let extra = chosen.count - Self.fewest
            let fit = open.indices.filter { index in
                extra < 0
                    || open[index].likeness <= Self.newMatter[extra]
                        && open[index].score >= Self.worth * chosen[Self.fewest - 1].score
            }
            // Of equals the first: what stands earlier is told earlier.
            guard let next = fit.max(by: { (open[$0].score, $1) < (open[$1].score, $0) }) else { break }
            let point = open.remove(at: next)
            var latest = ChosenPoint(weighed: point.weighed, score: point.score)
            open = open.compactMap { candidate in
                var candidate = candidate
                return keep(&candidate, beside: &latest) ? candidate : nil
            }
            chosen.append(latest)
        }
        return chosen
    }

    /// Lowers a candidate's score by what a point has said of it.
    ///
    /// - Returns: Whether it says something else; where it does not, and is another report's, the point keeps it.
    private func keep(_ candidate: inout Scored, beside point: inout ChosenPoint) -> Bool {
        let likeness = likeness(candidate.weighed, point.weighed)
        guard likeness > Self.sameMeaning else {
            candidate.score *= 1 - Self.redundancy * likeness
            candidate.likeness = max(candidate.likeness, likeness)
            return true
        }
        point.note(candidate.weighed.sentence, likeness: likeness)
        return false
    }

    /// What a place in a report is worth: news tells the matter first.
    private static func prior(of position: Int) -> Double { 0.4 + 1.6 / (1 + 0.35 * Double(position)) }

    private struct Scored {
        let weighed: Weighed
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

/// A sentence with how rare its words are.
private struct Weighed {
    let sentence: CandidateSentence
    /// The square of each word's surprise.
    let squares: [Double]
    /// Their sum.
    let length: Double

    init(_ sentence: CandidateSentence) {
        self.sentence = sentence
        squares = sentence.words.map { word in
            let surprise = Double(BackgroundTable.english.surprise(of: word))
            return surprise * surprise
        }
        length = squares.reduce(0, +)
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
