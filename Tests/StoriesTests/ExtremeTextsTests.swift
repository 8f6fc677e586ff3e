import Articles
import Stories
import Testing

private func stories(_ articles: [Article]) async throws -> [[Int]] {
    try await group(articles).stories.map(\.articles)
}

private func alone(_ count: Int) -> [[Int]] { (0..<count).map { [$0] } }

/// Texts that are no news: each is grouped as what it is, and costs no more than its bytes.
@Suite struct ExtremeTextsTests {
    @Test("Fifty thousand copies of one text are one report")
    func copiesWithoutNumber() async throws {
        let grouping = try await group([comet] + [Article](repeating: bridge, count: 50_000))
        #expect(grouping.stories.map(\.articles) == [[0], Array(1...50_000)])
        #expect(grouping.stories.map(\.reports) == [[0], [1]])
        #expect(grouping.stories[1].copies.count == 49_999 && grouping.stories[1].reasons.count == 10)
    }

    /// As many as a debug build bears; what is promised, one report whatever their number, stays the same.
    @Test("Five hundred near copies are one report")
    func nearCopies() async throws {
        let lines = (bridge.blocks + budget.blocks).map(\.text)
        let copies = (0..<500).map { report("Wire", lines + ["Printed by gazette\($0)."], day: nil) }
        let grouping = try await group(copies + [comet])
        #expect(grouping.stories.map(\.articles) == [Array(0..<500), [500]])
        #expect(grouping.stories[0].reports.count == 1)
    }

    @Test("Titles alone: the same are copies, others stay apart")
    func titlesAlone() async throws {
        let titles = ["Comet found", "Ferry fares rise", "Comet found", "Bakers strike", "Tram runs at night"]
        let found = try await stories(titles.map { report($0, day: nil) })
        #expect(found == [[0, 2], [1], [3], [4]])
    }

    @Test("A text of ten megabytes is read as another is")
    func aTextOfTenMegabytes() async throws {
        let lines = bridge.blocks.map(\.text).joined(separator: " ")
        let long = report(
            "Mayor denies warnings", [String(repeating: lines + " ", count: 10_000_000 / lines.utf8.count)], day: nil)
        #expect(try await stories([comet, bridgeAgain, long]) == [[0], [1, 2]])
    }

    @Test("A word of a megabyte is a word")
    func aWordOfAMegabyte() async throws {
        let word = report("Unbroken", [String(repeating: "x", count: 1_000_000)], day: nil)
        let other = report("Seamless", [String(repeating: "y", count: 1_000_000)], day: nil)
        #expect(try await stories([bridge, word, bridgeAgain, word, other]) == [[0, 2], [1, 3], [4]])
    }

    @Test(
        "Texts of one kind of word: each is alone, and the same are one",
        arguments: [
            "numbers", "names", "stop words", "signs", "one word over and over", "three words over and over",
        ])
    func textsOfOneKindOfWord(kind: String) async throws {
        let articles = (0..<6).map { number in report("", [Self.text(of: kind, number: number % 5)], day: nil) }
        let found = try await stories(articles)
        #expect(found == [[0, 5], [1], [2], [3], [4]])
        let grouping = try await group(Array(articles.prefix(5)))
        #expect(grouping.stories.allSatisfy { $0.copies.isEmpty })
    }

    private static func text(of kind: String, number: Int) -> String {
        let places = 0..<80
        switch kind {
        case "numbers": return places.map { "\(number * 1000 + $0 * 7)" }.joined(separator: " ")
        case "names":
            let names = ["Abel", "Berit", "Cato", "Dagny", "Egil"].map { $0 + "\(number)son" }
            return places.map { "Mx \(names[$0 % 5]) \(names[$0 / 5 % 5])" }.joined(separator: ", ")
        case "stop words":
            let words = ["the", "of", "and", "to", "in", "it", "is", "was"]
            return places.map { words[($0 * (number + 1) + $0 / 8) % 8] }.joined(separator: " ")
        case "signs": return places.map { _ in ["—", "***", "…", "|", "=="][number] }.joined(separator: " ")
        case "one word over and over": return places.map { _ in "word\(number)" }.joined(separator: " ")
        default: return places.map { "\(["buy", "sell", "hold"][$0 % 3])\(number)" }.joined(separator: " ")
        }
    }

