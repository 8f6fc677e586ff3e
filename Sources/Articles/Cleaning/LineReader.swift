import Language

/// Splits a scrape into measured lines, in one walk over its bytes.
enum LineReader {
    /// The most words that a line may have for noise phrases to be sought in it: promos are short,
    /// and prose that mentions a newsletter is not.
    static let phraseWordLimit = 60

    /// Everything that one walk finds.
    struct Measured {
        var lines: [ScrapeLine] = []
        var words: [Word] = []
        var images: [MarkdownStripper.Image] = []
    }

    /// Reads the lines of a scrape's text; LF and CRLF end a line.
    static func read(_ scrape: Scrape) -> Measured {
        var measured = Measured()
        // English news has a word about every six bytes.
        measured.words.reserveCapacity(scrape.bytes.count / 5)
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

    private static func lineEnd(_ file: UnsafeRawBufferPointer, from start: Int) -> Int {
        var end = start
        while end < file.count, file[end] != 0x0A { end += 1 }
        return end
    }

    private static func measure(
        _ raw: Range<Int>, number: Int, _ file: UnsafeRawBufferPointer, _ measured: inout Measured
    ) {
        var stripper = MarkdownStripper(file: file)
        let plain = stripper.strip(raw)
        let firstWord = measured.words.count
        let endsSentence: Bool
        switch plain {
        case .span(let range):
            let text = UnsafeRawBufferPointer(rebasing: file[range])
            Words.append(in: text, sentence: 0..<text.count, to: &measured.words)
            endsSentence = SentenceEnd.closes(text)
        case .copy(let bytes):
            endsSentence = bytes.withUnsafeBytes { text in
                Words.append(in: text, sentence: 0..<text.count, to: &measured.words)
                return SentenceEnd.closes(text)
            }
        }
        let words = firstWord..<measured.words.count
        let isShort = words.count <= phraseWordLimit
        let phrases = isShort ? NoiseLexicon.english.categories(of: measured.words[words]) : ([], [])
        measured.images += stripper.images
        measured.lines.append(
            ScrapeLine(
                number: number, raw: raw, plain: plain, words: words, marks: stripper.marks,
                endsSentence: endsSentence, categories: phrases.0, openings: phrases.1))
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
