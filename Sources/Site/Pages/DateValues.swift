import Articles
import Templates

/// When something was published: a day, or the first and the last day that it can be.
enum DateValues {
    static let shape = Shape(
        "date",
        [
            .text("earliest", "The day, `YYYY-MM-DD`; the first possible one where the day is not known."),
            .text("latest", "The last possible day; absent where the day is known."),
        ])

    static func value(_ date: DateBounds?) -> Value {
        guard let date else { return .absent }
        let latest: Value = date.latest == date.earliest ? .absent : .text(date.latest)
        return .record(Record(shape, [.text(date.earliest), latest]))
    }
}
