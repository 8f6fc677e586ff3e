import Articles
import Language

/// A sentence that could become a key point.
struct CandidateSentence {
    /// The report's place in its story.
    let report: Int
    /// The sentence's index in its report.
    let index: Int
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
    static let fromFirst = 12
    /// How many are looked at where the first have too few.
    static let fromAll = 40

    /// The deck and the first sentences of a report.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - place: Its place in its story.
    ///   - most: How many are wanted.
    ///   - known: The first of them, where they were made already.
    /// - Returns: At most so many.
    static func all(
        in report: Report, place: Int, most: Int = fromFirst, known: [CandidateSentence] = []
    ) -> [CandidateSentence] {
        var found: [CandidateSentence] = []
        found.reserveCapacity(min(most, report.sentences.count))
        report.bytes.withUnsafeBytes { bytes in
            var gate = SentenceGate(report, bytes: bytes)
            for (index, sentence) in report.sentences.enumerated() {
                guard found.count < most else { break }
                let kind = report.kind(of: sentence)
                guard kind == .paragraph || kind == .listItem || kind == .deck else { continue }
                let standsAlone = gate.admits(sentence, at: index, kind)
                if found.count < known.count {
                    found.append(known[found.count])
                    continue
                }
                let words = report.words[sentence.words]
                found.append(
                    CandidateSentence(
                        report: place, index: index, words: distinct(words), position: found.count,
                        length: words.count, standsAlone: standsAlone,
                        quality: standsAlone ? gate.quality(of: sentence) : 0))
            }
        }
        return found
    }
}

/// The words that are no function words, each once, ascending.
func distinct(_ words: ArraySlice<Word>) -> [WordHash] {
    var hashes: [WordHash] = []
    hashes.reserveCapacity(words.count)
    for word in words where !word.isStopWord { hashes.append(word.hash) }
    hashes.withUnsafeMutableBufferPointer { sort($0) }
    var count = 0
    for hash in hashes where count == 0 || hash != hashes[count - 1] {
        hashes[count] = hash
        count += 1
    }
    hashes.removeLast(hashes.count - count)
    return hashes
}

/// Sorts words ascending: the few of a sentence where they stand, without the room that merging takes.
private func sort(_ hashes: UnsafeMutableBufferPointer<WordHash>) {
    var hashes = hashes
    guard hashes.count <= 32 else { return hashes.sort() }
    for end in hashes.indices.dropFirst() {
        let hash = hashes[end]
        var place = end
        while place > 0, hash < hashes[place - 1] {
            hashes[place] = hashes[place - 1]
            place -= 1
        }
        hashes[place] = hash
    }
}
