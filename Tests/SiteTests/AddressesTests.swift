import Articles
import Diagnostics
import Testing

@testable import Site

@Suite struct AddressesTests {
    @Test(arguments: [
        ("Harbour bridge closes", "harbour-bridge-closes"), ("  Two   spaces — and dashes ", "two-spaces-and-dashes"),
        ("Café in Åbo, Łódź and Straße", "cafe-in-abo-lodz-and-strasse"), ("Cafe\u{301} in A\u{30A}bo", "cafe-in-abo"),
        ("București și Timișoara", "bucuresti-si-timisoara"), ("Northland's bridge", "northlands-bridge"),
        ("Northland’s ‘bridge’", "northlands-bridge"), ("4.2 million", "4-2-million"), ("", ""), ("…!?", ""),
        ("Мост закрыт", ""), ("橋が閉まる", ""), ("Мост Bridge", "bridge"), ("🎉 Party 🎉", "party"), ("👩‍👩‍👧", ""),
        ("<script>alert(1)</script>", "script-alert-1-script"), ("../../etc/passwd", "etc-passwd"),
        ("a\u{202E}b", "a-b"), ("NUL\0byte", "nul-byte"),
    ])
    func aTextBecomesAReadablePartOfAnAddress(text: String, slug: String) {
        #expect(Slug.make(from: text) == slug)
    }

    @Test func aLongTextIsCutBetweenWords() {
        let text = Array(repeating: "harbour", count: 40).joined(separator: " ")
        #expect(Slug.make(from: text, limit: 20) == "harbour-harbour")
        #expect(Slug.make(from: text).utf8.count <= 60)
    }

    @Test func aLongWordIsCut() {
        #expect(Slug.make(from: String(repeating: "a", count: 500)) == String(repeating: "a", count: 60))
        #expect(Slug.make(from: "a " + String(repeating: "b", count: 500)) == "a")
    }

    @Test func everyCharacterGivesLettersDigitsAndHyphensOnly() {
        for number in UInt32(0)...0x2FFF {
            guard let scalar = Unicode.Scalar(number) else { continue }
            for byte in Slug.make(from: "x\(scalar)y").utf8 {
                #expect(byte == 0x2D || 0x30...0x39 ~= byte || 0x61...0x7A ~= byte, "U+\(String(number, radix: 16))")
            }
        }
    }

    @Test func hundredsOfArticlesWithOneTitleHaveAddressesOfTheirOwn() async throws {
        let articles = (0..<700).map { article(file: "day-\($0)/news.txt", title: "Morning news") }
        let addresses = try Addresses(
            of: try await content(articles, stories: articles.indices.map { [$0] }, threads: [(Array(0..<700), [])]))
        #expect(Set(addresses.articles).count == 700)
        #expect(Set(addresses.stories).count == 700)
    }

    @Test func theRecordsOfOneFileHaveAddressesOfTheirOwn() async throws {
        var articles = (0..<300).map { _ in article(file: "news.jsonl", title: "Morning news") }
        for index in articles.indices { articles[index].record = index + 1 }
        let addresses = try Addresses(of: try await content(articles, stories: articles.indices.map { [$0] }))
        #expect(Set(addresses.articles).count == 300)
    }

    @Test func anArticlesAddressDoesNotDependOnTheOthers() async throws {
        let one = article(file: "bridge.txt", title: "Bridge closes")
        let others = ["bridge.md", "a.txt", "z.txt"].map { article(file: $0, title: "Bridge closes") }
        let alone = try Addresses(of: try await content([one], stories: [[0]]))
        let among = try Addresses(
            of: try await content([others[1], one, others[0], others[2]], stories: [[0, 1], [2, 3]]))
        #expect(alone.articles[0] == among.articles[1])
    }

    @Test func anArticlesAddressDoesNotChange() async throws {
        // The address is in readers' bookmarks: a change of this value breaks them.
        let addresses = try Addresses(
            of: try await content([article(file: "a/bridge.txt", title: "Bridge closes")], stories: [[0]]))
        #expect(addresses.article(0) == "articles/bridge-closes-bc962367.html")
        #expect(addresses.story(0) == "stories/bridge-closes-bc962367.html")
    }

    @Test func anArticleWithoutLatinLettersHasAnAddress() async throws {
        let addresses = try Addresses(
            of: try await content([article(file: "мост.txt", title: "Мост закрыт")], stories: [[0]]))
        #expect(addresses.articles[0].utf8.count == 8)
    }

    @Test func twoArticlesAtOneAddressAreBothNamed() async throws {
        let twins = [article(file: "a.txt", title: "Bridge"), article(file: "a.txt", title: "bridge!")]
        let content = try await content(twins, stories: [[0], [1]])
        let found = await problems { try Addresses(of: content) }
        #expect(found.count == 1)
        guard case .site(.addressTaken(_, by: "a.txt", and: "a.txt")) = found.first else {
            Issue.record("not addressTaken: \(found)")
            return
        }
    }

    @Test(arguments: [
        ("index.html", "stories/a.html", nil as Int?, "stories/a.html"),
        ("stories/a.html", "index.html", nil, "../index.html"),
        ("stories/a.html", "articles/b.html", 7, "../articles/b.html#line-7"),
        ("x/y/z.html", "style.css", nil, "../../style.css"),
    ])
    func linksAreRelative(page: String, target: String, line: Int?, link: String) {
        #expect(Link.from(page, to: target, line: line) == link)
    }

    @Test(arguments: [
        "", "example.org", "ftp://example.org", "javascript:alert(1)", "//example.org", "https://",
        "https:///a", "https://a b", "https://a.org/?q", "https://a.org/#x", "https://a.org/\"", "https://é.org",
        "https://.a", "http://a<b", "https://a\\b",
    ])
    func whatIsNoBaseAddressIsRefused(text: String) {
        #expect(BaseURL(text) == nil)
    }

    @Test(arguments: ["http://example.org", "HTTPS://Example.org:8080/a/b", "https://xn--9ca.org/~a/"])
    func aBaseAddressIsTakenAndEndsWithASlash(text: String) throws {
        let url = try #require(BaseURL(text))
        #expect(url.text == (text.hasSuffix("/") ? text : text + "/"))
        #expect(url.address(of: "index.html") == url.text)
        #expect(url.address(of: "stories/a.html") == url.text + "stories/a.html")
    }

    private func article(file: String, title: String) -> Article {
        Article(file: file, title: Excerpt(line: 1, text: title))
    }
}
