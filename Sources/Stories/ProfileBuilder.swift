import Articles
import Language

/// Reads the profiles of articles, one after the other, each in one pass over its words.
struct ProfileBuilder: ~Copyable {
    /// So many bytes are read at once: lines enough, and a text of megabytes is not held twice.
    private static let bytesAtOnce = 1 << 14

    private var lines = JoinedLines()
    private var draft = ProfileDraft()

    init() {}

    /// The profile of an article that was published on a day, `YYYY-MM-DD`, if that is known.
    ///
    /// - Complexity: O(bytes)
    mutating func profile(of article: Article, published day: String?) -> Profile {
        lines.append(article.title.text)
        lines.bytes.withUnsafeBytes { draft.readTitle(lines.words, in: $0) }
        lines.removeAll()
        if let deck = article.deck { lines.append(deck.text) }
        for block in article.blocks {
            lines.append(block.text)
            if lines.bytes.count > Self.bytesAtOnce { readBody() }
        }
        readBody()
        return draft.finish(published: day)
    }

    private mutating func readBody() {
        lines.bytes.withUnsafeBytes { draft.readBody(lines.words, in: $0) }
        lines.removeAll()
    }
}

/// The profile of an article of which some is read.
private struct ProfileDraft: ~Copyable {
    private let background = BackgroundTable.english
    private var counts = WordCounts()
    private var phraseNumbers = WordNumbers(capacity: 100)
    private var phrases: [(name: WordHash, count: Float, surprise: Float)] = []
    private var shingles = ShingleScan()
    private var weekdays = SIMD8<Float>()
    /// The number of words read so far in the body, stop words left out.
    private var position = 0
    private var offices: [Profile.Office] = []
    private var timing = Timing()

    init() {}

    mutating func readTitle(_ words: [Word], in bytes: UnsafeRawBufferPointer) {
        for word in words where !word.isStopWord {
            let place = counts.place(of: word.hash)
            counts[place].addTitle(word)
        }
        noteOffices(words, bytes)
        timing.read(words, in: bytes)
    }

    mutating func readBody(_ words: [Word], in bytes: UnsafeRawBufferPointer) {
        shingles.read(words)
        noteWords(words)
        notePhrases(words, bytes)
        noteOffices(words, bytes)
        timing.read(words, in: bytes)
    }

    private mutating func noteWords(_ words: [Word]) {
        withUnsafeTemporaryAllocation(of: Word.self, capacity: words.count + 1) { matter in
            // Stop words come as they like: sorted out before, they cost no wrong guess of the processor.
            var count = 0
            for word in words {
                matter.initializeElement(at: count, to: word)
                count += word.isStopWord ? 0 : 1
            }
            for word in matter[..<count] {
                let place = counts.place(of: word.hash)
                counts[place].add(word, at: position)
                if position < 200, let weekday = Words.weekday(word) {
                    weekdays[weekday - 1] += 1 / (1 + Float(position) / 50)
                }
                position += 1
            }
        }
    }

    /// Notes each two neighbours in a run of capitalised words (``Words/capitalisedRuns(among:in:)``).
    private mutating func notePhrases(_ words: [Word], _ bytes: UnsafeRawBufferPointer) {
        for place in words.indices.dropFirst() {
            let (left, right) = (words[place - 1], words[place])
            guard right.isCapitalised, left.isCapitalised, !right.isStopWord, !left.isStopWord,
                Words.isJoined(left, right, in: bytes)
            else { continue }
            // “Police Doe” at the start of a sentence: the first word may be no part of the name.
            if left.isSentenceInitial, background[left.hash].capitalisedShare < 0.4 { continue }
            let name = left.hash.followed(by: right.hash)
            let number = phraseNumbers.number(of: name)
            if number == phrases.count {
                let surprise = 1 + 0.5 * (background.surprise(of: left.hash) + background.surprise(of: right.hash))
                phrases.append((name, 0, min(11, surprise)))
            }
            phrases[number].count += 1
        }
    }

    private mutating func noteOffices(_ words: [Word], _ bytes: UnsafeRawBufferPointer) {
        for office in Words.qualifiedOffices(among: words, in: bytes) {
            let known = offices.firstIndex { $0.person == office.person && $0.qualifier == office.qualifier }
            if let known {
                offices[known].count += 1
            } else if offices.count < 32 {
                offices.append(
                    Profile.Office(
                        person: office.person, qualifier: office.qualifier, isElect: office.isElect,
                        isFormer: office.isFormer, count: 1))
            }
        }
    }

    /// The profile; nothing is read when the next article begins.
    mutating func finish(published day: String?) -> Profile {
        var profile = Profile(shingles: shingles.sampled, sketch: shingles.sketch)
        addTerms(to: &profile)
        profile.offices = offices
        profile.length = position
        let weekdayLength = (weekdays * weekdays).sum().squareRoot()
        if weekdayLength > 0 { profile.weekdays = weekdays / weekdayLength }
        profile.day = day.flatMap { CalendarDay.known(DateBounds(earliest: $0, latest: $0)) }
        profile.timing = timing
        profile.timing.add(published: day)
        removeAll()
        return profile
    }

    private func addTerms(to profile: inout Profile) {
        profile.terms.reserveCapacity(counts.count)
        for place in 0..<counts.count {
            let count = counts[place]
            let known = count.isCapitalised ? background[count.word] : nil
            let names = known.map { timesNamed(count, share: $0.capitalisedShare) } ?? 0
            profile.terms.append(
                Profile.Term(
                    word: count.word, weight: saturate(count.weight), leadCount: count.leadCount,
                    places: names > 0 ? count.places.union(.name) : count.places))
            guard names > 0, let known else { continue }
            profile.names.append(
                Profile.Name(name: count.word, count: Float(names), surprise: known.surprise, isPhrase: false))
        }
        for phrase in phrases {
            profile.names.append(
                Profile.Name(name: phrase.name, count: phrase.count, surprise: phrase.surprise, isPhrase: true))
        }
    }

    /// How often a capitalised word is a name: capitalised inside a sentence; at the start of one or in a title
    /// only if it is known for a name from elsewhere.
    private func timesNamed(_ count: WordCounts.Count, share: Float) -> Int {
        var times = Int(count.capitalised)
        if times > 0 || share > 0.5 && !count.isWrittenSmall { times += Int(count.initial) }
        if times > 0 || share > 0.6 { times += Int(count.inTitle) }
        return times
    }

    private mutating func removeAll() {
        counts.removeAll()
        phraseNumbers.removeAll()
        phrases.removeAll(keepingCapacity: true)
        shingles.removeAll()
        weekdays = SIMD8()
        position = 0
        offices = []
        timing = Timing()
    }
}

/// Saturates a count, as BM25 does (Robertson and Walker 1994, k = 2): 0 to 3.
func saturate(_ count: Float) -> Float { count * 3 / (count + 2) }

/// Removes neighbours that are equal.
func removeRepeats<Element: Equatable>(_ sorted: inout [Element]) {
    var kept = 0
    for index in sorted.indices where index == 0 || sorted[index] != sorted[kept - 1] {
        sorted[kept] = sorted[index]
        kept += 1
    }
    sorted.removeSubrange(kept...)
}
