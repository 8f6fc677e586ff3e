import Articles
import Language

/// An article read again for what it says, to be quoted: its sentences, its names as it writes them.
///
/// All lines stand in one text, and all words in one array, for an article has a dozen lines. Reading stops after
/// ``mostSentences``: news tells the event first, and a text of megabytes must not cost more than another.
struct ArticleReading {
    /// A line of the article.
    struct Passage {
        var line: Int
        /// Its words among those of the article.
        var words: Range<Int>
        /// Whether it is a headline, where capitals need not mean names.
        var isTitle: Bool
    }

    /// A sentence: its passage, its bytes and its words in the article.
    struct Sentence {
        var passage: Int
        var bytes: Range<Int>
        var words: Range<Int>
    }

    /// The most sentences that are read.
    static let mostSentences = 16
    /// A sentence of more bytes is passed over: it is a table or a list.
    static let longestSentence = 2000

    /// The text of the passages, with ``JoinedLines/gap`` behind each: no phrase goes from line to line.
    private(set) var bytes: [UInt8] = []
    private(set) var words: [Word] = []
    private(set) var passages: [Passage] = []
    private(set) var sentences: [Sentence] = []

    /// Reads an article.
    ///
    /// - Complexity: O(bytes of the lines read)
    init(_ article: Article, mostSentences: Int = Self.mostSentences) {
        // A sentence of English news has about 130 bytes and 22 words.
        bytes.reserveCapacity(mostSentences * 160)
        words.reserveCapacity(mostSentences * 24)
        passages.reserveCapacity(mostSentences)
        sentences.reserveCapacity(mostSentences)
        read(article.title, isTitle: true, most: mostSentences)
        if let deck = article.deck { read(deck, isTitle: false, most: mostSentences) }
        for block in article.blocks {
            guard sentences.count < mostSentences else { break }
            let excerpt = Excerpt(line: block.line, text: block.text)
            read(excerpt, isTitle: block.kind == .heading, most: mostSentences)
        }
    }

    /// The same article as if reading had stopped after so many sentences.
    func prefix(_ count: Int) -> ArticleReading {
        guard sentences.count > count else { return self }
        var first = self
        first.sentences.removeSubrange(count...)
        let end = first.sentences.last?.words.upperBound ?? 0
        first.words.removeSubrange(end...)
        for place in passages.indices { first.passages[place].words = passages[place].words.clamped(to: 0..<end) }
        return first
    }

    private mutating func read(_ excerpt: Excerpt, isTitle: Bool, most: Int) {
        let (firstWord, firstSentence) = (words.count, sentences.count)
        copySentences(of: excerpt.text, most: most)
        bytes.withUnsafeBytes { bytes in
            for place in firstSentence..<sentences.count {
                let start = words.count
                Words.append(in: bytes, sentence: sentences[place].bytes, to: &words)
                sentences[place].words = start..<words.count
            }
        }
        passages.append(Passage(line: excerpt.line, words: firstWord..<words.count, isTitle: isTitle))
    }

    /// Finds the sentences of a line, and copies the line as far as they go.
    private mutating func copySentences(of line: String, most: Int) {
        let start = bytes.count
        var text = line
        text.withUTF8 { utf8 in
            var end = 0
            for range in Sentences.Scan(UnsafeRawBufferPointer(utf8)) {
                guard sentences.count < most else { break }
                guard range.count < Self.longestSentence else { continue }
                sentences.append(
                    Sentence(
                        passage: passages.count, bytes: start + range.lowerBound..<start + range.upperBound,
                        words: 0..<0))
                end = range.upperBound
            }
            // With what stands right behind the last.
            bytes.append(contentsOf: utf8.prefix(end + JoinedLines.gap.count))
        }
        bytes.append(contentsOf: JoinedLines.gap)
    }

    /// The words of a sentence.
    func words(of sentence: Sentence) -> ArraySlice<Word> { words[sentence.words] }

    /// The text between two offsets, verbatim.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
