#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Something that the system refused, with its number for it.
struct SystemRefusal: Error {
    let code: Int32

    /// The reason in the system's own words.
    var reason: String { String(cString: strerror(code)) }
}

/// A pipe that wakes a thread that waits for descriptors.
final class Alarm: Sendable {
    /// It can be read once the alarm has been rung.
    let descriptor: Int32
    private let other: Int32

    init() throws(SystemRefusal) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw SystemRefusal(code: errno) }
        (descriptor, other) = (ends[0], ends[1])
        for end in ends { setNonblockingAndPrivate(end) }
    }

    deinit {
        close(descriptor)
        close(other)
    }

    /// Wakes the thread. A full pipe will wake it as well.
    func ring() {
        var byte: UInt8 = 1
        _ = write(other, &byte, 1)
    }

    /// Takes all rings out.
    func silence() {
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
            while read(descriptor, buffer.baseAddress, buffer.count) == buffer.count {}
        }
    }
}

/// Makes reads and writes return at once, and keeps the descriptor from programs that this one starts.
func setNonblockingAndPrivate(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
}
