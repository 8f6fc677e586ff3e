import Articles

/// How long reading takes.
enum ReadingTime {
    /// The mean silent reading rate of adults for English non-fiction, in words a minute
    /// (Brysbaert 2019, “How many words do we read per minute?”, https://doi.org/10.1016/j.jml.2019.104047).
    private static let wordsPerMinute = 238

    /// The minutes that so many words take, rounded, at least one.
    static func minutes(forWords words: Int) -> Int {
        max(1, (words + wordsPerMinute / 2) / wordsPerMinute)
    }

    /// How many runs of characters that are no white space a text has.
    static func wordCount(of text: String) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            var count = 0
            var isInside = false
            for byte in bytes {
                let isSpace = byte == 0x20 || byte == 0x09
                if !isSpace && !isInside { count += 1 }
                isInside = !isSpace
            }
            return count
        }
    }
}

extension Article {
    /// How many minutes reading the article takes, at least one.
    var readingMinutes: Int {
        ReadingTime.minutes(forWords: blocks.reduce(0) { $0 + ReadingTime.wordCount(of: $1.text) })
    }
}
