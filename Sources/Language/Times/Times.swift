/// Finds time expressions and what they mean.
public enum Times {
    /// The time expressions of an article, ascending.
    ///
    /// What depends on the day of writing has a value only where all days between the bounds give the same; not
    /// inside a quotation, which was spoken on a day of its own; and, where a tense decides, only where the words
    /// around it tell the tense. Everything else that is vague, or told from another time, has no value.
    ///
    /// - Parameters:
    ///   - passages: The article.
    ///   - published: The first and the last day that it can have been published on, `YYYY-MM-DD`, as far as known.
    /// - Returns: The expressions, in the order of the text; no two overlap.
    /// - Complexity: O(bytes)
    public static func find(
        in passages: [Passage], published: (earliest: String?, latest: String?)
    ) -> [TimeExpression] {
        find(in: JoinedPassages(passages), published: published)
    }

    /// The time expressions of an article, ascending; see ``find(in:published:)-([Passage],_)``.
    ///
    /// - Complexity: O(bytes)
    public static func find(
        in joined: JoinedPassages, published: (earliest: String?, latest: String?)
    ) -> [TimeExpression] {
        var days: ClosedRange<CalendarDay>?
        if let first = published.earliest.flatMap({ CalendarDay($0) }),
            let last = published.latest.flatMap({ CalendarDay($0) }),
            first <= last
        {
            days = first...last
        }
        var reader = TimeReader(published: days)
        joined.forEachPassage { reader.read($1, of: joined, passage: $0) }
        return reader.expressions()
    }
}

/// Reads an article's expressions of time, passage by passage.
private struct TimeReader {
    let published: ClosedRange<CalendarDay>?
    private var found: [TimeExpression] = []
    /// The months that stand by themselves among what was found, with their index in it.
    private var bareMonths: [(index: Int, month: Int)] = []
    /// A bit for each month whose name somebody in the article bears (“Theresa May”).
    private var bornMonths: UInt16 = 0
    private var words: [Word] = []
    private var cores: [Int] = []

    init(published: ClosedRange<CalendarDay>?) {
        self.published = published
        words.reserveCapacity(128)
        cores.reserveCapacity(16)
    }

    /// What was found, without months that are names.
    func expressions() -> [TimeExpression] {
        let names = Set(bareMonths.filter { bornMonths & 1 << UInt16($0.month) != 0 }.map(\.index))
        if names.isEmpty { return found }
        return found.indices.filter { !names.contains($0) }.map { found[$0] }
    }

    /// Reads a passage, given its words in the joined text.
    mutating func read(_ range: Range<Int>, of joined: JoinedPassages, passage: Int) {
        noteCores(among: joined.words, range)
        guard !cores.isEmpty else { return }
        let start = joined.starts[passage]
        words.removeAll(keepingCapacity: true)
        for index in range { words.append(joined.words[index].moved(by: -start)) }
        joined.bytes.withUnsafeBytes { bytes in
            let text = UnsafeRawBufferPointer(rebasing: bytes[joined.range(ofPassage: passage)])
            read(text, passage: passage, joined.passages[passage].kind)
        }
    }

    private mutating func read(_ bytes: UnsafeRawBufferPointer, passage: Int, _ kind: Passage.Kind) {
        let text = PassageWords(words: words, bytes: bytes)
        var speech = SpeechScan(words: words, bytes: bytes)
        var end = 0
        let isSpoken = kind == .quote
        if kind != .title && kind != .heading { noteBornMonths(in: text) }
        for core in cores {
            guard let phrase = text.phrase(around: core), phrase.range.lowerBound >= end else { continue }
            end = phrase.range.upperBound
            if case .monthName(let month, _) = phrase.meaning { bareMonths.append((found.count, month)) }
            found.append(
                TimeExpression(
                    span: TextSpan(passage: passage, range: phrase.range),
                    value: value(of: phrase, isSpoken: isSpoken, &speech)))
        }
    }

    private func value(of phrase: TimePhrase, isSpoken: Bool, _ speech: inout SpeechScan) -> String? {
        if case .certain(let value) = phrase.meaning { return value }
        guard let published, phrase.meaning.isRelative, !isSpoken, !speech.isSpoken(phrase) else { return nil }
        let direction = phrase.meaning.needsDirection ? speech.direction(of: phrase) : .unknown
        return phrase.meaning.value(from: published.lowerBound, through: published.upperBound, direction)
    }

    private mutating func noteBornMonths(in text: PassageWords) {
        for core in cores where text.kind(core) == .monthName && text.isSurname(core) {
            bornMonths |= 1 << UInt16(text.number(at: core))
        }
    }

    /// Notes the words that an expression may stand around, by their places in the passage.
    private mutating func noteCores(among words: [Word], _ range: Range<Int>) {
        cores.removeAll(keepingCapacity: true)
        let list = TimeWords.english
        words.withUnsafeBufferPointer { words in
            for index in range {
                let word = words[index]
                let isNumber = word.isNumber && (word.range.count == 4 || 8...10 ~= word.range.count)
                if isNumber || list.isCore(word.hash) { cores.append(index - range.lowerBound) }
            }
        }
    }
}

