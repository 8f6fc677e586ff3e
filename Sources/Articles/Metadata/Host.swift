/// A host name taken apart as far as that can be done without the public-suffix list.
struct Host: Equatable {
    /// The registered name and its suffix: `example.co.uk` of `static.example.co.uk`.
    let domain: String
    /// The registered name alone: `example`.
    let name: String

    /// Second-level labels under which countries register names (`co.uk`, `com.au`, `org.nz`).
    private static let secondLevels: Set<Substring> = ["co", "com", "org", "net", "gov", "ac", "edu", "or", "ne"]

    /// The host of an `http` or `https` address; nothing where the address names no domain.
    init?(address: String) {
        guard let scheme = address.firstRange(ofBytes: "://") else { return nil }
        let authority = address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let host = authority.prefix { $0 != ":" }
        self.init(host: String(host))
    }

    /// The parts of a host name; nothing where it has no dot or is a number.
    init?(host: String) {
        let labels = host.lowercased().split(separator: ".")
        guard labels.count >= 2, let last = labels.last, last.allSatisfy({ $0.isLetter }),
            labels.allSatisfy({ $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } })
        else { return nil }
        let isCountry =
            last.utf8.count == 2 && labels.count >= 3 && Self.secondLevels.contains(labels[labels.count - 2])
        let own = labels.suffix(isCountry ? 3 : 2)
        domain = own.joined(separator: ".")
        name = String(own.first ?? "")
    }
}

extension String {
    /// The first place of an ASCII text, compared byte by byte.
    fileprivate func firstRange(ofBytes needle: String) -> Range<String.Index>? {
        var start = utf8.startIndex
        while start < utf8.endIndex {
            if utf8[start...].starts(with: needle.utf8),
                let end = utf8.index(start, offsetBy: needle.utf8.count, limitedBy: utf8.endIndex)
            {
                return start..<end
            }
            start = utf8.index(after: start)
        }
        return nil
    }
}