    @Test(
        "Days at the ends of the calendar are days as others are",
        arguments: [
            ("0001-01-01", "9999-12-31"), ("0000-01-01", "0000-12-31"), ("9999-12-31", "9999-12-31"),
            ("2025-02-31", "2025-13-01"), ("-1-1-1", "99999-01-01"),
            ("99999999999999999999-01-01", "2025-01-99999999999999999999"),
        ])
    func farDays(first: String, second: String) async throws {
        var articles = [bridge, bridgeAgain, comet, MadeArticles.others[4]]
        articles[0].date = DateBounds(earliest: first, latest: first)
        articles[2].date = DateBounds(earliest: second, latest: second)
        articles[3].date = DateBounds(earliest: second, latest: first)
        #expect(try await stories(articles) == [[0, 1], [2], [3]])
    }
}

/// Reports of one event and of another in scripts and languages that no table of the program knows.
@Suite struct OtherScriptsTests {
    /// Which words say little is not known there: another text may come near, but not as near.
    @Test(
        "Reports in another script are grouped by what they share",
        arguments: [
            (
                [
                    "Мост через реку Венна в Остреле обрушился ночью, водитель грузовика сломал обе ноги, сообщила инспектор Ильзе Восс.",
                    "Инспектор Ильзе Восс сообщила, что мост через реку Венна в Остреле обрушился, а водитель грузовика сломал ноги.",
                ], "Астрономы обсерватории Кестрин нашли комету, которая обращается вокруг Солнца за девять тысяч лет."
            ),
            (
                [
                    "انهار الجسر فوق نهر فينا في أوستريل ليلا وكسرت ساقا سائق الشاحنة كما قالت المفتشة إلسه فوس.",
                    "قالت المفتشة إلسه فوس إن الجسر فوق نهر فينا في أوستريل انهار ليلا وكسرت ساقا سائق الشاحنة.",
                ], "وجد علماء الفلك في مرصد كسترين مذنبا يدور حول الشمس كل تسعة آلاف سنة."
            ),
            (
                [
                    "Η γέφυρα του ποταμού Βέννα στο Όστρελ κατέρρευσε τη νύχτα και ο οδηγός του φορτηγού έσπασε τα πόδια του.",
                    "Ο οδηγός του φορτηγού έσπασε τα πόδια του όταν η γέφυρα του ποταμού Βέννα στο Όστρελ κατέρρευσε τη νύχτα.",
                ], "Αστρονόμοι του αστεροσκοπείου Κέστριν βρήκαν έναν κομήτη πέρα από τον Ποσειδώνα."
            ),
        ])
    func reportsInAnotherScript(event: [String], other: String) async throws {
        let texts = [event[0], other, event[1]]
        let story = try #require(try await group(texts.map { report("", [$0], day: nil) }).stories.first)
        #expect(story.articles.contains(2))
        #expect(story.reasons.first?.articles == [0, 2])
    }

    /// Chinese writes no spaces: what stands between two marks counts as one word, so that reports which share clauses
    /// have words in common, and others do not.
    @Test("Reports in Chinese that share no clause stay apart, and the same are one")
    func reportsInChinese() async throws {
        let texts = [
            "奥斯特雷尔的文纳河大桥昨夜坍塌，卡车司机双腿骨折。", "凯斯特林天文台发现一颗彗星，绕太阳一周需九千年。",
            "奥斯特雷尔的文纳河大桥昨夜坍塌，卡车司机双腿骨折。", "渡轮票价明年上涨一成，退休人员半价。",
        ]
        #expect(try await stories(texts.map { report("", [$0], day: nil) }) == [[0, 2], [1], [3]])
    }

    @Test("Bytes that look like no letter make no word")
    func signsAreNoWords() async throws {
        let texts = ["🎉🎉🎉 🎊", "\u{0}\u{1}\u{2}", "\u{FFFD}\u{FFFD}", "\u{200B}\u{FEFF}", "🎊"]
        #expect(try await stories(texts.map { report("", [$0], day: nil) }) == alone(5))
    }
}
