/// How often each key was counted: a flat hash table with open addressing and linear probing, whose keys are hashes
/// already.
struct CountTable {
    private var keys: [UInt64]
    private var counts: [UInt16]
    private let mask: Int

    /// Makes room for as many keys.
    init(capacity: Int) {
        // At most half full, so that probing stays short.
        let slots = max(16, (capacity * 2).nextPowerOfTwo)
        keys = [UInt64](repeating: 0, count: slots)
        counts = [UInt16](repeating: 0, count: slots)
        mask = slots - 1
    }

    /// How often a key was counted, 65,535 times at most; the lowest bit of a key is no part of it.
    @inline(__always)
    subscript(key: UInt64) -> UInt16 { counts[slot(of: key | 1)] }

    /// Counts a key.
    ///
    /// - Complexity: O(1) on average
    @inline(__always)
    mutating func add(_ key: UInt64) {
        let slot = slot(of: key | 1)
        keys[slot] = key | 1
        if counts[slot] < .max { counts[slot] += 1 }
    }

    /// Takes a key out of the count once.
    @inline(__always)
    mutating func remove(_ key: UInt64) {
        let slot = slot(of: key | 1)
        if counts[slot] > 0 { counts[slot] -= 1 }
    }

    /// The slot of an odd key, or the free one where it belongs; 0 marks a free slot.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key >> 1) & mask
        while keys[slot] != key && keys[slot] != 0 { slot = (slot + 1) & mask }
        return slot
    }
}

extension Int {
    /// The least power of two that is no smaller.
    fileprivate var nextPowerOfTwo: Int {
        self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
    }
}
