import Slices
import Testing

private struct Failure: Error, Equatable {
    let item: Int
}

@Suite struct MapSlicesTests {
    @Test(arguments: [nil, 1, 2, 7, 999, 1000, 1001, 0, -5])
    func theOrderIsKeptForEverySliceLength(length: Int?) async throws {
        let items = Array(0..<1000)
        let doubled = try await mapSlices(items, sliceLength: length) { slice in slice.map { $0 * 2 } }
        #expect(doubled == items.map { $0 * 2 })
    }

    @Test func nothingGivesNothing() async throws {
        let made = try await mapSlices([Int]()) { slice in Array(slice) }
        #expect(made.isEmpty)
    }

    @Test func oneItemIsOneSlice() async throws {
        let made = try await mapSlices([7]) { slice in [slice.count, slice[0]] }
        #expect(made == [1, 7])
    }

    @Test func aSliceMayGiveMoreOrFewerResultsThanItHasItems() async throws {
        let made = try await mapSlices(Array(1...6), sliceLength: 2) { slice in
            slice.flatMap { $0 % 2 == 0 ? [] : [$0, $0] }
        }
        #expect(made == [1, 1, 3, 3, 5, 5])
    }

    @Test func noSliceIsLongerThanAsked() async throws {
        let lengths = try await mapSlices(Array(0..<100), sliceLength: 8) { [$0.count] }
        #expect(lengths == [Int](repeating: 8, count: 12) + [4])
    }

    /// However the cores finish, the error that is shown is the same on every run.
    @Test(arguments: 0..<20)
    func theFirstErrorInInputOrderIsThrown(run: Int) async {
        await #expect(throws: Failure(item: 30 + run)) {
            try await mapSlices(Array(0..<1000), sliceLength: 3) { slice in
                try slice.map { item in
                    if item >= 30 + run, item % 10 == run % 10 { throw Failure(item: item) }
                    return item
                }
            }
        }
    }
}
