import Articles
import Language

/// One report of a story, split into sentences and words once for all that its briefing takes from it.
final class Report {
    /// A sentence of a passage.
    struct Sentence {
        /// The passage's index in the article.
        let passage: Int
        /// The offsets in ``Report/bytes``.
        let range: Range<Int>
        /// Its words, as indices into ``Report/words``.
        let words: Range<Int>
        /// Which of stances, filler, number words and the writer's pronouns it has.
        let classes: ClauseWords.Classes
        /// Whether it has a number in digits.
        let hasDigits: Bool
        /// The names in it, as indices into the mentions of the article's names.
        let mentions: Range<Int>
        /// The quotations that it has a part of, as indices into the article's quotations.
        let quotations: Range<Int>
    }

    /// The article's index.
    let index: Int
    let article: Article
    let analysis: Analysis
    /// The article's passages, each followed by a line feed.
    let bytes: [UInt8]
    /// Where each passage begins in the bytes.
    private let starts: [Int]
    /// The words of the title, then those of all sentences.
    let words: [Word]
    /// The title's words: offsets in ``bytes`` are those in the title.
    let titleWords: ArraySlice<Word>
    /// What ``SentenceGate`` said of each sentence that it was asked about.
    var admissions: [Bool?]
    /// The name of the article's outlet.
    private(set) lazy var outlet = OutletName(of: article)
    /// The first sentences of the deck and the body, in order.
    let sentences: [Sentence]

    /// Reads an article.
    ///
    /// - Complexity: O(bytes), and O(words, names and quotations) of the sentences that are read.
    init(_ article: Article, index: Int, analysis: Analysis) {
        self.index = index
        self.article = article
        self.analysis = analysis
        var bytes: [UInt8] = []
        var starts: [Int] = []
        starts.reserveCapacity(article.blocks.count + 3)
        bytes.reserveCapacity(Self.size(of: article))
        func add(_ text: String) {
            starts.append(bytes.count)
            bytes += text.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        add(article.title.text)
        if let deck = article.deck { add(deck.text) }
        for block in article.blocks { add(block.text) }
        starts.append(bytes.count)
        var reader = SentenceReader(starts: starts, analysis: analysis)
        bytes.withUnsafeBytes { reader.read($0, most: Self.sentencesRead) }
        self.bytes = bytes
        self.starts = starts
        words = reader.words
        titleWords = words[..<reader.titleCount]
        sentences = reader.sentences
        admissions = [Bool?](repeating: nil, count: sentences.count)
    }

    /// How many bytes the article's passages have, each with a line feed.
    private static func size(of article: Article) -> Int {
        let first = article.title.text.utf8.count + (article.deck?.text.utf8.count ?? 0) + 2
        return article.blocks.reduce(first) { $0 + $1.text.utf8.count + 1 }
    }

    /// How many sentences of an article are read: news tells its matter first, and what stands behind is background.
    private static let sentencesRead = 60

    /// What kind of passage a sentence stands in.
    func kind(of sentence: Sentence) -> Passage.Kind {
        if sentence.passage == 0 { return .title }
        let bodyStart = article.deck == nil ? 1 : 2
        guard sentence.passage >= bodyStart, sentence.passage - bodyStart < article.blocks.count else { return .deck }
        return switch article.blocks[sentence.passage - bodyStart].kind {
        case .paragraph: .paragraph
        case .heading: .heading
        case .quote: .quote
        case .list: .listItem
        }
    }

    /// The offsets in the bytes of a span of the article.
    func offsets(of span: TextSpan) -> Range<Int> { starts.offsets(of: span) }

    /// The text between two offsets.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Where a sentence stands in its passage.
    func span(of sentence: Sentence) -> TextSpan {
        let start = starts[sentence.passage]
        return TextSpan(
            passage: sentence.passage, range: sentence.range.lowerBound - start..<sentence.range.upperBound - start)
    }

    /// Cites a sentence.
    func citation(of sentence: Sentence) -> Citation {
        Citation(
            article: index, line: article.line(ofPassage: sentence.passage), text: text(sentence.range))
    }
}

extension [Int] {
    /// The offsets of a span among passages that begin at these offsets; the last one ends the last passage.
    fileprivate func offsets(of span: TextSpan) -> Range<Int> {
        guard span.passage + 1 < count else { return 0..<0 }
        let (start, end) = (self[span.passage], self[span.passage + 1] - 1)
        return Swift.min(start + span.range.lowerBound, end)..<Swift.min(start + span.range.upperBound, end)
    }
}

/// Splits the bytes of an article, and finds what stands in each sentence.
private struct SentenceReader {
    private let starts: [Int]
    private let mentions: [NameMention]
    private let quotations: [Quotation]
    private(set) var words: [Word] = []
    /// How many of the words are the title's.
    private(set) var titleCount = 0
    private(set) var sentences: [Report.Sentence] = []
    private var passage = 0
    private var mention = 0
    private var quotation = 0

    init(starts: [Int], analysis: Analysis) {
        self.starts = starts
        mentions = analysis.names.mentions
        quotations = analysis.quotations
    }

    mutating func read(_ bytes: UnsafeRawBufferPointer, most: Int) {
        words.reserveCapacity(min(bytes.count / 5, most * 30))
        sentences.reserveCapacity(min(bytes.count / 100, most))
        for range in Sentences.Scan(bytes) {
            guard sentences.count < most else { break }
            while passage + 1 < starts.count, starts[passage + 1] <= range.lowerBound { passage += 1 }
            let first = words.count
            Words.append(in: bytes, sentence: range, to: &words)
            guard passage > 0 else {
                titleCount = words.count
                continue
            }
            let own = words[first...]
            sentences.append(
                Report.Sentence(
                    passage: passage, range: range, words: first..<words.count,
                    classes: ClauseWords.english.openings(in: own), hasDigits: own.contains(where: \.isNumber),
                    mentions: mentions(in: range),
                    quotations: quotations(in: range)))
        }
    }

    private mutating func mentions(in range: Range<Int>) -> Range<Int> {
        while mention < mentions.count, starts.offsets(of: mentions[mention].span).lowerBound < range.lowerBound {
            mention += 1
        }
        let first = mention
        while mention < mentions.count, starts.offsets(of: mentions[mention].span).lowerBound < range.upperBound {
            mention += 1
        }
        return first..<mention
    }

    /// A quotation of several sentences is in each of them.
    private mutating func quotations(in range: Range<Int>) -> Range<Int> {
        let start = range.lowerBound
        while quotation < quotations.count, starts.offsets(of: quotations[quotation].span).upperBound <= start {
            quotation += 1
        }
        var last = quotation
        while last < quotations.count, starts.offsets(of: quotations[last].span).lowerBound < range.upperBound {
            last += 1
        }
        return quotation..<last
    }
}
