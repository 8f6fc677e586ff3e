/// The quoted stretches of an article's passages.
struct QuotedPassages {
    /// Passage by passage from the last to the first, those of one ascending.
    private var stretches: [QuotedStretch] = []
    private var ranges: [Range<Int>]
    /// The last passage that has one; nothing where none has.
    private(set) var last: Int?

    /// Reads the stretches of an article. One that is not closed stays where the next passage begins with one: a
    /// speaker's paragraphs, of which only the last closes.
    ///
    /// - Complexity: O(bytes)
    init(_ joined: JoinedPassages) {
        ranges = [Range<Int>](repeating: 0..<0, count: joined.passages.count)
        joined.bytes.withUnsafeBytes { bytes in
            var marks = QuotationMarks()
            for index in joined.passages.indices.reversed() {
                let passage = UnsafeRawBufferPointer(rebasing: bytes[joined.range(ofPassage: index)])
                guard marks.pair(passage) else { continue }
                let first = stretches.count
                marks.appendOutermost(runningOn: true, to: &stretches)
                if let open = stretches[first...].last, !open.isClosed, !goesOn(open, behind: index, of: joined, bytes)
                {
                    stretches.removeSubrange(first...)
                    marks.appendOutermost(runningOn: false, to: &stretches)
                }
                ranges[index] = first..<stretches.count
                if last == nil, first < stretches.count { last = index }
            }
        }
    }

    /// Whether the passage behind one opens with a stretch in the style of another.
    private func goesOn(
        _ stretch: QuotedStretch, behind index: Int, of joined: JoinedPassages, _ bytes: UnsafeRawBufferPointer
    ) -> Bool {
        guard index + 1 < ranges.count, let next = self[index + 1].first, next.style == stretch.style else {
            return false
        }
        let passage = UnsafeRawBufferPointer(rebasing: bytes[joined.range(ofPassage: index + 1)])
        return Letters.afterSpace(in: passage, from: 0) == next.whole.lowerBound
    }

    /// The stretches of a passage, ascending.
    subscript(passage: Int) -> ArraySlice<QuotedStretch> { stretches[ranges[passage]] }

    /// Whether one of some passages has a stretch.
    func hasStretches(_ passages: ClosedRange<Int>) -> Bool { passages.contains { !ranges[$0].isEmpty } }
}
