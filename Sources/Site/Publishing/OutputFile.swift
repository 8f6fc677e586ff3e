/// One file of the site: a page, a feed, a style sheet.
///
/// Its bytes are made when they are needed and not kept: the pages of a large site together take more memory than
/// all that they are made from.
public struct OutputFile: Sendable {
    /// Where the file stands in the site: relative, with `/`, such as `stories/x.html`.
    public let address: String
    /// What the file is made from, as the user knows it; named where two files have one address.
    public let origin: String
    /// Makes the whole content, the same at every call.
    let makeBytes: @Sendable () -> [UInt8]

    /// Makes a file whose bytes are there; without an origin it is called by its address.
    public init(address: String, bytes: [UInt8], origin: String? = nil) {
        self.init(address: address, origin: origin) { bytes }
    }

    /// Makes a file whose bytes are made later, on any core, and perhaps more than once.
    init(address: String, origin: String? = nil, makeBytes: @escaping @Sendable () -> [UInt8]) {
        self.address = address
        self.origin = origin ?? address
        self.makeBytes = makeBytes
    }
}
