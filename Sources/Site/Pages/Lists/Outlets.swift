import Articles

/// The outlets of a site: one for each name that articles give, and one for the articles that give none.
struct Outlets: Sendable {
    /// The names in the order of the first article of each; nothing for the articles of unknown source.
    let names: [String?]
    /// For each article its outlet's index.
    let ofArticle: [Int]

    /// Gathers the outlets of articles.
    ///
    /// - Complexity: O(*n*)
    init(of articles: [Article]) {
        var names: [String?] = []
        var numbers: [String?: Int] = [:]
        ofArticle = articles.map { article in
            let name = article.source.name
            if let known = numbers[name] { return known }
            numbers[name] = names.count
            names.append(name)
            return names.count - 1
        }
        self.names = names
    }

    /// For each outlet its articles: the newest first, those without a date last.
    ///
    /// - Complexity: O(*n* log *n*)
    func articles(_ all: [Article]) -> [[Int]] {
        let days = all.map { $0.date.flatMap { $0.latest ?? $0.earliest } ?? "" }
        var lists = [[Int]](repeating: [], count: names.count)
        for article in all.indices.sorted(by: { (days[$1], $0) < (days[$0], $1) }) {
            lists[ofArticle[article]].append(article)
        }
        return lists
    }
}
