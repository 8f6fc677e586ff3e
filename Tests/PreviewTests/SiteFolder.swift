import Files
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs a test on a small site in a temporary folder, with a secret beside the site and links to it, and
/// removes all of it afterwards.
func withSite(_ body: (_ site: String) async throws -> Void) async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path
    let files = [
        "secret.html": "secret", "public/index.html": "home", "public/style.css": "css", "public/a b.html": "space",
        "public/é.html": "accent", "public/100%.html": "percent", "public/stories/index.html": "stories",
        "public/stories/x.html": "x", "public/empty/x.txt": "", "public/.digest-manifest": "secret",
        "public/.git/config": "secret", "public/stories/.hidden.html": "secret", "public2/x.html": "secret",
        "public/.hidden/index.html": "secret", "public/deep/deeper/x.svg": "svg",
    ]
    for (name, text) in files {
        let file = "\(path)/\(name)"
        if let parent = parentFolder(of: file) { try makeFolders(at: parent) }
        try writeFile(Array(text.utf8), at: file)
    }
    let links = [
        "link.html": "../secret.html", "up": "..", "linked": "stories", "loop": "loop", "root": "/",
        "broken.html": "nowhere", "stories/link.html": "x.html",
    ]
    for (name, target) in links { try #require(symlink(target, "\(path)/public/\(name)") == 0) }
    try makeFolders(at: "\(path)/public/linkedIndex")
    try #require(symlink("../../secret.html", "\(path)/public/linkedIndex/index.html") == 0)
    try #require(mkfifo("\(path)/public/pipe.html", 0o600) == 0)
    try await body("\(path)/public")
}
