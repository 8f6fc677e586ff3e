import Testing

@testable import Preview

@Suite struct ConditionsTests {
    private static let changed = HTTPDate(seconds: 784_111_777)
    private static let page = PreviewResponse(200, type: "text/plain", body: Array("0123456789".utf8))
    private static let tag = "\"\(fingerprint(of: page.body))\""

    private func status(_ fields: [String: String], now: Int = 100) -> Int {
        let head = RequestHead(method: "GET", target: "/", fields: fields.mapValues { [$0] })
        let now = HTTPDate(seconds: Self.changed.seconds + now)
        return Conditions(head).apply(to: Self.page, modified: Self.changed, now: now).status
    }

    @Test("A date is written as the standard's example, and read again")
    func date() {
        #expect(Self.changed.text == "Sun, 06 Nov 1994 08:49:37 GMT")
        for seconds in [0, -1, 951_782_399, 951_782_400, 1_709_164_800, 4_107_542_399, 253_402_300_799] {
            #expect(HTTPDate(HTTPDate(seconds: seconds).text)?.seconds == seconds)
        }
        #expect(HTTPDate(seconds: 951_782_400).text == "Tue, 29 Feb 2000 00:00:00 GMT")
    }

    @Test(
        "Other texts are no dates",
        arguments: [
            "", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Mon, 06 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CET", "Thu, 30 Feb 2023 00:00:00 GMT",
            "Sun, 06 Nov 99999999999999999999 08:49:37 GMT", "Sun, 06 Nov 1994 8:49:37 GMT",
        ])
    func noDate(text: String) {
        #expect(HTTPDate(text) == nil)
    }

    @Test("A page that the browser has is not sent again")
    func known() {
        #expect(status([:]) == 200)
        #expect(status(["if-none-match": Self.tag]) == 304)
        #expect(status(["if-none-match": "\"a\", W/\(Self.tag)"]) == 304)
        #expect(status(["if-none-match": "*"]) == 304)
        #expect(status(["if-none-match": "\"a\""]) == 200)
        #expect(status(["if-modified-since": Self.changed.text]) == 304)
        #expect(status(["if-modified-since": HTTPDate(seconds: Self.changed.seconds - 1).text]) == 200)
        #expect(status(["if-modified-since": "yesterday"]) == 200)
        // The tag knows better.
        #expect(status(["if-none-match": "\"a\"", "if-modified-since": Self.changed.text]) == 200)
    }

    @Test("A page that changed in this very second may change again in it")
    func sameSecond() {
        #expect(status(["if-modified-since": Self.changed.text], now: 0) == 200)
        #expect(status(["if-none-match": Self.tag], now: 0) == 304)
    }

    @Test(
        "A range is the part that it names",
        arguments: [
            ("bytes=0-4", 0..<5), ("bytes=5-", 5..<10), ("bytes=-3", 7..<10), ("bytes=-30", 0..<10),
            ("bytes=2-99999999999999999999", 2..<10), ("BYTES=9-9", 9..<10), ("bytes=0-0", 0..<1),
        ])
    func part(text: String, bounds: Range<Int>) {
        #expect(ByteRange(text, of: 10) == .part(bounds))
    }

    @Test(
        "A range behind the end cannot be sent",
        arguments: ["bytes=10-", "bytes=10-20", "bytes=-0", "bytes=99999999999999999999-"])
    func unsatisfiable(text: String) {
        #expect(ByteRange(text, of: 10) == .unsatisfiable)
        #expect(status(["range": text]) == 416)
    }

    @Test(
        "What is no single range is passed over",
        arguments: [
            "", "bytes", "bytes=", "bytes=-", "bytes=4-2", "bytes=1-2,4-5", "lines=1-2", "bytes=a-b", "bytes=+1-2",
        ])
    func passedOver(text: String) {
        #expect(ByteRange(text, of: 10) == nil)
        #expect(status(["range": text]) == 200)
    }

    @Test("A range of a page that has changed since is the whole page")
    func rangeIf() {
        #expect(status(["range": "bytes=0-1", "if-range": Self.tag]) == 206)
        #expect(status(["range": "bytes=0-1", "if-range": Self.changed.text]) == 206)
        #expect(status(["range": "bytes=0-1", "if-range": Self.changed.text], now: 0) == 200)
        #expect(status(["range": "bytes=0-1", "if-range": "\"a\""]) == 200)
        #expect(status(["range": "bytes=0-1", "if-range": "W/\(Self.tag)"]) == 200)
    }
}
