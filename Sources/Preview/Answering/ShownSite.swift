internal import Diagnostics

/// What every address of a site shows at this moment: its page, a file beside the pages, or why there is none.
actor ShownSite {
    /// What an address shows.
    struct Shown: Sendable {
        /// The answer without what is added for a browser.
        var response: PreviewResponse
        /// When it got its bytes; of a page whose date nobody needs none is known.
        var modified: HTTPDate?
        /// Differs once the address shows anything else.
        let version: String

        init(_ response: PreviewResponse, modified: HTTPDate? = nil) {
            self.response = response
            self.modified = modified
            version = "\(response.status)-\(fingerprint(of: response.body))"
        }
    }

    /// The address of the one style sheet of every theme.
    static let style = "style.css"

    private let site: any PreviewedSite
    private let now: @Sendable () -> HTTPDate
    private var output: String
    private var isTried = false
    private var hasPages = false
    private var waiting: [CheckedContinuation<Void, Never>] = []
    /// Why the newest build failed; nothing where it did not.
    private(set) var failure: FailureReport?
    /// By address, the fingerprint of the bytes that were shown last, and since when.
    private var seen: [String: (fingerprint: String, since: HTTPDate)] = [:]

    /// Shows a site.
    ///
    /// - Parameters:
    ///   - site: The site.
    ///   - output: Where the files lie that are shown beside its pages.
    ///   - now: The time.
    init(_ site: any PreviewedSite, output: String, now: @escaping @Sendable () -> HTTPDate) {
        self.site = site
        self.output = output
        self.now = now
    }

    /// Notes how a rebuild ended, and where the output is now.
    func note(_ outcome: PreviewOutcome, output: String) {
        switch outcome {
        case .built: (hasPages, failure) = (true, nil)
        // What was wrong is as wrong as it was.
        case .unchanged: break
        case .failed(let diagnostics): failure = FailureReport(diagnostics)
        }
        self.output = output
        stopWaiting()
    }

    /// Lets no request wait for the first build any more.
    func stopWaiting() {
        isTried = true
        for request in waiting { request.resume() }
        waiting = []
    }

    /// What a target shows; before the first build has ended, it is waited for.
    func shown(at target: String) async -> Shown {
        if !isTried { await withCheckedContinuation { waiting.append($0) } }
        let (names, query): ([String], Substring?)
        switch SiteTarget(target) {
        case .impossible: return Shown(PreviewResponse(400, "There can be no such address."))
        case .hidden: return await notFound()
        case .page(let found, let rest): (names, query) = (found, rest)
        }
        if !hasPages, let failure {
            return Shown(PreviewResponse(503, type: contentType(of: ".html"), body: failure.page))
        }
        let address = names.joined(separator: "/")
        if let page = await page(address) { return page }
        if await site.isGone(address) { return await notFound() }
        switch FolderFile(names, below: output) {
        case .file(let bytes, let modified):
            let type = contentType(of: names.last ?? "")
            return Shown(PreviewResponse(200, type: type, body: bytes), modified: modified)
        case .folder: return Self.redirect(names, query)
        case .none:
            let isFolder = await site.bytes(of: (names + ["index.html"]).joined(separator: "/")) != nil
            return isFolder ? Self.redirect(names, query) : await notFound()
        }
    }

    /// The version of the style sheet.
    func styleVersion() async -> String {
        await shown(at: "/\(Self.style)").version
    }

    private func page(_ address: String) async -> Shown? {
        guard let bytes = await site.bytes(of: address) else { return nil }
        var shown = Shown(PreviewResponse(200, type: contentType(of: address), body: bytes))
        if let last = seen[address], last.fingerprint == shown.version {
            shown.modified = last.since
        } else {
            let since = now()
            seen[address] = (shown.version, since)
            shown.modified = since
        }
        return shown
    }

    private func notFound() async -> Shown {
        let name = "404.html"
        if let bytes = await site.bytes(of: name) {
            return Shown(PreviewResponse(404, type: contentType(of: name), body: bytes))
        }
        if case .file(let bytes, _) = FolderFile([name], below: output) {
            return Shown(PreviewResponse(404, type: contentType(of: name), body: bytes))
        }
        return Shown(PreviewResponse(404, "There is no such page."))
    }

    private static func redirect(_ names: [String], _ query: Substring?) -> Shown {
        let location = SiteTarget.folderLocation(names, query: query)
        return Shown(PreviewResponse(307, "The folder is at \(location)", headers: ["Location": location]))
    }
}
