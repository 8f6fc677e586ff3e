extension Names {
    /// Finds the names in an article's passages: runs of capitalised words, which titles, lists of names, the words
    /// beside them and the rest of the article tell apart.
    ///
    /// A name that nothing tells to be a person's, an organisation's or a place's is none: unknown is not guessed.
    /// In a line in title case only names that the rest of the article, or a list, confirms are names.
    ///
    /// - Complexity: O(bytes)
    public static func find(in passages: [Passage]) -> Names {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(passages.reduce(0) { $0 + $1.text.utf8.count + 1 })
        var starts: [Int] = []
        for passage in passages {
            starts.append(bytes.count)
            bytes.append(contentsOf: passage.text.utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes.withUnsafeBytes { bytes in
            var words: [Word] = []
            words.reserveCapacity(bytes.count / 5)
            for sentence in Sentences.Scan(bytes) { Words.append(in: bytes, sentence: sentence, to: &words) }
            return words.withUnsafeBufferPointer { words in
                let text = NameText(bytes: bytes, words: words, starts: starts)
                let tokens = NameTokenReader.tokens(of: text)
                var resolver = NameResolver(text: text, tokens: tokens)
                resolver.resolve(NameRunParser.pieces(of: text, tokens))
                return resolver.names()
            }
        }
    }
}
