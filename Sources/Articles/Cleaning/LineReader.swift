import Language

/// Splits a scrape into measured lines, in one walk over its bytes.
enum LineReader {
    /// The most words that a line may have for noise phrases to be sought in it: promos are short,
    /// and prose that mentions a newsletter is not.
    static let phraseWordLimit = 120

    /// Everything that one walk finds.
    struct Measured {
        var lines: [ScrapeLine] = []
        var words: [Word] = []
        var images: [MarkdownStripper.Image] = []
        /// The texts of lines that are no spans of the file, one behind the other.
        var copies: [UInt8] = []
    }

    /// Reads the lines of a scrape's text but for blank ones; LF and CRLF end a line.
    static func read(_ scrape: Scrape) -> Measured {
        var measured = Measured()
        // English news has a word about every six bytes, and a line about every hundred.
        measured.words.reserveCapacity(scrape.bytes.count / 5)
        measured.lines.reserveCapacity(scrape.bytes.count / 80)
        scrape.bytes.withUnsafeBytes { file in
            var start = scrape.textStart
            var number = scrape.firstLine
            while start < file.count {
                let end = lineEnd(file, from: start)
                let hasReturn = end > start && file[end - 1] == 0x0D
                measure(start..<(hasReturn ? end - 1 : end), number: number, file, &measured)
                start = end + 1
                number += 1
            }
        }
        return measured
    }

    /// The offset of the line feed that ends the line at an offset, or of the end of the file.
    static func lineEnd(_ file: UnsafeRawBufferPointer, from start: Int) -> Int {
        file.firstOffset(of: 0x0A, from: start) ?? file.count
    }

    private static func measure(
        _ raw: Range<Int>, number: Int, _ file: UnsafeRawBufferPointer, _ measured: inout Measured
    ) {
        var stripper = MarkdownStripper(file: file)
        // A blank line is in no other place, and a million of them need no memory.
        if stripper.trimmed(raw).isEmpty { return }
        let firstWord = measured.words.count
        let plain: PlainText
        let endsSentence: Bool
        switch stripper.strip(raw) {
        case .span(let range):
            plain = PlainText(range: range)
            endsSentence = read(UnsafeRawBufferPointer(rebasing: file[range]), to: &measured.words)
        case .copy(let bytes):
            let start = file.count + measured.copies.count
            plain = PlainText(range: start..<start + bytes.count)
            measured.copies += bytes
            endsSentence = bytes.withUnsafeBytes { read($0, to: &measured.words) }
        }
        let words = firstWord..<measured.words.count
        let isShort = words.count <= phraseWordLimit
        let phrases = isShort ? NoiseLexicon.english.categories(of: measured.words[words]) : ([], [])
        if !stripper.images.isEmpty { measured.images += stripper.images }
        measured.lines.append(
            ScrapeLine(
                number: number, raw: raw, plain: plain, words: words, marks: stripper.marks,
                endsSentence: endsSentence, categories: phrases.0, openings: phrases.1))
    }

    /// Appends the words of a text.
    ///
    /// - Returns: Whether it ends as a sentence does.
    private static func read(_ text: UnsafeRawBufferPointer, to words: inout [Word]) -> Bool {
        Words.append(in: text, sentence: 0..<text.count, to: &words)
        return SentenceEnd.closes(text)
    }
}

/// How a sentence ends.
enum SentenceEnd {
    /// Whether a text ends with `.`, `!`, `?` or `…`, with closing quotation marks and brackets behind it.
    static func closes(_ text: UnsafeRawBufferPointer) -> Bool {
        var end = text.count
        while end > 0 {
            switch text[end - 1] {
            case 0x2E, 0x21, 0x3F: return true
            // " ' ) ] and white space may stand behind the stop.
            case 0x22, 0x27, 0x29, 0x5D, 0x20: end -= 1
            // ” ’ » behind the stop; … is a stop.
            case 0x9D where endsWith(text, end, 0xE2, 0x80), 0x99 where endsWith(text, end, 0xE2, 0x80): end -= 3
            case 0xBB where end >= 2 && text[end - 2] == 0xC2: end -= 2
            case 0xA6: return endsWith(text, end, 0xE2, 0x80)
            default: return false
            }
        }
        return false
    }

    private static func endsWith(_ text: UnsafeRawBufferPointer, _ end: Int, _ first: UInt8, _ second: UInt8) -> Bool {
        end >= 3 && text[end - 3] == first && text[end - 2] == second
    }
}
