/// What is done with each byte of a text.
enum EscapingTable {
    enum Action: UInt8 {
        case copy
        /// A named reference, as HTML has them.
        case name
        /// A numeric reference.
        case reference
        /// The same reference twice.
        case double
        /// U+FFFD, for what HTML forbids.
        case replace
        /// The first byte of a longer character, some of which HTML forbids.
        case examine
    }

    /// HTML: only what ends text or a quoted value.
    static let html = table(named: "&<>\"'", referenced: "\r")
    /// Markdown: also every punctuation mark that means something anywhere in a line.
    static let markdown = table(named: "", referenced: marks + "\t\n\r")
    /// The title of a Markdown link, where libcmark takes out backslashes after it has decoded references.
    static let title = table(named: "", referenced: marks + "\t\n\r", doubled: "\\")
    /// The destination of a Markdown link, where it does the same, and which ends with a space.
    static let destination = table(named: "", referenced: marks + "\t\n\r ", doubled: "\\")

    /// A link in text or in an attribute of raw HTML. A `#` means something to Markdown at the beginning of a
    /// line or behind a space only, and there is no space: anchors stay readable.
    static let link = table(named: "", referenced: marks.filter { $0 != "#" } + "\t\n\r ")

    private static let marks = "!\"#&'()*+:<=>@[\\]_`|~"

    /// Whether a byte at the beginning of a text could mean something to Markdown at the beginning of a line,
    /// or behind digits there.
    static func mattersAtStart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "#"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: " "): true
        default: false
        }
    }

    private static func table(named: String, referenced: String, doubled: String = "") -> [Action] {
        (0...255).map { (byte: UInt8) in
            switch byte {
            case _ where named.utf8.contains(byte): .name
            case _ where doubled.utf8.contains(byte): .double
            case _ where referenced.utf8.contains(byte): .reference
            case 0x09, 0x0A: .copy
            case 0..<0x20, 0x7F: .replace
            case 0xC2, 0xEF, 0xF0...0xF4: .examine
            default: .copy
            }
        }
    }
}
