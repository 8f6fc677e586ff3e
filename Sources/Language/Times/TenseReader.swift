/// Reads from the verb that a time stands with whether it is over or lies ahead.
///
/// The nearest verb before a time governs it, in its own clause; where a time opens its clause the first verb behind
/// it does. What is certain neither way is unknown: verbs of other forms, conditionals, infinitives and limits.
struct TenseReader {
    /// How far from a time its verb may stand; further away it is the verb of another clause.
    private static let reach = 14
    /// How far before a time a verb of saying may stand, with a place between (“said in a statement on Monday”).
    private static let sayingReach = 6
    /// How far before a time a word may stand that tells that it lies ahead (“ahead of the Feb. 9 vote”).
    private static let aheadReach = 3

    /// How far around a time its sentence is read: longer ones are lists.
    private static let sentenceReach = 60

    let words: [Word]
    let bytes: UnsafeRawBufferPointer

    /// Where a time lies.
    ///
    /// - Parameters:
    ///   - time: The indices of its words.
    ///   - sentence: The offsets of its sentence.
    /// - Returns: The past or the future where the words leave no doubt.
    func direction(of time: Range<Int>, in sentence: Range<Int>) -> Direction {
        let clues = TenseClues.english
        var before = time.lowerBound - 1
        guard isIn(sentence, before) else {
            return isPossessive(words[time.upperBound - 1]) ? .unknown : forward(from: time.upperBound, in: sentence)
        }
        if isAheadNamed(before: time.lowerBound, in: sentence) { return .future }
        if isOfNoun(time, before: before) { return .unknown }
        switch clues[words[before].hash] {
        case .since: return .past
        case .limit, .to: return .unknown
        case .place: before -= 1
        default:
            // “on Monday”: other words of two letters that say nothing of a verb are prepositions too.
            if clues[words[before].hash] == .none, words[before].range.count == 2, words[before].isStopWord {
                before -= 1
            }
        }
        guard isIn(sentence, before) else { return forward(from: time.upperBound, in: sentence) }
        guard holdsComma(bytes[words[before].range.upperBound..<words[before + 1].range.lowerBound]) else {
            if let governing = backward(from: before, in: sentence) { return governing }
            // “The attack on Monday will be remembered”: only what is over tells of its subject too.
            return forward(from: time.upperBound, in: sentence, saying: .unknown) == .past ? .past : .unknown
        }
        let behind = forward(from: time.upperBound, in: sentence)
        guard let ahead = backward(from: before, in: sentence) else { return behind }
        return ahead == behind || behind == .unknown ? ahead : .unknown
    }

    /// Whether a time belongs to a noun: “the Feb. 9 attack”, “Monday's vote” may be over or not, and may be the name of
    /// an event of another year.
    private func isOfNoun(_ time: Range<Int>, before: Int) -> Bool {
        let previous = words[before]
        if isPossessive(previous) || isPossessive(words[time.upperBound - 1]) { return true }
        return previous.range.count != 2 && TenseClues.english[previous.hash] == .determiner
    }

    private func isPossessive(_ word: Word) -> Bool {
        let end = word.range.upperBound
        guard end < bytes.count else { return false }
        return bytes[end] == UInt8(ascii: "'")
            || bytes[end] == 0xE2 && end + 2 < bytes.count && bytes[end + 1] == 0x80 && bytes[end + 2] == 0x99
    }

    /// Whether a word close before a time tells that it lies ahead.
    private func isAheadNamed(before index: Int, in sentence: Range<Int>) -> Bool {
        (max(0, index - Self.aheadReach)..<index).contains {
            isIn(sentence, $0) && TenseClues.english[words[$0].hash] == .ahead
        }
    }

    // MARK: Before a time

    /// What the nearest verb before a time says; nothing where there is none in its clause.
    private func backward(from start: Int, in sentence: Range<Int>) -> Direction? {
        var index = start
        var isBeyondComma = false
        while isIn(sentence, index), start - index < Self.reach {
            if index < start {
                let gap = bytes[words[index].range.upperBound..<words[index + 1].range.lowerBound]
                if holdsBarrier(gap) { return nil }
                isBeyondComma = isBeyondComma || holdsComma(gap)
            }
            // “The town, which flooded, votes on Monday”: the verb between commas is that of another clause.
            if isBeyondComma, isInRelativeClause(index, in: sentence) { return .unknown }
            switch meaning(at: index) {
            case .past, .participle: return pastUnlessAuxiliary(before: index, in: sentence)
            case .saying:
                return isSaid(from: index, through: start) || isPassive(index, in: sentence) ? .past : .unknown
            case .future: return .future
            case .arranged, .open: return .unknown
            case .present, .has, .intends, .barrier: return .unknown
            case .to where isInfinitive(at: index): return isArranged(before: index, in: sentence) ? .future : .unknown
            default: index -= 1
            }
        }
        return nil
    }

