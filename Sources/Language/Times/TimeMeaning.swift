/// What an expression of time means, before the day of writing is asked for.
enum TimeMeaning: Sendable, Equatable {
    /// Which of those that bear the name.
    enum Choice: Sendable {
        /// The nearest behind or ahead, as the tense tells.
        case plain
        case last
        case this
        case next
    }

    /// No date and no length that the words tell.
    case vague
    /// What the words tell by themselves.
    case certain(String)
    /// A day so many days away.
    case day(Int)
    /// A day that is the day of writing only where a verb says so: “today” also means nowadays.
    case today
    /// A day of the week, 1 (Monday) to 7.
    case weekday(Int, Choice)
    /// Saturday and Sunday.
    case weekend(Choice)
    /// A week, so many weeks away.
    case week(Int)
    /// A month, so many months away.
    case month(Int)
    /// A year, so many years away.
    case year(Int)
    /// A month by its name.
    case monthName(Int, Choice)
    /// A day of a month, up to another where it is a span, and the day of the week where that is told.
    case date(month: Int, day: Int, through: Int, weekday: Int?)

    /// Whether the tense of its sentence decides which day or month it is.
    var needsDirection: Bool {
        switch self {
        case .today, .weekday(_, .plain), .weekend(.plain), .weekend(.this), .monthName(_, .plain): true
        case .date(_, _, _, let weekday): weekday == nil
        default: false
        }
    }

    /// Whether the day of writing decides.
    var isRelative: Bool {
        switch self {
        case .vague, .certain: false
        default: true
        }
    }
}

/// Where a time lies, seen from the day of writing, as far as the words around it tell.
enum Direction: Sendable {
    case past
    case future
    case unknown
}

extension TimeMeaning {
    /// The value for a text that was written on one of several days: nothing where they differ in it.
    ///
    /// As the day of writing moves on the value moves on or stays, so that the first and the last day tell of all
    /// between.
    func value(from first: CalendarDay, through last: CalendarDay, _ direction: Direction) -> String? {
        guard let value = value(on: first, direction) else { return nil }
        return first == last || self.value(on: last, direction) == value ? value : nil
    }

    /// The value for a text that was written on a day.
    private func value(on day: CalendarDay, _ direction: Direction) -> String? {
        switch self {
        case .vague: nil
        case .certain(let value): value
        case .day(let offset): day.adding(offset).text
        case .today: direction == .unknown ? nil : day.text
        case .weekday(let weekday, let choice): Self.weekday(weekday, choice, on: day, direction)?.text
        case .weekend(let choice): Self.weekend(choice, on: day, direction).map { Self.span($0, $0.adding(1)) }
        case .week(let offset): Self.week(offset, on: day)
        case .month(let offset): Self.month(offset, on: day)
        case .year(let offset): CalendarDay.text(year: day.civil.year + offset)
        case .monthName(let month, let choice): Self.monthName(month, choice, on: day, direction)
        case .date(let month, let first, let through, let weekday):
            Self.date(month, first, through, weekday, on: day, direction)
        }
    }

    private static func span(_ first: CalendarDay, _ last: CalendarDay) -> String { "\(first.text)/\(last.text)" }

    private static func monday(of day: CalendarDay) -> CalendarDay { day.adding(1 - day.weekday) }

    private static func weekday(
        _ weekday: Int, _ choice: Choice, on day: CalendarDay, _ direction: Direction
    ) -> CalendarDay? {
        let ago = (day.weekday - weekday + 7) % 7
        switch choice {
        case .plain:
            switch direction {
            case .past: return day.adding(-ago)
            // Of the day itself one writes “today” where it lies ahead, or means the one in a week.
            case .future: return ago == 0 ? nil : day.adding(7 - ago)
            case .unknown: return nil
            }
        // “Last Friday” is the nearest, or that of the week before: certain where the two are one.
        case .last:
            let nearest = day.adding(ago == 0 ? -7 : -ago)
            return nearest < monday(of: day) ? nearest : nil
        case .next:
            let nearest = day.adding(7 - ago)
            return nearest > monday(of: day).adding(6) ? nearest : nil
        case .this: return weekday >= day.weekday ? day.adding(weekday - day.weekday) : nil
        }
    }

    private static func weekend(_ choice: Choice, on day: CalendarDay, _ direction: Direction) -> CalendarDay? {
        let saturday = monday(of: day).adding(5)
        let isWeekend = day.weekday > 5
        switch choice {
        case .last: return saturday.adding(-7)
        case .next: return nil
        case .this, .plain:
            if isWeekend { return choice == .this ? saturday : nil }
            switch direction {
            case .past: return saturday.adding(-7)
            case .future: return saturday
            case .unknown: return nil
            }
        }
    }

    /// A week from Monday to Sunday; nothing on a Sunday, on which a week ends in one country and begins in another.
    private static func week(_ offset: Int, on day: CalendarDay) -> String? {
        guard day.weekday < 7 else { return nil }
        let first = monday(of: day).adding(7 * offset)
        return span(first, first.adding(6))
    }

    private static func month(_ offset: Int, on day: CalendarDay) -> String {
        let (year, month, _) = day.civil
        let count = year * 12 + month - 1 + offset
        return CalendarDay.text(year: count / 12, month: count % 12 + 1)
    }

    private static func monthName(
        _ name: Int, _ choice: Choice, on day: CalendarDay, _ direction: Direction
    ) -> String? {
        let (year, month, _) = day.civil
        let ago = (month - name + 12) % 12
        switch choice {
        case .plain:
            switch direction {
            case .past: return Self.month(-ago, on: day)
            case .future: return ago == 0 ? nil : Self.month(12 - ago, on: day)
            case .unknown: return nil
            }
        // In February, “last January” is that of a month ago or of a year ago.
        case .last: return ago > 1 ? Self.month(-ago, on: day) : nil
        case .next: return 12 - ago > 1 && ago > 0 ? Self.month(12 - ago, on: day) : nil
        case .this: return CalendarDay.text(year: year, month: name)
        }
    }

    /// How far away a day without a year may be: of days further away one tells the year.
    private static let reach = 275

    private static func date(
        _ month: Int, _ first: Int, _ through: Int, _ weekday: Int?, on day: CalendarDay, _ direction: Direction
    ) -> String? {
        let year = day.civil.year
        let candidates = (year - 1...year + 1).compactMap { CalendarDay(year: $0, month: month, day: first) }.filter {
            candidate in
            if let weekday, candidate.weekday != weekday { return false }
            let distance = candidate.number - day.number
            switch direction {
            case .past: return (-reach...0).contains(distance)
            case .future: return (0...reach).contains(distance)
            case .unknown: return weekday != nil && (-reach...reach).contains(distance)
            }
        }
        guard candidates.count == 1, let found = candidates.first else { return nil }
        return through == first ? found.text : span(found, found.adding(through - first))
    }
}
