/// Marks with which the caption of a picture says who of those in it is meant.
public enum PictureMarks {
    /// Whether brackets behind a name say where somebody stands in a picture: “Roe (left)”, and “Roe (R) holds”, but not
    /// the party of “Roe (R) on Friday signed”.
    ///
    /// - Complexity: O(words)
    public static func stand(in words: ArraySlice<Word>, of bytes: UnsafeRawBufferPointer) -> Bool {
        for index in words.indices.dropFirst() {
            let word = words[index]
            guard word.range.lowerBound > 0, bytes[word.range.lowerBound - 1] == UInt8(ascii: "(") else { continue }
            if places.contains(word.hash) { return true }
            guard word.range.count == 1, sides.contains(bytes[word.range.lowerBound]),
                word.range.upperBound < bytes.count, bytes[word.range.upperBound] == UInt8(ascii: ")")
            else { continue }
            if bytes[word.range.lowerBound] != UInt8(ascii: "R") || tellsNow(words[(index + 1)...], of: bytes) {
                return true
            }
        }
        return false
    }

    private static let places = Set(
        ["left", "right", "center", "centre", "pictured", "above", "below", "top", "bottom", "back", "front"]
            .map { WordHash($0) })
    private static let sides = Set([UInt8(ascii: "L"), UInt8(ascii: "R")])

    /// Whether the words open with a verb of the present, as captions have it: “holds”, “speaking”.
    private static func tellsNow(_ words: ArraySlice<Word>, of bytes: UnsafeRawBufferPointer) -> Bool {
        guard let word = words.first, !word.isCapitalised, !word.isStopWord, word.range.count > 3,
            CueWords.english.table[word.hash].verb == nil
        else { return false }
        let letters = bytes[word.range]
        return letters.last == UInt8(ascii: "s") || letters.suffix(3).elementsEqual("ing".utf8)
    }
}
