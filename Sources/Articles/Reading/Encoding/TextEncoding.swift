/// How bytes that are not UTF-8 are read all the same.
struct TextEncoding: Equatable {
    /// The text as UTF-8.
    var text: [UInt8]
    /// The encoding that it was in; nothing for UTF-8 with broken places.
    var name: String?
    /// How many places were replaced by U+FFFD.
    var replacedCount = 0

    /// Reads bytes that are not all UTF-8.
    ///
    /// - UTF-8 with broken places, where it has a byte-order mark, where only its end is cut off, or where characters
    ///   of several bytes are no rarer than broken places: each broken place becomes U+FFFD, as the WHATWG's decoder
    ///   has it (https://encoding.spec.whatwg.org/#utf-8-decoder).
    /// - Windows-1252, called Latin-1 (ISO 8859-1) where nothing tells the two apart: no bytes from 0x80 to 0x9F. The
    ///   letters must be mostly ASCII, as in every language that these are made for; a Cyrillic or Greek code page
    ///   has few of those, and would become nonsense.
    ///
    /// - Returns: The text; nothing where it is none of these.
    /// - Complexity: O(*n*).
    static func read(_ bytes: UnsafeRawBufferPointer, hasMark: Bool) -> TextEncoding? {
        let parts = UTF8Parts(bytes)
        // One byte at the end is as likely a letter of Latin-1.
        let isCutAtEnd = parts.broken.count == 1 && parts.endsUnfinished && parts.broken[0].count > 1
        if hasMark || isCutAtEnd || parts.multibyteCount >= parts.broken.count {
            return TextEncoding(text: parts.replaced(in: bytes), replacedCount: parts.broken.count)
        }
        guard parts.multibyteCount == 0 else { return nil }
        return singleByte(bytes)
    }

    private static func singleByte(_ bytes: UnsafeRawBufferPointer) -> TextEncoding? {
        var letters = 0
        var highLetters = 0
        var isLatin1 = true
        for byte in bytes {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A: letters += 1
            // Windows-1252 gives these no character.
            case 0x81, 0x8D, 0x8F, 0x90, 0x9D: return nil
            case 0x80...0x9F: isLatin1 = false
            case 0xC0...0xFF: highLetters += 1
            default: break
            }
        }
        guard highLetters * 3 <= letters else { return nil }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 { text.append(byte) } else { text.append(contentsOf: windows1252[Int(byte) - 0x80]) }
        }
        return TextEncoding(text: text, name: isLatin1 ? "Latin-1 (ISO 8859-1)" : "Windows-1252")
    }

    /// The characters of the bytes from 0x80 on, as UTF-8 (https://encoding.spec.whatwg.org/index-windows-1252.txt).
    private static let windows1252: [[UInt8]] = {
        let first = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars
        let rest = (0xA0...0xFF).compactMap(Unicode.Scalar.init(_:) as (Int) -> Unicode.Scalar?)
        return (first + rest).map { Array(String(Character($0)).utf8) }
    }()
}

/// What of some bytes is UTF-8, and what is not.
struct UTF8Parts {
    /// The broken places, as ranges of bytes; never empty ones.
    private(set) var broken: [Range<Int>] = []
    /// How many characters of several bytes there are.
    private(set) var multibyteCount = 0
    /// Whether the last broken place is a character that goes on behind the end.
    private(set) var endsUnfinished = false

    init(_ bytes: UnsafeRawBufferPointer) {
        var start = 0
        while start < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[start...]).assumingMemoryBound(to: UInt8.self)
            var fault: Range<Int>?
            do throws(UTF8.ValidationError) {
                _ = try UTF8Span(validating: rest.span)
            } catch {
                fault = error.byteOffsets
                endsUnfinished = error.kind == .truncatedScalar && error.byteOffsets.upperBound == rest.count
            }
            let end = start + (fault?.lowerBound ?? rest.count)
            for byte in bytes[start..<end] where byte >= 0xC0 { multibyteCount += 1 }
            guard let fault else { break }
            broken.append(end..<start + max(fault.upperBound, fault.lowerBound + 1))
            start += max(fault.upperBound, fault.lowerBound + 1)
        }
    }

    /// The bytes with U+FFFD in the place of each broken one.
    func replaced(in bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + 2 * broken.count)
        var start = 0
        for range in broken {
            text.append(contentsOf: bytes[start..<range.lowerBound])
            text.append(contentsOf: [0xEF, 0xBF, 0xBD])
            start = range.upperBound
        }
        text.append(contentsOf: bytes[start...])
        return text
    }
}
