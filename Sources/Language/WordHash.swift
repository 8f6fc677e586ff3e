/// The 64-bit identity of a word: a hash of its normalised bytes.
///
/// Two words count as one when their hashes are equal. Among the million different words of a very
/// large collection the chance that any two collide is about 3 in 100 million
/// (birthday bound, n² / 2⁶⁵). The hash is the same in every process and on every machine.
@frozen
public struct WordHash: Hashable, Sendable, Comparable {
    /// The hash.
    public let value: UInt64

    /// Wraps a hash that ``init(bytes:)`` or a combination of such hashes made.
    @inlinable public init(value: UInt64) {
        self.value = value
    }

    /// Hashes normalised bytes.
    ///
    /// Multiply and fold, eight bytes at a time, the scheme of wyhash
    /// (https://github.com/wangyi-fudan/wyhash, public domain).
    ///
    /// - Complexity: O(bytes)
    public init(bytes: UnsafeRawBufferPointer) {
        var state = Self.seed ^ UInt64(truncatingIfNeeded: bytes.count)
        var index = 0
        while index + 8 <= bytes.count {
            state = Self.fold(state ^ Self.chunk(bytes, index))
            index += 8
        }
        if index < bytes.count {
            var tail: UInt64 = 0
            for (place, byte) in bytes[index...].enumerated() { tail |= UInt64(byte) << UInt64(place * 8) }
            state = Self.fold(state ^ tail)
        }
        value = Self.fold(state)
    }

    /// Hashes the first `count` bytes of a buffer that has at least eight bytes more: the same hash,
    /// with the last bytes read at once.
    @inline(__always)
    init(padded buffer: UnsafeRawBufferPointer, count: Int) {
        var state = Self.seed ^ UInt64(truncatingIfNeeded: count)
        var index = 0
        while index + 8 <= count {
            state = Self.fold(state ^ Self.chunk(buffer, index))
            index += 8
        }
        if index < count {
            let mask = ~0 as UInt64 >> UInt64(truncatingIfNeeded: 64 - (count - index) * 8)
            state = Self.fold(state ^ Self.chunk(buffer, index) & mask)
        }
        value = Self.fold(state)
    }

    /// Hashes 1 to 8 bytes that are read already, the first lowest, with 0 behind the last: the same hash.
    @inline(__always)
    init(letters: UInt64, count: Int) {
        value = Self.fold(Self.fold(Self.seed ^ UInt64(truncatingIfNeeded: count) ^ letters))
    }

    /// Hashes 9 to 16 bytes that are read already: the same hash.
    @inline(__always)
    init(letters: UInt64, then more: UInt64, count: Int) {
        let state = Self.fold(Self.seed ^ UInt64(truncatingIfNeeded: count) ^ letters)
        value = Self.fold(Self.fold(state ^ more))
    }

    @inline(__always)
    private static func chunk(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// Hashes a word that is normalised already (lower case, no possessive, stem).
    public init(_ word: String) {
        var copy = word
        self = copy.withUTF8 { WordHash(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// The identity of this word followed by another, for phrases; not commutative.
    public func followed(by next: WordHash) -> WordHash {
        WordHash(value: Self.fold(value &* 3 ^ Self.fold(next.value)))
    }

    /// Orders by hash value: arbitrary but the same everywhere.
    @inlinable public static func < (left: WordHash, right: WordHash) -> Bool { left.value < right.value }

    // The first 64 bits of the fraction of pi, and an odd constant with as many ones as zeros, from
    // wyhash's published secret.
    private static let seed: UInt64 = 0x243F_6A88_85A3_08D3
    private static let multiplier: UInt64 = 0xA076_1D64_78BD_642F

    @inline(__always)
    private static func fold(_ value: UInt64) -> UInt64 {
        let product = (value ^ 0xE703_7ED1_A0B4_28DB).multipliedFullWidth(by: multiplier)
        return product.high ^ product.low
    }
}
