import Articles
import Language

extension CalendarDay {
    /// The number of the day of bounds that leave no choice, nil where they do or are no dates.
    static func known(_ bounds: DateBounds) -> Int? {
        bounds.day.flatMap { CalendarDay($0)?.number }
    }
}
