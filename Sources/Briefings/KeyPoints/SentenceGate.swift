import Articles
import Language

/// What a sentence must be to stand on a page by itself: it leans on no other sentence, says who speaks where
/// somebody does, and tells something that somebody did or said.
struct SentenceGate {
    /// A pronoun among so many first words has what it stands for in another sentence (“According to him, …”).
    private static let opening = 4
    /// The words after a pronoun among which its name may still come (“In his book, Anna Roe says …”).
    private static let cataphora = 9

    /// More words are no point.
    private static let longest = 60

    private let report: Report
    private let bytes: UnsafeRawBufferPointer
    private var marks = QuotationMarks()

    init(_ report: Report, bytes: UnsafeRawBufferPointer) {
        self.report = report
        self.bytes = bytes
    }

    /// Whether a sentence can be a key point, but for its place and length. The sentences of a passage are given in
    /// their order; what is asked again is not read again.
    mutating func admits(_ sentence: Report.Sentence, at index: Int, _ kind: Passage.Kind) -> Bool {
        let text = UnsafeRawBufferPointer(rebasing: bytes[sentence.range])
        let begins = marks.read(text, passage: sentence.passage)
        guard !begins, !marks.isOpen, (4...Self.longest).contains(sentence.words.count) else { return false }
        if let known = report.admissions[index] { return known }
        let admitted = admits(sentence, text, kind)
        report.admissions[index] = admitted
        return admitted
    }

    private func admits(_ sentence: Report.Sentence, _ text: UnsafeRawBufferPointer, _ kind: Passage.Kind) -> Bool {
        let words = report.words[sentence.words]
        return endsWithStop(text, sentence, kind) && tellsAFact(sentence, words) && !leans(sentence, words)
            && quotesWithSpeaker(sentence, text) && !report.outlet.stands(in: words) && !isWriters(words, sentence)
            && words.contains { ClauseWords.english.isFinite($0, in: bytes) }
            && !(sentence.classes.contains(.opensFiller) && Filler.stands(in: words))
            && !LeaningOpenings.open(words) && !PictureMarks.stand(in: words, of: bytes)
    }

    /// How much a sentence that may be a key point is one: more where a name is its subject, less where nobody in
    /// particular is, or where it tells of another year.
    func quality(of sentence: Report.Sentence) -> Double {
        let words = report.words[sentence.words]
        let verb = words.firstIndex { ClauseWords.english.isFinite($0, in: bytes) } ?? words.endIndex
        var quality = 1.0
        if hasName(before: verb, sentence, words) {
            quality *= 1.15
        } else if words.first.map({ ClauseWords.english[$0].contains(.determiner) }) ?? false {
            // “The offer was made …”: which offer stands in another sentence.
            quality *= 0.8
        }
        if words.prefix(2).contains(where: { ClauseWords.english[$0].contains(.generic) }) { quality *= 0.6 }
        if !namesSomebody(sentence, words) { quality *= 0.6 }
        if tellsOfAnotherYear(sentence, words) { quality *= 0.75 }
        return quality
    }

    private func hasName(before verb: Int, _ sentence: Report.Sentence, _ words: ArraySlice<Word>) -> Bool {
        let end = verb < words.endIndex ? words[verb].range.lowerBound : sentence.range.upperBound
        if let name = sentence.mentions.first {
            if report.offsets(of: report.analysis.names.mentions[name].span).lowerBound < end { return true }
        }
        return words[..<verb].contains { $0.isCapitalised && !$0.isSentenceInitial && !$0.isStopWord }
    }

    private func tellsOfAnotherYear(_ sentence: Report.Sentence, _ words: ArraySlice<Word>) -> Bool {
        guard sentence.hasDigits, let published = report.article.date?.earliest?.prefix(4) else { return false }
        return words.contains { word in
            Words.year(word, in: bytes) != nil && !bytes[word.range].elementsEqual(published.utf8)
        }
    }

    /// A question is no fact, and may end with an abbreviation (“… the U.S.?”); a stop may stand in front of a
    /// closing quotation mark. A deck often goes without its stop.
    private func endsWithStop(_ text: UnsafeRawBufferPointer, _ sentence: Report.Sentence, _ kind: Passage.Kind) -> Bool
    {
        let end = text.suffix(4)
        if end.contains(UInt8(ascii: "?")) { return false }
        return kind == .deck || end.contains(UInt8(ascii: ".")) || end.contains(UInt8(ascii: "!"))
    }

