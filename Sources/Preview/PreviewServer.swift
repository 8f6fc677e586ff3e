internal import Diagnostics
internal import Files
internal import FlyingFox
internal import FlyingSocks
internal import FoundationEssentials

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Shows a folder to browsers on this machine, and to nobody else: it listens on 127.0.0.1 and answers to no
/// other host's name.
///
/// Every request reads the file anew, so that a page is shown as it was last built.
public struct PreviewServer: Sendable {
    private let folder: String
    private let port: Int

    /// Names the folder to show and the port; with port 0 the system picks one that is free.
    public init(folder: String, port: Int) {
        self.folder = folder
        self.port = port
    }

    /// Shows the folder until the task is cancelled; open connections do not hold it up.
    ///
    /// - Parameter started: Called once, with the port, when browsers can connect.
    /// - Throws: `Diagnostics` where there is no such folder, and where the port is taken, refused or none.
    public func run(started: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
        guard fileKind(at: folder, followingLinks: true) == .folder else {
            throw Diagnostics(.preview(.folderMissing), at: SourceLocation(file: folder))
        }
        guard let number = UInt16(exactly: port) else { throw Diagnostics(.preview(.portInvalid(port))) }
        let server = HTTPServer(
            config: .init(
                address: try .inet(ip4: "127.0.0.1", port: number),
                pool: UndelayedPool(base: HTTPServer.defaultPool()), logger: .disabled),
            handler: ClosureHTTPHandler { [handler = PreviewHandler(folder: folder)] request in
                httpResponse(to: request, from: handler)
            })
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await server.run() }
                group.addTask {
                    try await server.waitUntilListening()
                    if case .ip4(_, let port) = await server.listeningAddress { started(Int(port)) }
                }
                // The first failure ends both: a server that cannot listen is not waited for.
                while try await group.next() != nil {}
            }
        } catch is CancellationError {
            return
        } catch SocketError.failed(_, EADDRINUSE, _) {
            throw Diagnostics(.preview(.portTaken(port)))
        } catch SocketError.failed(_, _, let message) {
            throw Diagnostics(.preview(.portRefused(port, reason: message)))
        } catch  where Task.isCancelled {
            // The connections and the listening socket end each in their own way.
            return
        }
    }

    /// Shows the folder until the user presses Ctrl-C or the system asks the program to end.
    ///
    /// - Parameter started: Called once, with the port, when browsers can connect.
    /// - Throws: What ``run(started:)`` throws.
    public func runUntilInterrupted(started: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
        try await withInterruptions { interruptions in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await run(started: started) }
                group.addTask { _ = await interruptions.first { true } }
                try await group.next()
                group.cancelAll()
            }
        }
    }
}

private func httpResponse(to request: HTTPRequest, from handler: PreviewHandler) -> HTTPResponse {
    let response = handler.respond(
        method: request.method.rawValue, target: request.target.rawValue, host: request.headers[.host])
    var headers = HTTPHeaders()
    for (name, value) in response.headers { headers[HTTPHeader(name)] = value }
    headers[.contentLength] = String(response.body.count)
    let body = request.method == .HEAD ? Data() : Data(response.body)
    // The body goes out in pieces of this many bytes.
    return HTTPResponse(
        statusCode: HTTPStatusCode(response.status, phrase: phrase(of: response.status)), headers: headers,
        body: HTTPBodySequence(data: body, suggestedBufferSize: 1 << 16))
}

/// The words beside a status code, which no browser reads. https://www.rfc-editor.org/rfc/rfc9110#section-15
private func phrase(of status: Int) -> String {
    switch status {
    case 200: "OK"
    case 307: "Temporary Redirect"
    case 400: "Bad Request"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 421: "Misdirected Request"
    default: "Internal Server Error"
    }
}
