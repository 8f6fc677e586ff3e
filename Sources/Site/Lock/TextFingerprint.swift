import Articles
import Language

/// What an article's text and its title are known by: a renamed file has the same text, a mended title is of the same text.
struct TextFingerprint: Sendable, Hashable {
    /// The hash of the text; of the title where there is no text.
    let text: UInt64
    /// The hash of the title.
    let title: UInt32

    /// Names the two hashes.
    init(text: UInt64, title: UInt32) {
        (self.text, self.title) = (text, title)
    }

    /// Reads an article.
    ///
    /// - Complexity: O(bytes)
    init(of article: Article) {
        let title = Self.hash(of: article.title.text)
        var text = title
        for (index, block) in article.blocks.enumerated() {
            let words = Self.hash(of: block.text)
            text = index == 0 ? words : text.followed(by: words)
        }
        self.init(text: text.value, title: UInt32(truncatingIfNeeded: title.value ^ (title.value >> 32)))
    }

    private static func hash(of text: String) -> WordHash {
        var text = text
        return text.withUTF8 { WordHash(bytes: UnsafeRawBufferPointer($0)) }
    }
}
