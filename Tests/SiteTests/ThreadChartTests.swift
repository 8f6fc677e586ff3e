import Articles
import Language
import Testing

@testable import Site

@Suite struct ThreadChartTests {
    @Test func articlesAndNewStoriesAreCountedByDay() throws {
        let chart = try #require(
            ThreadChart(stories: [days("2025-03-03", "2025-03-01", "2025-03-01"), [nil] + days("2025-03-03")]))
        #expect(chart.unit == .day)
        #expect(chart.columns.map(\.articles) == [2, 0, 2])
        #expect(chart.columns.map(\.stories) == [1, 0, 1])
        #expect(chart.undated == 1)
    }

    @Test(
        arguments: [
            ("2025-03-01", "2025-06-08", ThreadChart.Unit.day, 100), ("2025-03-01", "2025-06-09", .week, 16),
            ("2025-01-01", "2028-12-31", .month, 48), ("1990-05-05", "2025-03-01", .year, 36),
            ("1926-01-01", "2025-01-01", .year, 100),
        ] as [(String, String, ThreadChart.Unit, Int)])
    func theColumnsAreAsFineAsTheyCanBeSeen(first: String, last: String, unit: ThreadChart.Unit, columns: Int) throws {
        let chart = try #require(ThreadChart(stories: [days(first, last)]))
        #expect(chart.unit == unit)
        #expect(chart.columns.count == columns)
        #expect(chart.columns.first?.articles == 1 && chart.columns.last?.articles == 1)
    }

    @Test func moreYearsThanCanBeSeenAreNoChart() {
        #expect(ThreadChart(stories: [days("1925-12-31", "2025-01-01")]) == nil)
        #expect(ThreadChart(stories: [days("0001-01-01", "9999-12-31")]) == nil)
    }

    @Test func weeksBeginOnMondayAndMonthsOnTheirFirstDay() throws {
        let weeks = try #require(ThreadChart(stories: [days("2025-03-05", "2025-12-31")]))
        #expect(weeks.columns.prefix(2).map(\.first.text) == ["2025-03-03", "2025-03-10"])
        let months = try #require(ThreadChart(stories: [days("2023-11-05", "2025-12-31")]))
        #expect(months.columns.prefix(3).map(\.first.text) == ["2023-11-01", "2023-12-01", "2024-01-01"])
    }

    @Test(arguments: [[], [nil], ["2025-03-01", nil], ["2025-03-01", "2025-03-01"], ["nonsense", "2025-03-01"]])
    func fewerThanTwoKnownDaysAreNoChart(days: [String?]) {
        let dates = days.map { $0.map { DateBounds(earliest: $0, latest: $0) } }
        #expect(ThreadChart(stories: [dates]) == nil)
    }

    @Test func theThreadsPageHasTheChartWithItsWordsInTheSameFigure() async throws {
        let page = try await sampleSite().page("threads/")
        let figure = try #require(page.all("figure", class: "chart").first)
        #expect(figure.text.contains("2 articles and 2 stories from 2025-03-02 to 2025-04-20"))
        #expect(figure.text.contains("Not drawn: 2 articles whose day is not known."))
        #expect(page.all("rect").count == 4)
        let drawing = try #require(page.all("svg").first)
        let named = drawing.attributes["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []
        #expect(named.count == 2 && named.allSatisfy(page.ids.contains))
    }
}

private func days(_ days: String...) -> [DateBounds?] {
    days.map { DateBounds(earliest: $0, latest: $0) }
}
