import Diagnostics
import Files
import Testing

@testable import Preview

@Suite struct PreviewHandlerTests {
    private static let now = HTTPDate(seconds: 1_000_000_000)

    private func handler(_ fake: FakeSite) async -> PreviewHandler {
        let shown = ShownSite(fake, output: fake.output) { Self.now }
        await shown.note(await fake.rebuild(changed: nil), output: fake.output)
        return PreviewHandler(site: shown, browsers: Browsers(shown)) { HTTPDate(seconds: Self.now.seconds + 60) }
    }

    private func respond(
        _ handler: PreviewHandler, _ target: String, method: String = "GET", _ fields: [String: String] = [:]
    ) async -> PreviewResponse? {
        let fields = ["host": "localhost:8000"].merging(fields) { $1 }
        let head = RequestHead(method: method, target: target, fields: fields.mapValues { [$0] })
        if case .whole(let response) = await handler.answer(head) { return response }
        return nil
    }

    @Test("A page is sent with what a browser needs to ask for it again")
    func headers() async throws {
        let response = try #require(await respond(handler(FakeSite(pages: ["style.css": "a {}"])), "/style.css"))
        #expect(response.status == 200)
        #expect(response.body == Array("a {}".utf8))
        #expect(
            response.headers == [
                "Content-Type": "text/css; charset=utf-8", "Cache-Control": "no-cache", "Accept-Ranges": "bytes",
                "X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin",
                "ETag": "\"\(fingerprint(of: Array("a {}".utf8)))\"", "Last-Modified": Self.now.text,
            ])
    }

    @Test("The script is in every page that is sent, and in nothing else")
    func script() async throws {
        let pages = ["index.html": "<p>a</p></body></html>", "404.html": "<p>gone", "style.css": "</body>"]
        let handler = await handler(FakeSite(pages: pages))
        let page = String(decoding: try #require(await respond(handler, "/")).body, as: UTF8.self)
        #expect(page.hasPrefix("<p>a</p><script src=\"/.digest/reload.js\" data-version=\"200-"))
        #expect(page.hasSuffix("</script>\n</body></html>"))
        let missing = try #require(await respond(handler, "/no.html"))
        #expect(missing.status == 404)
        #expect(String(decoding: missing.body, as: UTF8.self).hasPrefix("<p>gone<script src="))
        #expect(try #require(await respond(handler, "/style.css")).body == Array("</body>".utf8))
        let script = try #require(await respond(handler, "/.digest/reload.js"))
        #expect(script.headers["Content-Type"] == "text/javascript; charset=utf-8")
        #expect(script.body == ReloadScript.bytes)
    }

    @Test("The tag of a page is that of what is sent, and changes with the style sheet's version")
    func tags() async throws {
        let fake = FakeSite(pages: ["index.html": "a", "style.css": "b"])
        let handler = await handler(fake)
        let first = try #require(await respond(handler, "/"))
        #expect(first.headers["ETag"] == "\"\(fingerprint(of: first.body))\"")
        let again = try #require(await respond(handler, "/", ["if-none-match": first.headers["ETag"] ?? ""]))
        #expect((again.status, again.body) == (304, []))
        fake.set(\.pages["style.css"], "c")
        #expect(await respond(handler, "/", ["if-none-match": first.headers["ETag"] ?? ""])?.status == 200)
    }

    @Test("A part is of what is sent")
    func part() async throws {
        let response = try #require(
            await respond(handler(FakeSite(pages: ["a.txt": "0123456789"])), "/a.txt", ["range": "bytes=2-4"]))
        #expect((response.status, response.body) == (206, Array("234".utf8)))
        #expect(response.headers["Content-Range"] == "bytes 2-4/10")
    }

    @Test("Another host's name is refused", arguments: ["evil.example", "evil.example:8080", "", nil])
    func foreignHost(host: String?) async throws {
        let head = RequestHead(method: "GET", target: "/", fields: host.map { ["host": [$0]] } ?? [:])
        guard case .whole(let response) = await handler(FakeSite(pages: ["index.html": "a"])).answer(head) else {
            Issue.record("no response")
            return
        }
        #expect(response.status == 421)
    }

    @Test("Other methods are refused", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get"])
    func otherMethods(method: String) async throws {
        let response = try #require(await respond(handler(FakeSite()), "/", method: method))
        #expect(response.status == 405)
        #expect(response.headers["Allow"] == "GET, HEAD")
    }

    @Test("A page from elsewhere is not told what changes")
    func foreignEvents() async throws {
        let handler = await handler(FakeSite())
        let target = "/.digest/events?page=%2F&version=1&style=2"
        let fields = [
            ["origin": "http://evil.example"], ["origin": "null"], ["origin": "http://127.0.0.1:8000"],
            ["sec-fetch-site": "cross-site"], ["sec-fetch-site": "same-site"],
        ]
        for field in fields { #expect(await respond(handler, target, field)?.status == 403, "\(field)") }
        for field in [[:], ["origin": "http://localhost:8000"], ["sec-fetch-site": "same-origin"]] {
            #expect(await respond(handler, target, field) == nil, "\(field)")
        }
        for other in ["/.digest/events", "/.digest/events?page=%zz&version=1&style=2", "/.digest/events?page=a"] {
            #expect(await respond(handler, other)?.status == 400)
        }
    }

    @Test("Before anything could be built, every page says what is wrong")
    func nothingBuilt() async throws {
        let fake = FakeSite()
        fake.set(\.outcome, .failed([Diagnostic(.reading(.sourceMissing), at: SourceLocation(file: "texts"))]))
        let response = try #require(await respond(handler(fake), "/any.html"))
        let page = String(decoding: response.body, as: UTF8.self)
        #expect(response.status == 503)
        #expect(page.contains("source-missing") && page.contains("texts") && page.contains("/.digest/reload.js"))
    }

    @Test("Where a later build fails, the pages stay as they were")
    func laterFailure() async throws {
        let fake = FakeSite(pages: ["index.html": "good"])
        let shown = ShownSite(fake, output: fake.output) { Self.now }
        await shown.note(.built(warnings: []), output: fake.output)
        await shown.note(.failed([Diagnostic(.reading(.sourceMissing))]), output: fake.output)
        #expect(await shown.shown(at: "/").response.body == Array("good".utf8))
        #expect(await shown.failure != nil)
        await shown.note(.built(warnings: []), output: fake.output)
        #expect(await shown.failure == nil)
    }

    @Test(
        "Only the names of this machine are its own",
        arguments: [
            ("127.0.0.1", true), ("127.0.0.1:8080", true), ("localhost", true), ("LocalHost:1", true), ("[::1]", true),
            ("[::1]:8080", true), ("", false), ("evil.example", false), ("evil.example:8080", false),
            ("localhost.evil.example", false), ("127.0.0.1.evil.example", false), ("localhost:", false),
            ("localhost:80a", false), ("localhost:123456", false), ("0.0.0.0", false), ("::1", false),
            (":8080", false), ("localhost@evil.example", false), ("evil.example@localhost", false),
            ("localhost:80:80", false), ("localhost ", false), ("localhost.", false), ("[::1", false),
            ("[::ffff:127.0.0.1]", false), ("2130706433", false), ("127.1", false), ("localhost,evil.example", false),
        ])
    func ownHosts(host: String, isOwn: Bool) {
        #expect(isOwnHost(host) == isOwn)
    }
}
