import Diagnostics
import Files
import Preview
import Synchronization

/// A site whose pages a test sets, and that counts what it is asked for.
final class FakeSite: PreviewedSite {
    struct State {
        var pages: [String: String] = [:]
        var watched: [WatchedPath] = []
        var output = "/no/such/output"
        var outcome = PreviewOutcome.built(warnings: [])
        /// How long a rebuild takes.
        var time = Duration.zero
        var changes: [Set<String>?] = []
        var asked: [String] = []
        /// Addresses of earlier builds.
        var gone: Set<String> = []
        var begunPublishing = 0
        var published = 0
        var cancelled = 0
        var publishingTime = Duration.zero
    }

    let state: Mutex<State>

    init(pages: [String: String] = [:], output: String = "/no/such/output", watched: [WatchedPath] = []) {
        state = Mutex(State(pages: pages, watched: watched, output: output))
    }

    func set<Value>(_ path: WritableKeyPath<State, Value>, _ value: sending Value) {
        state.withLock { $0[keyPath: path] = value }
    }

    var changes: [Set<String>?] { state.withLock(\.changes) }

    var watched: [WatchedPath] { state.withLock(\.watched) }

    var output: String { state.withLock(\.output) }

    func rebuild(changed: Set<String>?) async -> PreviewOutcome {
        let time = state.withLock { state in
            state.changes.append(changed)
            return state.time
        }
        try? await Task.sleep(for: time)
        return state.withLock(\.outcome)
    }

    func bytes(of address: String) -> [UInt8]? {
        state.withLock { state in
            state.asked.append(address)
            return state.pages[address].map { Array($0.utf8) }
        }
    }

    func isGone(_ address: String) -> Bool {
        state.withLock { $0.gone.contains(address) }
    }

    func publish() async throws -> PublishedFiles? {
        state.withLock { $0.begunPublishing += 1 }
        do {
            try await Task.sleep(for: state.withLock(\.publishingTime))
        } catch {
            state.withLock { $0.cancelled += 1 }
            throw error
        }
        state.withLock { $0.published += 1 }
        return PublishedFiles(written: 1, deleted: 0)
    }
}

/// Waits until a condition holds, for a minute at most: other tests are at work on the same machine.
func eventually(_ condition: () async -> Bool) async -> Bool {
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .seconds(60) {
        if await condition() { return true }
        try? await Task.sleep(for: .milliseconds(5))
    }
    return false
}
