import Articles
import Language
import Slices

/// The profiles of all articles with their words and names numbered.
struct Corpus: Sendable {
    /// A word of an article.
    struct Term: Sendable {
        var word: Int32
        var weight: Float
        var leadCount: UInt8
        var places: Profile.Places
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
        var sketch: NearCopies.Sketch
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
    /// By word: −ln of the probability in news at large, and in how many members it stands.
    private(set) var surprise: [Float] = []
    private(set) var memberCount: [Int32] = []
    /// By name: −ln of the probability in news at large, and whether it is of two words.
    private(set) var nameSurprise: [Float] = []
    private(set) var nameIsPhrase: [Bool] = []

    private var words = WordNumbers(capacity: 1 << 14)

    /// Reads articles.
    ///
    /// - Complexity: O(bytes)
    init(_ articles: [Article]) async throws {
        var names = WordNumbers(capacity: 1 << 14)
        members.reserveCapacity(articles.count)
        // In stretches, so that profiles with their long hashes are never held for all articles at once.
        for start in stride(from: 0, to: articles.count, by: 4096) {
            let stretch = Array(articles[start..<min(start + 4096, articles.count)])
            let profiles = try await mapSlices(stretch) { slice in slice.map(ProfileBuilder.profile) }
            for profile in profiles { add(profile, &names) }
        }
    }

    /// Keeps some members, which ascend, and counts words among these.
    mutating func keep(_ kept: [Int]) {
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
                surprise.append(term.surprise)
                memberCount.append(0)
            }
            memberCount[word] += 1
            return Term(word: Int32(word), weight: term.weight, leadCount: term.leadCount, places: term.places)
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
                terms: terms, names: numbered, offices: offices, shingles: profile.shingles,
                sketch: profile.sketch, weekdays: profile.weekdays, day: profile.day, timing: profile.timing,
                length: profile.length))
    }
}
