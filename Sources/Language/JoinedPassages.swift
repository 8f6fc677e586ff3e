/// An article's passages one behind the other, with a line feed behind each, and their words: read once for all that
/// is looked for in them.
public struct JoinedPassages: Sendable {
    /// The passages.
    let passages: [Passage]
    /// Their texts as UTF-8, a line feed behind each.
    let bytes: [UInt8]
    /// Where each passage begins.
    let starts: [Int]
    /// The words of all passages, sentence by sentence.
    let words: [Word]

    /// Joins passages and reads their words.
    ///
    /// - Complexity: O(bytes)
    public init(_ passages: [Passage]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(passages.reduce(0) { $0 + $1.text.utf8.count + 1 })
        var starts: [Int] = []
        starts.reserveCapacity(passages.count)
        var words: [Word] = []
        for passage in passages {
            starts.append(bytes.count)
            var text = passage.text
            text.withUTF8 { bytes.append(contentsOf: $0) }
            bytes.append(UInt8(ascii: "\n"))
        }
        bytes.withUnsafeBytes { bytes in
            words.reserveCapacity(bytes.count / 5)
            Words.append(in: bytes, line: 0..<bytes.count, to: &words)
        }
        self.passages = passages
        self.bytes = bytes
        self.starts = starts
        self.words = words
    }

    /// Where a passage stands in ``bytes``, without the line feed behind it.
    func range(ofPassage index: Int) -> Range<Int> {
        let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
        return starts[index]..<max(starts[index], end - 1)
    }

    /// Calls a function with the words of each passage, as indices into ``words``.
    func forEachPassage(_ body: (_ passage: Int, _ words: Range<Int>) -> Void) {
        var first = 0
        for passage in passages.indices {
            let end = passage + 1 < starts.count ? starts[passage + 1] : bytes.count
            var last = first
            while last < words.count, words[last].range.lowerBound < end { last += 1 }
            body(passage, first..<last)
            first = last
        }
    }
}
