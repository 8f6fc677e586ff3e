import Testing

@testable import Articles

@Suite struct BracketPairsTests {
    /// The text of a line and the addresses of its links, as the pairs of its brackets give them.
    private func links(in line: String) -> [String] {
        Array(line.utf8).withUnsafeBytes { file in
            let pairs = BracketPairs(file, 0..<file.count)
            return (0..<file.count).compactMap { offset in
                pairs.target(ofBracketAt: offset).map { String(decoding: file[$0.address], as: UTF8.self) }
            }
        }
    }

    @Test(arguments: [
        ("a [link](/a) and [another](/b)", ["/a", "/b"]),
        ("[a](https://example.org/a_(b))", ["https://example.org/a_(b)"]),
        ("[a](/a \"A title\")", ["/a"]), ("[a](<https://example.org/a b>)", ["https://example.org/a b"]),
        // Scrapers leave the spaces of an address as they are.
        ("[Email](mailto:?subject=The bridge&body=Read this)", ["mailto:?subject=The"]),
        ("[Print](javascript:print(1, 2))", ["javascript:print(1,"]),
        ("[Map](/map of the river)", ["/map"]),
        // Words in an address's place are part of the text.
        ("[he](the envoy) left", []), ("[he](or she)", []), ("[a] (/a)", []),
        // A link that began on the line above.
        ("of the treaty](/treaty) and [more](/more)", ["/treaty", "/more"]),
        ("the end](the envoy)", []),
        // Escaped brackets are text, and open nothing.
        ("\\[no link](/a)", []), ("\\[[a](/a)\\]", ["/a"]), ("[a \\[b\\] c](/a)", ["/a"]), ("[a\\](/a)", []),
        // What stands in an address opens nothing.
        ("[a](/a[b](c))", ["/a[b](c)"]),
        ("[", []), ("]", []), ("](", []), ("[](", []), ("[]()", [""]),
    ])
    func theAddressesOfLinksAreFound(line: String, addresses: [String]) {
        #expect(links(in: line) == addresses)
    }

    @Test(arguments: [
        ("A line of [the", "A line of [the"), ("treaty](/treaty) says so", "treaty says so"),
        ("[The letter](mailto:?subject=The bridge&body=Read this) came", "The letter came"),
        ("[Print](javascript:window.print(1, 2)) it", "Print it"),
    ])
    func linksThatScrapersBreakAreTakenOff(line: String, text: String) throws {
        let article = try cleaned(
            "\(headline)\n\(body)\n\(line) and that was all that the two ministers said of it.\n\(furtherBody)")
        #expect(
            article.blocks.first { $0.line == 5 }?.text == "\(text) and that was all that the two ministers said of it."
        )
    }
}
