/// Answers requests for pages, and for what the pages need to be shown anew.
struct PreviewHandler: Sendable {
    /// What is shown.
    let site: ShownSite
    /// The browsers that want to be told of changes.
    let browsers: Browsers
    /// The time.
    let now: @Sendable () -> HTTPDate

    /// How a request is answered.
    enum Answer: Sendable {
        /// At once.
        case whole(PreviewResponse)
        /// By a stream of events, for as long as the browser listens.
        case events(EventRequest)
    }

    /// Answers one request.
    func answer(_ head: RequestHead) async -> Answer {
        // A page from elsewhere can have its own host name lead to 127.0.0.1 (DNS rebinding), and would then
        // read what is shown here as its own. https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20
        guard let host = head["host"], isOwnHost(host) else {
            return .whole(PreviewResponse(421, "This preview answers to 127.0.0.1 and localhost only."))
        }
        guard head.method == "GET" || head.method == "HEAD" else {
            return .whole(PreviewResponse(405, "This preview only shows pages.", headers: ["Allow": "GET, HEAD"]))
        }
        let path = head.target.prefix { $0 != "?" }
        switch path {
        case ReloadScript.address: return .whole(Self.script(for: head, now()))
        case EventRequest.address: return events(for: head, host)
        default: return .whole(await page(for: head))
        }
    }

    private func page(for head: RequestHead) async -> PreviewResponse {
        var shown = await site.shown(at: head.target)
        if shown.response.headers["Content-Type"] == contentType(of: ".html") {
            let style = await site.styleVersion()
            shown.response.body = ReloadScript.added(to: shown.response.body, page: shown.version, style: style)
        }
        guard shown.response.status == 200, let modified = shown.modified else { return shown.response }
        return Conditions(head).apply(to: shown.response, modified: modified, now: now())
    }

    private static func script(for head: RequestHead, _ now: HTTPDate) -> PreviewResponse {
        let script = PreviewResponse(200, type: contentType(of: ".js"), body: ReloadScript.bytes)
        return Conditions(head).apply(to: script, modified: HTTPDate(seconds: 0), now: now)
    }

    private func events(for head: RequestHead, _ host: String) -> Answer {
        // Browsers say where a request comes from; other programs on this machine need not.
        let isForeign = head["origin"].map { $0.lowercased() != "http://\(host.lowercased())" } ?? false
        let isCross = head["sec-fetch-site"].map { $0 != "same-origin" && $0 != "none" } ?? false
        if isForeign || isCross {
            return .whole(PreviewResponse(403, "Only pages of this preview are told what changes."))
        }
        guard let request = EventRequest(target: head.target) else {
            return .whole(PreviewResponse(400, "There can be no such address."))
        }
        return .events(request)
    }
}

/// Whether a `Host` header names this machine in itself; the port may be another where it is forwarded.
func isOwnHost(_ host: String) -> Bool {
    let name: Substring
    if let colon = host.utf8.lastIndex(of: UInt8(ascii: ":")), host.utf8.last != UInt8(ascii: "]") {
        let port = host[colon...].utf8.dropFirst()
        guard (1...5).contains(port.count), port.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return false }
        name = host[..<colon]
    } else {
        name = host[...]
    }
    return ["127.0.0.1", "localhost", "[::1]"].contains(name.lowercased())
}
