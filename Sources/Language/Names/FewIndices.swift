/// The first eight of some indices, which need no memory of their own: of the tokens of a name that tell people apart
/// none has so many, and beyond so many people a word tells nobody apart.
struct FewIndices: RandomAccessCollection {
    private var scalars = SIMD8<Int32>()
    private(set) var endIndex = 0

    /// No indices.
    init() {}

    /// The first of these indices.
    init(_ indices: some Sequence<Int>) {
        for index in indices { append(index) }
    }

    /// Adds an index where there is room for it.
    mutating func append(_ index: Int) {
        guard endIndex < scalars.scalarCount else { return }
        scalars[endIndex] = Int32(truncatingIfNeeded: index)
        endIndex += 1
    }

    var startIndex: Int { 0 }
    subscript(place: Int) -> Int { Int(scalars[place]) }
}
