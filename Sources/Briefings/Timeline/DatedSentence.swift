import Articles
import Language

/// A sentence that can stand on a page by itself and tells when something was or will be.
struct DatedSentence {
    /// The article, and where the sentence stands in it.
    let article: Int
    let span: TextSpan
    /// When, as ISO 8601 writes it.
    let value: String
    let exactness: ToldTime.Exactness
    /// Its words, without function words and those of the time.
    let words: WeighedWords
}

/// What a report tells of days.
struct DatedReport {
    /// The words of its title, each once, ascending; none where it tells of no day.
    let title: [WordHash]
    /// In the order of the report.
    let sentences: [DatedSentence]

    /// Shorter ones say too little, longer ones tell of many times.
    private static let lengths = 6...48
    /// How many of one article are taken: what tells more dates is a chronicle, and costs stay bounded.
    private static let perArticle = 24

    /// Finds the dated sentences of a report.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - title: The words of its title, each once, ascending.
    /// - Complexity: O(words) of a report that tells a time, O(its times) of others
    init(_ report: Report, title: [WordHash]) {
        let times = report.analysis.times.compactMap { ToldTime($0) }
        guard !times.isEmpty else {
            (self.title, sentences) = ([], [])
            return
        }
        sentences = report.bytes.withUnsafeBytes { bytes in
            var reader = DatedSentenceReader(report: report, bytes: bytes, times: times)
            return reader.sentences(most: Self.perArticle, Self.lengths)
        }
        self.title = sentences.isEmpty ? [] : title
    }
}

/// Reads the sentences of a report beside its times.
private struct DatedSentenceReader {
    let report: Report
    let bytes: UnsafeRawBufferPointer
    let times: [ToldTime]
    /// Where times stand whose day the text does not tell, ascending.
    let unknown: [TextSpan]
    private var next = 0
    private var gate: SentenceGate

    init(report: Report, bytes: UnsafeRawBufferPointer, times: [ToldTime]) {
        self.report = report
        self.bytes = bytes
        self.times = times
        unknown = report.analysis.times.filter { $0.value == nil }.map(\.span)
        gate = SentenceGate(report, bytes: bytes)
    }

    mutating func sentences(most: Int, _ lengths: ClosedRange<Int>) -> [DatedSentence] {
        var found: [DatedSentence] = []
        for (index, sentence) in report.sentences.enumerated() where found.count < most {
            while next < times.count, times[next].span.passage < sentence.passage { next += 1 }
            // Only what stands in a passage with a time is read further.
            guard next < times.count else { break }
            guard times[next].span.passage == sentence.passage else { continue }
            let kind = report.kind(of: sentence)
            guard kind == .paragraph || kind == .listItem || kind == .deck else { continue }
            let standsAlone = gate.admits(sentence, at: index, kind)
            let told = times(in: sentence)
            guard standsAlone, lengths ~= sentence.words.count, let time = best(of: told, in: sentence) else {
                continue
            }
            found.append(dated(sentence, time))
        }
        return found
    }

    /// The times that stand in a sentence; those before it are passed.
    private mutating func times(in sentence: Report.Sentence) -> ArraySlice<ToldTime> {
        while next < times.count, report.offsets(of: times[next].span).lowerBound < sentence.range.lowerBound {
            next += 1
        }
        let first = next
        while next < times.count, report.offsets(of: times[next].span).lowerBound < sentence.range.upperBound {
            next += 1
        }
        return times[first..<next]
    }

    /// The most exact of a sentence's times, of equals the first; none where another time of the sentence may be the
    /// event's: one of another year, or, beside a month or a year, one whose day is not known (“on Wednesday … the first
    /// since 2006”).
    private func best(of told: ArraySlice<ToldTime>, in sentence: Report.Sentence) -> ToldTime? {
        let fit = told.filter { isEvent($0, in: sentence) }
        guard let exactness = fit.map(\.exactness).max(), let best = fit.first(where: { $0.exactness == exactness })
        else { return nil }
        let years = told.lazy.filter { $0.exactness == .year }
        if exactness != .year, years.contains(where: { !best.value.hasPrefix($0.value) }) { return nil }
        return exactness < .day && holdsUnknownTime(sentence) ? nil : best
    }

    private func holdsUnknownTime(_ sentence: Report.Sentence) -> Bool {
        let start = TextSpan(passage: sentence.passage, range: 0..<0)
        var (low, high) = (0, unknown.count)
        while low < high {
            let middle = (low + high) / 2
            let isBefore = unknown[middle] < start || isBefore(unknown[middle], sentence)
            if isBefore { low = middle + 1 } else { high = middle }
        }
        return low < unknown.count && unknown[low].passage == sentence.passage
            && report.offsets(of: unknown[low]).lowerBound < sentence.range.upperBound
    }

    private func isBefore(_ span: TextSpan, _ sentence: Report.Sentence) -> Bool {
        span.passage == sentence.passage && report.offsets(of: span).lowerBound < sentence.range.lowerBound
    }

    /// Whether a time is that of an event: of a month or a year only where the words name it, and of a year only where
    /// a verb tells that something happened in it (“in 2015”, not “the 2015 agreement”).
    private func isEvent(_ time: ToldTime, in sentence: Report.Sentence) -> Bool {
        let range = report.offsets(of: time.span)
        if Times.isBeginning(range, words: Array(report.words[sentence.words])) { return false }
        if time.exactness == .day { return true }
        guard time.isNamed(in: UnsafeRawBufferPointer(rebasing: bytes[range])) else { return false }
        if time.exactness == .month { return true }
        return Times.isOver(range, sentence: sentence.range, words: Array(report.words[sentence.words]), in: bytes)
    }

    private func dated(_ sentence: Report.Sentence, _ time: ToldTime) -> DatedSentence {
        let range = report.offsets(of: time.span)
        let words = report.words[sentence.words].filter { !range.overlaps($0.range) }
        return DatedSentence(
            article: report.index, span: report.span(of: sentence), value: time.value, exactness: time.exactness,
            words: WeighedWords(distinct(words[...])))
    }
}
