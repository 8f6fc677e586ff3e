internal import Diagnostics

/// Looks at a page's tags before the page is parsed: HTML's rules ask for each tag which elements are open, so that
/// the time for a page of elements that nest without end is the square of its size, and the same holds for
/// the attributes of one tag.
///
/// This is no parser. It counts what is open as the tags say, and lets those be that HTML closes by itself.
struct PageNesting {
    /// The most elements that may stand in each other; browsers take no more either
    /// (https://chromium.googlesource.com/chromium/src/+/main/third_party/blink/renderer/core/html/parser/html_construction_site.cc).
    static let openElementLimit = 512
    /// The most attributes that a tag may have.
    static let attributeLimit = 512

    private let bytes: UnsafeRawBufferPointer
    private var position = 0
    private var open: [Name] = []
    /// How many of the open elements are drawings or formulas, where `/>` ends an element.
    private var foreignCount = 0

    /// What is too much in a page, and the offset of the tag with which it is; nothing where all is well.
    ///
    /// - Complexity: O(*n*) in its bytes.
    static func tangle(in page: UnsafeRawBufferPointer) -> (tangle: PageTangle, offset: Int)? {
        var nesting = PageNesting(bytes: page)
        return nesting.read()
    }

    private init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    private mutating func read() -> (PageTangle, Int)? {
        while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = start + 1
            guard position < bytes.count else { return nil }
            switch bytes[position] {
            case UInt8(ascii: "!") where bytes[position...].starts(with: Array("!--".utf8)): skip(to: "-->")
            case UInt8(ascii: "/"):
                position += 1
                close(readName())
            case let byte where (byte | 0x20) &- 0x61 < 26:
                let name = readName()
                guard let isClosed = readAttributes() else { return (.attributes(limit: Self.attributeLimit), start) }
                add(name, isClosed: isClosed)
                if open.count > Self.openElementLimit {
                    return (.openElements(limit: Self.openElementLimit), start)
                }
            default: break
            }
        }
        return nil
    }

    /// The name of an element, as a number: its length and its first seven letters, made small.
    private struct Name: Equatable {
        let value: UInt64

        init(_ bytes: some Collection<UInt8>) {
            value = bytes.prefix(7).reduce(UInt64(min(255, bytes.count))) { $0 << 8 | UInt64($1 | 0x20) }
        }

        static func set(_ names: String) -> [Name] { names.split(separator: " ").map { Name(Array($0.utf8)) } }

        /// Elements without contents, and those that the next one of their kind closes.
        static let neverOpen = Set(
            set(
                "area base br col embed frame hr img input link meta param source track wbr html head body p li dd dt"
            ).map(\.value))
        /// What stands in tables, from the inside outward, and is closed by the next of its rank.
        static let tableRanks = [set("td th"), set("tr"), set("tbody thead tfoot")]
        static let foreign = set("svg math")
        static let withoutTags = set("script style textarea title").map(\.value)
    }

    private mutating func readName() -> Name {
        let name = bytes[position...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        position = name.endIndex
        return Name(name)
    }

    /// Reads the name behind `</`.
    private mutating func readEnd() -> Name {
        position = min(bytes.count, position + 2)
        return readName()
    }

    /// Passes over a tag's attributes.
    ///
    /// - Returns: Whether the tag ends in `/>`; nothing where there are too many.
    private mutating func readAttributes() -> Bool? {
        var count = 0
        var isInside = false
        var last: UInt8 = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: ">"): return last == UInt8(ascii: "/")
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if last == UInt8(ascii: "=") {
                    position = (bytes[position...].firstIndex(of: byte) ?? bytes.count - 1) + 1
                }
                isInside = false
            case 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: "/"): isInside = false
            default:
                if !isInside { count += 1 }
                isInside = true
            }
            if count > Self.attributeLimit { return nil }
            if byte > 0x20 { last = byte }
        }
        return false
    }

    private mutating func add(_ name: Name, isClosed: Bool) {
        if Name.withoutTags.contains(name.value) {
            // What looks like a tag in there is none, up to the element's end.
            repeat { skip(to: "</") } while position < bytes.count && readEnd() != name
            return
        }
        guard !Name.neverOpen.contains(name.value), !(isClosed && foreignCount > 0) else { return }
        if let rank = Name.tableRanks.firstIndex(where: { $0.contains(name) }) {
            while let last = open.last, Name.tableRanks[...rank].contains(where: { $0.contains(last) }) { pop() }
        }
        open.append(name)
        if Name.foreign.contains(name) { foreignCount += 1 }
    }

    private mutating func close(_ name: Name) {
        guard let place = open.lastIndex(of: name) else { return }
        while open.count > place { pop() }
    }

    private mutating func pop() {
        if let last = open.popLast(), Name.foreign.contains(last) { foreignCount -= 1 }
    }

    private mutating func skip(to end: StaticString) {
        end.withUTF8Buffer { end in
            while position < bytes.count, !bytes[position...].starts(with: end) { position += 1 }
        }
    }
}
