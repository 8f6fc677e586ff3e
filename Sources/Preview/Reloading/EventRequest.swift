/// What a page asks to be told about: itself and its style sheet, with the versions that it has of them.
struct EventRequest: Equatable, Sendable {
    /// Where pages ask.
    static let address = "/.digest/events"

    /// The target that the page was asked for by.
    let page: String
    /// The version of the page.
    let version: String
    /// The version of the style sheet.
    let style: String

    /// Asks for events of a page.
    init(page: String, version: String, style: String) {
        (self.page, self.version, self.style) = (page, version, style)
    }

    /// Reads the target of a request, such as `/.digest/events?page=%2Fstories%2F&version=200-1f-2&style=200-3a-4`.
    init?(target: String) {
        guard let mark = target.firstIndex(of: "?") else { return nil }
        var values: [Substring: Substring] = [:]
        for pair in target[target.index(after: mark)...].split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if halves.count == 2 { values[halves[0]] = halves[1] }
        }
        guard let page = values["page"].flatMap({ decodedValue($0) }), page.hasPrefix("/"),
            let version = values["version"],
            let style = values["style"]
        else { return nil }
        self.init(page: page, version: String(version), style: String(style))
    }
}
