/// Reads the tokens of an article: one pass over its words.
struct NameTokenReader {
    private let text: NameText
    private let lexicon = NameLexicon.english
    private var tokens: [NameToken] = []
    private var isTitleCase = false

    private init(_ text: NameText) {
        self.text = text
    }

    /// The tokens of a text.
    ///
    /// - Complexity: O(words)
    static func tokens(of text: NameText) -> [NameToken] {
        var reader = NameTokenReader(text)
        var (index, passage) = (0, 0)
        while index < text.words.count {
            let start = text.words[index].range.lowerBound
            if passage < text.starts.count, start >= text.starts[passage] {
                while passage < text.starts.count, text.starts[passage] <= start { passage += 1 }
                reader.isTitleCase = reader.isInTitleCase(
                    from: index, to: passage < text.starts.count ? text.starts[passage] : .max)
            }
            index = text.words[index].isCapitalised ? reader.read(index) : index + 1
        }
        return reader.tokens
    }

    /// Whether most words of a passage that may stand in small letters have capitals.
    private func isInTitleCase(from first: Int, to end: Int) -> Bool {
        var (capitals, others, index) = (0, 0, first + 1)
        while index < text.words.count, text.words[index].range.lowerBound < end {
            let word = text.words[index]
            if !word.isStopWord, !word.isNumber { if word.isCapitalised { capitals += 1 } else { others += 1 } }
            index += 1
        }
        return capitals >= 2 && capitals >= 3 * others
    }

    /// Reads the token at a capitalised word.
    ///
    /// - Returns: The index of the word behind it.
    private mutating func read(_ index: Int) -> Int {
        let word = text.words[index]
        if word.range.count == 1, let last = lastDottedLetter(from: index) { return addLetters(index...last) }
        let key = NameLexicon.key(word)
        let known = lexicon[key]
        var marks = marks(at: index)
        if isGlued(word.range), !known.has(.opensName) { return index + 1 }
        if word.range.count == 1 {
            guard isInitial(index) else { return index + 1 }
            marks.insert(.initial)
        } else if isUpper(word.range) {
            marks.insert(.upper)
        } else if word.isStopWord {
            guard isInName(index, known) else { return index + 1 }
        }
        addParticles(before: index, &marks)
        tokens.append(
            NameToken(key: key, word: known, marks: marks, first: index, last: index, range: word.range))
        return index + 1
    }

    /// Whether a stop word in a capital is a part of a name all the same: “Mr”, “New York”, “Theresa May”, “Times”.
    private func isInName(_ index: Int, _ known: NameWord) -> Bool {
        let word = text.words[index]
        if known.has([.courtesy, .calendar]) { return true }
        if !word.isSentenceInitial, let last = tokens.last, last.last + 1 == index, text.gap(before: index, is: " "),
            known.has(.organisationWord) || known.has(.firstName) && last.has(.firstName)
        {
            return true
        }
        guard index + 1 < text.words.count, text.words[index + 1].isCapitalised, text.gap(before: index + 1, is: " ")
        else { return false }
        if known.has([.opensName, .placeHead]) { return word.hash != NameText.the }
        return known.has(.firstName) && !word.isSentenceInitial
    }

    private func marks(at index: Int) -> NameToken.Marks {
        var marks: NameToken.Marks = []
        if text.words[index].isSentenceInitial { marks.insert(.opening) }
        if isTitleCase { marks.insert(.inTitleCase) }
        if let last = tokens.last, last.last + 1 == index {
            if isJoined(index, behind: last) { marks.insert(.joined) }
            if text.gap(before: index, is: "-") { marks.insert(.hyphened) }
        }
        return marks
    }

    /// The last of letters with stops between: “U.S.”, “J.D.”; nothing where one letter stands alone.
    private func lastDottedLetter(from index: Int) -> Int? {
        var last = index
        while last + 1 < text.words.count, text.words[last + 1].range.count == 1, text.words[last + 1].isCapitalised,
            text.gap(before: last + 1, is: ".")
        {
            last += 1
        }
        return last > index ? last : nil
    }

