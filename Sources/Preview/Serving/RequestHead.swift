/// The lines of a request before its body, as far as a server of pages needs them.
struct RequestHead: Equatable, Sendable {
    /// The method, in capitals where the client is right.
    let method: String
    /// The target as it stands in the request line.
    let target: String
    /// Whether the connection stays open for another request.
    let keepsOpen: Bool
    private let fields: [String: [String]]

    /// Makes a head.
    init(method: String, target: String, keepsOpen: Bool = false, fields: [String: [String]] = [:]) {
        self.method = method
        self.target = target
        self.keepsOpen = keepsOpen
        self.fields = fields
    }

    /// The value of a field that there is once; its name in small letters.
    subscript(name: String) -> String? {
        guard let values = fields[name], values.count == 1 else { return nil }
        return values[0]
    }

    /// A head that no client of good will sends; the status that it is answered with.
    struct Mistake: Error, Equatable {
        let status: Int
    }

    /// Takes the lines of a head apart: those before the empty one.
    ///
    /// Strict where two readers could understand a head differently: one `Host`, no space before a colon, no folded lines,
    /// no control characters. https://www.rfc-editor.org/rfc/rfc9112#section-2.2
    init(_ bytes: ArraySlice<UInt8>) throws(Mistake) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        }[...]
        let parts = lines.popFirst()?.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) ?? []
        guard parts.count == 3, let method = Self.token(parts[0]), let target = Self.text(parts[1]),
            !target.utf8.contains(UInt8(ascii: "\t"))
        else { throw Mistake(status: 400) }
        let version = String(decoding: parts[2], as: UTF8.self)
        guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
            throw Mistake(status: version.hasPrefix("HTTP/") ? 505 : 400)
        }
        var fields: [String: [String]] = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), let name = Self.token(line[..<colon]),
                let value = Self.text(line[line.index(after: colon)...])
            else { throw Mistake(status: 400) }
            fields[name.lowercased(), default: []].append(Self.trimmed(value))
        }
        // https://www.rfc-editor.org/rfc/rfc9112#section-3.2
        if let hosts = fields["host"], hosts.count > 1 { throw Mistake(status: 400) }
        // No request here needs a body: what may come behind the head is not read.
        let hasBody = fields["transfer-encoding"] != nil || fields["content-length"].map { $0 != ["0"] } ?? false
        let connection = (fields["connection"] ?? []).joined(separator: ",").lowercased()
        let isLast = connection.contains("close") || version == "HTTP/1.0"
        self.init(method: method, target: target, keepsOpen: !hasBody && !isLast, fields: fields)
    }

    /// A name of the protocol. https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2
    private static func token(_ bytes: ArraySlice<UInt8>) -> String? {
        let marks = "!#$%&'*+-.^_`|~".utf8
        let isToken = bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: marks.contains(byte)
            }
        }
        return isToken && !bytes.isEmpty ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// A value, or a target, without control characters; a tab may stand in a value.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\t") }) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func trimmed(_ value: String) -> String {
        let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        var bytes = Substring(value).utf8
        while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        return String(Substring(bytes))
    }
}
