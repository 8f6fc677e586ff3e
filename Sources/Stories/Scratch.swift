/// Values of a fixed number in memory of its own, which goes with it.
///
/// For the innermost loops of grouping: an access costs no test for bounds or for another owner, as it does with
/// an array. Debug builds test the bounds.
struct Scratch<Value: BitwiseCopyable>: ~Copyable {
    let count: Int
    private let base: UnsafeMutablePointer<Value>

    init(repeating value: Value, count: Int) {
        self.count = count
        // On the bounds of a cache line, so that values of a part of one lie in no two.
        base = UnsafeMutableRawPointer.allocate(
            byteCount: max(1, count) * MemoryLayout<Value>.stride, alignment: 64
        ).bindMemory(to: Value.self, capacity: max(1, count))
        base.initialize(repeating: value, count: count)
    }

    deinit { base.deallocate() }

    subscript(index: Int) -> Value {
        @inline(__always) get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        @inline(__always) set {
            assert(index >= 0 && index < count)
            base[index] = newValue
        }
    }

    /// Sets all values to one.
    mutating func fill(with value: Value) { base.update(repeating: value, count: count) }
}
