/// The abbreviations of abbreviations.txt, and where each lets a sentence end.
struct Abbreviations: Sendable {
    /// What a full stop after an abbreviation means.
    enum Kind: Sendable {
        /// Stands before a name (“Mr. Smith”): never ends a sentence.
        case beforeName
        /// Stands before a number (“No. 5”, “Jan. 20”): ends none where a number follows.
        case beforeNumber
        /// May end a sentence (“in the U.S.”): does so where the next word commonly begins one.
        case anywhere
    }

    /// The list that is embedded in the program.
    static let english = Abbreviations()

    private let kinds: WordTable<Kind?>

    private init() {
        var (numbers, kinds) = (WordNumbers(capacity: 400), [Kind?]())
        WordList.forEachLine(of: "abbreviations.txt") { fields in
            guard fields.count == 2, let word = fields.first, let kind = fields.last else { return }
            let number = numbers.number(of: WordHash(bytes: word))
            if number == kinds.count { kinds.append(nil) }
            switch String(decoding: kind, as: UTF8.self) {
            case "name": kinds[number] = .beforeName
            case "number": kinds[number] = .beforeNumber
            default: kinds[number] = .anywhere
            }
        }
        self.kinds = WordTable(numbers, kinds, absent: nil)
    }

    /// The kind of the abbreviation that these bytes, with their full stop, spell; initials (“J.”) and
    /// letters with stops between (“D.C.”) are abbreviations without being listed.
    func kind(of bytes: UnsafeRawBufferPointer) -> Kind? {
        if let kind = kinds[WordHash(bytes: bytes)] { return kind }
        guard bytes.count.isMultiple(of: 2), !bytes.isEmpty else { return nil }
        for index in stride(from: 0, to: bytes.count, by: 2) {
            guard Letters.isASCIILetter(bytes[index]), bytes[index + 1] == UInt8(ascii: ".") else { return nil }
        }
        // One small letter is a word (“a”), not an initial.
        return bytes.count == 2 && Letters.isASCIILower(bytes[0]) ? nil : .anywhere
    }
}
