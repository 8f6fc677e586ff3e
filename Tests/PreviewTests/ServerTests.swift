import Files
import Testing

@testable import Preview

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The server over its socket: raw requests, since clients clean up hostile targets before they send them.
/// The limit is for a server that hangs; beside other tests on a busy machine these take a while.
@Suite(.timeLimit(.minutes(10))) struct ServerTests {
    private static let end = "Host: localhost\r\nConnection: close\r\n\r\n"

    @Test("A request is answered in full")
    func whole() async throws {
        try await withPreview { preview in
            let answer = await exchange(preview.port, "GET /style.css HTTP/1.1\r\n\(Self.end)")
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.contains("Content-Type: text/css; charset=utf-8\r\n"))
            #expect(answer.contains("Content-Length: 4\r\n") && answer.contains("Connection: close\r\n"))
            #expect(answer.hasSuffix("\r\n\r\na {}"))
        }
    }

    @Test("HEAD sends the length and no body")
    func headOnly() async throws {
        try await withPreview { preview in
            let answer = await exchange(preview.port, "HEAD /style.css HTTP/1.1\r\n\(Self.end)")
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.contains("Content-Length: 4\r\n"))
            #expect(answer.hasSuffix("\r\n\r\n"))
        }
    }

    @Test("One connection takes one request after the other, also where they come together or in pieces")
    func several() async throws {
        try await withPreview { preview in
            let client = try #require(connectTo(preview.port))
            defer { close(client) }
            let request = "GET /style.css HTTP/1.1\r\nHost: localhost\r\n\r\n"
            send(client, request + request + "\r\nGET /sty")
            var answer = await receive(client) { $0.components("a {}") == 2 }
            #expect(answer.components("HTTP/1.1 200 OK") == 2)
            send(client, "le.css HTTP/1.1\r\n\(Self.end)")
            answer = await receive(client) { _ in false }
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
        }
    }

    @Test("No request of a table of attacks is answered with what is not of the site")
    func attacks() async throws {
        try await withSite { site in
            try await withPreview(output: site) { preview in
                // Made after the start.
                try #require(symlink("../secret.html", "\(site)/late.html") == 0)
                try #require(symlink("..", "\(site)/lateUp") == 0)
                let targets = hostileTargets + ["/late.html", "/lateUp/secret.html", "/late.html?/index.html"]
                var requests = targets.map { Array("GET \($0) HTTP/1.1\r\n\(Self.end)".utf8) }
                requests += hostileRequests.map { Array($0.utf8) }
                for bytes: [UInt8] in [[0xC0, 0xAE, 0xC0, 0xAE], [0x2E, 0x2E, 0x00], [0xFF]] {
                    requests.append(Array("GET /".utf8) + bytes + Array("/secret.html HTTP/1.1\r\n\(Self.end)".utf8))
                }
                #expect(requests.count >= 120)
                for request in requests {
                    let answer = await exchange(preview.port, request)
                    let name = String(decoding: request.prefix(80), as: UTF8.self)
                    #expect(!answer.contains("secret") && !answer.contains("root:"), "\(name)")
                    #expect(!answer.hasPrefix("HTTP/1.1 200") && !answer.contains("X-Injected"), "\(name)")
                    #expect(answer.hasPrefix("HTTP/1.1 4") || answer.hasPrefix("HTTP/1.1 505"), "\(name)")
                }
                // It is still there.
                #expect(await exchange(preview.port, "GET / HTTP/1.1\r\n\(Self.end)").contains("home"))
            }
        }
    }

    @Test("Two hundred idle and slow clients do not stop the editor's own requests")
    func slowClients() async throws {
        try await withPreview { preview in
            var clients: [Int32] = []
            defer { for client in clients { close(client) } }
            for number in 0..<240 {
                let client = try #require(connectTo(preview.port))
                clients.append(client)
                let texts = [
                    "", "GET / HT", "GET / HTTP/1.1\r\nX: ",
                    String(repeating: "GET /style.css HTTP/1.1\r\nHost: localhost\r\n\r\n", count: 200),
                ]
                send(client, texts[number % texts.count])
            }
            var times: [Duration] = []
            for round in 0..<100 {
                send(clients[4 * (round % 60) + 1], "x")
                let start = ContinuousClock.now
                #expect(await exchange(preview.port, "GET / HTTP/1.1\r\n\(Self.end)").contains("home"))
                times.append(ContinuousClock.now - start)
            }
            times.sort()
            print("240 slow clients: median \(times[50]), 99 of 100 within \(times[98])")
            #expect(times[98] < .seconds(30))
        }
    }

    @Test("More clients than there may be make room, those first that have been silent for longest")
    func tooMany() async throws {
        var limits = ConnectionLimits()
        limits.connections = 20
        try await withPreview(limits: limits) { preview in
            let clients = (0..<60).compactMap { _ in connectTo(preview.port) }
            defer { for client in clients { close(client) } }
            #expect(clients.count == 60)
            #expect(await exchange(preview.port, "GET / HTTP/1.1\r\n\(Self.end)").contains("home"))
            #expect(await receive(clients[0]) { _ in false }.isEmpty)
        }
    }

    @Test("A head that takes too long, or is too long, ends the connection")
    func limits() async throws {
        var limits = ConnectionLimits()
        (limits.head, limits.idle) = (.milliseconds(200), .milliseconds(200))
        try await withPreview(limits: limits) { preview in
            #expect(await exchange(preview.port, "GET / HTTP/1.1\r\nHost: loc").isEmpty)
            #expect(await exchange(preview.port, "").isEmpty)
            let long = "GET / HTTP/1.1\r\nX: \(String(repeating: "a", count: 20_000))\r\n\(Self.end)"
            #expect(await exchange(preview.port, long).hasPrefix("HTTP/1.1 431 "))
        }
    }

    @Test("Only this machine is listened to")
    func loopback() async throws {
        try await withPreview { preview in
            // Another address of the loopback network reaches a server that listens on all addresses.
            #expect(connectTo(preview.port, address: 0x7F00_0002) == nil)
        }
    }

    @Test("Each signal ends the preview")
    func signals() async throws {
        // What the preview leaves of the signals is not for the tests that follow.
        defer { for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) } }
        var options = Preview.Options()
        options.port = 0
        for number in [SIGINT, SIGTERM] {
            let preview = Preview(FakeSite(), options) { event in
                if case .listening(let port, _) = event {
                    _ = connectTo(port)
                    kill(getpid(), number)
                }
            }
            try await preview.runUntilInterrupted()
        }
    }
}

extension String {
    /// How often a text is in this one.
    fileprivate func components(_ text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count - 1
    }
}
