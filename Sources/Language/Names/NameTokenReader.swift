/// Reads the tokens of an article: one pass over its words.
struct NameTokenReader {
    private let text: NameText
    private let background = BackgroundTable.english
    private var tokens: [NameToken] = []
    private var isTitleCase = false

    private init(_ text: NameText) {
        self.text = text
        tokens.reserveCapacity(text.words.count / 5)
    }

    /// The tokens of a text.
    ///
    /// - Complexity: O(words)
    static func tokens(of text: NameText) -> [NameToken] {
        var reader = NameTokenReader(text)
        var (next, passage) = (0, 0)
        for word in capitalisedWords(of: text) where word.index >= next {
            let start = text.words[word.index].range.lowerBound
            if passage < text.starts.count, start >= text.starts[passage] {
                while passage < text.starts.count, text.starts[passage] <= start { passage += 1 }
                var first = word.index
                while first > 0, text.words[first - 1].range.lowerBound >= text.starts[passage - 1] { first -= 1 }
                reader.isTitleCase = reader.isInTitleCase(
                    from: first, to: passage < text.starts.count ? text.starts[passage] : .max)
            }
            next = reader.read(word)
        }
        return reader.tokens
    }

    /// A capitalised word, and what the lists know of it.
    private struct CapitalisedWord {
        var index: Int
        var key: WordHash
        var known: NameWord
        var background: BackgroundTable.Entry
    }

    /// The capitalised words of a text. The lists are large: asked for many words in a row, the processor fetches what
    /// they know of the next words while it waits for that of one.
    private static func capitalisedWords(of text: NameText) -> [CapitalisedWord] {
        let indices = [UInt32](unsafeUninitializedCapacity: text.words.count) { indices, count in
            // Written for each word, and kept of a capitalised one: no branch to guess.
            for index in text.words.indices {
                indices.initializeElement(at: count, to: UInt32(truncatingIfNeeded: index))
                count += text.words[index].isCapitalised ? 1 : 0
            }
        }
        let (lexicon, background) = (NameLexicon.english, BackgroundTable.english)
        return indices.map { index in
            let key = text.key(Int(index))
            return CapitalisedWord(
                index: Int(index), key: key, known: lexicon[key], background: background[text.words[Int(index)].hash])
        }
    }

    /// Whether a passage is in title case: words have capitals that seldom have one, and few that could have one do not.
    ///
    /// Of a long passage, its beginning tells.
    private func isInTitleCase(from first: Int, to end: Int) -> Bool {
        let most = min(text.words.count, first + 60)
        var (capitals, others, last) = (0, 0, first + 1)
        while last < most, text.words[last].range.lowerBound < end {
            let marks = text.words[last].marks
            last += 1
            // Which word is of which kind cannot be foretold: counted without branches.
            let counts = marks.isDisjoint(with: [.stopWord, .number]) ? 1 : 0
            let isCapital = marks.contains(.capitalised) ? counts : 0
            capitals += isCapital
            others += counts - isCapital
            // Not even capitals alone from here on would make a title of it.
            if capitals + most - last < 2 * others { return false }
        }
        guard capitals > 0, capitals >= 2 * others else { return false }
        let words = first + 1..<last
        (capitals, others) = (0, 0)
        for index in words where !text.words[index].isStopWord && !text.words[index].isNumber {
            let known = background[text.words[index].hash]
            guard known.documents > 50, known.capitalisedShare < 0.35 else { continue }
            if text.words[index].isCapitalised { capitals += 1 } else { others += 1 }
        }
        // A sentence in common words has seldom a stop behind its title.
        let hasStop = words.last.map { text.isStopped(text.words[$0].range.upperBound) } ?? false
        return capitals > 2 * others + (hasStop ? 1 : 0)
    }

    /// Reads the token at a capitalised word.
    ///
    /// - Returns: The index of the word behind it.
    private mutating func read(_ capitalised: CapitalisedWord) -> Int {
        let (index, key, known) = (capitalised.index, capitalised.key, capitalised.known)
        let word = text.words[index]
        if word.range.count == 1, let last = lastDottedLetter(from: index) { return addLetters(index...last) }
        var marks = marks(at: index)
        if word.range.count == 1 {
            guard isInitial(index) else { return index + 1 }
            marks.insert(.initial)
        } else if text.isUpper(word.range) {
            marks.insert(.upper)
        } else if word.isStopWord ? !isInName(index, known) : text.isGlued(word.range) && !known.has(.opensName) {
            return index + 1
        }
        // “Mara "Bo" Quill”: what stands in quotation marks inside a name tells nobody apart.
        if isNickname(index) { marks.formUnion([.initial, .joined]) }
        if isParticle(index, known, marks) { marks.insert(.particle) }
        addParticles(before: index, &marks)
        tokens.append(
            NameToken(
                key: key, word: known, background: capitalised.background, marks: marks, first: index, last: index,
                range: word.range))
        return index + 1
    }

    /// Whether a stop word in a capital is a part of a name all the same: “Mr”, “New York”, “Theresa May”, “Times”.
    private func isInName(_ index: Int, _ known: NameWord) -> Bool {
        let word = text.words[index]
        if known.has([.courtesy, .calendar]) { return true }
        if !word.isSentenceInitial, let last = tokens.last, last.last + 1 == index, text.gap(before: index) == .space,
            known.has(.organisationWord) || known.has(.firstName) && last.has(.firstName)
        {
            return true
        }
        guard index + 1 < text.words.count, text.words[index + 1].isCapitalised, text.gap(before: index + 1) == .space
        else { return false }
        if known.has([.opensName, .placeHead]) { return word.hash != NameText.the }
        return known.has(.firstName) && !word.isSentenceInitial
    }

