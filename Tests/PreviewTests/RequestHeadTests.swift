import Testing

@testable import Preview

@Suite struct RequestHeadTests {
    private func head(_ text: String) throws -> RequestHead {
        try RequestHead(Array(text.utf8)[...])
    }

    @Test("A head is read with its fields, of whatever case, and without the space around their values")
    func fields() throws {
        let head = try head("GET /a%20b?c HTTP/1.1\r\nHOST: \t localhost:1 \r\nRange:bytes=0-1")
        #expect((head.method, head.target, head.keepsOpen) == ("GET", "/a%20b?c", true))
        #expect((head["host"], head["range"], head["etag"]) == ("localhost:1", "bytes=0-1", nil))
    }

    @Test(
        "The connection ends where the client wants it to, and where a body may follow",
        arguments: [
            ("GET / HTTP/1.0", false), ("GET / HTTP/1.1\r\nConnection: Close", false),
            ("GET / HTTP/1.1\r\nConnection: keep-alive", true), ("GET / HTTP/1.1\r\nContent-Length: 0", true),
            ("GET / HTTP/1.1\r\nContent-Length: 1", false), ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked", false),
        ])
    func keepsOpen(text: String, keepsOpen: Bool) throws {
        #expect(try head(text).keepsOpen == keepsOpen)
    }

    @Test(
        "What no client of good will sends is refused",
        arguments: [
            "", "GET", "GET /", "GET  / HTTP/1.1", "GET / HTTP/1.1 ", " GET / HTTP/1.1", "GET / http/1.1",
            "GET / HTTX/1.1",
            "GET /\u{0} HTTP/1.1", "GET /\u{7F} HTTP/1.1", "GET /\t HTTP/1.1", "G(T / HTTP/1.1", " / HTTP/1.1",
            "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost", "GET / HTTP/1.1\r\nHost: a\r\nhost: localhost",
            "GET / HTTP/1.1\r\nHost : localhost", "GET / HTTP/1.1\r\n Host: localhost", "GET / HTTP/1.1\r\nHost",
            "GET / HTTP/1.1\r\nHost: local\r\n host", "GET / HTTP/1.1\r\nX: a\rb", "GET / HTTP/1.1\r\nX: \u{0}",
            "GET / HTTP/1.1\r\n: a",
        ])
    func refused(text: String) {
        #expect(throws: RequestHead.Mistake(status: 400)) { try head(text) }
    }

    @Test("A target of bytes that are not UTF-8 is refused")
    func notUTF8() {
        #expect(throws: RequestHead.Mistake(status: 400)) {
            try RequestHead((Array("GET /".utf8) + [0xC0, 0xAE] + Array(" HTTP/1.1".utf8))[...])
        }
    }

    @Test("Another version of the protocol is told so")
    func version() {
        #expect(throws: RequestHead.Mistake(status: 505)) { try head("GET / HTTP/2.0") }
    }
}
