import Articles
import Language

/// Reads an article's profile: one pass over its words.
struct ProfileBuilder {
    /// What is noted of a word while the article is read.
    private struct Count {
        var word: WordHash
        var weight: Float = 0
        /// Capitalised inside a sentence, at the start of one, in the title; and in small letters.
        var capitalised: Int32 = 0
        var initial: Int32 = 0
        var inTitle: Int16 = 0
        var isWrittenSmall = false
        var places: Profile.Places = []
        var leadCount: UInt8 = 0

        mutating func addTitle(_ word: Word) {
            weight += 3
            addLead()
            places.formUnion([.title, .opening])
            if word.isCapitalised, inTitle < .max { inTitle += 1 }
        }

        /// Adds a word of the body that stands behind so many others, stop words left out.
        @inline(__always)
        mutating func add(_ word: Word, at position: Int) {
            // Words of the first 150 count up to three times as much: news tells the event first.
            weight += position < 150 ? 1 + 2 * (1 - Float(position) / 150) : 1
            if position < 120 {
                places.insert(.opening)
                if position < 60 { addLead() }
            }
            if word.isNumber { return }
            if !word.isCapitalised {
                isWrittenSmall = true
            } else if word.isSentenceInitial {
                initial += 1
            } else {
                capitalised += 1
            }
        }

        private mutating func addLead() {
            if leadCount < .max { leadCount += 1 }
        }
    }

    private let background = BackgroundTable.english
    private var index = WordNumbers(capacity: 600)
    private var counts: [Count] = []
    private var phraseIndex = WordNumbers(capacity: 100)
    private var phrases: [(name: WordHash, count: Float, surprise: Float)] = []
    private var profile = Profile()
    private var weekdays = SIMD8<Float>()
    /// The number of words read so far in the body, stop words left out.
    private var position = 0
    private var words: [Word] = []

    private init() {}

    /// The profile of an article that was published on a day, `YYYY-MM-DD`, if that is known.
    ///
    /// - Complexity: O(bytes)
    static func profile(of article: Article, published day: String?) -> Profile {
        var builder = ProfileBuilder()
        builder.readTitle(article.title.text)
        if let deck = article.deck { builder.readBody(deck.text) }
        for block in article.blocks { builder.readBody(block.text) }
        builder.finish()
        builder.profile.day = day.flatMap { CalendarDay.known(DateBounds(earliest: $0, latest: $0)) }
        builder.profile.timing.add(published: day)
        return builder.profile
    }

    private mutating func read(_ text: String, _ body: (inout ProfileBuilder, UnsafeRawBufferPointer) -> Void) {
        var copy = text
        copy.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            words.removeAll(keepingCapacity: true)
            for sentence in Sentences.Scan(bytes) { Words.append(in: bytes, sentence: sentence, to: &words) }
            body(&self, bytes)
        }
    }

    private mutating func readTitle(_ title: String) {
        read(title) { builder, bytes in
            for word in builder.words where !word.isStopWord {
                let place = builder.place(of: word)
                builder.counts[place].addTitle(word)
            }
            builder.noteOffices(bytes)
            builder.profile.timing.read(builder.words, in: bytes)
        }
    }

    private mutating func readBody(_ text: String) {
        read(text) { builder, bytes in
            builder.profile.shingles.read(builder.words)
            for word in builder.words where !word.isStopWord { builder.noteBody(word) }
            builder.notePhrases(bytes)
            builder.noteOffices(bytes)
            builder.profile.timing.read(builder.words, in: bytes)
        }
    }

    /// The place of a word among the counts; a new word is given one.
    private mutating func place(of word: Word) -> Int {
        let place = index.number(of: word.hash)
        if place == counts.count { counts.append(Count(word: word.hash)) }
        return place
    }

    private mutating func noteBody(_ word: Word) {
        let place = place(of: word)
        counts[place].add(word, at: position)
        if position < 200, let weekday = Words.weekday(word) { weekdays[weekday - 1] += 1 / (1 + Float(position) / 50) }
        position += 1
    }

    /// Notes each two neighbours in a run of capitalised words (``Words/capitalisedRuns(among:in:)``).
    private mutating func notePhrases(_ bytes: UnsafeRawBufferPointer) {
        for place in words.indices.dropFirst() {
            let (left, right) = (words[place - 1], words[place])
            guard right.isCapitalised, left.isCapitalised, !right.isStopWord, !left.isStopWord,
                Words.isJoined(left, right, in: bytes)
            else { continue }
            // “Police Doe” at the start of a sentence: the first word may be no part of the name.
            if left.isSentenceInitial, background[left.hash].capitalisedShare < 0.4 { continue }
            let name = left.hash.followed(by: right.hash)
            let index = phraseIndex.number(of: name)
            if index == phrases.count {
                let surprise = 1 + 0.5 * (background.surprise(of: left.hash) + background.surprise(of: right.hash))
                phrases.append((name, 0, min(11, surprise)))
            }
            phrases[index].count += 1
        }
    }

    private mutating func noteOffices(_ bytes: UnsafeRawBufferPointer) {
        for office in Words.qualifiedOffices(among: words, in: bytes) {
            let known = profile.offices.firstIndex { $0.person == office.person && $0.qualifier == office.qualifier }
            if let known {
                profile.offices[known].count += 1
            } else if profile.offices.count < 32 {
                profile.offices.append(
                    Profile.Office(
                        person: office.person, qualifier: office.qualifier, isElect: office.isElect,
                        isFormer: office.isFormer, count: 1))
            }
        }
    }

    private mutating func finish() {
        profile.terms.reserveCapacity(counts.count)
        for count in counts {
            let known = background[count.word]
            let names = timesNamed(count, share: known.capitalisedShare)
            profile.terms.append(
                Profile.Term(
                    word: count.word, weight: saturate(count.weight), surprise: known.surprise,
                    leadCount: count.leadCount, places: names > 0 ? count.places.union(.name) : count.places))
            guard names > 0 else { continue }
            profile.names.append(
                Profile.Name(name: count.word, count: Float(names), surprise: known.surprise, isPhrase: false))
        }
        for phrase in phrases {
            profile.names.append(
                Profile.Name(name: phrase.name, count: phrase.count, surprise: phrase.surprise, isPhrase: true))
        }
        profile.length = position
        let weekdayLength = (weekdays * weekdays).sum().squareRoot()
        if weekdayLength > 0 { profile.weekdays = weekdays / weekdayLength }
    }

    /// How often a word is a name: capitalised inside a sentence; at the start of one or in a title only
    /// if it is known for a name from elsewhere.
    private func timesNamed(_ count: Count, share: Float) -> Int {
        guard count.capitalised > 0 || count.initial > 0 || count.inTitle > 0 else { return 0 }
        var times = Int(count.capitalised)
        if times > 0 || share > 0.5 && !count.isWrittenSmall { times += Int(count.initial) }
        if times > 0 || share > 0.6 { times += Int(count.inTitle) }
        return times
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
