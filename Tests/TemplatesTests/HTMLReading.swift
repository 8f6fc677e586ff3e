/// What a browser would see in a piece of HTML: the tags with the names of their attributes, the text, and
/// the values of the attributes. Reads strictly: whatever should have been escaped is an error.
struct HTMLReading {
    struct Malformed: Error {
        let why: String
    }

    /// `p`, `/p`, `a href`, in the order of the document.
    private(set) var tags: [String] = []
    /// The text between tags, references decoded.
    private(set) var text = ""
    /// The values of attributes, references decoded.
    private(set) var values: [String] = []

    private var rest: Substring.UnicodeScalarView

    init(_ html: String) throws {
        rest = Substring(html).unicodeScalars
        while let first = rest.first {
            if first == "<" {
                try readTag()
            } else {
                text += try readText { $0 == "<" }
            }
        }
    }

    private mutating func readText(until isEnd: (Unicode.Scalar) -> Bool) throws -> String {
        var result = String.UnicodeScalarView()
        while let scalar = rest.first, !isEnd(scalar) {
            if scalar == "<" || scalar == ">" { throw Malformed(why: "a bare \(scalar)") }
            rest.removeFirst()
            if scalar == "&" {
                result.append(try readReference())
            } else {
                let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
                if isControl, !"\t\n\r".unicodeScalars.contains(scalar) { throw Malformed(why: "a control character") }
                result.append(scalar)
            }
        }
        return String(result)
    }

    private mutating func readReference() throws -> Unicode.Scalar {
        let name = String(rest.prefix { $0 != ";" && $0 != "<" && $0 != "&" })
        guard rest.dropFirst(name.unicodeScalars.count).first == ";" else { throw Malformed(why: "a bare &") }
        rest.removeFirst(name.unicodeScalars.count + 1)
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        default:
            let isHexadecimal = name.hasPrefix("#x")
            let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
            guard name.hasPrefix("#"), let scalar = number.flatMap(Unicode.Scalar.init) else {
                throw Malformed(why: "the reference \(name)")
            }
            return scalar
        }
    }

    private mutating func readTag() throws {
        rest.removeFirst()
        var tag = String(rest.prefix { $0 != " " && $0 != ">" })
        rest.removeFirst(tag.unicodeScalars.count)
        guard tag.unicodeScalars.allSatisfy({ ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "/" })
        else { throw Malformed(why: "the tag \(tag)") }
        while rest.first == " " {
            rest.removeFirst()
            if rest.first == "/" {
                rest.removeFirst()
                break
            }
            let name = String(rest.prefix { $0 != "=" && $0 != ">" })
            rest.removeFirst(name.unicodeScalars.count)
            guard rest.popFirst() == "=", let quote = rest.popFirst(), quote == "\"" || quote == "'" else {
                throw Malformed(why: "the attribute \(name)")
            }
            values.append(try readText { $0 == quote })
            rest.removeFirst()
            tag += " \(name)"
        }
        guard rest.popFirst() == ">" else { throw Malformed(why: "a tag without an end") }
        tags.append(tag)
    }
}
