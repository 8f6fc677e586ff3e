internal import Diagnostics
internal import Files
internal import Slices

/// Reads a feed or a sitemap of a finished site: the absolute addresses in it that are below the site's own must be
/// those of its files, and the places that they name must be there.
///
/// The file is not parsed: an address is found where the site's address stands behind a quotation mark or a tag, as both
/// XML and JSON have it, which holds for links in the HTML within them too.
struct AddressedFile {
    /// Reads all feeds and sitemaps of a site; none where its `robots.txt` does not tell its address.
    static func readAll(in site: SiteFolder) async throws -> [CheckedPage] {
        guard let base = base(of: site) else { return [] }
        return try await mapSlices(site.addressed) { slice in slice.map { read($0, in: site, base: base) } }
    }

    /// The site's address, from where its `robots.txt` says that its sitemap is.
    private static func base(of site: SiteFolder) -> String? {
        guard let bytes = try? readFile(at: Files.path(of: "robots.txt", below: site.path)) else { return nil }
        let name = "Sitemap: "
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        where line.hasPrefix(name) && line.hasSuffix("/\(Sitemap.address)") {
            return String(line.dropFirst(name.count).dropLast(Sitemap.address.count))
        }
        return nil
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - number: The number of the file.
    ///   - site: The files that addresses may lead to.
    ///   - base: The site's address, with a slash at its end.
    /// - Returns: What other pages need of it, as of a page without anchors and citations.
    static func read(_ number: Int, in site: SiteFolder, base: String) -> CheckedPage {
        var page = CheckedPage(number)
        let path = Files.path(of: site.addresses[number], below: site.path)
        do throws(FileError) {
            let bytes = try readFile(at: path)
            for (address, place) in addresses(in: bytes, base: Array(base.utf8)) {
                page.linkCount += 1
                let location = SourceLocation(file: path, line: Int(place.line), column: Int(place.column))
                let link = base + address
                let file = String(Substring(address.utf8.prefix { $0 != UInt8(ascii: "#") }))
                if let target = site.number(of: file.isEmpty ? Addresses.edition : file) {
                    guard file.utf8.count < address.utf8.count else { continue }
                    page.anchorLinks.append(
                        CheckedPage.AnchorLink(target: Int32(target), place: place, link: link))
                } else {
                    let problem = LinkProblem.missing(link, alike: site.alike(to: file))
                    page.findings.add(Diagnostic(.link(problem), at: location))
                }
            }
        } catch {
            page.findings.add(
                Diagnostic(.check(.pageUnreadable(reason: error.reason)), at: SourceLocation(file: path)))
        }
        return page
    }

    /// What stands behind the site's address, and where each such address begins.
    ///
    /// - Complexity: O(*n* · *m*) for *n* bytes and an address of *m*.
    private static func addresses(in bytes: [UInt8], base: [UInt8]) -> [(String, PagePlace)] {
        var found: [(String, PagePlace)] = []
        var (line, column): (Int32, Int32) = (1, 1)
        for index in bytes.indices {
            if index > 0, opens(bytes[index - 1]), bytes[index...].starts(with: base) {
                let address = bytes[(index + base.count)...].prefix(while: belongs)
                found.append((String(decoding: address, as: UTF8.self), PagePlace(line: line, column: column)))
            }
            if bytes[index] == 0x0A {
                (line, column) = (line &+ 1, 1)
            } else if bytes[index] & 0xC0 != 0x80 {
                column &+= 1
            }
        }
        return found
    }

    /// A quotation mark, the end of a tag, or that of a quotation mark's name, `&quot;`.
    private static func opens(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: ";")
    }

    /// Whether a byte can be of the address of a file and a place in it.
    private static func belongs(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "-._/#%".utf8.contains(byte)
    }
}
