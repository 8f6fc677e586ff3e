import Language

/// Finds the author whose name links to a page about authors: `[Jane Doe](https://example.org/author/jane-doe)`.
struct LinkedAuthor {
    /// The line and the name, or the names with what stands between them, as they are written.
    let byline: Excerpt
    /// The address that the first name links to.
    let address: String

    /// A link's text that is longer than this is no name.
    private static let longestName = 60

    /// The first line around the title with such a link; lists hold the site's other authors.
    static func find(in draft: Draft) -> LinkedAuthor? {
        let lines = PageHead.lines(of: draft).filter { draft.lines[$0].marks.linkedBytes > 0 }
        return lines.lazy.filter { !draft.lines[$0].marks.isListItem }.compactMap { author(in: draft, $0) }.first
            ?? lines.lazy.filter { draft.lines[$0].marks.isListItem }.compactMap { author(in: draft, $0) }.first
    }

    private static func author(in draft: Draft, _ index: Int) -> LinkedAuthor? {
        let line = draft.bytes[draft.lines[index].raw]
        let links = MarkdownLinks.links(in: line).filter { AuthorPages.holds(line[$0.address]) }
        let names = links.compactMap { name(in: line[$0.text]) }
        guard let first = names.first, let last = names.last, let link = links.first else { return nil }
        let text = draft.text(of: index)
        // What is not found as it is written would be no span of the line.
        guard let span = span(from: first, to: last, in: text) else { return nil }
        return LinkedAuthor(
            byline: Excerpt(line: draft.lines[index].number, text: span),
            address: String(decoding: line[link.address], as: UTF8.self))
    }

    /// The name in a link's text: two to five words, the first and the last with a capital, none of grammar
    /// (“Follow us on”), no digits, no question.
    private static func name(in text: ArraySlice<UInt8>) -> String? {
        let trimmed = text.filter { $0 != 0x2A && $0 != 0x5F }
        guard trimmed.count <= longestName else { return nil }
        let name = String(decoding: trimmed, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        let words = Words.words(in: name.joined(separator: " "))
        guard 2...5 ~= name.count, words.first?.isCapitalised == true, words.last?.isCapitalised == true,
            !words.contains(where: { $0.isNumber || $0.isStopWord && !$0.isCapitalised }),
            !trimmed.contains(0x3F)
        else { return nil }
        return name.joined(separator: " ")
    }

    /// What stands in a text from one name to another.
    private static func span(from first: String, to last: String, in text: String) -> String? {
        guard let start = text.utf8.firstRange(of: first.utf8)?.lowerBound,
            let end = text.utf8[start...].firstRange(of: last.utf8)?.upperBound
        else { return nil }
        return String(text[start..<end])
    }
}

/// The links of a line of Markdown whose texts hold no brackets.
enum MarkdownLinks {
    /// A link that is no picture, as ranges of the line.
    struct Link: Equatable {
        var text: Range<Int>
        var address: Range<Int>
    }

    /// What goes on for more bytes without a space or a bracket is no address.
    private static let longestAddress = 2_000

    /// The links, in order. Brackets that nest are passed over: what is sought here is the name of a person.
    ///
    /// - Complexity: O(bytes)
    static func links(in line: ArraySlice<UInt8>) -> [Link] {
        var found: [Link] = []
        var open: Int?
        var index = line.startIndex
        while index < line.endIndex {
            if line[index] == 0x5B {
                let isImage = index > line.startIndex && line[index - 1] == 0x21
                open = isImage ? nil : index + 1
            } else if line[index] == 0x5D, let start = open {
                open = nil
                let target = index + 2
                if index + 1 < line.endIndex, line[index + 1] == 0x28,
                    let end = line[target...].prefix(longestAddress).firstIndex(where: { $0 == 0x29 || $0 == 0x20 })
                {
                    found.append(Link(text: start..<index, address: target..<end))
                    index = end
                }
            }
            index += 1
        }
        return found
    }
}
