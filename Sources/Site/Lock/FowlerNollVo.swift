/// The 64-bit FNV-1a hash (http://www.isthe.com/chongo/tech/comp/fnv/): the same in every version and on every machine.
struct FowlerNollVo {
    /// The hash of what was added.
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Adds the bytes of a text.
    mutating func add(_ text: String) {
        var text = text
        value = text.withUTF8 { bytes in
            var hash = value
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
            return hash
        }
    }

    /// Its 32 bits, folded as its authors advise.
    var folded: UInt32 { UInt32(truncatingIfNeeded: value ^ (value >> 32)) }
}

/// A number as hexadecimal digits, with zeros before them where it has fewer.
func hexadecimal(_ number: some FixedWidthInteger & UnsignedInteger) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: number.bitWidth / 4 - digits.utf8.count) + digits
}
