import Articles
import Stories

extension PageRenderer.Page {
    /// Every page of a site.
    static func all(of context: PageContext) -> [Self] {
        let content = context.content
        let grouping = content.grouping
        return [.edition]
            + grouping.stories.indices.map(Self.story) + grouping.threads.indices.map(Self.thread)
            + content.articles.indices.map(Self.article) + content.people.indices.map(Self.person)
            + lists(context) + [.about, .changes, .notFound] + (context.configuration.search == .none ? [] : [.search])
            + context.addresses.moved.indices.map(Self.moved)
    }

    /// The pages that lead to others: by outlet, by letter, by month and by day.
    private static func lists(_ context: PageContext) -> [Self] {
        let calendar = context.calendar
        let sources = context.outlets.names.indices.flatMap { source in
            (0..<SourcePage.partCount(source, context)).map { Self.source(source, part: $0) }
        }
        let letters = Addresses.List.allCases.flatMap { list in
            context.lists[list].pages.map { Self.list(list, $0) }
        }
        let months = calendar.months.indices.flatMap { month in
            (0..<MonthPage.partCount(calendar.months[month].stories)).map { Self.month(month, part: $0) }
        }
        let undated = (0..<MonthPage.partCount(calendar.undated)).map { Self.month(nil, part: $0) }
        let days = calendar.days.indices.flatMap { day in
            (0..<DayPage.partCount(day, context)).map { Self.day(day, part: $0) }
        }
        return sources + letters + [.archive] + months + (calendar.undated.isEmpty ? [] : undated) + days
    }

    /// Where the page stands.
    func address(_ context: PageContext) -> String {
        let addresses = context.addresses
        switch self {
        case .edition: return Addresses.edition
        case .story(let index): return addresses.story(index)
        case .thread(let index): return addresses.thread(index)
        case .article(let index): return addresses.article(index)
        case .person(let index): return addresses.person(index)
        case .source(let index, let part): return Addresses.part(part, of: addresses.source(index))
        case .list(let list, let page): return Addresses.list(list, page, of: context.lists[list])
        case .archive: return Addresses.archive
        case .month(nil, let part): return Addresses.part(part, of: Addresses.undated)
        case .month(let index?, let part):
            return Addresses.part(part, of: Addresses.month(context.calendar.months[index].name))
        case .day(let index, let part):
            return Addresses.part(part, of: Addresses.day(context.calendar.days[index].name))
        case .about: return Addresses.about
        case .search: return Addresses.search
        case .changes: return Addresses.changes
        case .moved(let index): return addresses.moved[index].address
        case .notFound: return Addresses.notFound
        }
    }
}
