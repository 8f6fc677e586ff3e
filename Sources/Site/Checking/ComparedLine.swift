internal import CChecking

/// A line of the input in the forms in which texts are sought in it.
struct ComparedLine {
    /// One form of the line, and where a text was last found in it.
    struct Form {
        let bytes: [UInt8]
        fileprivate var place = 0
    }

    /// Its number in its text.
    let number: Int
    /// The forms: as it stands, and when that did not do, all others.
    private(set) var forms: [Form]
    /// Whether all forms are there.
    private(set) var isComplete = false
    /// The form in which a text was last found.
    private var best = 0

    init(_ number: Int, _ bytes: [UInt8]) {
        self.number = number
        forms = [Form(bytes: bytes)]
    }

    /// Adds all other forms.
    mutating func add(_ others: [[UInt8]]) {
        forms += others.map { Form(bytes: $0) }
        isComplete = true
    }

    /// Whether a text stands in one of the forms.
    ///
    /// The texts of a page follow each other as they do in the line: each is sought from where the one before it was
    /// found, so that a line of megabytes is walked once, however many there are.
    mutating func holds(_ text: ArraySlice<UInt8>) -> Bool {
        if forms[best].find(text) { return true }
        guard let other = forms.indices.first(where: { $0 != best && forms[$0].find(text) }) else { return false }
        best = other
        return true
    }
}

extension ComparedLine.Form {
    /// In how many places a text is looked at that stands in the middle of words there.
    private static let mostTries = 64

    fileprivate mutating func find(_ text: ArraySlice<UInt8>) -> Bool {
        if let found = wholeWords(text, in: place..<bytes.count) {
            place = found
            return true
        }
        guard place > 0, let found = wholeWords(text, in: 0..<min(bytes.count, place + text.count)) else {
            return false
        }
        place = found
        return true
    }

    /// Where a text stands that begins and ends with whole words: “safe” is not said by “unsafe”.
    private func wholeWords(_ text: ArraySlice<UInt8>, in range: Range<Int>) -> Int? {
        var start = range.lowerBound
        for _ in 0..<Self.mostTries {
            guard start <= range.upperBound, let offset = bytes[start..<range.upperBound].offset(of: text) else {
                return nil
            }
            start += offset
            if !isInWord(at: start) && !isInWord(at: start + text.count) { return start }
            start += 1
        }
        return nil
    }

    /// Whether a letter or a digit of ASCII stands on both sides of a place.
    private func isInWord(at place: Int) -> Bool {
        place > 0 && place < bytes.count && Self.isWord(bytes[place - 1]) && Self.isWord(bytes[place])
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        }
    }
}

extension ArraySlice<UInt8> {
    /// How many bytes stand before another text in this one; nothing where it does not stand there.
    ///
    /// - Complexity: O(*n*)
    func offset(of sought: ArraySlice<UInt8>) -> Int? {
        withUnsafeBytes { text in
            sought.withUnsafeBytes { sought in
                guard let start = text.baseAddress, let first = sought.baseAddress else {
                    return sought.isEmpty ? 0 : nil
                }
                let offset = text_find(start, text.count, first, sought.count)
                return offset + sought.count <= text.count ? offset : nil
            }
        }
    }
}