    /// Whether “who” or “which” stands right before a word, or one word further away.
    private func isInRelativeClause(_ index: Int, in sentence: Range<Int>) -> Bool {
        (1...2).contains { isIn(sentence, index - $0) && TenseClues.english[words[index - $0].hash] == .barrier }
    }

    /// A verb in “ed” may belong to “will be”, “to be” and “is”: of them only “will be” tells a time.
    private func pastUnlessAuxiliary(before index: Int, in sentence: Range<Int>) -> Direction {
        let auxiliaries = (1...3).lazy.map { index - $0 }.filter { isIn(sentence, $0) }
        if auxiliaries.contains(where: { TenseClues.english[words[$0].hash] == .future }) { return .future }
        for step in 1...3 where isIn(sentence, index - step) {
            switch TenseClues.english[words[index - step].hash] {
            case .present, .open, .to:
                // “is expected to be held”: the infinitive tells.
                if let to = (1...3).lazy.map({ index - $0 }).first(where: { isTo($0, in: sentence) }) {
                    return isArranged(before: to, in: sentence) ? .future : .unknown
                }
                return .unknown
            case .perfect, .none: continue
            case .has:
                let isModal = auxiliaries.contains { TenseClues.english[words[$0].hash] == .open }
                return isModal ? .unknown : .past
            default: return .past
            }
        }
        return .past
    }

    private func isTo(_ index: Int, in sentence: Range<Int>) -> Bool {
        isIn(sentence, index) && TenseClues.english[words[index].hash] == .to
    }

    /// “was ordered”: it has no object that could lie ahead.
    private func isPassive(_ verb: Int, in sentence: Range<Int>) -> Bool {
        guard isIn(sentence, verb - 1) else { return false }
        let text = bytes[words[verb - 1].range]
        return text.elementsEqual("was".utf8) || text.elementsEqual("were".utf8)
    }

    /// Whether a verb of saying stands by itself before a time, or with a place between: with an object between, the
    /// time may be that of the object (“announced a vote on Monday”).
    private func isSaid(from verb: Int, through last: Int) -> Bool {
        if verb == last { return true }
        guard last - verb <= Self.sayingReach else { return false }
        let next = words[verb + 1]
        return TenseClues.english[next.hash] == .place || isHearer(verb + 1, through: last)
    }

    /// Whether the words behind a verb of saying name those who were told (“told reporters on Monday”): a plural or a
    /// name, and nothing behind it but a place.
    private func isHearer(_ index: Int, through last: Int) -> Bool {
        var end = index
        if TenseClues.english[words[end].hash] == .determiner, end < last { end += 1 }
        while end < last, words[end].isCapitalised, words[end + 1].isCapitalised { end += 1 }
        guard words[end].isCapitalised || isPlural(end) else { return false }
        return end == last || TenseClues.english[words[end + 1].hash] == .place
    }

    /// Whether “to” stands before a verb: not before a name, a number, a determiner or a plural.
    private func isInfinitive(at index: Int) -> Bool {
        guard index + 1 < words.count else { return false }
        let next = words[index + 1]
        if next.isCapitalised || next.isNumber || isPlural(index + 1) { return false }
        return TenseClues.english[next.hash] != .determiner
    }

    /// Whether a word ends in an “s” that no infinitive ends in.
    private func isPlural(_ index: Int) -> Bool {
        let text = bytes[words[index].range]
        guard text.count > 3, text[text.endIndex - 1] | 0x20 == UInt8(ascii: "s") else { return false }
        let before = text[text.endIndex - 2] | 0x20
        return before != UInt8(ascii: "s") && before != UInt8(ascii: "u")
    }

    /// Whether an infinitive is what is arranged to come: “is scheduled to”, “plans to”, “is to”.
    private func isArranged(before to: Int, in sentence: Range<Int>) -> Bool {
        guard isIn(sentence, to - 1) else { return false }
        switch TenseClues.english[words[to - 1].hash] {
        case .intends, .present: return true
        case .arranged:
            return (2...3).contains {
                isIn(sentence, to - $0) && TenseClues.english[words[to - $0].hash] == .present
            }
        default: return false
        }
    }

    // MARK: Behind a time

