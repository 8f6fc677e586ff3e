internal import Diagnostics

/// Where a link on a page of a finished site leads.
enum SiteLink: Equatable {
    /// To another site, or to a person's mail.
    case outside
    /// To a file of the site, by its number, and to a place in it where one is named.
    case file(Int, anchor: String?)
    /// Nowhere.
    case broken(LinkProblem)

    /// What readers may be sent by.
    private static let schemes: Set<String> = ["http", "https", "mailto"]

    /// Reads a link as browsers do (https://url.spec.whatwg.org/#url-parsing).
    ///
    /// - Parameters:
    ///   - text: The value of the attribute.
    ///   - page: The number of the page that it stands on.
    ///   - site: The files that it may lead to.
    init(_ text: String, on page: Int, in site: SiteFolder) {
        let link = Self.withoutSpaces(text)
        let address = Substring(link.utf8.prefix { $0 != UInt8(ascii: "#") })
        let anchor = Self.anchor(in: text)
        if link.isEmpty {
            self = .broken(.empty)
        } else if address.isEmpty {
            self = .file(page, anchor: anchor)
        } else if let scheme = Self.scheme(of: address) {
            self = Self.schemes.contains(scheme) ? .outside : .broken(.scheme(scheme, link: text))
        } else if address.utf8.contains(UInt8(ascii: "\\")) {
            self = .broken(.backslash(text))
        } else if address.utf8.first == UInt8(ascii: "/") {
            self = .broken(.rooted(text))
        } else {
            self = Self.file(address, anchor, text, on: page, in: site)
        }
    }

    /// The place that a link names within a page.
    static func anchor(in link: String) -> String? {
        let parts = withoutSpaces(link).utf8.split(
            separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count > 1 ? decoded(parts[1]) ?? String(Substring(parts[1])) : nil
    }

    private static func file(
        _ address: Substring, _ anchor: String?, _ text: String, on page: Int, in site: SiteFolder
    ) -> SiteLink {
        let path = address.utf8.prefix { $0 != UInt8(ascii: "?") }
        var parts = site.addresses[page].utf8.split(separator: UInt8(ascii: "/")).dropLast().map {
            String(Substring($0))
        }
        // A query alone leads to the page itself.
        if path.isEmpty { return .file(page, anchor: anchor) }
        var isFolder = false
        for part in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let name = decoded(part) else { return .broken(.missing(text, alike: nil)) }
            isFolder = name.isEmpty || name == "." || name == ".."
            if name == ".." {
                if parts.popLast() == nil { return .broken(.leavesSite(text)) }
            } else if !name.isEmpty && name != "." {
                parts.append(name)
            }
        }
        let target = parts.joined(separator: "/")
        if isFolder || site.hasFolder(at: target) { return .broken(.toFolder(text)) }
        guard let number = site.number(of: target) else {
            return .broken(.missing(text, alike: site.alike(to: target)))
        }
        return .file(number, anchor: anchor)
    }

    /// The link without what browsers drop: tabs and line breaks anywhere, and all that is no more than a space at
    /// its ends.
    private static func withoutSpaces(_ text: String) -> Substring {
        guard text.utf8.contains(where: { $0 <= 0x20 }) else { return text[...] }
        let kept = text.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        let ending = kept.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
        return Substring(decoding: ending, as: UTF8.self)
    }

    /// The scheme of an absolute address, in small letters.
    private static func scheme(of address: Substring) -> String? {
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = address.utf8[..<colon]
        func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
        let marks = Array("+-.".utf8)
        guard scheme.first.map(isLetter) == true,
            scheme.allSatisfy({ isLetter($0) || $0 &- 0x30 < 10 || marks.contains($0) })
        else { return nil }
        return Substring(scheme).lowercased()
    }

    /// A text whose percent escapes are decoded, once; what is no escape stays. Nothing where it is not UTF-8.
    private static func decoded(_ text: Substring.UTF8View) -> String? {
        guard text.contains(UInt8(ascii: "%")) else { return String(Substring(text)) }
        var bytes: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
            if byte == UInt8(ascii: "%"), digits.count == 2 {
                bytes.append(UInt8(digits[0] * 16 + digits[1]))
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
