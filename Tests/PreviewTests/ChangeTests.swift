import Testing

@testable import Preview

@Suite struct ChangeTests {
    private let start = ContinuousClock.now

    private func time(_ milliseconds: Int) -> ContinuousClock.Instant { start + .milliseconds(milliseconds) }

    @Test("A saved file waits for its editor to finish, and no longer")
    func single() {
        var burst = ChangeBurst(Patience())
        #expect(burst.due == nil)
        burst.add(.files(["a"]), at: time(0))
        burst.add(.files(["a"]), at: time(10))
        #expect(burst.take(at: time(29)) == nil)
        #expect(burst.take(at: time(30)) == .files(["a"]))
        #expect(burst.due == nil)
    }

    @Test("Many files wait until nothing has happened for a fifth of a second")
    func many() {
        var burst = ChangeBurst(Patience())
        for number in 0..<500 { burst.add(.files(["\(number)"]), at: time(number)) }
        #expect(burst.take(at: time(698)) == nil)
        #expect(burst.take(at: time(699)) == .files(Set((0..<500).map { "\($0)" })))
    }

    @Test("What never comes to rest is not waited for without end")
    func endless() {
        var burst = ChangeBurst(Patience())
        for number in 0...5000 { burst.add(.files(["\(number)"]), at: time(number)) }
        #expect(burst.take(at: time(4999)) == nil)
        #expect(burst.take(at: time(5000)) != nil)
    }

    @Test("Where anything may have changed, single files are not named")
    func anything() {
        var burst = ChangeBurst(Patience())
        burst.add(.files(["a"]), at: time(0))
        burst.add(.anything, at: time(1))
        burst.add(.files(["b"]), at: time(2))
        #expect(burst.take(at: time(202)) == .anything)
        burst.add(.files([]), at: time(300))
        #expect(burst.due == nil)
    }

    @Test("What changes while nobody waits is handed over as one")
    func queue() async throws {
        let queue = ChangeQueue()
        for name in ["a", "b", "a"] { queue.add(.files([name])) }
        #expect(try await queue.next() == .files(["a", "b"]))
        let next = Task { try await queue.next() }
        queue.add(.anything)
        #expect(try await next.value == .anything)
        let last = Task { try await queue.next() }
        last.cancel()
        await #expect(throws: CancellationError.self) { try await last.value }
    }

    @Test(
        "What editors make for themselves makes no rebuild",
        arguments: [
            (".x.txt.swp", true), (".#x.txt", true), ("#x.txt#", true), ("x.txt~", true), ("4913", true),
            ("5036", true),
            ("x.txt___jb_tmp___", true), (".hidden", true), (".goutputstream-ABC", true), ("x.txt", false),
            ("digest.yml", false), ("4912", false), ("49130", false), ("#", false), ("a~b", false), ("4913.txt", false),
        ])
    func editors(name: String, isOwn: Bool) {
        #expect(isEditorsOwn(name) == isOwn)
    }
}
