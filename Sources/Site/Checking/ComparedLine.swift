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
    fileprivate mutating func find(_ text: ArraySlice<UInt8>) -> Bool {
        if let offset = bytes[place...].offset(of: text) {
            place += offset
            return true
        }
        guard place > 0, let offset = bytes.prefix(place + text.count).offset(of: text) else { return false }
        place = offset
        return true
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
