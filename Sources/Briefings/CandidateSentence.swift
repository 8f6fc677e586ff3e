import Articles
import Language

/// A sentence that could become a key point.
struct CandidateSentence: Sendable {
    let citation: Citation
    /// Its words, without function words, each once, ascending.
    let words: [WordHash]
    /// Its place in its article, counted from 0; the deck comes first.
    let position: Int
    /// Whether it can stand alone on a page.
    let standsAlone: Bool

    /// How many sentences of an article are looked at: news tells the matter first, and the cost of a
    /// story stays bounded.
    private static let perArticle = 12

    /// The deck and the first sentences of an article's body.
    static func all(in article: Article, index: Int) -> [CandidateSentence] {
        var found: [CandidateSentence] = []
        let outlet = SelfMention(of: article)
        if let deck = article.deck { append(deck.text, line: deck.line, article: index, outlet, to: &found) }
        for block in article.blocks where block.kind == .paragraph || block.kind == .list {
            guard found.count < perArticle else { break }
            append(block.text, line: block.line, article: index, outlet, to: &found)
        }
        return found
    }

    private static func append(
        _ text: String, line: Int, article: Int, _ outlet: SelfMention, to found: inout [CandidateSentence]
    ) {
        var text = text
        text.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            var quotation = OpenQuotation()
            for range in Sentences.ranges(in: bytes) where found.count < perArticle {
                let sentence = UnsafeRawBufferPointer(rebasing: bytes[range])
                var words: [Word] = []
                words.reserveCapacity(range.count / 5)
                Words.append(in: bytes, sentence: range, to: &words)
                let standsAlone = !quotation.isOpen && !outlet.stands(in: words) && StandAlone.check(words, sentence)
                quotation.read(sentence)
                found.append(
                    CandidateSentence(
                        citation: Citation(
                            article: article, line: line, text: String(decoding: sentence, as: UTF8.self)),
                        words: distinct(words),
                        position: found.count, standsAlone: standsAlone && !quotation.isOpen))
            }
        }
    }
}

/// The words that are no function words, each once, ascending.
func distinct(_ words: [Word]) -> [WordHash] {
    let sorted = words.lazy.filter { !$0.isStopWord }.map(\.hash).sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
}

/// The name of an article's own outlet: a sentence that speaks of it (“told Example Line”) tells how the
/// article was made before it tells the news.
private struct SelfMention {
    private let name: [WordHash]

    init(of article: Article) {
        name = article.source.name.map { Words.words(in: $0).map(\.hash) } ?? []
    }

    /// Whether the name's words stand in a row.
    func stands(in words: [Word]) -> Bool {
        guard let first = name.first, words.count >= name.count else { return false }
        return (0...words.count - name.count).contains { start in
            words[start].hash == first && zip(words[start...], name).allSatisfy { $0.hash == $1 }
        }
    }
}

/// Follows the quotation marks of a paragraph: a sentence inside a quotation that runs on is somebody's
/// words, and its speaker stands elsewhere.
private struct OpenQuotation {
    private var curly = 0
    private var straight = false

    /// Whether a quotation has begun and not ended.
    var isOpen: Bool { curly > 0 || straight }

    /// Reads one sentence.
    mutating func read(_ text: UnsafeRawBufferPointer) {
        for index in text.indices {
            if text[index] == 0x22 { straight.toggle() }
            guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 else { continue }
            if text[index + 2] == 0x9C { curly += 1 }
            if text[index + 2] == 0x9D { curly = max(0, curly - 1) }
        }
    }
}

/// Whether a sentence says something by itself.
private enum StandAlone {
    /// Shorter ones say too little, longer ones are no points.
    private static let lengths = 8...48
    /// A pronoun among so many first words has what it stands for in another sentence (“According to him, …”).
    private static let opening = 4

    static func check(_ words: [Word], _ text: UnsafeRawBufferPointer) -> Bool {
        guard lengths ~= words.count else { return false }
        guard !words.prefix(opening).contains(where: { DanglingOpeners.contains($0.hash) }) else { return false }
        // A named actor: a capital that is not just the sentence's first.
        let namesSomebody = words.contains { $0.isCapitalised && !$0.isSentenceInitial && !$0.isStopWord }
        return namesSomebody && endsWithStop(text) && !opensWithQuotation(text)
    }

    /// A question is no fact, and may end with an abbreviation (“… the U.S.?”); a stop may stand in front of a
    /// closing quotation mark.
    private static func endsWithStop(_ text: UnsafeRawBufferPointer) -> Bool {
        let end = text.suffix(4)
        return (end.contains(0x2E) || end.contains(0x21)) && !end.contains(0x3F)
    }

    /// A sentence that opens with a quotation mark has its speaker elsewhere, as often as not.
    private static func opensWithQuotation(_ text: UnsafeRawBufferPointer) -> Bool {
        let marks: [[UInt8]] = [[0x22], [0x27], [0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x98], [0xC2, 0xAB]]
        return marks.contains { text.starts(with: $0) }
    }
}
