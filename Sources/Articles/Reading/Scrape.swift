/// One input text as a scraper left it, with whatever metadata came along.
struct Scrape: Sendable {
    /// The input file, relative to the source folder.
    let file: String
    /// The whole file: valid UTF-8, without a byte-order mark.
    let bytes: [UInt8]
    /// Where the text begins, behind the front matter; its first line is numbered `firstLine`.
    let textStart: Int
    /// The number of the text's first line in the file, counted from 1.
    let firstLine: Int
    /// What the front matter says.
    let metadata: FrontMatter
}
