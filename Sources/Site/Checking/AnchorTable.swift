/// The anchors of a page, in one piece of memory: a site has millions.
struct AnchorTable: Sendable {
    private let bytes: [UInt8]
    /// Where each name ends, in the order of their bytes.
    private let ends: [Int32]

    /// Keeps names.
    ///
    /// - Complexity: O(*n* log *n*)
    init(_ names: [String]) {
        var bytes: [UInt8] = []
        var ends: [Int32] = []
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            bytes += name.utf8
            ends.append(Int32(clamping: bytes.count))
        }
        self.bytes = bytes
        self.ends = ends
    }

    /// Whether a name is among them, byte for byte.
    ///
    /// - Complexity: O(log *n*)
    func contains(_ name: String) -> Bool {
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = (low + high) / 2
            let start = middle == 0 ? 0 : Int(ends[middle - 1])
            let candidate = bytes[start..<Int(ends[middle])]
            if candidate.elementsEqual(name.utf8) { return true }
            if candidate.lexicographicallyPrecedes(name.utf8) { low = middle + 1 } else { high = middle }
        }
        return false
    }
}
