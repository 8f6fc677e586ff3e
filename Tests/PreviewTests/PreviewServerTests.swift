import Diagnostics
import Foundation
import Preview
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The server over its socket: raw requests, since clients clean up hostile targets before they send them.
/// The limit is for a server that hangs; beside other tests on a busy machine these take a while.
@Suite(.timeLimit(.minutes(10))) struct PreviewServerTests {
    @Test func aRequestIsAnsweredInFull() async throws {
        try await withServer { port, _ in
            let answer = await exchange(
                port, "GET /stories/x.html HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.contains("Content-Type: text/html; charset=utf-8\r\n"))
            #expect(answer.contains("Cache-Control: no-store\r\n"))
            #expect(answer.contains("X-Content-Type-Options: nosniff\r\n"))
            #expect(answer.contains("Content-Length: 1\r\n"))
            #expect(answer.hasSuffix("\r\n\r\nx"))
        }
    }

    @Test func headSendsTheLengthAndNoBody() async throws {
        try await withServer { port, _ in
            let answer = await exchange(port, "HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.contains("Content-Length: 4\r\n"))
            #expect(answer.hasSuffix("\r\n\r\n"))
        }
    }

    @Test func aRequestForAnotherHostOrMethodIsRefused() async throws {
        try await withServer { port, _ in
            let foreign = await exchange(port, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
            #expect(foreign.hasPrefix("HTTP/1.1 421 "))
            let post = await exchange(port, "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            #expect(post.hasPrefix("HTTP/1.1 405 "))
            #expect(post.contains("Allow: GET, HEAD\r\n"))
        }
    }

    @Test func noHostileTargetLeaksOverTheSocket() async throws {
        try await withServer { port, _ in
            for target in hostileTargets {
                let answer = await exchange(
                    port, "GET \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                #expect(!answer.hasSuffix("secret") && !answer.contains("root:"), "\(target.prefix(60))")
                #expect(!answer.hasPrefix("HTTP/1.1 200") && !answer.contains("X-Injected"), "\(target.prefix(60))")
            }
        }
    }

    @Test func aTakenPortIsTold() async throws {
        try await withServer { port, site in
            let error = await #expect(throws: Diagnostics.self) {
                try await PreviewServer(folder: site, port: port).run()
            }
            #expect(error?.all.map(\.problem) == [.preview(.portTaken(port))])
        }
    }

    @Test(arguments: [-1, 65536])
    func aPortThatIsNoneIsTold(port: Int) async {
        let error = await #expect(throws: Diagnostics.self) { try await PreviewServer(folder: "/", port: port).run() }
        #expect(error?.all.map(\.problem) == [.preview(.portInvalid(port))])
    }

    @Test func aMissingFolderIsTold() async {
        let error = await #expect(throws: Diagnostics.self) {
            try await PreviewServer(folder: "/no/such/folder", port: 0).run()
        }
        #expect(error?.all.map(\.problem) == [.preview(.folderMissing)])
    }

    @Test func onlyThisMachineIsListenedTo() async throws {
        try await withServer { port, _ in
            // Another address of the loopback network reaches a server that listens on all addresses.
            #expect(connectTo(port, address: 0x7F00_0002) == nil)
        }
    }

    @Test func endingDoesNotWaitForIdleClients() async throws {
        try await withSite { site in
            let (ports, found) = AsyncStream.makeStream(of: Int.self)
            let server = Task { try await PreviewServer(folder: site, port: 0).run { found.yield($0) } }
            let port = try #require(await ports.first { _ in true })
            let idle = try #require(connectTo(port))
            let halfway = try #require(connectTo(port))
            defer {
                close(idle)
                close(halfway)
            }
            send(halfway, "GET / HT")
            // A whole exchange later, both are accepted.
            _ = await exchange(port, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            server.cancel()
            try await server.value
        }
    }

    @Test func eachSignalEndsTheServer() async throws {
        // What the server leaves of the signals is not for the tests that follow.
        defer { for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) } }
        try await withSite { site in
            for number in [SIGINT, SIGTERM] {
                try await PreviewServer(folder: site, port: 0).runUntilInterrupted { port in
                    _ = connectTo(port)
                    kill(getpid(), number)
                }
            }
        }
    }
}

private func withServer(_ body: (_ port: Int, _ site: String) async throws -> Void) async throws {
    try await withSite { site in
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        let server = Task { try await PreviewServer(folder: site, port: 0).run { found.yield($0) } }
        let port = try #require(await ports.first { _ in true })
        let result: Result<Void, any Error>
        do { result = .success(try await body(port, site)) } catch { result = .failure(error) }
        server.cancel()
        try await server.value
        try result.get()
    }
}

private func connectTo(_ port: Int, address: UInt32 = 0x7F00_0001) -> Int32? {
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

private func send(_ descriptor: Int32, _ text: String) {
    let bytes = Array(text.utf8)
    _ = send(descriptor, bytes, bytes.count, 0)
}

/// Sends a request and reads until the server closes the connection, on a thread of its own: the few threads
/// of the tasks are needed by the server.
private func exchange(_ port: Int, _ request: String) async -> String {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: waitingExchange(port, request)) }
    }
}

private func waitingExchange(_ port: Int, _ request: String) -> String {
    guard let descriptor = connectTo(port) else { return "" }
    defer { close(descriptor) }
    send(descriptor, request)
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count <= 0 { break }
        answer += buffer[..<count]
    }
    return String(decoding: answer, as: UTF8.self)
}
