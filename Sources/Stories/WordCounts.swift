import Language

/// Counts the words of one article after another, stop words left out.
///
/// A flat hash table like ``WordNumbers``, in memory that is kept from article to article. Every second word of an
/// article is new to it, which no processor foresees: nothing here branches on it.
struct WordCounts: ~Copyable {
    /// What is noted of a word while the article is read; all 0 before.
    struct Count: BitwiseCopyable {
        var word = WordHash(value: 0)
        var weight: Float = 0
        /// Capitalised inside a sentence, at the start of one, in the title; and in small letters.
        var capitalised: Int32 = 0
        var initial: Int32 = 0
        var inTitle: Int16 = 0
        var isWrittenSmall = false
        var places: Profile.Places = []
        var leadCount: UInt8 = 0

        var isCapitalised: Bool { capitalised > 0 || initial > 0 || inTitle > 0 }

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
            let isInitial = word.isSentenceInitial
            initial += word.isCapitalised && isInitial ? 1 : 0
            capitalised += word.isCapitalised && !isInitial ? 1 : 0
            isWrittenSmall = isWrittenSmall || !word.isCapitalised && !word.isNumber
        }

        @inline(__always)
        private mutating func addLead() {
            if leadCount < .max { leadCount += 1 }
        }
    }

    private static let firstCapacity = 512

    /// By slot: the place of the word's count and one more; 0 where the slot is free. Four slots for each count.
    private var slots: Scratch<UInt32>
    private var counts: Scratch<Count>
    /// How many words were met.
    private(set) var count = 0

    init() {
        slots = Scratch(repeating: 0, count: Self.firstCapacity * 4)
        counts = Scratch(repeating: Count(), count: Self.firstCapacity)
    }

    subscript(place: Int) -> Count {
        @inline(__always) get { counts[place] }
        @inline(__always) set { counts[place] = newValue }
    }

    /// The place of a word's count, a new one at ``count`` if it has none.
    ///
    /// - Complexity: O(1) on average
    @inline(__always)
    mutating func place(of word: WordHash) -> Int {
        if count == counts.count { grow() }
        // The word is put behind the last before it is sought: so a free slot is a find like any other.
        counts[count].word = word
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: word.value >> 3) & mask
        var place = place(in: slot)
        while counts[place].word != word {
            slot = (slot + 1) & mask
            place = self.place(in: slot)
        }
        slots[slot] = UInt32(truncatingIfNeeded: place + 1)
        count += place == count ? 1 : 0
        return place
    }

    /// The place that a slot names: that of the next new word where the slot is free.
    @inline(__always)
    private func place(in slot: Int) -> Int {
        let known = Int(slots[slot])
        return known == 0 ? count : known - 1
    }

    /// Forgets all words.
    mutating func removeAll() {
        if counts.count > Self.firstCapacity {
            // What one long text needed is not cleaned for every text after it.
            self = WordCounts()
            return
        }
        slots.fill(with: 0)
        // The word behind the last may have been sought.
        for place in 0..<min(count + 1, counts.count) { counts[place] = Count() }
        count = 0
    }

    private mutating func grow() {
        var wider = Scratch(repeating: Count(), count: counts.count * 2)
        slots = Scratch(repeating: 0, count: wider.count * 4)
        let mask = slots.count - 1
        for place in 0..<count {
            wider[place] = counts[place]
            var slot = Int(truncatingIfNeeded: counts[place].word.value >> 3) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(truncatingIfNeeded: place + 1)
        }
        counts = wider
    }
}
