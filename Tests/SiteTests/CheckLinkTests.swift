import Diagnostics
import Testing

@testable import Site

@Suite struct CheckLinkTests {
    private static let index = "index.html"
    private static let article = "articles/a.html"

    @Test(
        "Each link and anchor that leads nowhere is told by its line and its kind",
        arguments: [
            Corruption(article, "../index.html", "../indx.html", "articles/a.html:9 link-missing"),
            Corruption(article, "../index.html", "index.html", "articles/a.html:9 link-missing"),
            Corruption(article, "../index.html", "../Index.html", "articles/a.html:9 link-missing"),
            Corruption(article, "../index.html", "../index.html/", "articles/a.html:9 link-folder"),
            Corruption(article, "../index.html", "..", "articles/a.html:9 link-folder"),
            Corruption(article, "../index.html", "../articles", "articles/a.html:9 link-folder"),
            Corruption(article, "../index.html", "../../index.html", "articles/a.html:9 link-leaves-site"),
            Corruption(article, "../index.html", "%2e%2e/../index.html", "articles/a.html:9 link-leaves-site"),
            Corruption(article, "../index.html", "/index.html", "articles/a.html:9 link-rooted"),
            Corruption(article, "../index.html", "//example.org/", "articles/a.html:9 link-rooted"),
            Corruption(article, "../index.html", "..\\index.html", "articles/a.html:9 link-backslash"),
            Corruption(article, "../index.html", "javascript:alert(1)", "articles/a.html:9 link-scheme"),
            Corruption(article, "../index.html", " java\tscript:alert(1)", "articles/a.html:9 link-scheme"),
            Corruption(article, "../index.html", " ", "articles/a.html:9 link-empty"),
            Corruption(article, "b.html#line-2", "b.html#line-9", "articles/a.html:9 link-anchor"),
            Corruption(article, "b.html#line-2", "b.html#Line-2", "articles/a.html:9 link-anchor"),
            Corruption(article, "b.html#line-2", "../p.png#line-2", "articles/a.html:9 link-anchor"),
            Corruption(article, "b.html#line-2", "#line-2", "articles/a.html:9 link-anchor"),
            Corruption(index, "#top-story", "#bottom", "index.html:9 link-anchor"),
            Corruption(index, "src=\"p.png\"", "src=\"q.png\"", "index.html:9 link-missing"),
            Corruption(index, "src=\"p.png\"", "srcset=\"p.png 1x, q.png 2x\"", "index.html:9 link-missing"),
            Corruption(
                index, "<title>", "<link rel=\"stylesheet\" href=\"s.css\"><title>", "index.html:2 link-missing"),
            Corruption(index, "<title>", "<base href=\"x/\"><title>", "index.html:2 base-element"),
            Corruption(index, "<ul>", "<ul id=\"top-story\">", "index.html:4 anchor-twice"),
        ])
    func aWrongLinkIsTold(corruption: Corruption) async throws {
        let found = try await handMadeFindings { pages, _ in try corruption.apply(to: &pages) }
        #expect(found == corruption.findings)
    }

    @Test(
        "Links are read as browsers read them",
        arguments: [
            "../index.html?x=1#top-story", " ../index.html\n", "./../articles/../index.html", "..//index.html",
            "../%69ndex.html",
            "?x", "#", "#top", "b.html#line%2D2", "HTTPS://example.org/a b", "mailto:roe@example.org", "../100%.html",
        ])
    func aGoodLinkIsFollowed(link: String) async throws {
        let found = try await handMadeFindings { pages, _ in
            pages["100%.html"] = "<!doctype html>"
            try Corruption("articles/a.html", "../index.html", link).apply(to: &pages)
        }
        #expect(found == [])
    }

    @Test("What only looks like a link is none")
    func whatLooksLikeALinkIsNone() async throws {
        let found = try await handMadeFindings { pages, _ in
            let other =
                "<!-- <a href=\"x.html\"> --><script>'<a href=\"x.html\">'</script><p title='<a href=\"x.html\">'>"
            try Corruption("index.html", "<ul>", other + "<ul>").apply(to: &pages)
        }
        #expect(found == [])
    }

    @Test("The links of style sheets are followed, but for what they hold themselves")
    func linksOfStyleSheetsAreFollowed() async throws {
        let found = try await handMadeFindings { pages, _ in
            pages["look/style.css"] = """
                @import "more.css"; @import url( 'print.css' ) print; /* url(none.png) */
                body { background: URL(../p.png), url("data:image/png;base64,AA=="); src: url(font.woff)
                """
            pages["look/print.css"] = "p {}"
        }
        #expect(found == ["look/style.css:1 link-missing", "look/style.css:2 link-missing"])
    }

    @Test("A link with another case than its file names the file")
    func anotherCaseIsNamed() async throws {
        try await PublishFolder.with { folder in
            try folder.write(handMadeTexts)
            var pages = handMadePages
            try Corruption("articles/a.html", "../index.html", "../INDEX.html").apply(to: &pages)
            try folder.write(pages, below: "public")
            let problems = try await folder.check().diagnostics.map(\.problem)
            #expect(problems == [.link(.missing("../INDEX.html", alike: "index.html"))])
        }
    }

    @Test("Files that are one where case is ignored are told")
    func filesThatDifferInCaseAreTold() async throws {
        let found = try await handMadeFindings { pages, _ in
            pages["P.png"] = "a"
            pages["Articles/É.html"] = "<!doctype html>"
            pages["articles/é.html"] = "<!doctype html>"
            pages["ARTICLES"] = "a"
        }
        #expect(Set(found) == ["articles/é.html file-alike", "p.png file-alike", "ARTICLES file-folder"])
    }
}