    /// What the first verb behind a time says.
    private func forward(
        from start: Int, in sentence: Range<Int>, saying: Direction = .past
    ) -> Direction {
        var index = start
        while isIn(sentence, index), index - start < Self.reach {
            if index > start, holdsBarrier(bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound]) {
                return .unknown
            }
            switch meaning(at: index) {
            case .past: return .past
            case .saying: return saying
            case .future: return .future
            case .present: return isArrangedAhead(at: index, in: sentence) ? .future : .unknown
            case .open, .has, .participle, .arranged, .intends, .barrier: return .unknown
            case .to where isInfinitive(at: index): return .unknown
            default: index += 1
            }
        }
        return .unknown
    }

    /// “is expected to”, “are to”.
    private func isArrangedAhead(at index: Int, in sentence: Range<Int>) -> Bool {
        (1...3).contains { step in
            isTo(index + step, in: sentence) && isArranged(before: index + step, in: sentence)
        }
    }

    // MARK: The sentence

    /// Whether nothing in a sentence lies ahead or is open.
    func tellsNothingAhead(in sentence: Range<Int>, around index: Int) -> Bool {
        !neighbours(of: index, in: sentence).contains {
            [.future, .arranged, .intends, .ahead].contains(TenseClues.english[$0.hash])
        }
    }

    /// Whether somebody speaks of themselves outside of quotation marks: the sentence is spoken, on a day of its own.
    func isFirstPerson(in sentence: Range<Int>, around index: Int) -> Bool {
        neighbours(of: index, in: sentence, untilQuotation: true).contains {
            TenseClues.english[$0.hash] == .speaker
        }
    }

    /// The words of a sentence around one of them, through its ends or the next quotation marks.
    private func neighbours(
        of index: Int, in sentence: Range<Int>, untilQuotation: Bool = false
    ) -> ArraySlice<Word> {
        var (low, high) = (index, index + 1)
        while isIn(sentence, low - 1), index - low < Self.sentenceReach {
            if untilQuotation, holdsQuotationMark(between: low - 1, low) { break }
            low -= 1
        }
        while isIn(sentence, high), high - index < Self.sentenceReach {
            if untilQuotation, holdsQuotationMark(between: high - 1, high) { break }
            high += 1
        }
        return words[low..<high]
    }

    /// Whether a straight or a curly double mark (U+201C, U+201D) stands between two neighbouring words; long gaps count
    /// as marks.
    private func holdsQuotationMark(between left: Int, _ right: Int) -> Bool {
        let (start, end) = (words[left].range.upperBound, words[right].range.lowerBound)
        if end - start == 1 { return bytes[start] == UInt8(ascii: "\"") }
        if end - start > 8 { return true }
        var index = start
        while index < end {
            if bytes[index] == UInt8(ascii: "\"") { return true }
            if bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80 {
                if bytes[index + 2] == 0x9C || bytes[index + 2] == 0x9D { return true }
            }
            index += 1
        }
        return false
    }

    // MARK: Words

    /// What a word says; a verb in “ed” is in the past tense.
    private func meaning(at index: Int) -> TenseClue {
        let word = words[index]
        let known = TenseClues.english[word.hash]
        guard [.none, .past, .saying, .participle].contains(known) else { return known }
        if isHyphened(word) { return .none }
        if known != .none { return isParticiple(at: index) && known != .past ? .none : known }
        return isRegularPast(word) && !isParticiple(at: index) ? .past : .none
    }

    /// “ed” at the end of a word in small letters, other than “eed” (“need”).
    private func isRegularPast(_ word: Word) -> Bool {
        let text = bytes[word.range]
        guard text.count >= 5, !word.isCapitalised, text.suffix(2).elementsEqual("ed".utf8) else { return false }
        return text[text.endIndex - 3] != UInt8(ascii: "e") && !text.elementsEqual("hundred".utf8)
    }

    /// Whether what ends in “ed” stands before a noun: behind a determiner.
    private func isParticiple(at index: Int) -> Bool {
        index > 0 && TenseClues.english[words[index - 1].hash] == .determiner
    }

    /// Part of a compound (“Paris-led”).
    private func isHyphened(_ word: Word) -> Bool {
        word.range.lowerBound > 0 && bytes[word.range.lowerBound - 1] == UInt8(ascii: "-")
            || word.range.upperBound < bytes.count && bytes[word.range.upperBound] == UInt8(ascii: "-")
    }

    private func isIn(_ sentence: Range<Int>, _ index: Int) -> Bool {
        words.indices.contains(index) && sentence.contains(words[index].range.lowerBound)
    }

    private func holdsComma(_ gap: Slice<UnsafeRawBufferPointer>) -> Bool {
        gap.prefix(8).contains(UInt8(ascii: ",")) || holdsBarrier(gap)
    }

    /// Whether a mark between words parts clauses: a colon, a semicolon, a dash, a quotation mark.
    private func holdsBarrier(_ gap: Slice<UnsafeRawBufferPointer>) -> Bool {
        if gap.count > 8 { return true }
        for index in gap.startIndex..<gap.endIndex {
            switch gap[index] {
            case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "\""): return true
            // Dashes (U+2013, U+2014) and curly quotation marks (U+201C, U+201D).
            case 0xE2 where index + 2 < gap.endIndex && gap[index + 1] == 0x80:
                switch gap[index + 2] {
                case 0x93, 0x94, 0x9C, 0x9D: return true
                default: break
                }
            default: break
            }
        }
        return false
    }
}
