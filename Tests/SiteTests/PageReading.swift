/// What a browser would see in one page: its elements and their text. Reads strictly: whatever should have
/// been escaped is an error.
struct PageReading {
    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    /// One element, with the text of all that is in it.
    struct Element {
        let name: String
        let attributes: [String: String]
        fileprivate(set) var text = ""
        /// The element around it.
        let parent: Int?

        /// Whether the attribute `class` has a name.
        func hasClass(_ name: String) -> Bool {
            attributes["class", default: ""].split(separator: " ").contains(Substring(name))
        }
    }

    /// All elements in the order of the page.
    private(set) var elements: [Element] = []
    private var open: [Int] = []
    private var rest: Substring.UnicodeScalarView

    private static let voidElements: Set<String> = ["meta", "link", "br", "hr", "img", "input"]

    init(_ html: String) throws {
        rest = Substring(html).unicodeScalars
        if rest.starts(with: "<!doctype html>".unicodeScalars) { rest.removeFirst(15) }
        while let first = rest.first {
            if first == "<" {
                try readTag()
            } else {
                let text = try readText { $0 == "<" }
                for index in open { elements[index].text += text }
            }
        }
        if let last = open.last { throw Malformed(description: "<\(elements[last].name)> is not closed") }
    }

    /// `p class`, `a class href`, …: all tags with the names of their attributes, in the order of the page.
    var structure: [String] {
        elements.map { ([$0.name] + $0.attributes.keys.sorted()).joined(separator: " ") }
    }

    /// All ids, in the order of the page.
    var ids: [String] { elements.compactMap { $0.attributes["id"] } }

    /// The elements of a name and, where one is given, a class.
    func all(_ name: String, class kind: String? = nil) -> [Element] {
        elements.filter { $0.name == name && (kind.map($0.hasClass) ?? true) }
    }

    /// All texts that an attribute or an element holds.
    var allTexts: [String] { elements.map(\.text) + elements.flatMap { $0.attributes.values } }

    private mutating func readText(until isEnd: (Unicode.Scalar) -> Bool) throws -> String {
        var result = String.UnicodeScalarView()
        while let scalar = rest.first, !isEnd(scalar) {
            if scalar == "<" || scalar == ">" { throw Malformed(description: "a bare \(scalar) before \(ahead)") }
            rest.removeFirst()
            result.append(scalar == "&" ? try readReference() : scalar)
        }
        return String(result)
    }

    private var ahead: String { String(rest.prefix(40)) }

    private mutating func readReference() throws -> Unicode.Scalar {
        let name = String(rest.prefix { $0 != ";" && $0 != "<" && $0 != "&" })
        guard rest.dropFirst(name.unicodeScalars.count).first == ";" else {
            throw Malformed(description: "a bare & before \(ahead)")
        }
        rest.removeFirst(name.unicodeScalars.count + 1)
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        default:
            let number = name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
            guard let scalar = number.flatMap(Unicode.Scalar.init) else {
                throw Malformed(description: "the reference &\(name);")
            }
            return scalar
        }
    }

    private mutating func readTag() throws {
        rest.removeFirst()
        let isEnd = rest.first == "/"
        if isEnd { rest.removeFirst() }
        let name = String(rest.prefix { ("a"..."z").contains($0) || ("0"..."9").contains($0) })
        guard !name.isEmpty else { throw Malformed(description: "a bare < before \(ahead)") }
        rest.removeFirst(name.unicodeScalars.count)
        let attributes = try readAttributes()
        // Only the elements of drawings may end so.
        let isWhole = rest.first == "/"
        if isWhole { rest.removeFirst() }
        guard rest.popFirst() == ">" else { throw Malformed(description: "the tag \(name) goes on: \(ahead)") }
        if isEnd {
            guard let last = open.popLast(), elements[last].name == name else {
                throw Malformed(description: "</\(name)> closes nothing")
            }
        } else {
            elements.append(Element(name: name, attributes: attributes, parent: open.last))
            if !isWhole && !Self.voidElements.contains(name) { open.append(elements.count - 1) }
        }
    }

    private mutating func readAttributes() throws -> [String: String] {
        var attributes: [String: String] = [:]
        while let scalar = rest.first, scalar == " " || scalar == "\n" {
            rest.removeFirst()
            // Drawings have names with capitals: `viewBox`.
            let name = String(rest.prefix { ("a"..."z").contains($0) || ("A"..."Z").contains($0) || $0 == "-" })
            if name.isEmpty { continue }
            rest.removeFirst(name.unicodeScalars.count)
            guard rest.popFirst() == "=", rest.popFirst() == "\"" else {
                throw Malformed(description: "the attribute \(name) without quotes")
            }
            let value = try readText { $0 == "\"" }
            rest.removeFirst()
            guard attributes.updateValue(value, forKey: name) == nil else {
                throw Malformed(description: "the attribute \(name) twice")
            }
        }
        return attributes
    }
}
