/// Request targets that try to leave the folder, to name what is hidden in it, or to confuse who decodes them.
let hostileTargets = [
    // Steps upwards, plain.
    "/..", "/../", "/../secret.html", "/../public2/x.html", "/stories/../../secret.html", "/./../secret.html",
    "/stories/..", "/stories/../index.html", "/.", "/./", "/./index.html", "/../../../../../../etc/passwd",
    // Steps upwards, escaped once, in part, twice, and in ways that old decoders took for a dot or a slash.
    "/%2e%2e", "/%2e%2e/secret.html", "/%2E%2E/secret.html", "/.%2e/secret.html", "/%2e./secret.html",
    "/stories/%2e%2e/%2e%2e/secret.html", "/%252e%252e/secret.html", "/%25%32%65%25%32%65/secret.html",
    "/%c0%ae%c0%ae/secret.html", "/%e0%80%ae%e0%80%ae/secret.html", "/%u002e%u002e/secret.html",
    "/\u{FF0E}\u{FF0E}/secret.html",
    // Separators that are hidden.
    "/..%2fsecret.html", "/..%2Fsecret.html", "/%2e%2e%2fsecret.html", "/stories%2f..%2f..%2fsecret.html",
    "/stories%2fx.html", "/..\\secret.html", "/..%5csecret.html", "/%2e%2e%5csecret.html", "/stories\\x.html",
    "/..%c0%afsecret.html", "/%2fetc/passwd", "/%2f%2fetc%2fpasswd",
    // Absolute and doubled.
    "//etc/passwd", "//", "///index.html", "/stories//x.html", "http://127.0.0.1/../secret.html", "etc/passwd",
    "../secret.html", "", "*", "?/index.html", "//evil.example/", "//evil.example/stories",
    // Zero bytes and control characters.
    "/index.html%00", "/index.html%00.css", "/..%00/secret.html", "/%00", "/index.html%0d%0aX-Injected:%20yes",
    "/stories%0a", "/%7f",
    // Broken escapes.
    "/%", "/%2", "/%zz", "/100%.html", "/%-1", "/% 20", "/index.html%",
    // Hidden files.
    "/.digest-manifest", "/%2edigest-manifest", "/.git/config", "/%2egit/config", "/.git/", "/.git",
    "/stories/.hidden.html", "/.hidden/", "/.hidden", "/...", "/.../secret.html",
    // Links, wherever they lead, and what is no file.
    "/link.html", "/up/secret.html", "/up", "/up/", "/linked/x.html", "/linked", "/linked/", "/loop", "/loop/x",
    "/root/etc/passwd", "/broken.html", "/stories/link.html", "/linkedIndex/", "/pipe.html", "/pipe.html/",
    // Files as folders, and folders without an index.
    "/index.html/", "/index.html/..", "/style.css/../../secret.html", "/style.css/x", "/empty/",
    // Long.
    "/" + String(repeating: "a", count: 10_000), String(repeating: "/stories", count: 1000) + "/x.html",
    String(repeating: "/stories/..", count: 100) + "/../secret.html", "/" + String(repeating: "../", count: 500),
]

/// Whole requests that try the same by their first line or by whom they name.
let hostileRequests: [String] = {
    let ends = [
        "Host: evil.example", "Host: evil.example:8000", "Host: localhost.", "Host: localhost.evil.example",
        "Host: 127.0.0.1.evil.example", "Host: user@localhost", "Host: localhost@evil.example", "Host: ", "Host:",
        "X: y", "Host: localhost\r\nHost: evil.example", "Host: evil.example\r\nHost: localhost",
        "Host: localhost\r\nHost: localhost", "Host: [::1", "Host: [::ffff:7f00:1]", "Host: ::1", "Host: 0.0.0.0",
        "Host: 0x7f.1", "Host: 2130706433", "Host: localhost, evil.example", "Host: localhost evil.example",
        "Host: localhost:", "Host: localhost:99999999", "Host: localhost:80:80", "Host: localhost/", "Host : localhost",
        " Host: localhost", "Host: local\r\n host", "Host\u{0}: localhost", "Host: localhost\u{0}",
        "Host: http://localhost",
    ]
    let starts = [
        "GET http://127.0.0.1/ HTTP/1.1", "GET http://evil.example/ HTTP/1.1", "GET file:///etc/passwd HTTP/1.1",
        "GET ../secret.html HTTP/1.1", "GET \\..\\secret.html HTTP/1.1", "GET /%2e%2e/secret.html HTTP/1.0",
        "CONNECT 127.0.0.1:22 HTTP/1.1", "OPTIONS * HTTP/1.1", "POST /../secret.html HTTP/1.1", "GET / HTTP/2.0",
        "GET /../secret.html", "GET /../secret.html HTTP/1.1 HTTP/1.1", "GET\t/../secret.html\tHTTP/1.1",
        "GET /x HTTP/1.1\r\nX-Injected: a\r\nRange: bytes=0-", "GET /.digest/../../secret.html HTTP/1.1",
        "GET /.digest/reload.js/../../secret.html HTTP/1.1", "GET /.digest/ HTTP/1.1", "GET /.digest/events HTTP/1.1",
    ]
    return ends.map { "GET / HTTP/1.1\r\n\($0)\r\nConnection: close\r\n\r\n" }
        + starts.map { "\($0)\r\nHost: localhost\r\nConnection: close\r\n\r\n" }
}()
