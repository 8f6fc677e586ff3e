import Files
import Foundation
import Synchronization
import Testing

@testable import Preview

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A preview of a fake site in a temporary folder.
final class RunningPreview: Sendable {
    let site: FakeSite
    let top: String
    let port: Int
    private let task: Task<Void, any Error>
    private let log: Log

    final class Log: Sendable {
        let events = Mutex<[PreviewEvent]>([])
    }

    /// What has been told so far.
    var events: [PreviewEvent] { log.events.withLock { $0 } }

    init(_ site: FakeSite, top: String, port: Int, limits: ConnectionLimits = ConnectionLimits()) async throws {
        var options = Preview.Options()
        options.port = port
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        let log = Log()
        let preview = Preview(site, options, limits: limits) { event in
            log.events.withLock { $0.append(event) }
            if case .listening(let port, _) = event { found.yield(port) }
        }
        task = Task { try await preview.run() }
        (self.site, self.top, self.log) = (site, top, log)
        self.port = try #require(await ports.first { _ in true })
    }

    func write(_ text: String, _ name: String) throws {
        try writeFile(Array(text.utf8), at: "\(top)/\(name)")
    }

    func end() async throws {
        task.cancel()
        try await task.value
    }
}

/// Runs a test on a preview whose first build is done.
func withPreview(
    port: Int = 0, limits: ConnectionLimits = ConnectionLimits(), output: String? = nil,
    _ body: (RunningPreview) async throws -> Void
) async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try makeFolders(at: "\(folder.path)/texts")
    let site = FakeSite(
        pages: ["index.html": "home", "style.css": "a {}"], output: output ?? "\(folder.path)/public",
        watched: [WatchedPath("\(folder.path)/texts", isFolder: true)])
    let preview = try await RunningPreview(site, top: folder.path, port: port, limits: limits)
    #expect(await eventually { preview.events.contains { if case .built = $0 { true } else { false } } })
    let result: Result<Void, any Error>
    do { result = .success(try await body(preview)) } catch { result = .failure(error) }
    try await preview.end()
    try result.get()
}

/// Connects to a port of this machine.
func connectTo(_ port: Int, address: UInt32 = 0x7F00_0001) -> Int32? {
    #if canImport(Glibc)
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
        let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    // A server that does not answer fails the test instead of stopping it.
    var limit = timeval(tv_sec: 300, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = in_port_t(port).bigEndian
    name.sin_addr.s_addr = address.bigEndian
    let result = withUnsafePointer(to: &name) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
    }
    if result == 0 { return descriptor }
    close(descriptor)
    return nil
}

func endConnection(_ descriptor: Int32) {
    close(descriptor)
}

func send(_ descriptor: Int32, _ bytes: [UInt8]) {
    #if canImport(Darwin)
        _ = send(descriptor, bytes, bytes.count, 0)
    #else
        _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    #endif
}

func send(_ descriptor: Int32, _ text: String) {
    send(descriptor, Array(text.utf8))
}

/// Sends a request and reads until the server closes the connection.
func exchange(_ port: Int, _ request: String) async -> String {
    await exchange(port, Array(request.utf8))
}

func exchange(_ port: Int, _ request: [UInt8]) async -> String {
    guard let descriptor = connectTo(port) else { return "" }
    defer { close(descriptor) }
    send(descriptor, request)
    return await receive(descriptor) { _ in false }
}

/// Reads until a text holds what is wanted or the server closes the connection, on a thread of its own: the few threads of
/// the tasks are needed by the server.
func receive(_ descriptor: Int32, until isEnough: @escaping @Sendable (String) -> Bool) async -> String {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread {
            var answer: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while !isEnough(String(decoding: answer, as: UTF8.self)) {
                let count = read(descriptor, &buffer, buffer.count)
                if count <= 0 { break }
                answer += buffer[..<count]
            }
            continuation.resume(returning: String(decoding: answer, as: UTF8.self))
        }
    }
}
