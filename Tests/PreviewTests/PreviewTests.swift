import Diagnostics
import Files
import Synchronization
import Testing

@testable import Preview

/// A whole preview of a fake site: watcher, rebuilding and server.
@Suite(.timeLimit(.minutes(10))) struct PreviewTests {
    @Test("A burst of 500 files, and what changes during a rebuild, make one rebuild each")
    func bursts() async throws {
        try await withPreview { preview in
            // The first rebuild after a change is long enough for all of the burst.
            preview.site.set(\.time, .milliseconds(300))
            try preview.write("first", "texts/a.txt")
            #expect(await eventually { preview.site.changes.count == 2 })
            for number in 0..<500 { try preview.write("\(number)", "texts/\(number).txt") }
            #expect(await eventually { preview.site.changes.count == 3 })
            try await Task.sleep(for: .milliseconds(600))
            let changes = preview.site.changes
            #expect(changes.count == 3)
            #expect(changes[0] == nil)
            #expect(changes[1] == ["\(preview.top)/texts/a.txt"])
            #expect(changes[2]?.count == 500)
        }
    }

    @Test("Pages are published after they were shown, and not where something newer is there to be shown")
    func publishing() async throws {
        try await withPreview { preview in
            #expect(await eventually { preview.site.state.withLock(\.published) == 1 })
            preview.site.set(\.publishingTime, .seconds(100))
            try preview.write("1", "texts/a.txt")
            #expect(await eventually { preview.site.state.withLock(\.begunPublishing) == 2 })
            preview.site.set(\.publishingTime, .zero)
            try preview.write("2", "texts/a.txt")
            #expect(await eventually { preview.site.state.withLock(\.published) == 2 })
            #expect(preview.site.state.withLock(\.cancelled) == 1)
        }
    }

    @Test("A build that fails is told, nothing is published, and mending it recovers by itself")
    func failing() async throws {
        try await withPreview { preview in
            #expect(await eventually { preview.site.state.withLock(\.published) == 1 })
            preview.site.set(\.outcome, .failed([Diagnostic(.reading(.sourceMissing))]))
            try preview.write("1", "texts/a.txt")
            #expect(await eventually { preview.events.contains { if case .failed = $0 { true } else { false } } })
            let during = await exchange(preview.port, get("/"))
            #expect(during.hasPrefix("HTTP/1.1 200 ") && during.contains("home"))
            preview.site.set(\.outcome, .built(warnings: []))
            try preview.write("2", "texts/a.txt")
            #expect(await eventually { preview.site.state.withLock(\.published) == 2 })
        }
    }

    @Test("What is watched from now on is what the site says after a rebuild")
    func otherPaths() async throws {
        try await withPreview { preview in
            try makeFolders(at: "\(preview.top)/others")
            preview.site.set(\.watched, [WatchedPath("\(preview.top)/others", isFolder: true)])
            try preview.write("1", "texts/a.txt")
            #expect(await eventually { preview.site.changes.count == 3 })
            #expect(preview.site.changes[2] == nil)
            try preview.write("2", "texts/a.txt")
            try preview.write("2", "others/b.txt")
            #expect(await eventually { preview.site.changes.count == 4 })
            #expect(preview.site.changes[3] == ["\(preview.top)/others/b.txt"])
        }
    }

    @Test("An open page is told by the stream of events that it has changed")
    func events() async throws {
        try await withPreview { preview in
            let page = await exchange(preview.port, get("/"))
            let version = try #require(page.split(separator: "data-version=\"").last?.prefix { $0 != "\"" })
            let style = try #require(page.split(separator: "data-style=\"").last?.prefix { $0 != "\"" })
            let stream = try #require(connectTo(preview.port))
            defer { endConnection(stream) }
            send(stream, get("/.digest/events?page=%2F&version=\(version)&style=\(style)"))
            var told = await receive(stream) { $0.contains("event: built") }
            #expect(told.contains("Content-Type: text/event-stream\r\n") && !told.contains("event: reload"))
            preview.site.set(\.pages["index.html"], "changed")
            try preview.write("1", "texts/a.txt")
            told = await receive(stream) { $0.contains("event: reload\n") }
            #expect(told.contains("event: reload\n"))
        }
    }

    @Test("A taken port gives way to the next, and the user is told")
    func takenPort() async throws {
        try await withPreview { first in
            try await withPreview(port: first.port) { second in
                #expect(second.port > first.port)
                #expect(await exchange(second.port, get("/")).contains("home"))
            }
            #expect(throws: Diagnostics.self) { try ListeningSocket(port: first.port) }
        }
    }

    @Test("A port that is none is told", arguments: [-1, 65536])
    func noPort(port: Int) async {
        var options = Preview.Options()
        options.port = port
        let preview = Preview(FakeSite(), options) { _ in }
        let error = await #expect(throws: Diagnostics.self) { try await preview.run() }
        #expect(error?.all.map(\.problem) == [.preview(.portInvalid(port))])
    }

    @Test("Neither a build at work nor open clients hold up the end")
    func ending() async throws {
        try await withPreview { preview in
            preview.site.set(\.time, .seconds(100))
            try preview.write("1", "texts/a.txt")
            #expect(await eventually { preview.site.changes.count == 2 })
            let clients = ["", "GET / HT", get("/.digest/events?page=%2F&version=1&style=1")].compactMap { text in
                let client = connectTo(preview.port)
                if let client { send(client, text) }
                return client
            }
            #expect(clients.count == 3)
            defer { for client in clients { endConnection(client) } }
            _ = await exchange(preview.port, get("/"))
            let start = ContinuousClock.now
            try await preview.end()
            #expect(ContinuousClock.now - start < .seconds(20))
        }
    }
}

private func get(_ target: String) -> String {
    "GET \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
}
