/// An answer to one request.
struct PreviewResponse: Equatable, Sendable {
    /// The status code.
    var status: Int
    /// The headers but for those that every answer gets when it is sent.
    var headers: [String: String]
    /// The bytes of the body; their count is told for `HEAD` too, where they are not sent.
    var body: [UInt8]

    /// An answer that no browser keeps without asking again, whose type none guesses, and that no page from elsewhere
    /// may show as its own part. https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header
    init(_ status: Int, type: String, body: [UInt8], headers: [String: String] = [:]) {
        self.status = status
        self.body = body
        let always = [
            "Content-Type": type, "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
        ]
        self.headers = headers.merging(always) { $1 }
    }

    /// An answer in a sentence.
    init(_ status: Int, _ sentence: String, headers: [String: String] = [:]) {
        self.init(status, type: "text/plain; charset=utf-8", body: Array("\(sentence)\n".utf8), headers: headers)
    }

    /// The bytes that are sent.
    ///
    /// - Parameters:
    ///   - withBody: Whether the body is sent too.
    ///   - keepsOpen: Whether the connection stays open.
    ///   - date: The time of sending.
    /// - Returns: The head, and the body where it is sent.
    func bytes(withBody: Bool, keepsOpen: Bool, date: HTTPDate) -> [UInt8] {
        var all = headers
        all["Date"] = date.text
        all["Connection"] = keepsOpen ? "keep-alive" : "close"
        // https://www.rfc-editor.org/rfc/rfc9110#section-8.6
        if status != 304 { all["Content-Length"] = String(body.count) }
        var head = "HTTP/1.1 \(status) \(Self.phrase(of: status))\r\n"
        for (name, value) in all.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
        return Array("\(head)\r\n".utf8) + (withBody && status != 304 ? body : [])
    }

    /// The words beside a status code, which no browser reads. https://www.rfc-editor.org/rfc/rfc9110#section-15
    private static func phrase(of status: Int) -> String {
        switch status {
        case 200: "OK"
        case 206: "Partial Content"
        case 304: "Not Modified"
        case 307: "Temporary Redirect"
        case 400: "Bad Request"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 416: "Range Not Satisfiable"
        case 421: "Misdirected Request"
        case 431: "Request Header Fields Too Large"
        case 503: "Service Unavailable"
        case 505: "HTTP Version Not Supported"
        default: "Internal Server Error"
        }
    }
}
