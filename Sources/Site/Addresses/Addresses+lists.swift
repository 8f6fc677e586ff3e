/// The addresses of the pages that list others. No slug holds `_`, so that none of them is taken.
extension Addresses {
    /// A list from A to Z.
    enum List: String, Sendable, CaseIterable {
        case stories
        case threads
        case people
        case sources
    }

    /// The archive by month.
    static let archive = "archive/index.html"
    /// The stories whose month is not known.
    static let undated = "archive/unknown.html"
    /// What the site is, and what was taken out of its texts.
    static let about = "about.html"
    /// What the last build has changed.
    static let changes = "changes.html"
    /// What servers show for an address without a page.
    static let notFound = "404.html"

    /// A page of a list from A to Z.
    static func list(_ list: List, _ page: LetterIndex.Page, of index: LetterIndex) -> String {
        switch page {
        case .index: return self.list(list)
        case .letter(let letter, let part):
            let name = index.letters[letter].letter.map(String.init) ?? "other"
            return self.part(part, of: "\(list.rawValue)/letter_\(name).html")
        }
    }

    /// The first page of a list from A to Z.
    static func list(_ list: List) -> String { "\(list.rawValue)/index.html" }

    /// The stories of a day, `YYYY-MM-DD`.
    static func day(_ day: String) -> String { "days/\(day).html" }

    /// The stories of a month, `YYYY-MM`.
    static func month(_ month: String) -> String { "archive/\(month).html" }

    /// An outlet's articles.
    func source(_ index: Int) -> String { "sources/\(sources[index]).html" }

    /// A page of a list that has several, counted from 0, by the address of its first.
    static func part(_ part: Int, of address: String) -> String {
        part == 0 ? address : "\(address.dropLast(".html".count))_\(part + 1).html"
    }
}