    /// A named actor: a name, or a capital that is not just the sentence's first.
    private func namesSomebody(_ sentence: Report.Sentence, _ words: ArraySlice<Word>) -> Bool {
        !sentence.mentions.isEmpty
            || words.contains { $0.isCapitalised && !$0.isSentenceInitial && !$0.isStopWord }
    }

    /// Whether a sentence tells of somebody, or has a number to tell.
    private func tellsAFact(_ sentence: Report.Sentence, _ words: ArraySlice<Word>) -> Bool {
        sentence.hasDigits || namesSomebody(sentence, words)
    }

    /// Whether a sentence leans on the one before it: a pronoun or a connective stands near its beginning, no name
    /// before it, and none soon after it (“In his book, Anna Roe says …”).
    private func leans(_ sentence: Report.Sentence, _ words: ArraySlice<Word>) -> Bool {
        for index in words.indices.prefix(Self.opening) where DanglingOpeners.contains(words[index].hash) {
            let names = sentence.mentions.lazy.map { report.offsets(of: report.analysis.names.mentions[$0].span) }
            let isNamed = names.contains { $0.upperBound <= words[index].range.lowerBound }
            if isNamed, !isObject(index, words) { continue }
            let isOwner = ClauseWords.english[words[index]].contains(.possessive) && index > words.startIndex
            let last = words[min(index + Self.cataphora, words.endIndex - 1)].range.upperBound
            let stretch = words[index].range.upperBound..<max(last, words[index].range.upperBound)
            if isOwner, bytes[stretch].contains(UInt8(ascii: ",")), names.contains(where: stretch.overlaps) { continue }
            return true
        }
        return false
    }

    /// Whether a pronoun stands for somebody who is not the subject: “Roe called her a liar”, but not “Roe and her son”.
    private func isObject(_ index: Int, _ words: ArraySlice<Word>) -> Bool {
        let classes = ClauseWords.english[words[index]]
        guard classes.contains(.object) else { return false }
        return !classes.contains(.possessive) || index + 1 == words.endIndex || words[index + 1].isStopWord
    }

    /// Whether every quotation in the sentence is whole, and the sentence names who says it.
    private func quotesWithSpeaker(_ sentence: Report.Sentence, _ text: UnsafeRawBufferPointer) -> Bool {
        if sentence.quotations.isEmpty { return !QuotationMarks.open(text) }
        return sentence.quotations.allSatisfy { index in
            let quotation = report.analysis.quotations[index]
            let words = report.offsets(of: quotation.span)
            guard sentence.range.lowerBound <= words.lowerBound, words.upperBound <= sentence.range.upperBound,
                let speaker = quotation.speaker
            else { return false }
            return names(speaker, in: sentence)
        }
    }

    private func names(_ speaker: Speaker, in sentence: Report.Sentence) -> Bool {
        if let entity = speaker.entity {
            return sentence.mentions.contains { report.analysis.names.mentions[$0].entity == entity }
        }
        // Nobody of the names: the words beside the quotation must have a name in them (“a Northland official”).
        guard let mention = speaker.mention.map(report.offsets), sentence.range.contains(mention.lowerBound) else {
            return false
        }
        return report.words[sentence.words].contains {
            mention.contains($0.range.lowerBound) && $0.isCapitalised && !$0.isStopWord
        }
    }

    /// Whether the writer speaks of themselves or to the reader, outside of quotation marks.
    private func isWriters(_ words: ArraySlice<Word>, _ sentence: Report.Sentence) -> Bool {
        sentence.classes.contains(.writer)
            && words.contains { word in
                ClauseWords.english[word].contains(.writer)
                    && !sentence.quotations.contains {
                        report.offsets(of: report.analysis.quotations[$0].span).contains(word.range.lowerBound)
                    }
            }
    }
}

/// The name of an article's own outlet: a sentence that speaks of it (“told Example Line”) tells how the
/// article was made before it tells the news.
struct OutletName {
    private let name: [WordHash]

    init(of article: Article) {
        name = article.source.name.map { Words.words(in: $0).map(\.hash) } ?? []
    }

    /// Whether the name's words stand in a row.
    func stands(in words: ArraySlice<Word>) -> Bool {
        guard let first = name.first, words.count >= name.count else { return false }
        return (words.startIndex...words.endIndex - name.count).contains { start in
            words[start].hash == first && zip(words[start...], name).allSatisfy { $0.hash == $1 }
        }
    }
}
