/// What the bytes of UTF-8 text are: letters, space, marks of punctuation.
///
/// ASCII, Latin-1 and Latin Extended-A are known letter by letter; above them whole blocks are taken
/// for letters, except the blocks of punctuation and symbols. Broken UTF-8 counts as no letter.
enum Letters {
    /// One character's class and length in bytes.
    struct Character {
        var isLetter: Bool
        var isUpper: Bool
        var length: Int
    }

    @inline(__always)
    static func isASCIILower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

    @inline(__always)
    static func isASCIIUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

    @inline(__always)
    static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// How many ASCII letters, at most 8, stand at the beginning of eight bytes, of which the first is lowest.
    ///
    /// All eight at once: bit 7 of each byte tells after an addition whether its other bits reach a bound (the
    /// arithmetic inside a register of Warren, Hacker's Delight, 2nd edition, 6-1).
    @inline(__always)
    static func asciiLetters(before bytes: UInt64) -> Int {
        let small = (bytes | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
        let fromA = small &+ 0x1F1F_1F1F_1F1F_1F1F
        let beyondZ = small &+ 0x0505_0505_0505_0505
        let others = (~fromA | beyondZ | bytes) & 0x8080_8080_8080_8080
        return others.trailingZeroBitCount >> 3
    }

    /// The character that begins at a byte offset inside the text.
    @inline(__always)
    static func character(in bytes: UnsafeRawBufferPointer, at index: Int) -> Character {
        let byte = bytes[index]
        if byte < 0x80 {
            return Character(isLetter: isASCIILetter(byte), isUpper: isASCIIUpper(byte), length: 1)
        }
        return beyondASCII(in: bytes, at: index)
    }

    private static var broken: Character { Character(isLetter: false, isUpper: false, length: 1) }

    private static func beyondASCII(in bytes: UnsafeRawBufferPointer, at index: Int) -> Character {
        let lead = bytes[index]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
        guard length > 1, index + length <= bytes.count else { return broken }
        let second = bytes[index + 1]
        let third = length > 2 ? bytes[index + 2] : 0x80
        let fourth = length > 3 ? bytes[index + 3] : 0x80
        guard second & third & fourth & 0xC0 == 0x80, (second | third | fourth) & 0x40 == 0 else { return broken }
        return Character(
            isLetter: isLetter(lead: lead, second: second, third: third), isUpper: isUpper(lead: lead, second: second),
            length: length)
    }

    private static func isLetter(lead: UInt8, second: UInt8, third: UInt8) -> Bool {
        switch lead {
        case 0xC2: second == 0xAA || second == 0xB5 || second == 0xBA  // ª µ º among signs
        case 0xC3: second != 0x97 && second != 0xB7  // × ÷ among Latin-1 letters
        case 0xC4...0xDF: true
        case 0xE2: false  // general punctuation, arrows, signs
        case 0xE3: second != 0x80  // CJK punctuation
        case 0xEF: second == 0xBC && third >= 0xA1 || second == 0xBD  // full-width letters
        case 0xEE: false  // private use
        case 0xF0: second != 0x9F  // emoji
        case 0xF1...0xF4: false
        default: lead >= 0xE0
        }
    }

    private static func isUpper(lead: UInt8, second: UInt8) -> Bool {
        switch lead {
        case 0xC3: second <= 0x9E && second != 0x97
        // The dotted capital I has its small letter in ASCII.
        case 0xC4, 0xC5:
            lowerLatinExtendedA(scalar(lead, second)) != scalar(lead, second) || scalar(lead, second) == 0x130
        default: false
        }
    }

    /// The lower case of a two-byte character, the same where it has none or is outside Latin-1 and
    /// Latin Extended-A.
    static func lower(lead: UInt8, second: UInt8) -> (UInt8, UInt8) {
        switch lead {
        case 0xC3: return (lead, second <= 0x9E && second != 0x97 ? second + 0x20 : second)
        case 0xC4, 0xC5:
            let lower = lowerLatinExtendedA(scalar(lead, second))
            return (UInt8(truncatingIfNeeded: 0xC0 | lower >> 6), UInt8(truncatingIfNeeded: 0x80 | lower & 0x3F))
        default: return (lead, second)
        }
    }

    @inline(__always)
    private static func scalar(_ lead: UInt8, _ second: UInt8) -> UInt16 {
        UInt16(lead & 0x1F) << 6 | UInt16(second & 0x3F)
    }

    /// Lower case in Latin Extended-A, where pairs stand side by side: the upper one even in two runs
    /// and odd in two others (https://www.unicode.org/charts/PDF/U0100.pdf).
    private static func lowerLatinExtendedA(_ scalar: UInt16) -> UInt16 {
        switch scalar {
        case 0x130, 0x131, 0x138, 0x149: scalar
        case 0x178: 0xFF
        case 0x100...0x137, 0x14A...0x177: scalar | 1
        case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1 ? scalar + 1 : scalar
        default: scalar
        }
    }

    /// The length of the white space that begins at an offset: 0 where there is none. Knows ASCII
    /// space, the no-break spaces and the spaces of general punctuation.
    @inline(__always)
    static func spaceLength(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        let byte = bytes[index]
        if byte == 0x20 || byte &- 0x09 < 5 { return 1 }
        if byte < 0xC2 { return 0 }
        if byte == 0xC2 { return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0 }
        guard byte == 0xE2 || byte == 0xE3, index + 2 < bytes.count else { return 0 }
        switch (byte, bytes[index + 1], bytes[index + 2]) {
        case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80): return 3
        default: return 0
        }
    }
}
