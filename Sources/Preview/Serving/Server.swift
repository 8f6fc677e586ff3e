internal import Synchronization

/// Serves one connection after the other from a listening socket, as many at a time as there are.
struct Server: Sendable {
    /// What answers.
    let handler: PreviewHandler
    /// Waits for sockets.
    let readiness: Readiness
    /// How long a client may take, and how many there may be.
    var limits = ConnectionLimits()

    /// How often an event stream sends something, so that each side notices when the other is gone.
    private static let heartbeat = Duration.seconds(15)

    private let open = OpenConnections()

    init(handler: PreviewHandler, readiness: Readiness, limits: ConnectionLimits = ConnectionLimits()) {
        self.handler = handler
        self.readiness = readiness
        self.limits = limits
    }

    /// Serves until the task is cancelled or the readiness is closed.
    func run(on socket: ListeningSocket) async {
        await withDiscardingTaskGroup { group in
            while true {
                do throws(SystemRefusal) {
                    while let descriptor = try socket.accept() {
                        let connection = Connection(descriptor, readiness: readiness, limits: limits)
                        let number = open.add(connection, most: limits.connections)
                        group.addTask(priority: .high) {
                            await serve(connection, number)
                            open.remove(number)
                        }
                    }
                } catch {
                    // There are no more descriptors: the client that has waited longest makes room.
                    open.endOldest()
                    guard (try? await Task.sleep(for: .milliseconds(20))) != nil else { return }
                }
                guard await readiness.wait(for: .reading, of: socket.descriptor) == .ready else { return }
            }
        }
    }

    private func serve(_ connection: Connection, _ number: Int) async {
        var received: [UInt8] = []
        do {
            while true {
                let head = try await connection.readHead(&received)
                open.touch(number)
                switch await handler.answer(head) {
                case .whole(let response):
                    let isWhole = head.method != "HEAD"
                    let bytes = response.bytes(withBody: isWhole, keepsOpen: head.keepsOpen, date: handler.now())
                    try await connection.write(bytes[...])
                    guard head.keepsOpen else { return await connection.finish() }
                case .events(let request):
                    return try await stream(request, isHead: head.method == "HEAD", over: connection) {
                        open.touch(number)
                    }
                }
                open.touch(number)
            }
        } catch let mistake as RequestHead.Mistake {
            let response = PreviewResponse(mistake.status, "That is no request for a page.")
            let bytes = response.bytes(withBody: true, keepsOpen: false, date: handler.now())
            if (try? await connection.write(bytes[...])) != nil { await connection.finish() }
        } catch {
            // The client has gone, or was too slow.
        }
    }

    private func stream(
        _ request: EventRequest, isHead: Bool, over connection: Connection, touch: @escaping @Sendable () -> Void
    ) async throws {
        let head = """
            HTTP/1.1 200 OK\r
            Content-Type: text/event-stream\r
            Cache-Control: no-store\r
            X-Content-Type-Options: nosniff\r
            Cross-Origin-Resource-Policy: same-origin\r
            Date: \(handler.now().text)\r
            Connection: close\r
            \r

            """
        // How soon a browser comes back when the preview has ended.
        try await connection.write(Array((isHead ? head : head + "retry: 500\n\n").utf8)[...])
        if isHead { return await connection.finish() }
        let (number, messages) = await handler.browsers.open(request)
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                for await message in messages {
                    guard (try? await connection.write(Array(message.event.utf8)[...])) != nil else { return }
                }
            }
            group.addTask {
                while (try? await Task.sleep(for: Self.heartbeat)) != nil {
                    guard (try? await connection.write(Array(":\n\n".utf8)[...])) != nil else { return }
                    touch()
                }
            }
            // A browser that listens sends nothing any more.
            group.addTask { await connection.waitForClient() }
            await group.next()
            group.cancelAll()
            await handler.browsers.close(number)
        }
    }
}

/// The connections that are open, so that the one that is least missed can make room for another.
private final class OpenConnections: Sendable {
    private struct Entry {
        let connection: Connection
        var since = ContinuousClock.now
    }

    private let state = Mutex((entries: [Int: Entry](), next: 0))

    /// Adds a connection; where there are too many, the one ends that has been silent for longest.
    func add(_ connection: Connection, most: Int) -> Int {
        state.withLock { state in
            if state.entries.count >= most { Self.oldest(state.entries)?.connection.cut() }
            state.next += 1
            state.entries[state.next] = Entry(connection: connection)
            return state.next
        }
    }

    /// Notes that something was asked for or answered.
    func touch(_ number: Int) {
        state.withLock { $0.entries[number]?.since = .now }
    }

    func remove(_ number: Int) {
        state.withLock { _ = $0.entries.removeValue(forKey: number) }
    }

    /// Ends the connection that has been silent for longest.
    func endOldest() {
        state.withLock { Self.oldest($0.entries)?.connection.cut() }
    }

    private static func oldest(_ entries: [Int: Entry]) -> Entry? {
        entries.values.filter { !$0.connection.isCut }.min { $0.since < $1.since }
    }
}
