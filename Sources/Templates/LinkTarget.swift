/// Which targets of links are harmless: `http`, `https` and `mailto`, and references within the site.
///
/// The check reads a target as browsers do (https://url.spec.whatwg.org/#concept-basic-url-parser):
/// what they would trim or drop before they look for a scheme does not hide a scheme here.
enum LinkTarget {
    /// What is written in place of a refused target.
    static let refused: [UInt8] = [UInt8(ascii: "#")]

    /// Whether a target survives.
    static func isHarmless(_ target: String) -> Bool {
        var target = target
        return target.withUTF8 { isHarmless($0) }
    }

    /// Whether a target survives, with references such as `&#58;` already decoded.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    static func isHarmless(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        var end = bytes.count
        while start < end, isWhitespace(bytes[start]) { start += 1 }
        while start < end, isWhitespace(bytes[end - 1]) { end -= 1 }
        for byte in bytes[start..<end] where byte < 0x20 || byte == 0x7F { return false }
        var index = start
        while index < end, !endsFirstSegment(bytes[index]) {
            if bytes[index] == UInt8(ascii: ":") { return isHarmlessScheme(bytes[start..<index]) }
            if bytes[index] == UInt8(ascii: "&") || isEncodedColon(bytes[index..<end]) { return false }
            index += 1
        }
        return !leavesSite(bytes[start..<end])
    }

    /// Whether every target of a list, as in `srcset`, survives: pieces between commas and white space,
    /// where descriptors such as `2x` are read as relative references.
    static func areHarmless(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.split { isWhitespace($0) || $0 == UInt8(ascii: ",") }
            .allSatisfy { isHarmless(UnsafeBufferPointer(rebasing: $0)) }
    }

    private static func isWhitespace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
    }

    private static func endsFirstSegment(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }

    private static func isHarmlessScheme(_ scheme: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        ["http", "https", "mailto"].contains { name in
            name.utf8.elementsEqual(scheme.lazy.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
        }
    }

    /// `%3a` before the first `/`, `?` or `#`: no page of a site needs it there.
    private static func isEncodedColon(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        bytes.prefix(3).lazy.map { $0 | 0x20 }.elementsEqual("%3a".utf8.lazy.map { $0 | 0x20 })
    }

    /// `//host`, and the backslashes that browsers read as slashes.
    private static func leavesSite(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = bytes.first else { return false }
        if first == UInt8(ascii: "\\") { return true }
        guard first == UInt8(ascii: "/"), let second = bytes.dropFirst().first else { return false }
        return second == UInt8(ascii: "/") || second == UInt8(ascii: "\\")
    }
}
