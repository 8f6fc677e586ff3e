/// Words as runs of letters, digits, apostrophes and all that is beyond ASCII: enough to count them.
extension Letters {
    @inline(__always)
    static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || isASCIILetter(byte) || isDigit(byte) || byte == UInt8(ascii: "'")
    }

    /// How many such words begin from an offset on that stands behind none of their bytes: eight bytes are looked at
    /// together.
    ///
    /// - Complexity: O(bytes)
    static func wordCount(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var (index, count) = (start, 0)
        // Bit 7 of the lowest byte: whether the byte before is a word's.
        var before: UInt64 = 0
        while index + 8 <= bytes.count {
            let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let inside = wordBytes(among: eight)
            count += (inside & ~(inside << 8 | before)).nonzeroBitCount
            before = inside >> 56
            index += 8
        }
        while index < bytes.count {
            let inside: UInt64 = isWordByte(bytes[index]) ? 0x80 : 0
            count += (inside & ~before).nonzeroBitCount
            before = inside
            index += 1
        }
        return count
    }

    /// Bit 7 of each of eight bytes that is a word's, as in ``asciiLetters(before:)``.
    @inline(__always)
    private static func wordBytes(among bytes: UInt64) -> UInt64 {
        let every: UInt64 = 0x0101_0101_0101_0101
        let ascii = bytes & (every * 0x7F)
        let small = ascii | every * 0x20
        let letters = (small &+ every * 0x1F) & ~(small &+ every * 0x05)
        let digits = (ascii &+ every * 0x50) & ~(ascii &+ every * 0x46)
        // Bit 7 of the sum is clear where all bits of the byte below it are.
        let others = (ascii ^ every * UInt64(UInt8(ascii: "'"))) &+ every * 0x7F
        return (letters | digits | ~others | bytes) & (every * 0x80)
    }
}
