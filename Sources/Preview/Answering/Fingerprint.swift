/// The bytes' number, in hexadecimal digits: two that differ have the same one by a chance of one in 2^64.
///
/// FNV-1a with 64 bits, and the count of the bytes. https://www.rfc-editor.org/rfc/rfc9923
func fingerprint(of bytes: [UInt8], startingWith start: UInt64 = 0xCBF2_9CE4_8422_2325) -> String {
    var hash = start
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return "\(String(hash, radix: 16))-\(String(bytes.count, radix: 16))"
}
