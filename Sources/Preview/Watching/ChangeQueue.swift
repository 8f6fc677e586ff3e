internal import Synchronization

/// Gathers changes until somebody has time for them. However many come meanwhile, they are handed over as one.
final class ChangeQueue: Sendable {
    private struct State {
        var burst = ChangeBurst(Patience())
        var waiting: CheckedContinuation<Void, Never>?

        /// Takes out whoever waits.
        mutating func waiter() -> CheckedContinuation<Void, Never>? {
            defer { waiting = nil }
            return waiting
        }
    }

    private let state = Mutex(State())

    /// Waits so long from now on.
    func wait(_ patience: Patience) {
        state.withLock { $0.burst.patience = patience }
    }

    /// Adds a change.
    func add(_ change: Change) {
        let waiter = state.withLock { state in
            state.burst.add(change, at: .now)
            return state.burst.due == nil ? nil : state.waiter()
        }
        waiter?.resume()
    }

    /// Waits until something has changed and come to rest. For one caller at a time.
    ///
    /// - Throws: `CancellationError`.
    func next() async throws -> Change {
        while true {
            try Task.checkCancellation()
            let (change, due) = state.withLock { state in (state.burst.take(at: .now), state.burst.due) }
            if let change { return change }
            if let due {
                try await Task.sleep(until: due, tolerance: .milliseconds(1), clock: .continuous)
            } else {
                await waitForFirst()
            }
        }
    }

    /// Waits until there is a change, or the task is cancelled.
    private func waitForFirst() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let waits = state.withLock { state in
                    if Task.isCancelled || state.burst.due != nil { return false }
                    state.waiting = continuation
                    return true
                }
                if !waits { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiter() }?.resume()
        }
    }
}
