import Articles
import Language

/// The profiles of all articles with their words and names numbered.
struct Corpus: Sendable {
    /// A word of an article, in eight bytes: most of what grouping holds are these.
    struct Term: Sendable {
        private let wordAndPlaces: UInt32
        private let weightAndLead: UInt32

        /// Notes a word.
        ///
        /// - Parameters:
        ///   - word: Its number, below 2²⁹: more words than memory could hold besides.
        ///   - term: Its weight is from 1 up and below 4, so that all but one of the eight bits of the float's
        ///     exponent are known.
        init(word: Int, _ term: Profile.Term) {
            wordAndPlaces = UInt32(truncatingIfNeeded: word) << 3 | UInt32(term.places.rawValue)
            weightAndLead = (term.weight.bitPattern &- Self.leastWeight) << 8 | UInt32(term.leadCount)
        }

        var word: Int32 { Int32(wordAndPlaces >> 3) }
        var weight: Float { Float(bitPattern: weightAndLead >> 8 &+ Self.leastWeight) }
        var leadCount: UInt8 { UInt8(truncatingIfNeeded: weightAndLead) }
        var places: Profile.Places { Profile.Places(rawValue: UInt8(truncatingIfNeeded: wordAndPlaces & 7)) }

        private static let leastWeight = (1 as Float).bitPattern
    }

    /// A name of an article.
    struct Name: Sendable {
        var name: Int32
        var count: Float
    }

    /// An article.
    struct Member: Sendable {
        var terms: [Term]
        var names: [Name]
        var offices: [Office]
        var shingles: [UInt32]
        var weekdays: SIMD8<Float>
        var day: Int?
        var timing: Timing
        /// The number of words, stop words left out.
        var length: Int
    }

    /// A person of an article, by name, with an office that is qualified.
    struct Office: Sendable {
        var person: Int32
        var qualifier: WordHash
        var isElect: Bool
        var isFormer: Bool
        var count: Int
    }

    private(set) var members: [Member] = []
    /// By member, until some are kept.
    private(set) var sketches: [NearCopies.Sketch] = []
    /// By word: −ln of the probability in news at large, and in how many members it stands.
    private(set) var surprise: [Float] = []
    private(set) var memberCount: [Int32] = []
    /// By name: −ln of the probability in news at large, and whether it is of two words.
    private(set) var nameSurprise: [Float] = []
    private(set) var nameIsPhrase: [Bool] = []

    private var words = WordNumbers(capacity: 1 << 14)

    /// Reads one of each fold of articles.
    ///
    /// - Complexity: O(bytes)
    init(_ articles: [Article], _ copies: Copies, _ cache: inout GroupingCache) async throws {
        var names = WordNumbers(capacity: 1 << 14)
        let count = copies.members.count
        members.reserveCapacity(count)
        sketches.reserveCapacity(count)
        // In stretches, so that profiles with their long hashes are never held for all articles at once.
        for start in stride(from: 0, to: count, by: 1024) {
            let stretch = (start..<min(start + 1024, count)).map { member in
                (article: copies.members[member][0], day: copies.day(of: member, in: articles))
            }
            for profile in try await cache.profiles(of: stretch, in: articles) { add(profile, &names) }
        }
    }

    /// Keeps some members, which ascend, and counts words among these; the sketches are forgotten.
    mutating func keep(_ kept: [Int]) {
        sketches = []
        guard kept.count < members.count else { return }
        members = kept.map { members[$0] }
        memberCount = [Int32](repeating: 0, count: memberCount.count)
        for member in members { for term in member.terms { memberCount[Int(term.word)] += 1 } }
    }

    /// What each word tells apart among all members.
    func weights() -> [Float] {
        let weighting = Weighting(articles: Float(members.count))
        return zip(surprise, memberCount).map { weighting.weight(surprise: $0, holders: Float($1)) }
    }

    /// The same, with the members of a crowd counted together.
    func weights(_ crowds: Crowds) -> [Float] {
        let weighting = Weighting(articles: crowds.weight)
        let holders = crowds.holders(columns: surprise.count) { member, add in
            for term in members[member].terms { add(term.word) }
        }
        return zip(surprise, holders).map { weighting.weight(surprise: $0, holders: $1) }
    }

    /// How many members hold a word.
    func holders(of word: WordHash) -> Int {
        words[word].map { Int(memberCount[$0]) } ?? 0
    }

    private mutating func add(_ profile: Profile, _ names: inout WordNumbers) {
        let terms = profile.terms.map { term in
            let word = words.number(of: term.word)
            if word == surprise.count {
                surprise.append(BackgroundTable.english.surprise(of: term.word))
                memberCount.append(0)
            }
            memberCount[word] += 1
            return Term(word: word, term)
        }
        let numbered = profile.names.map { name in
            let index = names.number(of: name.name)
            if index == nameSurprise.count {
                nameSurprise.append(name.surprise)
                nameIsPhrase.append(name.isPhrase)
            }
            return Name(name: Int32(index), count: name.count)
        }
        let offices = profile.offices.compactMap { office in
            names[office.person].map { person in
                Office(
                    person: Int32(person), qualifier: office.qualifier, isElect: office.isElect,
                    isFormer: office.isFormer, count: office.count)
            }
        }
        members.append(
            Member(
                terms: terms, names: numbered, offices: offices, shingles: profile.shingles, weekdays: profile.weekdays,
                day: profile.day, timing: profile.timing, length: profile.length))
        sketches.append(profile.sketch)
    }
}