/// What the clauses and quotations of a passage tell of the times in it, asked from its beginning to its end.
private struct SpeechScan {
    let reader: TenseReader
    private var sentences: Sentences.Scan
    private var sentence = 0..<0
    private var read = 0
    private var isOpen = false

    init(words: [Word], bytes: UnsafeRawBufferPointer) {
        reader = TenseReader(words: words, bytes: bytes)
        sentences = Sentences.Scan(bytes)
    }

    /// Whether an offset is inside a quotation.
    private mutating func isQuoted(_ offset: Int) -> Bool {
        let bytes = reader.bytes
        while read < offset {
            switch bytes[read] {
            case UInt8(ascii: "\""): isOpen.toggle()
            case 0xE2 where read + 2 < bytes.count && bytes[read + 1] == 0x80:
                if bytes[read + 2] == 0x9C { isOpen = true }
                if bytes[read + 2] == 0x9D { isOpen = false }
            default: break
            }
            read += 1
        }
        return isOpen
    }

    /// Whether an expression is in a quotation, or in a sentence of somebody who speaks of themselves: it was said on
    /// a day of its own.
    mutating func isSpoken(_ phrase: TimePhrase) -> Bool {
        if isQuoted(phrase.range.lowerBound) { return true }
        while sentence.upperBound <= phrase.range.lowerBound, let next = sentences.next() { sentence = next }
        return reader.isFirstPerson(in: sentence, around: phrase.words.lowerBound)
    }

    /// Where an expression lies, whose sentence was asked for already.
    func direction(of phrase: TimePhrase) -> Direction {
        let words = phrase.words.lowerBound..<phrase.words.upperBound + 1
        let direction = reader.direction(of: words, in: sentence)
        // “Over the weekend” is said of the last one, unless something lies ahead.
        if direction == .unknown, phrase.meaning == .weekend(.plain),
            reader.tellsNothingAhead(in: sentence, around: words.lowerBound)
        {
            return .past
        }
        return direction
    }
}

extension PassageWords {
    private static let than = WordHash("than")

    /// The expression around a word; nothing where it stands in none.
    fileprivate func phrase(around index: Int) -> TimePhrase? {
        switch kind(index) {
        case .weekday: weekdayPhrase(at: index)
        case .monthName: monthPhrase(at: index)
        case .day: dayPhrase(at: index)
        case .unit, .part, .weekend, .season: unitPhrase(at: index)
        case .vague: phrase(withRight(index)...index, .vague)
        case .shift: shiftPhrase(at: index)
        default: numberPhrase(at: index)
        }
    }

    /// “today”, “yesterday evening”; “of tomorrow” and “today's” tell no day.
    private func dayPhrase(at index: Int) -> TimePhrase? {
        let offset = number(at: index)
        let last = kind(index + 1) == .part && isJoined(index) && !isPlural(index + 1) ? index + 1 : index
        if isPossessive(index) || word(index - 1, is: WordHash("of")) { return phrase(index...last, .vague) }
        // “USA Today”: a name.
        if words[index].isCapitalised, isJoined(index - 1), words[index - 1].isCapitalised, kind(index - 1) == .none {
            return nil
        }
        let isToday = offset == 0 && words[index].hash == WordHash("today")
        return phrase(index...last, isToday ? .today : .day(offset))
    }

    /// “later”, “earlier”; not “later than”, and not before what it is a part of (“later this week”).
    private func shiftPhrase(at index: Int) -> TimePhrase? {
        if word(index + 1, is: Self.than) { return nil }
        if isJoined(index), [.this, .last, .next, .that].contains(kind(index + 1)),
            meaning(index + 2).isCore
        {
            return nil
        }
        return phrase(index...index, .vague)
    }

    private func withRight(_ index: Int) -> Int {
        word(index - 1, is: WordHash("right")) && isJoined(index - 1) ? index - 1 : index
    }
}

extension Times {
    /// Whether the words around a time tell that it is over: “in 2015, the two signed it”.
    ///
    /// - Parameters:
    ///   - time: Its offsets.
    ///   - sentence: Those of its sentence.
    ///   - words: The words of the sentence.
    ///   - bytes: The text as UTF-8.
    /// - Returns: Whether a verb in the past tense governs it; where that is not certain, it does not.
    package static func isOver(
        _ time: Range<Int>, sentence: Range<Int>, words: [Word], in bytes: UnsafeRawBufferPointer
    ) -> Bool {
        guard let first = words.firstIndex(where: { $0.range.lowerBound >= time.lowerBound }),
            let last = words.lastIndex(where: { $0.range.upperBound <= time.upperBound }), first <= last
        else { return false }
        return TenseReader(words: words, bytes: bytes).direction(of: first..<last + 1, in: sentence) == .past
    }

    /// Whether a time only says since when something is so (“since 2006”): what the sentence tells is not of that time.
    ///
    /// - Parameters:
    ///   - time: Its offsets.
    ///   - words: The words of its sentence.
    /// - Returns: Whether “since” stands right before it.
    package static func isBeginning(_ time: Range<Int>, words: [Word]) -> Bool {
        guard let before = words.last(where: { $0.range.upperBound <= time.lowerBound }) else { return false }
        return TenseClues.english[before.hash] == .since
    }
}
