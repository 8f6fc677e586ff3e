internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Lets any number of tasks wait until a descriptor can be read or written, for a bounded time, on one thread.
///
/// By `poll`, which all systems have: a preview has some hundred connections at most. A wait ends with its task, and a
/// descriptor may be closed and its number taken by another while nobody waits for it.
final class Readiness: Sendable {
    /// What is waited for.
    enum Purpose {
        case reading, writing
    }

    /// How a wait ended.
    enum Ending: Sendable {
        case ready
        /// The time was over.
        case late
        /// The task was cancelled, or nobody waits any more.
        case cancelled
    }

    private struct Wait {
        let descriptor: Int32
        let events: Int16
        let deadline: ContinuousClock.Instant?
        let continuation: CheckedContinuation<Ending, Never>
    }

    private struct State {
        var waits: [Int: Wait] = [:]
        var nextNumber = 0
        var isClosed = false
        /// Cancelled before they began to wait.
        var cancelled: Set<Int> = []
    }

    private let state = Mutex(State())
    private let alarm: Alarm

    /// - Throws: ``SystemRefusal`` where the system gives no more descriptors.
    init() throws(SystemRefusal) {
        alarm = try Alarm()
        // A queue of its own: the thread does nothing but wait.
        DispatchQueue(label: "digest-readiness").async { self.run() }
    }

    /// Ends all waits, and the thread.
    func close() {
        state.withLock { $0.isClosed = true }
        alarm.ring()
    }

    /// Waits until a descriptor is ready, which it also is when the other side is gone.
    func wait(
        for purpose: Purpose, of descriptor: Int32, until deadline: ContinuousClock.Instant? = nil
    ) async -> Ending {
        let number = state.withLock { state in
            state.nextNumber += 1
            return state.nextNumber
        }
        let ending = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let events = Int16(purpose == .reading ? POLLIN : POLLOUT)
                add(
                    Wait(descriptor: descriptor, events: events, deadline: deadline, continuation: continuation),
                    number: number)
            }
        } onCancel: {
            cancel(number)
        }
        state.withLock { _ = $0.cancelled.remove(number) }
        return ending
    }

    private func add(_ wait: Wait, number: Int) {
        let isAccepted = state.withLock { state in
            if state.isClosed || state.cancelled.contains(number) { return false }
            state.waits[number] = wait
            return true
        }
        if isAccepted { alarm.ring() } else { wait.continuation.resume(returning: .cancelled) }
    }

    private func cancel(_ number: Int) {
        let wait = state.withLock { state -> Wait? in
            if let wait = state.waits.removeValue(forKey: number) { return wait }
            state.cancelled.insert(number)
            return nil
        }
        wait?.continuation.resume(returning: .cancelled)
    }

    // MARK: - The thread

    private func run() {
        while true {
            let (waits, isClosed) = state.withLock { state in
                defer { if state.isClosed { state.waits = [:] } }
                return (state.waits, state.isClosed)
            }
            if isClosed {
                for wait in waits.values { wait.continuation.resume(returning: .cancelled) }
                return
            }
            let numbers = Array(waits.keys)
            var polled = [pollfd(fd: alarm.descriptor, events: Int16(POLLIN), revents: 0)]
            polled += numbers.compactMap { waits[$0] }.map { pollfd(fd: $0.descriptor, events: $0.events, revents: 0) }
            poll(&polled, nfds_t(polled.count), Self.timeout(of: waits.values))
            if polled[0].revents != 0 { alarm.silence() }
            let now = ContinuousClock.now
            for (number, entry) in zip(numbers, polled.dropFirst()) {
                if entry.revents != 0 {
                    end(number, .ready)
                } else if let deadline = waits[number]?.deadline, deadline <= now {
                    end(number, .late)
                }
            }
        }
    }

    private func end(_ number: Int, _ ending: Ending) {
        state.withLock { $0.waits.removeValue(forKey: number) }?.continuation.resume(returning: ending)
    }

    /// The milliseconds to the first deadline, rounded up; -1 for none.
    private static func timeout(of waits: some Sequence<Wait>) -> Int32 {
        guard let first = waits.lazy.compactMap(\.deadline).min() else { return -1 }
        let (seconds, attoseconds) = max(.zero, first - .now).components
        return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
    }
}
