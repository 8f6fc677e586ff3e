import Articles
import Language

/// A sentence that could become a key point.
struct CandidateSentence {
    /// The report's place in its story.
    let report: Int
    let sentence: Report.Sentence
    /// Its words, without function words, each once, ascending.
    let words: [WordHash]
    /// Its place in its report, counted from 0; the deck comes first.
    let position: Int
    /// How many words it has.
    let length: Int
    /// Whether it can stand alone on a page, and says that something happened.
    let standsAlone: Bool
    /// How well it says so, around 1.
    let quality: Double

    /// How many sentences of a report are looked at: news tells the matter first, and the cost of a
    /// story stays bounded.
    private static let perReport = 40

    /// The deck and the first sentences of a report.
    static func all(in report: Report, place: Int) -> [CandidateSentence] {
        var found: [CandidateSentence] = []
        report.bytes.withUnsafeBytes { bytes in
            var gate = SentenceGate(report, bytes: bytes)
            for sentence in report.sentences {
                guard found.count < perReport else { break }
                let kind = report.kind(of: sentence)
                guard kind == .paragraph || kind == .listItem || kind == .deck else { continue }
                let standsAlone = gate.admits(sentence, kind)
                let words = report.words[sentence.words]
                found.append(
                    CandidateSentence(
                        report: place, sentence: sentence, words: distinct(words), position: found.count,
                        length: words.count, standsAlone: standsAlone,
                        quality: standsAlone ? gate.quality(of: sentence) : 0))
            }
        }
        return found
    }
}

/// The words that are no function words, each once, ascending.
func distinct(_ words: ArraySlice<Word>) -> [WordHash] {
    let sorted = words.lazy.filter { !$0.isStopWord }.map(\.hash).sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
}
