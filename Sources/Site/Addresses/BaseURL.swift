/// The absolute address below which the finished site is published; ends with `/`.
public struct BaseURL: Sendable, Equatable {
    /// The address, with a `/` at its end.
    public let text: String

    /// Takes an `http` or `https` address without query and fragment; nothing where it is none.
    public init?(_ text: String) {
        let lowered = text.lowercased()
        guard let scheme = ["https://", "http://"].first(where: lowered.hasPrefix) else { return nil }
        let rest = text.utf8.dropFirst(scheme.utf8.count)
        // Printable ASCII without white space, quotation marks, angle brackets, backslash, `?` and `#`.
        let forbidden = Array("\"#<>?\\`".utf8)
        let isPlain = rest.allSatisfy { $0 > 0x20 && $0 < 0x7F && !forbidden.contains($0) }
        guard isPlain, let first = rest.first, first != 0x2F, first != 0x2E else { return nil }
        self.text = text.hasSuffix("/") ? text : text + "/"
    }

    /// The absolute address of a page; the front page's is that of its folder.
    func address(of page: String) -> String {
        page == Addresses.edition ? text : text + page
    }
}
