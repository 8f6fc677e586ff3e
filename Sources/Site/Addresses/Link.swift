import Articles

/// Makes links between pages: relative, so that the site works below any path and from disk.
enum Link {
    /// The link from one page's address to another's, with a line's anchor where one is given.
    static func from(_ page: String, to target: String, line: Int? = nil) -> String {
        let up = String(repeating: "../", count: page.utf8.reduce(0) { $0 + ($1 == 0x2F ? 1 : 0) })
        return up + target + (line.map(fragment) ?? "")
    }

    /// What leads to an article's line when it stands behind the link of its page.
    static func fragment(ofLine line: Int) -> String { "#\(anchor(ofLine: line))" }

    /// Whether an anchor is the one of a line, and of another than that of a number.
    static func isAnchor(_ anchor: String, ofOtherLineThan number: String) -> Bool {
        guard let line = Int(number), line > 0, anchor.hasPrefix("line-"), Int(anchor.dropFirst(5)) != nil else {
            return false
        }
        return anchor != self.anchor(ofLine: line)
    }

    /// The anchor of an article's line on its page; what came beside the text stands at the page's head.
    static func anchor(ofLine line: Int) -> String {
        line == Excerpt.besideTheText ? "head" : "line-\(line)"
    }
}
