import Articles
import Templates

/// When something was published: a day, or the first and the last day that it can be.
enum DateValues {
    static let shape = Shape(
        "date",
        [
            .text("day", "The day, `YYYY-MM-DD`; absent where only bounds are known."),
            .text("earliest", "The first possible day; absent where the day is known or nothing tells."),
            .text("latest", "The last possible day; absent where the day is known or nothing tells."),
        ])

    static func value(_ date: DateBounds?) -> Value {
        guard let date else { return .absent }
        if let day = date.day { return .record(Record(shape, [.text(day), .absent, .absent])) }
        return .record(Record(shape, [.absent, .text(orAbsent: date.earliest), .text(orAbsent: date.latest)]))
    }
}
