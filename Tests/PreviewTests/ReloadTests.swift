import Diagnostics
import Files
import Synchronization
import Testing

@testable import Preview

@Suite struct ReloadTests {
    private static let pages = [
        "index.html": "home", "a.html": "a", "b.html": "b", "404.html": "none", "style.css": "s",
    ]

    private struct Open {
        let number: Int
        var messages: AsyncStream<Browsers.Message>.Iterator
    }

    private func request(_ target: String, _ shown: ShownSite) async -> EventRequest {
        let (version, style) = (await shown.shown(at: target).version, await shown.styleVersion())
        return EventRequest(page: target, version: version, style: style)
    }

    private func started(_ fake: FakeSite) async -> (ShownSite, Browsers) {
        let shown = ShownSite(fake, output: fake.output) { HTTPDate(seconds: 0) }
        await shown.note(.built(warnings: []), output: fake.output)
        return (shown, Browsers(shown))
    }

    @Test("Only a page whose bytes changed is shown anew, and only pages that are open are made")
    func onlyChanged() async {
        let fake = FakeSite(pages: Self.pages)
        let (shown, browsers) = await started(fake)
        let (_, one) = await browsers.open(await request("/a.html", shown))
        let (_, other) = await browsers.open(await request("/", shown))
        fake.set(\.pages["a.html"], "changed")
        fake.set(\.pages["b.html"], "changed")
        fake.set(\.asked, [])
        #expect(await browsers.tell(of: nil) == 1)
        #expect(Set(fake.state.withLock(\.asked)) == ["a.html", "index.html", "style.css"])
        var (ones, others) = (one.makeAsyncIterator(), other.makeAsyncIterator())
        // The first message of each tells that the build succeeded.
        #expect(await [ones.next(), ones.next(), ones.next()] == [.built, .built, .reload])
        #expect(await [others.next(), others.next()] == [.built, .built])
        // Nothing more has changed.
        #expect(await browsers.tell(of: nil) == 0)
    }

    @Test("A changed style sheet is swapped, where the page itself is the same")
    func style() async {
        let fake = FakeSite(pages: Self.pages)
        let (shown, browsers) = await started(fake)
        let (_, messages) = await browsers.open(await request("/a.html", shown))
        fake.set(\.pages["style.css"], "changed")
        #expect(await browsers.tell(of: nil) == 1)
        var iterator = messages.makeAsyncIterator()
        #expect(
            await [iterator.next(), iterator.next(), iterator.next()] == [.built, .built, .style(shown.styleVersion())])
    }

    @Test("A page that is gone, and one that came back, are shown anew")
    func gone() async {
        let fake = FakeSite(pages: Self.pages)
        let (shown, browsers) = await started(fake)
        _ = await browsers.open(await request("/a.html", shown))
        fake.set(\.pages["a.html"], nil)
        #expect(await browsers.tell(of: nil) == 1)
        #expect(await shown.shown(at: "/a.html").response.body == Array("none".utf8))
        fake.set(\.pages["a.html"], "again")
        #expect(await browsers.tell(of: nil) == 1)
    }

    @Test("A page that was sent before the last change is shown anew when it asks")
    func late() async {
        let fake = FakeSite(pages: Self.pages)
        let (shown, browsers) = await started(fake)
        let request = await request("/a.html", shown)
        fake.set(\.pages["a.html"], "changed")
        let (number, messages) = await browsers.open(request)
        var iterator = messages.makeAsyncIterator()
        #expect(await [iterator.next(), iterator.next()] == [.built, .reload])
        await browsers.close(number)
        #expect(await iterator.next() == nil)
        #expect(await browsers.tell(of: nil) == 0)
    }

    @Test("A failure is told to all pages, and to those that are opened later; then that it is over")
    func failure() async throws {
        let (shown, browsers) = await started(FakeSite(pages: Self.pages))
        let (_, messages) = await browsers.open(await request("/a.html", shown))
        await shown.note(.failed([Diagnostic(.reading(.sourceMissing))]), output: "")
        let report = try #require(await shown.failure)
        #expect(await browsers.tell(of: report) == 0)
        let (_, later) = await browsers.open(await request("/", shown))
        await browsers.tell(of: nil)
        var (ones, laters) = (messages.makeAsyncIterator(), later.makeAsyncIterator())
        #expect(await [ones.next(), ones.next(), ones.next()] == [.built, .failure(report.json), .built])
        #expect(await [laters.next(), laters.next()] == [.failure(report.json), .built])
    }

    @Test("An event is one event, whatever a report says")
    func events() {
        let problem = Problem.theme(.unreadable(reason: "a\n\nevent: reload\r\ndata: \u{2028}"))
        let event = Browsers.Message.failure(FailureReport([Diagnostic(problem)]).json).event
        #expect(event.hasPrefix("event: failure\ndata: {") && event.hasSuffix("}\n\n"))
        #expect(event.utf8.filter { $0 == 0x0A || $0 == 0x0D }.count == 3)
    }

    @Test("The script stands before the last end of the body, or at the end")
    func place() {
        let tag = #"<script src="/.digest/reload.js" data-version="v" data-style="s"></script>"#
        for (html, expected) in [
            ("<body>a</body>\n</html>", "<body>a\(tag)\n</body>\n</html>"), ("a", "a\(tag)\n"), ("", "\(tag)\n"),
            ("<pre>&lt;/body></pre></BODY >", "<pre>&lt;/body></pre>\(tag)\n</BODY >"),
            ("</body></body>", "</body>\(tag)\n</body>"), ("</bod", "</bod\(tag)\n"),
        ] {
            let added = ReloadScript.added(to: Array(html.utf8), page: "v", style: "s")
            #expect(String(decoding: added, as: UTF8.self) == expected)
        }
    }

    @Test("A request for events is read from its address")
    func requests() throws {
        let request = try #require(EventRequest(target: "/.digest/events?page=%2Fa+b%20%C3%A9%2F&version=1-2&style=3"))
        #expect((request.page, request.version, request.style) == ("/a+b é/", "1-2", "3"))
        #expect(EventRequest(target: "/.digest/events?page=a&version=1&style=2") == nil)
    }
}
