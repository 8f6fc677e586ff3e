import Testing

@testable import Preview

@Suite struct ResolutionTests {
    @Test(arguments: [
        ("/", "/index.html"), ("/index.html", "/index.html"), ("/?x=1", "/index.html"), ("/style.css", "/style.css"),
        ("/stories/", "/stories/index.html"), ("/stories/x.html?y/../z", "/stories/x.html"),
        ("/a%20b.html", "/a b.html"), ("/%C3%A9.html", "/é.html"), ("/é.html", "/é.html"),
        ("/100%25.html", "/100%.html"), ("/%69ndex.html", "/index.html"), ("/deep/deeper/x.svg", "/deep/deeper/x.svg"),
    ])
    func aPageOfTheSiteIsFound(target: String, path: String) async throws {
        try await withSite { site in
            #expect(resolve(target: target, in: site) == .file(path: site + path))
        }
    }

    @Test(arguments: [
        ("/stories", "/stories/"), ("/stories?x=1", "/stories/?x=1"), ("/deep/deeper", "/deep/deeper/"),
        ("/%73tories", "/stories/"), ("/stories?a\r\nX: y", "/stories/"), ("/stories?é", "/stories/"),
    ])
    func aFolderWithoutASlashIsRedirected(target: String, location: String) async throws {
        try await withSite { site in
            #expect(resolve(target: target, in: site) == .redirect(location: location))
        }
    }

    @Test(arguments: ["/no.html", "/no/", "/stories/no", "/INDEX.HTML.bak", "/stories/x", "/index"])
    func whatIsNotThereIsNotFound(target: String) async throws {
        try await withSite { site in
            #expect(resolve(target: target, in: site) == .notFound)
        }
    }

    @Test func noHostileTargetLeadsToAFile() async throws {
        #expect(hostileTargets.count >= 40)
        try await withSite { site in
            for target in hostileTargets {
                let resolution = resolve(target: target, in: site)
                #expect(resolution == .notFound || resolution == .badRequest, "\(target.prefix(60))")
            }
        }
    }

    @Test(arguments: [
        ("a.html", "text/html; charset=utf-8"), ("A.HTML", "text/html; charset=utf-8"), ("a.svg", "image/svg+xml"),
        ("a.css", "text/css; charset=utf-8"), ("a.js", "text/javascript; charset=utf-8"), ("a.jpg", "image/jpeg"),
        ("a.webp", "image/webp"), ("feed.xml", "application/xml; charset=utf-8"), ("a.json", "application/json"),
        ("a.atom", "application/atom+xml; charset=utf-8"), ("robots.txt", "text/plain; charset=utf-8"),
        ("favicon.ico", "image/vnd.microsoft.icon"), ("a.png", "image/png"), ("a.html.exe", "application/octet-stream"),
        ("LICENSE", "application/octet-stream"), ("a.", "application/octet-stream"), ("", "application/octet-stream"),
    ])
    func theTypeFollowsFromTheName(name: String, type: String) {
        #expect(contentType(of: name) == type)
    }

    @Test(arguments: [
        ("127.0.0.1", true), ("127.0.0.1:8080", true), ("localhost", true), ("LocalHost:1", true), ("[::1]", true),
        ("[::1]:8080", true), ("", false), ("evil.example", false), ("evil.example:8080", false),
        ("localhost.evil.example", false), ("127.0.0.1.evil.example", false), ("localhost:", false),
        ("localhost:80a", false), ("localhost:123456", false), ("0.0.0.0", false), ("::1", false), (":8080", false),
        ("localhost@evil.example", false), ("localhost:80:80", false), ("localhost ", false),
    ])
    func onlyTheNamesOfThisMachineAreItsOwn(host: String, isOwn: Bool) {
        #expect(isOwnHost(host) == isOwn)
    }
}
