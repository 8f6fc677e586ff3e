import Articles
import Testing

@testable import Briefings

@Suite struct DegenerateStoryTests {
    @Test(
        "Texts without end, marks without a partner and lists of names are read in time and without a crash",
        arguments: [
            "Roe denied ", "“", "\"", "Anna Roe and ", "12 people ", "killed 12 people and 14 people ", "(", ", ",
            "However ", "ß",
            "он сказал ", "。",
        ])
    func textsWithoutEnd(piece: String) async throws {
        let text = String(repeating: piece, count: 5_000)
        let articles = [
            article("Bridge closes", [text, "A."]), article(piece, [text]), article("", [piece, "", text]),
        ]
        let briefing = try #require(try await briefings(of: [story(0..<3)], articles).first)
        #expect(briefing.keyPoints.isEmpty)
    }

    @Test("Hundreds of reports that count anew are held against each other in time")
    func hundredsOfReports() async throws {
        let articles = (0..<300).map { number in
            article(
                "Blast \(number)",
                (0..<30).map { "A blast at the market of Northland killed \(number * 30 + $0 + 2) people on Monday." })
        }
        let briefing = try #require(try await briefings(of: [story(0..<300)], articles).first)
        #expect(briefing.differences.isEmpty)
    }
}
