extension Names {
    /// Finds the names in an article's passages: runs of capitalised words, which titles, lists of names, the words
    /// beside them and the rest of the article tell apart.
    ///
    /// A name that nothing tells to be a person's, an organisation's or a place's is none: unknown is not guessed.
    /// In a line in title case only names that the rest of the article, or a list, confirms are names.
    ///
    /// - Complexity: O(bytes)
    public static func find(in passages: [Passage]) -> Names { find(in: JoinedPassages(passages)) }

    /// Finds the names in an article's passages; see ``find(in:)-([Passage])``.
    ///
    /// - Complexity: O(bytes)
    public static func find(in joined: JoinedPassages) -> Names {
        joined.bytes.withUnsafeBytes { bytes in
            joined.words.withUnsafeBufferPointer { words in
                joined.starts.withUnsafeBufferPointer { starts in
                    find(in: NameText(bytes: bytes, words: words, starts: starts))
                }
            }
        }
    }

    private static func find(in text: NameText) -> Names {
        let tokens = NameTokenReader.tokens(of: text)
        var resolver = NameResolver(text: text, tokens: tokens)
        resolver.resolve(NameRunParser.pieces(of: text, tokens))
        return resolver.names()
    }
}
