/// The addresses of pages about a site's authors: `https://example.org/author/jane-doe`.
public enum AuthorPages {
    private static let folders = Set(WordList.words("author-paths.txt").map { Array($0.utf8) })

    /// Whether one of an address's folders is that of authors' pages, with a page below it.
    ///
    /// - Complexity: O(bytes)
    public static func holds(_ address: ArraySlice<UInt8>) -> Bool {
        let folders = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
            .split(separator: UInt8(ascii: "/"))
        return folders.dropLast().contains { Self.folders.contains(Array($0)) }
    }
}
