import Synchronization

/// Names the phase at work, on a terminal, once a build has taken longer than a quarter of a second.
final class Progress: Sendable {
    /// A build that ends sooner needs no progress, and flicker disturbs.
    private static let patience = Duration.milliseconds(250)

    private let isShown: Bool
    private let start = ContinuousClock.now
    private let hasWritten = Mutex(false)
    private let waiting = Mutex<Task<Void, Never>?>(nil)

    init(isQuiet: Bool) {
        isShown = !isQuiet && Terminal.isWatched
    }

    /// Notes that a phase begins.
    @Sendable func begin(_ phase: String) {
        guard isShown else { return }
        let remaining = Self.patience - (ContinuousClock.now - start)
        let task = Task {
            if remaining > .zero { try? await Task.sleep(for: remaining) }
            guard !Task.isCancelled else { return }
            show(phase)
        }
        waiting.withLock { waiting in
            waiting?.cancel()
            waiting = task
        }
    }

    private func show(_ phase: String) {
        hasWritten.withLock { hasWritten in
            // Back to the line's start, and what stood there away (ECMA-48: CR, EL).
            Terminal.write("\r\u{1B}[K\(phase) …")
            hasWritten = true
        }
    }

    /// Takes the line away.
    func end() {
        waiting.withLock { waiting in
            waiting?.cancel()
            waiting = nil
        }
        hasWritten.withLock { hasWritten in
            if hasWritten { Terminal.write("\r\u{1B}[K") }
            hasWritten = false
        }
    }
}
