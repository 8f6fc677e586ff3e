internal import Files

/// An answer to one request, before it is put into the terms of the server.
struct PreviewResponse: Equatable {
    /// The status code.
    var status: Int
    /// The headers but for the length of the body.
    var headers: [String: String]
    /// The bytes of the body; their count is told for `HEAD` too, where they are not sent.
    var body: [UInt8]

    /// An answer that no browser keeps and whose type none guesses.
    init(_ status: Int, type: String, body: [UInt8], headers: [String: String] = [:]) {
        self.status = status
        self.body = body
        let always = ["Content-Type": type, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"]
        self.headers = headers.merging(always) { $1 }
    }

    /// An answer in a sentence.
    init(_ status: Int, _ sentence: String, headers: [String: String] = [:]) {
        self.init(status, type: "text/plain; charset=utf-8", body: Array("\(sentence)\n".utf8), headers: headers)
    }
}

/// Answers requests with the files of a folder.
struct PreviewHandler: Sendable {
    /// The folder that is shown.
    let folder: String

    /// Answers one request.
    ///
    /// - Parameters:
    ///   - method: The method, in capitals.
    ///   - target: The target as it stands in the request line.
    ///   - host: The `Host` header.
    /// - Returns: The whole answer; for `HEAD`, the one to `GET`.
    func respond(method: String, target: String, host: String?) -> PreviewResponse {
        // A page from elsewhere can have its own host name lead to 127.0.0.1 (DNS rebinding), and would then
        // read what is shown here as its own. https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20
        guard let host, isOwnHost(host) else {
            return PreviewResponse(421, "This preview answers to 127.0.0.1 and localhost only.")
        }
        guard method == "GET" || method == "HEAD" else {
            return PreviewResponse(405, "This preview only shows pages.", headers: ["Allow": "GET, HEAD"])
        }
        switch resolve(target: target, in: folder) {
        case .file(let path):
            do throws(FileError) {
                let bytes = try readFile(at: path, followingLinks: false)
                return PreviewResponse(200, type: contentType(of: path), body: bytes)
            } catch .missing {
                // A build took it away just now.
                return notFound()
            } catch {
                return PreviewResponse(500, "The file cannot be read: \(error.reason).")
            }
        case .redirect(let location):
            return PreviewResponse(307, "The folder is at \(location)", headers: ["Location": location])
        case .notFound:
            return notFound()
        case .badRequest:
            return PreviewResponse(400, "There can be no such address.")
        }
    }

    private func notFound() -> PreviewResponse {
        if let page = try? readFile(at: "\(folder)/404.html", followingLinks: false) {
            return PreviewResponse(404, type: contentType(of: "404.html"), body: page)
        }
        return PreviewResponse(404, "There is no such page.")
    }
}

/// Whether a `Host` header names this machine in itself; the port may be another where it is forwarded.
func isOwnHost(_ host: String) -> Bool {
    let name: Substring
    if let colon = host.utf8.lastIndex(of: UInt8(ascii: ":")), host.utf8.last != UInt8(ascii: "]") {
        let port = host[colon...].utf8.dropFirst()
        guard (1...5).contains(port.count), port.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return false }
        name = host[..<colon]
    } else {
        name = host[...]
    }
    return ["127.0.0.1", "localhost", "[::1]"].contains(name.lowercased())
}
