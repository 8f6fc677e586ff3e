internal import FlyingSocks

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A pool of sockets that sends each piece of an answer at once.
///
/// FlyingFox writes the head and the body of an answer apart. By itself, the system holds the body back until
/// the browser confirms the head, which it does after some 40 ms: 44 ms instead of 1 ms for every file of a
/// page. The server does not give its sockets away, but each of them passes through the pool before it is used.
/// https://www.rfc-editor.org/rfc/rfc1122#page-98
struct UndelayedPool<Base: AsyncSocketPool>: AsyncSocketPool {
    /// The pool that does the work.
    let base: Base

    func prepare() async throws {
        try await base.prepare()
    }

    func run() async throws {
        try await base.run()
    }

    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        var isOn: Int32 = 1
        // A system that refuses is slower, and no less right.
        setsockopt(
            socket.file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
        try await base.suspendSocket(socket, untilReadyFor: events)
    }
}
