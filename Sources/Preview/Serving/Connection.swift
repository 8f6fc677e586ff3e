internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// How long a client may take, and how much it may send.
struct ConnectionLimits: Sendable {
    /// How long nothing need come on an open connection.
    var idle = Duration.seconds(60)
    /// How long a head may take from its first byte to its last.
    var head = Duration.seconds(10)
    /// How long a client may leave what it was sent unread.
    var unread = Duration.seconds(30)
    /// The most bytes of a head.
    var headSize = 16_384
    /// The most connections at a time; a further one ends the one that has waited longest for a request.
    var connections = 256
}

/// One connection with a client, for one request after the other.
final class Connection: Sendable {
    private let descriptor: Int32
    private let readiness: Readiness
    private let limits: ConnectionLimits
    private let isEnded = Atomic(false)

    /// Takes over a socket.
    init(_ descriptor: Int32, readiness: Readiness, limits: ConnectionLimits) {
        self.descriptor = descriptor
        self.readiness = readiness
        self.limits = limits
    }

    deinit { close(descriptor) }

    /// Whether ``cut()`` was called.
    var isCut: Bool { isEnded.load(ordering: .relaxed) }

    /// Ends the connection at once, whatever it is waiting for.
    func cut() {
        isEnded.store(true, ordering: .relaxed)
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    /// The client has gone, or is too slow, or nobody waits for it any more.
    struct Ended: Error {}

    /// Reads until a head is whole.
    ///
    /// - Parameter received: What has been read and not been used; what comes behind the head stays in it.
    /// - Returns: The head.
    /// - Throws: ``Ended``, or a `RequestHead.Mistake`.
    func readHead(_ received: inout [UInt8]) async throws -> RequestHead {
        var searched = 0
        var deadline = ContinuousClock.now + (received.isEmpty ? limits.idle : limits.head)
        while true {
            // Clients may send empty lines before a request. https://www.rfc-editor.org/rfc/rfc9112#section-2.2
            if searched == 0 { received.removeFirst(received.prefix { $0 == 0x0D || $0 == 0x0A }.count) }
            if let (head, next) = endOfHead(in: received, from: max(0, searched - 3)), head <= limits.headSize {
                let lines = received[..<head]
                defer { received.removeFirst(next) }
                return try RequestHead(lines)
            }
            if received.count > limits.headSize { throw RequestHead.Mistake(status: 431) }
            searched = received.count
            let isFirst = received.isEmpty
            received += try await read(until: deadline)
            if isFirst { deadline = .now + limits.head }
        }
    }

    /// Waits until the client sends something or goes.
    func waitForClient() async {
        _ = try? await read(until: nil)
    }

    /// Sends bytes, in pieces as the client takes them.
    ///
    /// - Throws: ``Ended``.
    func write(_ bytes: ArraySlice<UInt8>) async throws(Ended) {
        var rest = bytes
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { sendBytes(descriptor, $0.baseAddress, min($0.count, 1 << 18)) }
            if sent > 0 {
                rest = rest.dropFirst(sent)
                if Task.isCancelled { throw Ended() }
                continue
            }
            guard errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR else { throw Ended() }
            guard await readiness.wait(for: .writing, of: descriptor, until: .now + limits.unread) == .ready else {
                throw Ended()
            }
        }
    }

    /// Ends a connection whose client may still be sending: closed at once, the system would throw away the answer with what
    /// was not read. https://www.rfc-editor.org/rfc/rfc9112#section-9.6
    func finish() async {
        shutdown(descriptor, Int32(SHUT_WR))
        let deadline = ContinuousClock.now + .seconds(1)
        var count = 0
        while count < 1 << 20, let piece = try? await read(until: deadline) { count += piece.count }
    }

    private func read(until deadline: ContinuousClock.Instant?) async throws(Ended) -> [UInt8] {
        while true {
            var (count, code) = (0, Int32(0))
            let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, filled in
                count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
                code = errno
                filled = max(0, count)
            }
            if count > 0 { return bytes }
            guard count < 0, code == EAGAIN || code == EWOULDBLOCK || code == EINTR else { throw Ended() }
            guard await readiness.wait(for: .reading, of: descriptor, until: deadline) == .ready else { throw Ended() }
        }
    }
}

/// Where a head ends, and where what is behind it begins: an empty line, of CRLF or LF.
private func endOfHead(in bytes: [UInt8], from start: Int) -> (end: Int, next: Int)? {
    for index in start..<max(start, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
        let next = index + 1
        if next < bytes.count, bytes[next] == UInt8(ascii: "\n") { return (index, next + 1) }
        if next + 1 < bytes.count, bytes[next] == UInt8(ascii: "\r"), bytes[next + 1] == UInt8(ascii: "\n") {
            return (index, next + 2)
        }
    }
    return nil
}

/// The system call, without the signal that a client who has gone would cause.
private func sendBytes(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Darwin)
        send(descriptor, start, count, 0)
    #else
        send(descriptor, start, count, Int32(MSG_NOSIGNAL))
    #endif
}
