extension AddressBook {
    /// The book of the next build.
    ///
    /// - Parameters:
    ///   - memory: What this book says of the articles.
    ///   - articles: The identifiers of the articles.
    ///   - places: Where they stand and stood.
    ///   - people: The identifiers of people's names.
    ///   - sources: The names of outlets and their identifiers.
    ///   - renames: For the identifiers of stories that the editor wrote, those that the stories would have without.
    ///   - changes: What this build has changed; the log stays where that is nothing, so that a build of the same articles
    ///     gives the same book and the same pages.
    /// - Returns: What to remember.
    func updated(
        _ memory: ArticleMemory, articles: [String], _ places: ArticlePlaces, people: [String: String],
        sources: some Sequence<(String?, String)>, renames: [String: String], changes: EditionLog
    ) -> AddressBook {
        var book = AddressBook()
        book.articles = articles.indices.map { index in
            func identifier(_ kind: GroupAddress.Kind) -> String? {
                places.current[index].first { $0.kind == kind }?.identifier
            }
            return RememberedArticle(
                key: memory.keys[index], identifier: articles[index], fingerprint: memory.fingerprints[index],
                story: identifier(.story) ?? "", thread: identifier(.thread), source: identifier(.source) ?? "",
                former: places.former[index])
        }
        book.people = people
        book.renames = renames
        // An outlet whose address leads elsewhere gets it back with its name.
        let former = Set(places.former.lazy.flatMap(\.self).filter { $0.kind == .source }.map(\.identifier))
        book.sources = self.sources.filter { former.contains($0.value) }
        for (name, identifier) in sources { if let name { book.sources[name] = identifier } }
        book.log = isEmpty || changes.isEmpty ? log : changes
        return book
    }
}
