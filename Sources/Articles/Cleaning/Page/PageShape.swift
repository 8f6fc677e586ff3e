/// What kind of text a scrape is.
enum PageShape: Sendable {
    /// An extractor took the article out of its page.
    case article
    /// The text of a whole page, with its menus and teasers.
    case wholePage

    /// The fewest lines of a whole page.
    private static let fewestLines = 25
    /// How many lines at either end are looked at.
    private static let endLength = 20
    /// The most words of a line of a menu.
    private static let longestMenuLine = 5
    /// The most words of a line of furniture that counts.
    private static let longestFurniture = 8

    /// Tells a whole page by its ends, which are menus, and by the furniture in it.
    init(of lines: [LineMeasure]) {
        self = .article
        guard lines.count >= Self.fewestLines else { return }
        let top = Self.menuShare(of: lines.prefix(Self.endLength))
        let bottom = Self.menuShare(of: lines.suffix(Self.endLength))
        let words = lines.reduce(0) { $0 + $1.wordCount }
        let prose = lines.reduce(0) { $0 + ($1.lineClass.isProse || $1.lineClass == .numbers ? $1.wordCount : 0) }
        guard top >= 0.55 || bottom >= 0.55 || prose * 2 < words else { return }
        let furniture = lines.reduce(0) { count, line in
            count + (line.lineClass == .junk && line.wordCount <= Self.longestFurniture ? 1 : 0)
        }
        if furniture >= 2 || furniture == 1 && top >= 0.7 { self = .wholePage }
    }

    private static func menuShare(of lines: ArraySlice<LineMeasure>) -> Double {
        let menu = lines.reduce(0) { count, line in
            count + (!line.lineClass.isProse && line.wordCount <= longestMenuLine ? 1 : 0)
        }
        return Double(menu) / Double(max(1, lines.count))
    }
}
