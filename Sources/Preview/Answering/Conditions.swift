/// What a browser has of a page already, and which part of it it wants.
/// https://www.rfc-editor.org/rfc/rfc9110#section-13
struct Conditions: Sendable {
    /// `If-None-Match`.
    let unlessTag: String?
    /// `If-Modified-Since`.
    let unlessModifiedSince: HTTPDate?
    /// `If-Range`.
    let rangeIf: String?
    /// `Range`.
    let range: String?

    init(_ head: RequestHead) {
        unlessTag = head["if-none-match"]
        unlessModifiedSince = head["if-modified-since"].flatMap { HTTPDate($0) }
        rangeIf = head["if-range"]
        range = head["range"]
    }

    /// Turns a whole page into what is to be sent.
    ///
    /// - Parameters:
    ///   - page: An answer with status 200.
    ///   - modified: When the page got its bytes.
    ///   - now: The time; a page that has changed within this second may change again within it.
    /// - Returns: The page, a part of it, or that the browser has it.
    func apply(to page: PreviewResponse, modified: HTTPDate, now: HTTPDate) -> PreviewResponse {
        var page = page
        let tag = "\"\(fingerprint(of: page.body))\""
        page.headers["ETag"] = tag
        page.headers["Last-Modified"] = min(modified, now).text
        page.headers["Accept-Ranges"] = "bytes"
        if isKnown(tag, modified: modified, now: now) {
            (page.status, page.body) = (304, [])
            page.headers["Content-Type"] = nil
            return page
        }
        guard let range, isRangeStillGood(tag, modified: modified, now: now),
            let part = ByteRange(range, of: page.body.count)
        else { return page }
        switch part {
        case .part(let bounds):
            page.headers["Content-Range"] = "bytes \(bounds.lowerBound)-\(bounds.upperBound - 1)/\(page.body.count)"
            (page.status, page.body) = (206, Array(page.body[bounds]))
        case .unsatisfiable:
            var answer = PreviewResponse(416, "The page has \(page.body.count) bytes.")
            answer.headers["Content-Range"] = "bytes */\(page.body.count)"
            return answer
        }
        return page
    }

    private func isKnown(_ tag: String, modified: HTTPDate, now: HTTPDate) -> Bool {
        if let unlessTag {
            let tags = unlessTag.split(separator: ",").map { String($0.drop { $0 == " " }.prefix { $0 != " " }) }
            // Weak comparison. https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3.2
            return tags.contains { $0 == "*" || $0 == tag || $0 == "W/\(tag)" }
        }
        guard let unlessModifiedSince else { return false }
        return modified <= unlessModifiedSince && modified < now
    }

    private func isRangeStillGood(_ tag: String, modified: HTTPDate, now: HTTPDate) -> Bool {
        guard let rangeIf else { return true }
        if let date = HTTPDate(rangeIf) { return date == modified && modified < now }
        return rangeIf == tag
    }
}

/// One part of a page. https://www.rfc-editor.org/rfc/rfc9110#section-14
enum ByteRange: Equatable {
    /// The bytes to send.
    case part(Range<Int>)
    /// It begins behind the end.
    case unsatisfiable

    /// Reads a `Range` for a page of so many bytes; `nil` where it is to be passed over: another unit, several parts, or
    /// what is no range.
    init?(_ text: String, of count: Int) {
        let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, halves[0].lowercased() == "bytes" else { return nil }
        let ends = halves[1].split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy(Self.isDigit) }) else { return nil }
        switch (ends[0].isEmpty, ends[1].isEmpty) {
        case (true, true): return nil
        case (true, false):
            // The last so many bytes.
            let length = Int(ends[1]) ?? Int.max
            self = length == 0 || count == 0 ? .unsatisfiable : .part(max(0, count - min(length, count))..<count)
        case (false, let isOpen):
            let first = Int(ends[0]) ?? Int.max
            let last = isOpen ? Int.max : Int(ends[1]) ?? Int.max
            guard first <= last else { return nil }
            self = first < count ? .part(first..<min(last, count - 1) + 1) : .unsatisfiable
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
