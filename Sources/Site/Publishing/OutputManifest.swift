#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The list of the files that a build wrote: what the next build may delete.
///
/// Its file has a header line with the version of the format, then one address a line, in the order of their
/// bytes. While a build writes, the list stands in the output with the files of the last build and of this
/// one, and says that it is unfinished: a build that is stopped leaves no file that the next one does not know.
struct OutputManifest: Equatable, Sendable {
    /// The addresses, in the order of their bytes.
    let addresses: [String]
    /// Whether the build that wrote it came to its end.
    let isFinished: Bool

    /// Sorts the addresses and drops the doubles.
    init(_ addresses: some Collection<String>, isFinished: Bool) {
        var sorted = Array(addresses)
        sorted.sort { strcmp($0, $1) < 0 }
        var unique: [String] = []
        unique.reserveCapacity(sorted.count)
        for address in sorted where address != unique.last { unique.append(address) }
        self.addresses = unique
        self.isFinished = isFinished
    }

    /// Reads a manifest; `nil` where the header is not one of ours.
    ///
    /// The file may have been tampered with, or come with a folder from somewhere else: lines that are not the
    /// address of a file inside the site are passed over, so that nothing outside is ever deleted for them.
    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        switch lines.first.map({ String(decoding: $0, as: UTF8.self) }) {
        case Self.finishedHeader: isFinished = true
        case Self.unfinishedHeader: isFinished = false
        default: return nil
        }
        let valid = lines.dropFirst().compactMap { String(validating: $0, as: UTF8.self) }
            .filter { addressFault($0) == nil }
        addresses = Self(valid, isFinished: true).addresses
    }

    /// The bytes of the manifest's file.
    var bytes: [UInt8] {
        var bytes = Array((isFinished ? Self.finishedHeader : Self.unfinishedHeader).utf8)
        bytes.append(UInt8(ascii: "\n"))
        for address in addresses {
            bytes += address.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    private static let finishedHeader = "digest manifest 1"
    private static let unfinishedHeader = "digest manifest 1 unfinished"
}
