extension Words {
    /// Whether two neighbouring words belong to one phrase: a space, a hyphen, or the stop of an initial
    /// or a title and a space stand between them, and no sentence begins with the second.
    public static func isJoined(_ left: Word, _ right: Word, in bytes: UnsafeRawBufferPointer) -> Bool {
        let gap = left.range.upperBound..<right.range.lowerBound
        guard !right.isSentenceInitial, gap.lowerBound < gap.upperBound, gap.count <= 2 else { return false }
        let first = bytes[gap.lowerBound]
        if gap.count == 1 { return first == UInt8(ascii: " ") || first == UInt8(ascii: "-") }
        return first == UInt8(ascii: ".") && bytes[gap.lowerBound + 1] == UInt8(ascii: " ")
    }

    /// The runs of capitalised words that are joined, as ascending ranges of word indices: names of
    /// people, places and institutions, one word or several (“Mara Quill”, “Ostrava”).
    ///
    /// Stop words and single letters are in no run.
    ///
    /// - Complexity: O(words)
    public static func capitalisedRuns(among words: [Word], in bytes: UnsafeRawBufferPointer) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for index in words.indices {
            let isName = words[index].isCapitalised && !words[index].isStopWord
            if let first = start, !isName || !isJoined(words[index - 1], words[index], in: bytes) {
                runs.append(first..<index)
                start = nil
            }
            if isName, start == nil { start = index }
        }
        if let first = start { runs.append(first..<words.count) }
        return runs
    }
}
