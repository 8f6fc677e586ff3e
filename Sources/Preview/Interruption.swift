internal import Dispatch

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Runs a body that is told when the user (Ctrl-C, `SIGINT`) or the system (`SIGTERM`) asks the program to end.
/// While the body runs, these signals do not end the program by themselves, and none is missed.
///
/// To be called last in a program's life: on Linux, Dispatch takes a signal over for the rest of it.
///
/// - Parameter body: Gets the signals as they come.
/// - Throws: What the body throws.
func withInterruptions(_ body: (AsyncStream<Void>) async throws -> Void) async throws {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    var sources: [any DispatchSourceSignal] = []
    defer { for source in sources { source.cancel() } }
    for number in [SIGINT, SIGTERM] {
        #if canImport(Darwin)
            // Here, Dispatch only watches what happens to a signal. Elsewhere it puts its own handler in place,
            // once in a process, and one that is put there by us would stay instead.
            signal(number, SIG_IGN)
        #endif
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { continuation.yield() }
        // The source is at work only some time after it is resumed.
        await withCheckedContinuation { registered in
            source.setRegistrationHandler { registered.resume() }
            source.resume()
        }
        sources.append(source)
    }
    try await body(stream)
}
