import Articles
import Stories
import Testing

@testable import Site

/// Texts with these dates, each a story of its own.
private func dated(_ dates: [DateBounds?]) -> [Article] {
    dates.enumerated().map { index, date in
        Article(
            file: "\(index).txt", title: Excerpt(line: 1, text: "Northland votes, part \(index)"), date: date,
            blocks: [Block(kind: .paragraph, line: 2, text: "Northland votes on the bridge, says Jane Roe.")])
    }
}

private let known = DateBounds(earliest: "2025-02-09", latest: "2025-02-09")
private let since = DateBounds(earliest: "2025-02-09", latest: nil)
private let until = DateBounds(earliest: nil, latest: "2025-02-12")
private let both = DateBounds(earliest: "2025-02-09", latest: "2025-02-12")

@Suite struct DateBoundsTests {
    @Test(arguments: [
        (known, "2025-02-09"), (both, "2025-02-09 to 2025-02-12"), (since, "2025-02-09 or later"),
        (until, "2025-02-12 or earlier"), (nil, "Date unknown"),
    ])
    func aPageShowsWhatIsKnownOfADate(date: DateBounds?, text: String) async throws {
        let site = try await rendered(try await content(dated([date]), stories: [[0]]))
        let page = try #require(site.files.first { $0.key.hasPrefix("articles/") }).value
        let line = try #require(PageReading(page).all("p", class: "coverage").first)
        let words = line.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("· \(text) ·"))
    }

    @Test(arguments: [
        (since, #""date":{"earliest":"2025-02-09","latest":null}"#),
        (until, #""date":{"earliest":null,"latest":"2025-02-12"}"#),
    ])
    func aSideThatIsNotKnownIsNull(date: DateBounds, text: String) throws {
        let row = ArticleRows.row(dated([date])[0], identifier: "a", folder: "texts")
        #expect(String(decoding: row, as: UTF8.self).contains(text))
    }

    @Test(arguments: [
        ([known, since, nil], known), ([both, until], both), ([since, until], nil), ([since, since], since),
        ([until], until), ([nil, nil], nil),
    ])
    func aStorysDateIsThatOfTheArticlesWithBoth(dates: [DateBounds?], date: DateBounds?) async throws {
        let content = try await content(dated(dates), stories: [Array(dates.indices)])
        #expect(content.date(of: content.grouping.stories[0]) == date)
    }
}
