internal import Diagnostics

/// The name of the file that lists what the last build wrote.
let manifestName = ".digest-manifest"

/// The longest part of an address in bytes: file systems take 255, and the name under which a file is
/// written before it is renamed is 12 longer than its own.
private let longestPart = 243

/// What is wrong with an address in itself; `nil` where it names a file inside the site.
///
/// An address that passes cannot lead out of the folder that it is put behind, on any system.
func addressFault(_ address: String) -> AddressFault? {
    for byte in address.utf8 where byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") {
        return .forbiddenCharacter
    }
    for part in address.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
        guard let first = part.first else { return .emptyPart }
        if part.count > longestPart { return .partTooLong }
        if first != UInt8(ascii: ".") { continue }
        if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) { return .dots }
        let name = caseFolded(String(Substring(part)))
        if name == manifestName || name == StagingFolder.name || name.hasSuffix(".digest-new") { return .reservedName }
    }
    return nil
}

/// The address with ASCII capitals made small: what hosts that ignore case (Windows, macOS) tell apart by.
func caseFolded(_ address: String) -> String {
    guard address.utf8.contains(where: { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) else {
        return address
    }
    return String(
        decoding: address.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 },
        as: UTF8.self)
}

/// The folder of an address, without a slash at its end; `nil` for an address at the top.
func folder(of address: String) -> String? {
    address.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(address[..<$0]) }
}