    private mutating func addLetters(_ indices: ClosedRange<Int>) -> Int {
        var letters: [UInt8] = []
        for index in indices { letters.append(text.bytes[text.words[index].range.lowerBound] | 0x20) }
        let hash =
            letters.withUnsafeBytes { Words.hash(of: $0) }
            ?? WordHash(bytes: UnsafeRawBufferPointer(start: nil, count: 0))
        var end = text.words[indices.upperBound].range.upperBound
        if end < text.bytes.count, text.bytes[end] == UInt8(ascii: ".") { end += 1 }
        var marks = marks(at: indices.lowerBound)
        marks.formUnion(.upper)
        tokens.append(
            NameToken(
                key: NameLexicon.key(hash, length: letters.count), word: [], marks: marks, first: indices.lowerBound,
                last: indices.upperBound, range: text.words[indices.lowerBound].range.lowerBound..<end))
        return indices.upperBound + 1
    }

    /// Whether one letter stands for a name: with a stop behind it, or between two capitalised words.
    private func isInitial(_ index: Int) -> Bool {
        let end = text.words[index].range.upperBound
        guard index + 1 < text.words.count, text.words[index + 1].isCapitalised else { return false }
        if end < text.bytes.count, text.bytes[end] == UInt8(ascii: ".") { return text.gap(before: index + 1, is: ". ") }
        return !text.words[index].isSentenceInitial && index > 0 && text.words[index - 1].isCapitalised
            && text.gap(before: index, is: " ") && text.gap(before: index + 1, is: " ")
            && text.bytes[text.words[index].range.lowerBound] != UInt8(ascii: "I")
    }

    private static let surnameBeginnings = ["Mac", "Fitz", "Vander", "Vanden"]

    /// Whether two words lost the space between them (“QuillShares”); “McQuill” and “LaQuill” did not.
    private func isGlued(_ range: Range<Int>) -> Bool {
        var (small, index) = (0, range.lowerBound + 1)
        while index < range.upperBound {
            if Letters.isASCIILower(text.bytes[index]) {
                small += 1
            } else if small > 2, Letters.isASCIIUpper(text.bytes[index]), !Self.surnameBeginnings.contains(where: { text.bytes[range].starts(with: $0.utf8) })
            {
                return true
            } else {
                small = 0
            }
            index += 1
        }
        return false
    }

    /// Whether English writes a particle of a surname, and nothing else, in this way: “de Quill”, “van Quill”.
    private func opensSurname(_ index: Int) -> Bool {
        ["de", "van", "von", "bin", "di", "del"].contains(text.string(text.words[index].range))
    }

    private func isUpper(_ range: Range<Int>) -> Bool {
        range.count > 1 && text.bytes[range].allSatisfy { Letters.isASCIIUpper($0) || Letters.isDigit($0) }
    }

    /// Whether a word belongs to one phrase with the token right before it.
    private func isJoined(_ index: Int, behind token: NameToken) -> Bool {
        guard !text.words[index].isSentenceInitial else { return false }
        if text.gap(before: index, is: " ") || text.gap(before: index, is: "-") || text.gap(before: index, is: "\u{A0}")
            || text.gap(before: index, is: "] ")
        {
            return true
        }
        guard text.gap(before: index, is: ". ") else { return false }
        return token.marks.has([.initial, .upper])
            || token.has([.title, .suffix, .firstName, .placeHead]) && token.range.count <= 5
    }

    /// “Ursula van der Leyen”, “Bashar al-Assad”: the small words between two names are parts of the name.
    private mutating func addParticles(before index: Int, _ marks: inout NameToken.Marks) {
        var first = index
        while first > 0, index - first < 3, !text.words[first - 1].isCapitalised,
            text.words[first - 1].range.count <= 3, text.classes(first - 1).has(.particle),
            text.gap(before: first, is: " ") || text.gap(before: first, is: "-")
        {
            first -= 1
        }
        guard first < index, !text.words[first].isSentenceInitial else { return }
        let follows = tokens.last.map { $0.last + 1 == first && !$0.has(.calendar) && text.gap(before: first, is: " ") }
        guard follows == true || index - first == 1 && (text.gap(before: index, is: "-") || opensSurname(first)) else {
            return
        }
        for particle in first..<index {
            var own: NameToken.Marks = isTitleCase ? [.particle, .inTitleCase] : .particle
            if particle > first || follows == true { own.insert(.joined) }
            tokens.append(
                NameToken(
                    key: text.key(particle), word: [], marks: own, first: particle, last: particle,
                    range: text.words[particle].range))
        }
        marks.insert(.joined)
    }
}

extension NameToken.Marks {
    func has(_ any: NameToken.Marks) -> Bool { !isDisjoint(with: any) }
}
