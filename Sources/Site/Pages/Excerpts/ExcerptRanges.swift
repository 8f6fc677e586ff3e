import Articles
import Briefings
import Language

/// Which pieces of an article's body its page shows where it may not show all: what other pages cite, whom the article
/// quotes by name, and two sentences at least.
struct ExcerptRanges {
    /// For each block that is shown its pieces as offsets in its UTF-8, ascending; no two touch each other.
    private(set) var ofBlock: [Int: [Range<Int>]] = [:]

    private static let fewestSentences = 2

    /// Chooses the pieces of an article.
    ///
    /// - Parameters:
    ///   - article: The article.
    ///   - cited: What pages cite of it.
    ///   - analysis: Who is quoted and named in it.
    /// - Complexity: O(*n* log *n*) in the article's bytes, and in those of a line for each clause that is cited of it
    init(of article: Article, cited: [Citation], _ analysis: Analysis) {
        let firstBlock = article.deck == nil ? 1 : 2
        var open = Set(cited.map { Words(line: $0.line, text: $0.text) })
        var sentences = 0
        for quotation in analysis.quotations where quotation.span.passage >= firstBlock {
            let words = Words(
                line: article.line(ofPassage: quotation.span.passage), text: article.text(of: quotation.span))
            let isCited = open.remove(words) != nil
            if isCited || quotation.speaker != nil {
                add(quotation.span.range, to: quotation.span.passage - firstBlock)
            }
        }
        for mention in analysis.names.mentions where mention.span.passage >= firstBlock {
            let words = Words(line: article.line(ofPassage: mention.span.passage), text: article.text(of: mention.span))
            if open.remove(words) != nil { add(mention.span.range, to: mention.span.passage - firstBlock) }
        }
        let lines = Dictionary(grouping: open, by: \.line)
        for (index, block) in article.blocks.enumerated() {
            guard let wanted = lines[block.line] else { continue }
            let ranges = Sentences.ranges(in: block.text)
            for range in ranges {
                guard open.remove(Words(line: block.line, text: block.text.piece(range))) != nil else { continue }
                add(range, to: index)
                sentences += 1
            }
            // What is left is a part of a sentence.
            for words in wanted where open.contains(words) {
                if let range = block.text.range(ofWords: words.text) { add(range, to: index) }
            }
        }
        if sentences < Self.fewestSentences { addFirst(Self.fewestSentences, of: article) }
        ofBlock = ofBlock.mapValues(Self.joined)
    }

    private struct Words: Hashable {
        let line: Int
        let text: String
    }

    private mutating func add(_ range: Range<Int>, to block: Int) {
        if !range.isEmpty { ofBlock[block, default: []].append(range) }
    }

    /// Adds the first sentences of the body, of paragraphs alone.
    private mutating func addFirst(_ count: Int, of article: Article) {
        var left = count
        for (index, block) in article.blocks.enumerated() where block.kind == .paragraph && left > 0 {
            for range in Sentences.ranges(in: block.text).prefix(left) {
                add(range, to: index)
                left -= 1
            }
        }
    }

    /// Ranges in their order, those that overlap or have no more than a space between them as one.
    private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for range in ranges.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }) {
            if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        return joined
    }
}

extension String {
    /// The text between two offsets in its UTF-8; empty where it is not as long.
    func piece(_ range: Range<Int>) -> String {
        guard range.upperBound <= utf8.count else { return "" }
        return String(decoding: utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
    }

    /// Where words stand in it, as offsets in its UTF-8.
    fileprivate func range(ofWords words: String) -> Range<Int>? {
        let (text, sought) = (Array(utf8), Array(words.utf8))
        guard let first = sought.first, sought.count <= text.count else { return nil }
        let start = (0...text.count - sought.count).first { start in
            text[start] == first && text[start..<(start + sought.count)].elementsEqual(sought)
        }
        return start.map { $0..<($0 + sought.count) }
    }
}
