#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Maps items on all cores, by slices of the input, and puts the results in input order.
///
/// A slice is a bounded piece of neighbours: large enough that handing it over costs little, small
/// enough that the cores finish together. The result is the same for any number of cores.
///
/// - Parameters:
///   - items: The input.
///   - sliceLength: The most items in one slice; `nil` takes an eighth of a core's share, at most 256.
///   - transform: Makes the results of one slice; called on several cores at a time.
/// - Returns: The results of all slices, joined in input order.
/// - Throws: What `transform` throws, from the first slice in input order that threw.
public func mapSlices<Item: Sendable, Output: Sendable>(
    _ items: [Item], sliceLength: Int? = nil, _ transform: @Sendable @escaping (ArraySlice<Item>) throws -> [Output]
) async throws -> [Output] {
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let length = max(1, sliceLength ?? min(256, items.count / (cores * 8)))
    let starts = Array(stride(from: 0, to: items.count, by: length))
    var slices = [Result<[Output], any Error>?](repeating: nil, count: starts.count)
    await withTaskGroup(of: (Int, Result<[Output], any Error>).self) { group in
        var next = 0
        func addTask() {
            guard next < starts.count else { return }
            let index = next
            next += 1
            group.addTask {
                let slice = items[starts[index]..<min(starts[index] + length, items.count)]
                return (index, Result { try transform(slice) })
            }
        }
        for _ in 0..<(cores * 2) { addTask() }
        while let (index, result) = await group.next() {
            slices[index] = result
            addTask()
        }
    }
    var joined: [Output] = []
    joined.reserveCapacity(items.count)
    for case let slice? in slices { joined += try slice.get() }
    return joined
}
