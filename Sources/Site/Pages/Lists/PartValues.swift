import Templates

/// The place of a page among the pages of one list.
enum PartValues {
    static let shape = Shape(
        "parts",
        [
            .number("number", "Which of the pages this is, counted from 1."),
            .number("count", "How many pages there are."),
            .link("previous", "The page before it; absent on the first."),
            .link("next", "The page behind it; absent on the last."),
        ])

    /// The values of one of so many pages, counted from 0; absent for a list that one page holds.
    static func value(_ part: Int, of count: Int, _ context: PageContext, address: (Int) -> String) -> Value {
        guard count > 1 else { return .absent }
        func link(_ part: Int) -> Value {
            0..<count ~= part ? .link(Link.from(context.page, to: address(part))) : .absent
        }
        return .record(Record(shape, [.number(part + 1), .number(count), link(part - 1), link(part + 1)]))
    }
}
