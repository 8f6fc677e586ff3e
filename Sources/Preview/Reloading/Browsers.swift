/// The pages that are open in browsers, and what each of them shows.
actor Browsers {
    /// What a page is told.
    enum Message: Equatable, Sendable {
        /// The address shows something else now.
        case reload
        /// The style sheet has a new version.
        case style(String)
        /// The newest build failed; the report as JSON.
        case failure(String)
        /// It did not fail, or not any more.
        case built
    }

    private struct Page {
        let target: String
        var version: String
        var style: String
        let messages: AsyncStream<Message>.Continuation
    }

    private let site: ShownSite
    private var pages: [Int: Page] = [:]
    private var opened = 0

    /// Tells of changes of a site.
    init(_ site: ShownSite) {
        self.site = site
    }

    /// Begins to tell a page of changes, those first that happened since it was sent.
    func open(_ request: EventRequest) async -> (number: Int, messages: AsyncStream<Message>) {
        opened += 1
        let number = opened
        let (stream, messages) = AsyncStream.makeStream(of: Message.self, bufferingPolicy: .bufferingNewest(16))
        pages[number] = Page(
            target: request.page, version: request.version, style: request.style, messages: messages)
        await tell(of: await site.failure, [number])
        return (number, stream)
    }

    /// Ends it.
    func close(_ number: Int) {
        pages.removeValue(forKey: number)?.messages.finish()
    }

    /// Tells all pages what a rebuild changed for them. An address that no open page has is not looked at.
    ///
    /// - Parameter failure: Why it failed, where it did.
    /// - Returns: How many open pages show something else now.
    @discardableResult
    func tell(of failure: FailureReport?) async -> Int {
        // The page that was opened last is most likely the one that is looked at.
        await tell(of: failure, pages.keys.sorted(by: >))
    }

    @discardableResult
    private func tell(of failure: FailureReport?, _ numbers: [Int]) async -> Int {
        let report = failure.map(\.json)
        for number in numbers { pages[number]?.messages.yield(report.map { .failure($0) } ?? .built) }
        let style = await site.styleVersion()
        var versions: [String: String] = [:]
        var changed = 0
        for number in numbers {
            guard let target = pages[number]?.target else { continue }
            if versions[target] == nil { versions[target] = await site.shown(at: target).version }
            // It may have been closed meanwhile.
            guard var page = pages[number], let version = versions[target] else { continue }
            if page.version != version {
                page.messages.yield(.reload)
            } else if page.style != style {
                page.messages.yield(.style(style))
            } else {
                continue
            }
            (page.version, page.style) = (version, style)
            pages[number] = page
            changed += 1
        }
        return changed
    }
}

extension Browsers.Message {
    /// The message as an event. https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
    var event: String {
        switch self {
        case .reload: "event: reload\ndata:\n\n"
        case .style(let version): "event: style\ndata: \(version)\n\n"
        case .failure(let report): "event: failure\ndata: \(report)\n\n"
        case .built: "event: built\ndata:\n\n"
        }
    }
}
