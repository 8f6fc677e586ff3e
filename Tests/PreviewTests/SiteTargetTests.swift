import Testing

@testable import Preview

@Suite struct SiteTargetTests {
    private func shown(_ target: String, in site: String) async -> PreviewResponse {
        let shown = ShownSite(FakeSite(), output: site) { HTTPDate(seconds: 0) }
        await shown.note(.built(warnings: []), output: site)
        return await shown.shown(at: target).response
    }

    @Test(
        "A file beside the pages is found",
        arguments: [
            ("/", "home"), ("/index.html", "home"), ("/?x=1", "home"), ("/style.css", "css"), ("/stories/", "stories"),
            ("/stories/x.html?y/../z", "x"), ("/a%20b.html", "space"), ("/%C3%A9.html", "accent"),
            ("/é.html", "accent"),
            ("/100%25.html", "percent"), ("/%69ndex.html", "home"), ("/deep/deeper/x.svg", "svg"),
        ])
    func found(target: String, text: String) async throws {
        try await withSite { site in
            let response = await shown(target, in: site)
            #expect(response.status == 200)
            #expect(response.body == Array(text.utf8))
        }
    }

    @Test("What an earlier build has left in the output is not shown")
    func gone() async throws {
        try await withSite { site in
            let fake = FakeSite()
            fake.set(\.gone, ["stories/x.html"])
            let shown = ShownSite(fake, output: site) { HTTPDate(seconds: 0) }
            await shown.note(.built(warnings: []), output: site)
            #expect(await shown.shown(at: "/stories/x.html").response.status == 404)
            #expect(await shown.shown(at: "/stories/").response.status == 200)
        }
    }

    @Test(
        "A folder without a slash is redirected",
        arguments: [
            ("/stories", "/stories/"), ("/stories?x=1", "/stories/?x=1"), ("/deep/deeper", "/deep/deeper/"),
            ("/%73tories", "/stories/"), ("/stories?a\r\nX: y", "/stories/"), ("/stories?é", "/stories/"),
        ])
    func redirected(target: String, location: String) async throws {
        try await withSite { site in
            let response = await shown(target, in: site)
            #expect(response.status == 307)
            #expect(response.headers["Location"] == location)
        }
    }

    @Test(
        "What is not there is not found",
        arguments: ["/no.html", "/no/", "/stories/no", "/INDEX.HTML.bak", "/stories/x", "/index", "/empty/"])
    func notFound(target: String) async throws {
        try await withSite { site in #expect(await shown(target, in: site).status == 404) }
    }

    @Test("No hostile target leads to a file")
    func hostile() async throws {
        #expect(hostileTargets.count >= 40)
        try await withSite { site in
            for target in hostileTargets {
                let response = await shown(target, in: site)
                #expect(response.status == 404 || response.status == 400, "\(target.prefix(60))")
                #expect(!String(decoding: response.body, as: UTF8.self).contains("secret"), "\(target.prefix(60))")
            }
        }
    }

    @Test("A page that the site makes wins over a file of the output, and its folder is redirected to")
    func pagesFirst() async throws {
        try await withSite { site in
            let fake = FakeSite(pages: ["index.html": "made", "new/index.html": "new"])
            let shown = ShownSite(fake, output: site) { HTTPDate(seconds: 0) }
            await shown.note(.built(warnings: []), output: site)
            #expect(await shown.shown(at: "/").response.body == Array("made".utf8))
            #expect(await shown.shown(at: "/new").response.headers["Location"] == "/new/")
        }
    }

    @Test(
        "The type follows from the name",
        arguments: [
            ("a.html", "text/html; charset=utf-8"), ("A.HTML", "text/html; charset=utf-8"), ("a.svg", "image/svg+xml"),
            ("a.css", "text/css; charset=utf-8"), ("a.js", "text/javascript; charset=utf-8"), ("a.jpg", "image/jpeg"),
            ("a.webp", "image/webp"), ("feed.xml", "application/xml; charset=utf-8"), ("a.json", "application/json"),
            ("a.atom", "application/atom+xml; charset=utf-8"), ("robots.txt", "text/plain; charset=utf-8"),
            ("favicon.ico", "image/vnd.microsoft.icon"), ("a.png", "image/png"),
            ("a.html.exe", "application/octet-stream"), ("LICENSE", "application/octet-stream"),
            ("a.", "application/octet-stream"), ("", "application/octet-stream"),
        ])
    func type(name: String, type: String) {
        #expect(contentType(of: name) == type)
    }
}
