import Language

/// The time stamps of a text, told apart by where they stand: those around the title are the page's own,
/// others may be those of pages that it points to.
struct StampSearch {
    /// The days that the day of publication can be, ascending; none where nothing tells.
    private(set) var publication: [String] = []
    /// The day of the first change; publication is not after it.
    private(set) var change: String?
    /// The order in which the text's stamps put day and month, where they tell and agree.
    private(set) var order: NumericDate.Order?

    /// Looks for stamps in all short lines of a draft.
    init(_ draft: Draft) {
        let all = draft.lines.indices.flatMap { index in
            DateStamp.stamps(in: draft, index).map { (index: index, stamp: $0) }
        }
        if all.isEmpty { return }
        order = Self.order(of: all.map(\.stamp))
        let title = draft.titleIndex ?? 0
        let head = PageHead.lines(of: draft)
        let near = all.filter { head.contains($0.index) }
        let own =
            near.first { $0.stamp.meaning == .publication }
            ?? near.first { $0.stamp.meaning == .bare && $0.index > title }
            ?? near.last { $0.stamp.meaning == .bare }
        publication = own?.stamp.readings(order) ?? Self.agreed(all.map(\.stamp), order)
        change = near.compactMap { $0.stamp.meaning == .change ? $0.stamp.readings(order).last : nil }.min()
    }

    /// The day that every stamp of publication in a text names, wherever they stand.
    private static func agreed(_ stamps: [DateStamp], _ order: NumericDate.Order?) -> [String] {
        let readings = stamps.filter { $0.meaning == .publication }.map { $0.readings(order) }
        guard let first = readings.first, readings.allSatisfy({ $0 == first }) else { return [] }
        return first
    }

    private static func order(of stamps: [DateStamp]) -> NumericDate.Order? {
        let orders = Set(stamps.compactMap { $0.numeric?.order })
        return orders.count == 1 ? orders.first : nil
    }
}
