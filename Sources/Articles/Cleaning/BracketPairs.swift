/// The brackets of one line that open a Markdown link or image: `[text](address)`.
///
/// Found in one walk with a stack, so brackets nested a hundred thousand deep cost no more than others.
struct BracketPairs {
    /// Where a link's parts lie.
    struct Target {
        /// The offset of the closing bracket of its text.
        let close: Int
        /// The bytes of the address.
        let address: Range<Int>
        /// The offset behind the whole link.
        let after: Int
    }

    /// Stands for an opening bracket behind a backslash.
    private static let escaped = -1

    private var targets: [Int: Target] = [:]

    init(_ file: UnsafeRawBufferPointer, _ range: Range<Int>) {
        let parentheses = Self.parenthesisPairs(file, range)
        var stack: [Int] = []
        var index = range.lowerBound
        while index < range.upperBound {
            switch file[index] {
            case 0x5C:
                // An escaped bracket is text, and so is the one that closes it.
                if index + 1 < range.upperBound, file[index + 1] == 0x5B { stack.append(Self.escaped) }
                if index + 1 < range.upperBound, file[index + 1] == 0x5D, stack.last == Self.escaped {
                    stack.removeLast()
                }
                index += 1
            case 0x5B: stack.append(index)
            case 0x5D:
                guard let opening = stack.popLast() else {
                    // The end of a link whose text began on a line above.
                    if let end = parentheses[index + 1], let address = Self.address(file, index + 2..<end) {
                        targets[index] = Target(close: index, address: address, after: end + 1)
                        index = end
                    }
                    break
                }
                guard opening != Self.escaped else { break }
                if let end = parentheses[index + 1], let address = Self.address(file, index + 2..<end) {
                    targets[opening] = Target(close: index, address: address, after: end + 1)
                    // What stands in an address opens nothing.
                    index = end
                }
            default: break
            }
            index += 1
        }
    }

    /// The link that a bracket opens, if it opens one; of a closing bracket, the link that began on a line above.
    func target(ofBracketAt offset: Int) -> Target? { targets[offset] }

    /// The parenthesis that closes each opening one, by their offsets; those inside an address come in pairs.
    private static func parenthesisPairs(_ file: UnsafeRawBufferPointer, _ range: Range<Int>) -> [Int: Int] {
        var pairs: [Int: Int] = [:]
        var stack: [Int] = []
        for index in range {
            if file[index] == 0x28 {
                stack.append(index)
            } else if file[index] == 0x29, let opening = stack.popLast() {
                pairs[opening] = index
            }
        }
        return pairs
    }

    /// The address without a title (`"…"`) and without angle brackets; nothing where words stand in its place,
    /// as in “[he](the envoy) left”: they are part of the text.
    private static func address(_ file: UnsafeRawBufferPointer, _ range: Range<Int>) -> Range<Int>? {
        let start = range.first { !MarkdownStripper.isSpace(file[$0]) } ?? range.upperBound
        if start < range.upperBound, file[start] == 0x3C, let end = range.first(where: { file[$0] == 0x3E }) {
            return start + 1..<end
        }
        let end = (start..<range.upperBound).first { MarkdownStripper.isSpace(file[$0]) } ?? range.upperBound
        let behind = (end..<range.upperBound).first { !MarkdownStripper.isSpace(file[$0]) }
        guard let behind else { return start..<end }
        let isTitle = file[behind] == 0x22 || file[behind] == 0x27 || file[behind] == 0x28
        // Scrapers leave the spaces of an address as they are.
        return isTitle || isWebAddress(file, start..<end) ? start..<end : nil
    }

    /// Whether a text begins like an address: with a scheme (`https:`, `mailto:`), a slash, `#` or `?`.
    private static func isWebAddress(_ file: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
        guard let first = range.first.map({ file[$0] }) else { return false }
        if first == 0x2F || first == 0x23 || first == 0x3F { return true }
        let scheme = file[range].prefix { ($0 | 0x20) &- 0x61 < 26 }
        return scheme.count >= 4 && scheme.endIndex < range.upperBound && file[scheme.endIndex] == 0x3A
    }
}
