#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One phase of a build, measured.
public struct Phase: Sendable {
    /// What was done.
    public let name: String
    /// How many things it was done to.
    public let items: Int
    /// What these things are.
    public let unit: String
    /// The time from its beginning to its end.
    public let time: Duration
    /// The processor time that all cores spent on it.
    public let processorTime: Duration
    /// The most memory that the program has held until its end, in bytes.
    public let peakMemory: Int
}

/// Measures the phases of a build and tells of each as it begins.
///
/// Times are shown to the person at the terminal; no page and no file depends on them.
struct PhaseLog: Sendable {
    /// Called with a phase's name as it begins.
    let began: @Sendable (String) -> Void
    private(set) var phases: [Phase] = []

    /// Runs and measures a phase; `count` tells how many things its result holds.
    mutating func measure<Result>(
        _ name: String, _ unit: String, count: (Result) -> Int, _ work: () async throws -> Result
    ) async rethrows -> Result {
        began(name)
        let start = ContinuousClock.now
        let used = Usage.current()
        let result = try await work()
        let usage = Usage.current()
        phases.append(
            Phase(
                name: name, items: count(result), unit: unit, time: ContinuousClock.now - start,
                processorTime: usage.processorTime - used.processorTime, peakMemory: usage.peakMemory))
        return result
    }

    init(began: @escaping @Sendable (String) -> Void) {
        self.began = began
    }
}

/// What the system has counted for this process.
private struct Usage {
    let processorTime: Duration
    let peakMemory: Int

    static func current() -> Usage {
        var usage = rusage()
        #if canImport(Glibc)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        #else
            getrusage(Int32(RUSAGE_SELF), &usage)
        #endif
        #if canImport(Darwin)
            let unit = 1
        #else
            // Linux counts in kilobytes (getrusage(2)).
            let unit = 1024
        #endif
        return Usage(
            processorTime: duration(usage.ru_utime) + duration(usage.ru_stime),
            peakMemory: Int(usage.ru_maxrss) * unit)
    }

    private static func duration(_ time: timeval) -> Duration {
        .seconds(Int64(time.tv_sec)) + .microseconds(Int64(time.tv_usec))
    }
}
