import Articles
import Language

/// An article read again for what it says, to be quoted: its sentences, its names as it writes them.
///
/// Reading stops after ``mostSentences``: news tells the event first, and a text of megabytes must not
/// cost more than another.
struct ArticleReading {
    /// A line of the article.
    struct Passage {
        var line: Int
        var bytes: [UInt8]
        var words: [Word]
        /// Whether it is a headline, where capitals need not mean names.
        var isTitle: Bool
    }

    /// A sentence: its passage, its bytes and its words there.
    struct Sentence {
        var passage: Int
        var bytes: Range<Int>
        var words: Range<Int>
    }

    /// The most sentences that are read.
    static let mostSentences = 16
    /// A sentence of more bytes is passed over: it is a table or a list.
    static let longestSentence = 2000

    private(set) var passages: [Passage] = []
    private(set) var sentences: [Sentence] = []

    /// Reads an article.
    ///
    /// - Complexity: O(bytes of the lines read)
    init(_ article: Article, mostSentences: Int = Self.mostSentences) {
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
        var first = self
        first.sentences = Array(sentences.prefix(count))
        // The words of sentences that stand further behind are left out; passages without words do not matter.
        var ends = [Int](repeating: 0, count: passages.count)
        for sentence in first.sentences { ends[sentence.passage] = sentence.words.upperBound }
        for (passage, end) in ends.enumerated() where end < passages[passage].words.count {
            first.passages[passage].words.removeSubrange(end...)
        }
        return first
    }

    private mutating func read(_ excerpt: Excerpt, isTitle: Bool, most: Int) {
        var passage = Passage(line: excerpt.line, bytes: Array(excerpt.text.utf8), words: [], isTitle: isTitle)
        // English news has a word about every six bytes.
        passage.words.reserveCapacity(passage.bytes.count / 5)
        passage.bytes.withUnsafeBytes { bytes in
            for range in Sentences.Scan(bytes) {
                guard sentences.count < most else { break }
                guard range.count < Self.longestSentence else { continue }
                let start = passage.words.count
                Words.append(in: bytes, sentence: range, to: &passage.words)
                sentences.append(
                    Sentence(passage: passages.count, bytes: range, words: start..<passage.words.count))
            }
        }
        passages.append(passage)
    }

    /// The words of a sentence.
    func words(of sentence: Sentence) -> ArraySlice<Word> { passages[sentence.passage].words[sentence.words] }

    /// The text between two offsets of a passage, verbatim.
    func text(_ range: Range<Int>, of passage: Int) -> String {
        String(decoding: passages[passage].bytes[range], as: UTF8.self)
    }

    /// A word as the article writes it first, nil where it does not.
    func text(of word: WordHash) -> String? {
        for (index, passage) in passages.enumerated() {
            if let first = passage.words.first(where: { $0.hash == word }) { return text(first.range, of: index) }
        }
        return nil
    }
}
