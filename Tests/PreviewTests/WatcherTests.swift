import Files
import Testing

@testable import Preview

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Each by the system's events and by looking.
@Suite(.timeLimit(.minutes(10))) struct WatcherTests {
    /// What happens in a folder with `texts/a.txt`, `texts/sub/b.txt` and `digest.yml`, of which `texts` and `digest.yml`
    /// are watched, as is `later`, which is missing.
    struct Happening: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// What changes; the next change begins when the one before has been told.
        let steps: [@Sendable (String) throws -> Void]
        /// The paths that are told of the last step; `nil` where anything may have changed.
        var paths: Set<String>?
    }

    static let happenings = [
        Happening(
            testDescription: "a file is saved", steps: [{ try write("b", "\($0)/texts/a.txt") }], paths: ["texts/a.txt"]
        ),
        Happening(
            testDescription: "a file is saved by renaming another over it",
            steps: [
                {
                    try write("b", "\($0)/texts/.a.tmp")
                    try #require(rename("\($0)/texts/.a.tmp", "\($0)/texts/a.txt") == 0)
                }
            ], paths: ["texts/a.txt"]),
        Happening(
            testDescription: "a file is added below", steps: [{ try write("c", "\($0)/texts/sub/c.txt") }],
            paths: ["texts/sub/c.txt"]),
        Happening(
            testDescription: "a file is removed", steps: [{ try removeFile(at: "\($0)/texts/sub/b.txt") }],
            paths: ["texts/sub/b.txt"]),
        Happening(
            testDescription: "a file is renamed",
            steps: [{ try #require(rename("\($0)/texts/a.txt", "\($0)/texts/z.txt") == 0) }],
            paths: ["texts/a.txt", "texts/z.txt"]),
        Happening(
            testDescription: "a folder is added with a file, and the file saved again",
            steps: [
                {
                    try makeFolders(at: "\($0)/texts/new/deep")
                    try write("c", "\($0)/texts/new/deep/c.txt")
                }, { try write("cc", "\($0)/texts/new/deep/c.txt") },
            ], paths: ["texts/new/deep/c.txt"]),
        Happening(
            testDescription: "a folder is renamed, and a file in it saved",
            steps: [
                { try #require(rename("\($0)/texts/sub", "\($0)/texts/other") == 0) },
                { try write("bb", "\($0)/texts/other/b.txt") },
            ], paths: ["texts/other/b.txt"]),
        Happening(
            testDescription: "the watched file is saved", steps: [{ try write("title: B", "\($0)/digest.yml") }],
            paths: ["digest.yml"]),
        Happening(
            testDescription: "the watched file is replaced and then saved",
            steps: [
                {
                    try write("title: BB", "\($0)/new.yml")
                    try #require(rename("\($0)/new.yml", "\($0)/digest.yml") == 0)
                }, { try write("title: CCC", "\($0)/digest.yml") },
            ], paths: ["digest.yml"]),
        Happening(
            testDescription: "a missing folder comes, and a file in it is saved",
            steps: [
                {
                    try makeFolders(at: "\($0)/later")
                    try write("d", "\($0)/later/d.txt")
                }, { try write("dd", "\($0)/later/d.txt") },
            ], paths: ["later/d.txt"]),
        Happening(
            testDescription: "the watched folder goes and comes back, and a file in it is saved",
            steps: [
                { removeTree(at: "\($0)/texts") },
                {
                    try makeFolders(at: "\($0)/texts")
                    try write("e", "\($0)/texts/e.txt")
                }, { try write("ee", "\($0)/texts/e.txt") },
            ], paths: ["texts/e.txt"]),
        Happening(
            testDescription: "the folder around all goes and comes back",
            steps: [
                { try #require(rename($0, "\($0)-away") == 0) }, { try #require(rename("\($0)-away", $0) == 0) },
                { try write("again", "\($0)/texts/a.txt") },
            ], paths: ["texts/a.txt"]),
        Happening(
            testDescription: "what a link leads to is saved",
            steps: [
                { try #require(symlink("../outside.txt", "\($0)/texts/link.txt") == 0) },
                { try write("more", "\($0)/outside.txt") },
            ], paths: ["texts/link.txt"]),
    ]

    @Test("What changes is told", arguments: happenings, [false, true])
    func told(_ happening: Happening, polls: Bool) async throws {
        try await withWatcher(polls: polls) { top, queue in
            for (position, step) in happening.steps.enumerated() {
                try step(top)
                var change = try await queue.next()
                if position < happening.steps.count - 1 {
                    await settle(queue)
                    continue
                }
                // Writing in place can be looked at in the middle, and is then told twice.
                let expected = Change.files(Set((happening.paths ?? []).map { "\(top)/\($0)" }))
                while polls, change != expected, case .files(let some) = change, some.isSubset(of: expected.paths ?? [])
                {
                    change = try await queue.next()
                    if case .files(let more) = change { change = .files(more.union(some)) }
                }
                #expect(change == expected)
            }
        }
    }

    @Test("The output and what editors make for themselves are never told", arguments: [false, true])
    func untold(polls: Bool) async throws {
        try await withWatcher(polls: polls) { top, queue in
            try makeFolders(at: "\(top)/texts/public/articles")
            try write("page", "\(top)/texts/public/articles/a.html")
            try write("page", "\(top)/texts/public/index.html")
            for name in [".a.txt.swp", "a.txt~", "4913", "#a.txt#"] { try write("x", "\(top)/texts/\(name)") }
            try write("x", "\(top)/other.yml")
            if polls { try await Task.sleep(for: .milliseconds(500)) }
            try write("end", "\(top)/texts/a.txt")
            #expect(try await queue.next() == .files(["\(top)/texts/a.txt"]))
        }
    }

    @Test("Five hundred files make one change", arguments: [false, true])
    func burst(polls: Bool) async throws {
        try await withWatcher(polls: polls) { top, queue in
            for number in 0..<500 { try write("\(number)", "\(top)/texts/\(number).txt") }
            // On a machine with much else to do, writing may pause for longer than is waited.
            var (paths, changes) = (Set<String>(), 0)
            while paths.count < 500, let some = try await queue.next().paths {
                paths.formUnion(some)
                changes += 1
            }
            #expect(paths.count == 500)
            #expect(changes < 5)
        }
    }

    /// Takes what is still told of a step that is over.
    private func settle(_ queue: ChangeQueue) async {
        let rest = Task { while !Task.isCancelled { _ = try? await queue.next() } }
        try? await Task.sleep(for: .milliseconds(600))
        rest.cancel()
        await rest.value
    }
}

private func write(_ text: String, _ path: String) throws {
    try writeFile(Array(text.utf8), at: path)
}

private func withWatcher(polls: Bool, _ body: (_ top: String, ChangeQueue) async throws -> Void) async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let top = "\(folder.path)/site"
    try makeFolders(at: "\(top)/texts/sub")
    try write("a", "\(top)/texts/a.txt")
    try write("b", "\(top)/texts/sub/b.txt")
    try write("title: A", "\(top)/digest.yml")
    try write("outside", "\(top)/outside.txt")
    let watched = [
        WatchedPath("\(top)/texts", isFolder: true), WatchedPath("\(top)/digest.yml", isFolder: false),
        WatchedPath("\(top)/later", isFolder: true),
    ]
    let (queue, readiness) = (ChangeQueue(), try Readiness())
    let watcher = Watcher(
        watched: watched, output: canonicalPath("\(top)/texts/public"), queue: queue, readiness: readiness)
    let (beginnings, begun) = AsyncStream.makeStream(of: Void.self)
    let task = Task {
        await watcher.run(polls: polls) {
            begun.yield()
        } refused: {
            Issue.record("\($0)")
        }
    }
    _ = await beginnings.first { true }
    let result: Result<Void, any Error>
    do { result = .success(try await body(top, queue)) } catch { result = .failure(error) }
    task.cancel()
    await task.value
    readiness.close()
    try result.get()
}
