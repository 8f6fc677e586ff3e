/// A person's name, read so that its spellings are equal: “Vilenskyy” and “Vilensky”, “Müller” and “Muller”,
/// “Jong-un” and “Jong Un”.
public struct NameSpelling: Sendable, Hashable {
    /// A word of a name.
    public struct Part: Sendable, Hashable {
        /// The word's identity.
        public let word: WordHash
        /// Its first letter, small and without a diacritic; 0 for a letter that is not Latin.
        public let letter: UInt8
        /// Whether it is one letter.
        public let isInitial: Bool
    }

    /// The words of the name in order, without what tells a son from a father.
    public let parts: [Part]
    /// What tells a son from a father (“Jr.”, “III”); nothing where the name has none.
    public let generation: WordHash?

    private static let generations = ["jr", "sr", "ii", "iii", "iv"].map { WordHash($0) }

    /// Reads a name without a title in front.
    ///
    /// - Complexity: O(bytes)
    public init(_ name: String) {
        var parts: [Part] = []
        parts.reserveCapacity(4)
        var word: [UInt8] = []
        word.reserveCapacity(16)
        // A nickname in quotation marks is no part of the spelling.
        var isQuoted = false
        for scalar in name.unicodeScalars {
            if isQuoted, !Self.quotationMarks.contains(scalar.value) { continue }
            switch scalar.value {
            case 0x22, 0x201C, 0x201D: isQuoted.toggle()
            case 0x200B: Self.end(&word, &parts)
            case 0x20, 0x2D, 0xA0, 0x2010, 0x2011: Self.end(&word, &parts)
            case 0x41...0x5A: word.append(UInt8(truncatingIfNeeded: scalar.value | 0x20))
            // Apostrophes and stops part nothing, and combining accents are left out.
            case 0x27, 0x2E, 0x2C, 0x2018, 0x2019, 0x300...0x36F: break
            case 0...0x7F: word.append(UInt8(truncatingIfNeeded: scalar.value))
            case 0xC0...0x17F: word.append(Self.plainLetters[Int(scalar.value - 0xC0)])
            default: word += Array(String(scalar).utf8)
            }
        }
        Self.end(&word, &parts)
        if parts.count > 1, let last = parts.last?.word, Self.generations.contains(last) {
            generation = last
            parts.removeLast()
        } else {
            generation = nil
        }
        self.parts = parts
    }

    private static let quotationMarks: Set<UInt32> = [0x22, 0x201C, 0x201D]

    private static func end(_ word: inout [UInt8], _ parts: inout [Part]) {
        guard let first = word.first else { return }
        foldEnding(of: &word)
        let hash = word.withUnsafeBytes { WordHash(bytes: $0) }
        parts.append(Part(word: hash, letter: first < 0x80 ? first : 0, isInitial: word.count == 1))
        word.removeAll(keepingCapacity: true)
    }

    /// Endings that one Slavic ending becomes in Latin letters (ALA-LC, BGN/PCGN and the passports' ICAO 9303
    /// write ий and ей each in another way).
    private static func foldEnding(of word: inout [UInt8]) {
        guard word.count >= 5 else { return }
        let (y, i, j, e) = (UInt8(ascii: "y"), UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "e"))
        let (before, last) = (word[word.count - 2], word[word.count - 1])
        if before == y || before == i, last == y || last == i || last == j {
            word.removeLast()
            word[word.count - 1] = y
        } else if before == e, last == i || last == j {
            word[word.count - 1] = y
        } else if last == i, word.suffix(3).elementsEqual("ski".utf8) {
            word[word.count - 1] = y
        }
    }

    /// The plain letter for each character of Latin-1 from U+00C0 on and of Latin Extended-A
    /// (https://www.unicode.org/charts/PDF/U0080.pdf, https://www.unicode.org/charts/PDF/U0100.pdf).
    private static let plainLetters = Array(
        """
        aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
        lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """.utf8)
}
