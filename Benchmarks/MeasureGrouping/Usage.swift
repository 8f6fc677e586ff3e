import Files

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the system has counted for this process until now.
struct Usage {
    /// User and system time of all threads.
    let processorTime: Duration
    /// The most memory that was resident, in bytes.
    let peak: Int
    /// The memory that is resident, in bytes; nothing where the system has no `/proc`.
    let resident: Int?

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
            processorTime: duration(usage.ru_utime) + duration(usage.ru_stime), peak: Int(usage.ru_maxrss) * unit,
            resident: residentPages().map { $0 * Int(getpagesize()) })
    }

    /// The second number of `/proc/self/statm` (proc_pid_statm(5)).
    private static func residentPages() -> Int? {
        guard let bytes = try? readFile(at: "/proc/self/statm") else { return nil }
        let numbers = bytes.split(separator: UInt8(ascii: " "))
        return numbers.count > 1 ? Int(String(decoding: numbers[1], as: UTF8.self)) : nil
    }

    private static func duration(_ time: timeval) -> Duration {
        .seconds(Int64(time.tv_sec)) + .microseconds(Int64(time.tv_usec))
    }
}
