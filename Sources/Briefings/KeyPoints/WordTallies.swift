import Language

/// Counts in how many reports of a story each word stands, and how often in each.
struct WordTallies {
    /// A word that stands in more sentences of a report tells no more.
    static let mostTold = 4

    /// In how many reports and titles a word stands.
    struct Tally {
        /// The reports in which one, two, three or more sentences hold it.
        fileprivate(set) var reports = SIMD4<Int32>()
        fileprivate(set) var titles: Int32 = 0
        /// Whether a sentence holds it that can stand alone, or a title.
        fileprivate(set) var isWeighed = false
        /// The sentences that hold it in the report at hand.
        fileprivate var inReport: Int32 = 0
    }

    private(set) var numbers: WordNumbers
    /// By the word's number.
    private(set) var tallies: [Tally] = []
    /// The numbers of the words of the report at hand.
    private var own: [Int] = []

    /// Makes room for so many words.
    init(capacity: Int) {
        numbers = WordNumbers(capacity: capacity)
        tallies.reserveCapacity(capacity)
    }

    /// Counts the words of a sentence, each once, to the report at hand.
    mutating func add(_ sentence: CandidateSentence) {
        for word in sentence.words {
            let number = number(of: word)
            if tallies[number].inReport == 0 { own.append(number) }
            tallies[number].inReport += 1
            if sentence.standsAlone { tallies[number].isWeighed = true }
        }
    }

    /// Ends the report at hand.
    mutating func closeReport() {
        for number in own {
            let told = min(Int(tallies[number].inReport), Self.mostTold)
            tallies[number].reports[told - 1] += 1
            tallies[number].inReport = 0
        }
        own.removeAll(keepingCapacity: true)
    }

    /// Counts the words of a title, each once.
    mutating func add(title words: [WordHash]) {
        for word in words {
            let number = number(of: word)
            tallies[number].titles += 1
            tallies[number].isWeighed = true
        }
    }

    private mutating func number(of word: WordHash) -> Int {
        let number = numbers.number(of: word)
        if number == tallies.count { tallies.append(Tally()) }
        return number
    }
}
