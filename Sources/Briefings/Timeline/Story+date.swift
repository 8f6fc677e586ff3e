public import Articles
public import Stories

extension Story {
    /// The first and the last day that its articles can be of; nothing where none is known.
    ///
    /// Articles with a bound on one side alone count where no other has both.
    public func date(among articles: [Article]) -> DateBounds? {
        let dates = self.articles.compactMap { articles[$0].date }
        let closed = dates.filter { $0.earliest != nil && $0.latest != nil }
        let counted = closed.isEmpty ? dates : closed
        let (earliest, latest) = (counted.map(\.earliest), counted.map(\.latest))
        let bounds = DateBounds(
            earliest: earliest.contains(nil) ? nil : earliest.compactMap(\.self).min(),
            latest: latest.contains(nil) ? nil : latest.compactMap(\.self).max())
        return bounds.earliest == nil && bounds.latest == nil ? nil : bounds
    }
}