    /// Whether a word stands alone in quotation marks between two words of a name.
    private func isNickname(_ index: Int) -> Bool {
        guard let last = tokens.last, last.last + 1 == index, text.gap(before: index) == .openingQuote,
            text.gap(before: index + 1) == .closingQuote
        else { return false }
        return text.words[index + 1].isCapitalised && last.marks.isDisjoint(with: .upper)
    }

    /// Whether a capitalised word is a particle all the same: “Van den Berg”, “Al-Sayed”.
    private func isParticle(_ index: Int, _ known: NameWord, _ marks: NameToken.Marks) -> Bool {
        let isInside = marks.contains(.joined) && tokens.last?.has(.calendar) == false
        guard known.has(.particle), index + 1 < text.words.count, !isInside else { return false }
        let gap = text.gap(before: index + 1)
        if gap == .hyphen { return text.words[index + 1].isCapitalised }
        return gap == .space && !text.words[index + 1].isCapitalised && text.classes(index + 1).has(.particle)
    }

    private func marks(at index: Int) -> NameToken.Marks {
        var marks: NameToken.Marks = []
        if text.words[index].isSentenceInitial { marks.insert(.opening) }
        if isTitleCase { marks.insert(.inTitleCase) }
        if let last = tokens.last, last.last + 1 == index {
            let gap = text.gap(before: index)
            if gap == .hyphen { marks.insert(.hyphened) }
            if isJoined(gap, behind: last), !text.words[index].isSentenceInitial { marks.insert(.joined) }
        }
        return marks
    }

    /// Whether a word behind a gap belongs to one phrase with the token before it.
    private func isJoined(_ gap: NameText.Gap, behind token: NameToken) -> Bool {
        switch gap {
        case .space, .hyphen, .closingBracket: true
        case .closingQuote: token.is(.initial)
        case .stopAndSpace:
            token.marks.has([.initial, .upper])
                || token.has([.title, .suffix, .firstName, .placeHead]) && token.range.count <= 5
        default: false
        }
    }

    // MARK: Letters

    /// The last of letters with stops between: “U.S.”, “J.D.”; nothing where one letter stands alone.
    private func lastDottedLetter(from index: Int) -> Int? {
        var last = index
        while last + 1 < text.words.count, text.words[last + 1].range.count == 1, text.words[last + 1].isCapitalised,
            text.gap(before: last + 1) == .stop
        {
            last += 1
        }
        return last > index ? last : nil
    }

    private mutating func addLetters(_ indices: ClosedRange<Int>) -> Int {
        let letters = indices.map { text.bytes[text.words[$0].range.lowerBound] | 0x20 }
        let start = text.words[indices.lowerBound].range.lowerBound
        var end = text.words[indices.upperBound].range.upperBound
        guard let hash = letters.withUnsafeBytes({ Words.hash(of: $0) }) else { return indices.upperBound + 1 }
        if end < text.bytes.count, text.bytes[end] == UInt8(ascii: ".") { end += 1 }
        let key = NameLexicon.key(hash, length: letters.count)
        tokens.append(
            NameToken(
                key: key, word: NameLexicon.english[key].intersection(.organisationWord),
                background: background[text.words[indices.lowerBound].hash],
                marks: marks(at: indices.lowerBound).union(.upper), first: indices.lowerBound, last: indices.upperBound,
                range: start..<end))
        return indices.upperBound + 1
    }

    /// Whether one letter stands for a name: with a stop behind it, or between two capitalised words.
    private func isInitial(_ index: Int) -> Bool {
        guard index + 1 < text.words.count, text.words[index + 1].isCapitalised else { return false }
        let gap = text.gap(before: index + 1)
        if gap == .stopAndSpace || gap == .openingQuote { return true }
        return gap == .space && index > 0 && text.words[index - 1].isCapitalised && text.gap(before: index) == .space
            && !text.words[index].isSentenceInitial
            && text.bytes[text.words[index].range.lowerBound] != UInt8(ascii: "I")
    }

    // MARK: Particles

    /// “Ursula van der Leyen”, “Bashar al-Assad”: the small words between two names are parts of the name.
    private mutating func addParticles(before index: Int, _ marks: inout NameToken.Marks) {
        var first = index
        while first > 0, index - first < 3, !text.words[first - 1].isCapitalised,
            text.words[first - 1].range.count <= 3, text.classes(first - 1).has(.particle),
            [.space, .hyphen].contains(text.gap(before: first))
        {
            first -= 1
        }
        guard first < index, !text.words[first].isSentenceInitial else { return }
        let follows = tokens.last.map {
            $0.last + 1 == first && !$0.has(.calendar) && text.gap(before: first) == .space
        }
        let opens = index - first == 1 && (text.gap(before: index) == .hyphen || text.classes(first).has(.opener))
        guard follows == true || opens else { return }
        for particle in first..<index {
            var own: NameToken.Marks = isTitleCase ? [.particle, .inTitleCase] : .particle
            if particle > first || follows == true { own.insert(.joined) }
            tokens.append(
                NameToken(
                    key: text.key(particle), word: text.classes(particle).intersection([.opensName, .opensLongName]),
                    background: background[text.words[particle].hash], marks: own, first: particle, last: particle,
                    range: text.words[particle].range))
        }
        marks.insert(.joined)
    }
}
