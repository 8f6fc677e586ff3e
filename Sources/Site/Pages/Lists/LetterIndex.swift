/// The order of a list from A to Z, and its pages: one where the list is short, otherwise one or more for each letter.
struct LetterIndex: Sendable {
    /// The items that begin with one letter.
    struct Letter: Sendable {
        /// The letter, small; nothing for what begins with no Latin letter.
        let letter: Character?
        /// Ascending by the alphabet.
        let items: [Int]

        /// The letter's place on a page that lists several.
        var anchor: String { "letter_\(letter.map(String.init) ?? "other")" }
    }

    /// One page of the list.
    enum Page: Sendable, Hashable {
        /// The first: the whole list, or the way to its letters.
        case index
        /// The items of a letter, by its place in ``LetterIndex/letters``, and the page's number counted from 0.
        case letter(Int, part: Int)
    }

    /// More than so many would take too long to load and to look through.
    static let most = 300

    /// From A to Z, what begins with none of these last.
    let letters: [Letter]
    /// How many items there are.
    let count: Int

    /// Sorts the items of a list.
    ///
    /// - Parameters:
    ///   - initials: For each item the letter by which it is found, small.
    ///   - keys: For each what it is sorted by among those of its letter.
    /// - Complexity: O(*n* log *n*)
    init(initials: [Character?], keys: [String]) {
        var items: [Character?: [Int]] = [:]
        for (index, letter) in initials.enumerated() { items[letter, default: []].append(index) }
        let order = items.keys.compactMap(\.self).sorted().map(Optional.some) + (items[nil] == nil ? [] : [nil])
        letters = order.map { letter in
            let own = items[letter] ?? []
            return Letter(letter: letter, items: own.sorted { (keys[$0], $0) < (keys[$1], $1) })
        }
        count = initials.count
    }

    /// Whether each letter has pages of its own.
    var isSplit: Bool { count > Self.most }

    /// All pages, the first one first; none where there is nothing to list.
    var pages: [Page] {
        guard count > 0 else { return [] }
        guard isSplit else { return [.index] }
        return [.index]
            + letters.indices.flatMap { letter in
                (0..<Parts.count(of: letters[letter].items.count, most: Self.most)).map {
                    Page.letter(letter, part: $0)
                }
            }
    }

    /// What a page lists: letters, and the items of each.
    func sections(of page: Page) -> [Letter] {
        switch page {
        case .index: return isSplit ? [] : letters
        case .letter(let letter, let part):
            let all = letters[letter].items
            let items = all[Parts.range(part, of: all.count, most: Self.most)]
            return [Letter(letter: letters[letter].letter, items: Array(items))]
        }
    }
}

/// A list in parts, each on a page of its own.
enum Parts {
    /// How many pages so many items need: at least one.
    static func count(of items: Int, most: Int) -> Int { max(1, (items + most - 1) / most) }

    /// The places of the items of one part, counted from 0.
    static func range(_ part: Int, of items: Int, most: Int) -> Range<Int> {
        min(items, part * most)..<min(items, (part + 1) * most)
    }
}
