import Files
import Testing

@testable import Preview

@Suite struct PreviewHandlerTests {
    private func respond(
        _ site: String, _ target: String, method: String = "GET", host: String? = "localhost:8080"
    ) -> PreviewResponse {
        PreviewHandler(folder: site).respond(method: method, target: target, host: host)
    }

    @Test func aPageIsSentAsWhatItIsAndNotKept() async throws {
        try await withSite { site in
            let response = respond(site, "/stories/x.html")
            #expect(response.status == 200)
            #expect(response.body == Array("x".utf8))
            #expect(
                response.headers == [
                    "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store",
                    "X-Content-Type-Options": "nosniff",
                ])
        }
    }

    @Test(arguments: ["evil.example", "evil.example:8080", nil])
    func anotherHostsNameIsRefused(host: String?) async throws {
        try await withSite { site in
            #expect(respond(site, "/", host: host).status == 421)
        }
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH"])
    func otherMethodsAreRefused(method: String) async throws {
        try await withSite { site in
            let response = respond(site, "/", method: method)
            #expect(response.status == 405)
            #expect(response.headers["Allow"] == "GET, HEAD")
        }
    }

    @Test func theSitesOwnPageTellsThatThereIsNone() async throws {
        try await withSite { site in
            #expect(respond(site, "/no").body == Array("There is no such page.\n".utf8))
            try writeFile(Array("<p>gone".utf8), at: "\(site)/404.html")
            let response = respond(site, "/no")
            #expect(response.status == 404)
            #expect(response.body == Array("<p>gone".utf8))
            #expect(response.headers["Content-Type"] == "text/html; charset=utf-8")
        }
    }

    @Test func aFolderIsRedirectedAndABrokenTargetRefused() async throws {
        try await withSite { site in
            #expect(respond(site, "/stories").headers["Location"] == "/stories/")
            #expect(respond(site, "/stories").status == 307)
            #expect(respond(site, "/%2e%2e/").status == 400)
        }
    }
}
