/// How long reading takes.
enum ReadingTime {
    /// The mean silent reading rate of adults for English non-fiction, in words a minute
    /// (Brysbaert 2019, “How many words do we read per minute?”, https://doi.org/10.1016/j.jml.2019.104047).
    private static let wordsPerMinute = 238

    /// The minutes that so many words take, rounded, at least one.
    static func minutes(forWords words: Int) -> Int {
        max(1, (words + wordsPerMinute / 2) / wordsPerMinute)
    }
}
