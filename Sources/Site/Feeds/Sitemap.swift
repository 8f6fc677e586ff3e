/// Writes `sitemap.xml` (https://www.sitemaps.org/protocol.html) and the `robots.txt` that names it.
struct Sitemap: Sendable {
    /// The most addresses of one file, by the protocol.
    private static let addressLimit = 50_000
    /// The most bytes of one file, by the protocol.
    private static let byteLimit = 50 * 1024 * 1024
    private static let head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    private static let space = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""

    /// A page that readers shall find.
    struct Page: Sendable {
        let address: String
        /// The day of its newest article, where it is known.
        let lastDay: String?
    }

    /// The address of the site.
    let base: BaseURL
    /// How many pages readers shall find.
    let count: Int
    /// Tells one of them.
    let page: @Sendable (Int) -> Page

    /// The files: `sitemap.xml` with all pages, or, where these are too many for one file, with the files that have
    /// them; and `robots.txt`.
    ///
    /// - Complexity: O(*n*) for *n* pages, which are asked for twice; nothing is kept of them.
    var files: [OutputFile] {
        let parts = self.parts
        var files: [OutputFile] = []
        if parts.count == 1 {
            files.append(OutputFile(address: Self.address) { file(of: parts[0]) })
        } else {
            let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
            files = zip(names, parts).map { name, part in OutputFile(address: name) { file(of: part) } }
            let entries = names.flatMap { entry("sitemap", Page(address: $0, lastDay: nil)) }
            files.append(OutputFile(address: Self.address, bytes: Self.file("sitemapindex", entries)))
        }
        let robots = "User-agent: *\nAllow: /\nSitemap: \(base.address(of: Self.address))\n"
        return files + [OutputFile(address: "robots.txt", bytes: Array(robots.utf8))]
    }

    /// Where the sitemap stands.
    static let address = "sitemap.xml"

    /// The pages in parts that keep both limits.
    private var parts: [Range<Int>] {
        // What stands around the entries of a file is far shorter than a thousand bytes.
        let room = Self.byteLimit - 1000
        var parts: [Range<Int>] = []
        var (start, size) = (0, 0)
        for index in 0..<count {
            let length = entry("url", page(index)).count
            if index - start == Self.addressLimit || size + length > room {
                parts.append(start..<index)
                (start, size) = (index, 0)
            }
            size += length
        }
        return parts + [start..<count]
    }

    private func entry(_ name: String, _ page: Page) -> [UInt8] {
        var entry = Array("<\(name)><loc>".utf8)
        XMLText.append(base.address(of: page.address).utf8, to: &entry)
        entry += "</loc>\(page.lastDay.map { "<lastmod>\($0)</lastmod>" } ?? "")</\(name)>\n".utf8
        return entry
    }

    private func file(of part: Range<Int>) -> [UInt8] {
        Self.file("urlset", part.flatMap { entry("url", page($0)) })
    }

    private static func file(_ name: String, _ entries: [UInt8]) -> [UInt8] {
        Array("\(head)<\(name) \(space)>\n".utf8) + entries + "</\(name)>\n".utf8
    }
}
