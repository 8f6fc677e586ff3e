/// What a line of a scrape looks like, before anything is known of its place.
enum LineClass: UInt8, CaseIterable, Sendable {
    /// Only pictures.
    case image
    /// A phrase rule claims it.
    case junk
    /// A picture with words beside it, or the words of a picture's description.
    case caption
    /// Cells between vertical bars.
    case table
    /// Cells of mostly numbers.
    case numbers
    /// A short line that is mostly links.
    case links
    /// A paragraph.
    case good
    /// A short sentence.
    case near
    /// A list item that is no sentence.
    case item
    /// Everything else: labels, names, headlines.
    case short

    /// Whether the line is prose.
    var isProse: Bool { self == .good || self == .near }

    /// What a line adds to the score of an article's region.
    ///
    /// Words count up to 60 a line, so that one long licence text does not outweigh an article; the constants
    /// were found on the development pages of three public sets.
    func score(wordCount: Int) -> Double {
        switch self {
        case .good: Double(min(wordCount, 60))
        case .near: Double(wordCount) * 0.8
        case .image: -0.5
        case .numbers: -1
        case .caption: -2
        case .item, .short: -2.5
        case .table: -3
        case .links: -5
        case .junk: -6
        }
    }
}
