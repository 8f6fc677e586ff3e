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

    private var targets: [Int: Target] = [:]

    init(_ file: UnsafeRawBufferPointer, _ range: Range<Int>) {
        var stack: [Int] = []
        var index = range.lowerBound
        while index < range.upperBound {
            switch file[index] {
            case 0x5C: index += 1
            case 0x5B: stack.append(index)
            case 0x5D:
                guard let opening = stack.popLast() else { break }
                if index + 1 < range.upperBound, file[index + 1] == 0x28,
                    let end = Self.addressEnd(file, index + 2..<range.upperBound)
                {
                    let address = Self.withoutTitle(file, index + 2..<end)
                    targets[opening] = Target(close: index, address: address, after: end + 1)
                    // What stands in an address opens nothing.
                    index = end
                }
            default: break
            }
            index += 1
        }
    }

    /// The link that a bracket opens, if it opens one.
    func target(ofBracketAt offset: Int) -> Target? { targets[offset] }

    /// The longest address that is looked for. Without a bound, a line of a million `[a](` would be
    /// walked to its end from each of them. Real addresses stay under 2,048 bytes.
    private static let longestAddress = 4096

    /// The offset of the parenthesis that closes an address; parentheses inside it come in pairs.
    private static func addressEnd(_ file: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
        var depth = 0
        for index in range.prefix(longestAddress) {
            switch file[index] {
            case 0x28: depth += 1
            case 0x29:
                if depth == 0 { return index }
                depth -= 1
            default: continue
            }
        }
        return nil
    }

    /// The address without a title (`"…"`) and without angle brackets.
    private static func withoutTitle(_ file: UnsafeRawBufferPointer, _ range: Range<Int>) -> Range<Int> {
        let start = range.first { !MarkdownStripper.isSpace(file[$0]) && file[$0] != 0x3C } ?? range.upperBound
        let end =
            (start..<range.upperBound).first { MarkdownStripper.isSpace(file[$0]) || file[$0] == 0x3E }
            ?? range.upperBound
        return start..<end
    }
}
