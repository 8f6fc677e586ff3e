#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How much a word tells apart the articles at hand: background and collection together.
///
/// The background says what a word is worth in news at large; the collection's own counts, smoothed
/// with ``pseudoDocuments`` of background, take away what all its articles share. Words that every
/// article of a folder on one topic holds weigh almost nothing, however rare they are elsewhere.
struct Weighting {
    /// The background counts as this many documents: measured flat from 25 to 100.
    static let pseudoDocuments: Float = 50

    /// The articles at hand.
    let articles: Float

    /// ln((m + n + 1) / (m·p + d + ½)) · √(−ln p), at least 0.
    ///
    /// - Parameters:
    ///   - surprise: −ln p, where p is the probability that a news article holds the word.
    ///   - holders: d, the articles at hand that hold it.
    /// - Returns: The weight, 0 or more.
    func weight(surprise: Float, holders: Float) -> Float {
        let expected = Self.pseudoDocuments * exp(-surprise) + holders + 0.5
        return max(0, log((Self.pseudoDocuments + articles + 1) / expected)) * max(0, surprise).squareRoot()
    }
}
