/// Makes the readable part of an address from a text.
///
/// Lower-cased ASCII letters and digits with single hyphens between them; letters with accents lose
/// the accent, other scripts are left out. The result is at most `limit` bytes, cut between words.
enum Slug {
    static func make(from text: String, limit: Int = 60) -> String {
        var words: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            if let letter = plainLetter(of: scalar) {
                words[words.count - 1] += letter
            } else if !standsInsideWords(scalar), words.last?.isEmpty == false {
                words.append([])
            }
        }
        var slug: [UInt8] = []
        for word in words where !word.isEmpty {
            let separator: [UInt8] = slug.isEmpty ? [] : [0x2D]
            guard slug.count + separator.count + word.count <= limit else {
                if slug.isEmpty { slug = Array(word.prefix(limit)) }
                break
            }
            slug += separator + word
        }
        return String(decoding: slug, as: UTF8.self)
    }

    /// The letter by which a text is found from A to Z: its first one, small and without an accent; nothing where that
    /// is no Latin letter, or a digit comes before it.
    static func initial(of text: String) -> Character? {
        for scalar in text.unicodeScalars {
            if let letter = plainLetter(of: scalar)?.first {
                return letter >= 0x61 ? Character(Unicode.Scalar(letter)) : nil
            }
            if scalar.properties.isAlphabetic { return nil }
        }
        return nil
    }

    /// Whether the slug of a text holds each of its letters.
    static func spells(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { plainLetter(of: $0) != nil || !$0.properties.isAlphabetic }
    }

    /// Apostrophes, and accents that follow their letter as a character of their own.
    private static func standsInsideWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x27, 0x2018, 0x2019, 0x300...0x36F: true
        default: false
        }
    }

    private static func plainLetter(of scalar: Unicode.Scalar) -> [UInt8]? {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: [UInt8(scalar.value)]
        case 0x41...0x5A: [UInt8(scalar.value | 0x20)]
        case 0xC0...0x17F: accentedLetters[Int(scalar.value) - 0xC0]
        // Romanian letters with a comma below.
        case 0x218, 0x219: [0x73]
        case 0x21A, 0x21B: [0x74]
        default: nil
        }
    }

    /// U+00C0 to U+017F without their accents; `-` stands for what is no letter.
    private static let accentedLetters: [[UInt8]?] = {
        let latin1 =
            "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss "
            + "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y "
        let extended =
            "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h "
            + "i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n n n "
            + "o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t "
            + "u u u u u u u u u u u u w w y y y z z z z z z s"
        return (latin1 + extended).split(separator: " ").map { $0 == "-" ? nil : Array($0.utf8) }
    }()
}
