/// Splits text into words and numbers.
///
/// A word is a run of letters of any script, with digits after the first letter (“G20”) and
/// apostrophes between letters; hyphens part words. A number is a run of digits with commas and stops
/// between them; commas are not part of its identity. The identity of a word is lower case in ASCII,
/// Latin-1 and Latin Extended-A, has a straight apostrophe, no possessive ending and a light plural stem.
public enum Words {
    /// The words of a line, sentence by sentence.
    ///
    /// - Complexity: O(bytes)
    public static func words(in text: String) -> [Word] {
        var copy = text
        return copy.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            var words: [Word] = []
            for sentence in Sentences.ranges(in: bytes) { append(in: bytes, sentence: sentence, to: &words) }
            return words
        }
    }

    /// Appends the words of one sentence; the first is marked as such.
    ///
    /// - Parameters:
    ///   - bytes: The line as UTF-8.
    ///   - sentence: The sentence's offsets in it.
    ///   - words: Receives the words, in order.
    /// - Complexity: O(bytes of the sentence)
    public static func append(in bytes: UnsafeRawBufferPointer, sentence: Range<Int>, to words: inout [Word]) {
        append(in: bytes, sentences: CollectionOfOne(sentence), to: &words)
    }

    /// Appends the words of a line that stands in a longer text; see ``append(in:sentence:to:)``.
    ///
    /// - Complexity: O(bytes of the line)
    package static func append(in bytes: UnsafeRawBufferPointer, line: Range<Int>, to words: inout [Word]) {
        let text = UnsafeRawBufferPointer(rebasing: bytes[..<line.upperBound])
        append(in: bytes, sentences: Sentences.Scan(text, from: line.lowerBound), to: &words)
    }

    @inline(__always)
    private static func append(
        in bytes: UnsafeRawBufferPointer, sentences: some Sequence<Range<Int>>, to words: inout [Word]
    ) {
        withUnsafeTemporaryAllocation(byteCount: WordScanner.capacity + 8, alignment: 8) { buffer in
            // By the handful: an array asks before each change whether it is the only owner of its words.
            withUnsafeTemporaryAllocation(of: Word.self, capacity: 32) { handful in
                var count = 0
                var scanner = WordScanner(text: bytes, buffer: buffer)
                for sentence in sentences {
                    scanner.begin(sentence)
                    while let word = scanner.next() {
                        handful.initializeElement(at: count, to: word)
                        count += 1
                        guard count == handful.count else { continue }
                        words.append(contentsOf: UnsafeBufferPointer(handful))
                        count = 0
                    }
                }
                words.append(contentsOf: UnsafeBufferPointer(rebasing: handful[..<count]))
            }
        }
    }

    /// The identity of a text that is one word; nil where it is none or several.
    package static func hash(of word: UnsafeRawBufferPointer) -> WordHash? {
        withUnsafeTemporaryAllocation(byteCount: WordScanner.capacity + 8, alignment: 8) { buffer in
            var scanner = WordScanner(text: word, buffer: buffer, listed: .empty)
            let first = scanner.next()
            return scanner.next() == nil ? first?.hash : nil
        }
    }
}
