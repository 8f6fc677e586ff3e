#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

import Language

/// Compares the articles of one thread pair by pair, with all weights counted inside the thread: what
/// its stories share weighs nothing, and what parts them weighs most.
struct ThreadComparison {
    /// A word of an article, ready to be compared.
    private struct Term {
        var column: Int32
        var content: Float
        var lead: Float
        var marks: Marks
    }

    private struct Marks: OptionSet {
        let rawValue: UInt8
        static let present = Marks(rawValue: 1)
        static let title = Marks(rawValue: 2)
        static let opening = Marks(rawValue: 4)
        static let rare = Marks(rawValue: 8)
        static let absent: Marks = []
    }

    /// A word is rare where −ln of its probability is above this: in less than 1 of 245 articles.
    static let rareSurprise: Float = 5.5

    private let corpus: Corpus
    private let members: [Int]
    private var weights: [Float] = []
    private var rareSurprises: [Float] = []
    private var terms: [[Term]] = []
    private var names: Vectors
    private var titleWeights: [Float] = []
    private var rareCounts: [Float] = []
    private var shingles: [[Int32]] = []

    /// Prepares the articles of a thread.
    ///
    /// - Complexity: O(words of the articles)
    init(_ members: [Int], of corpus: Corpus, words: inout LocalNumbers, names localNames: inout LocalNumbers) {
        self.corpus = corpus
        self.members = members
        words.clear()
        localNames.clear()
        names = Vectors(columns: 0)
        let columns = members.map { member in corpus.members[member].terms.map { words.number(of: $0.word) } }
        countWords(columns, words.words)
        for (member, columns) in zip(members, columns) { addTerms(corpus.members[member], columns) }
        addNames(&localNames)
        addShingles()
    }

    /// The pairs worth comparing, as places in the thread.
    func pairs() -> [RowPair] {
        if members.count <= NeighbourIndex.allPairs { return NeighbourIndex.allPairs(of: members.count) }
        var content = Vectors(columns: weights.count)
        for row in terms { content.append(row.lazy.map { Vectors.Entry(column: $0.column, value: $0.content) }) }
        return NeighbourIndex.pairs(of: content)
    }

    /// The features of pairs, which ascend by their first article.
    func features(of pairs: [RowPair]) -> [PairFeatures] {
        let absent = Term(column: 0, content: 0, lead: 0, marks: .absent)
        var dense = [Term](repeating: absent, count: weights.count)
        let nameCosines = names.cosines(of: pairs[...])
        var loaded: Int?
        return pairs.indices.map { index in
            let (first, second) = (Int(pairs[index].first), Int(pairs[index].second))
            if loaded != first {
                if let loaded { for term in terms[loaded] { dense[Int(term.column)] = absent } }
                for term in terms[first] { dense[Int(term.column)] = term }
                loaded = first
            }
            var features = wordFeatures(dense, first, second)
            features.names = nameCosines[index]
            features.shingles = sharedShingles(first, second)
            let (left, right) = (corpus.members[members[first]], corpus.members[members[second]])
            features.weekdays = Self.weekdays(left, right)
            features.offices = OfficeAgreement.score(left, right)
            if let one = left.day, let other = right.day { features.days = abs(one - other) }
            return features
        }
    }

    private func wordFeatures(_ dense: [Term], _ first: Int, _ second: Int) -> PairFeatures {
        var features = PairFeatures()
        var (firstCovered, secondCovered, rare) = (Float(0), Float(0), Float(0))
        for term in terms[second] {
            let other = dense[Int(term.column)]
            guard other.marks != .absent else { continue }
            features.content += term.content * other.content
            features.lead += term.lead * other.lead
            if term.marks.contains(.title), other.marks.contains(.opening) {
                secondCovered += weights[Int(term.column)]
            }
            if other.marks.contains(.title), term.marks.contains(.opening) { firstCovered += weights[Int(term.column)] }
            if term.marks.contains(.rare) { rare += rareSurprises[Int(term.column)] }
        }
        features.coverage = min(
            Self.share(firstCovered, of: titleWeights[first]), Self.share(secondCovered, of: titleWeights[second]))
        let fewer = max(1, min(rareCounts[first], rareCounts[second]))
        features.rareWords = log1p(rare / fewer.squareRoot())
        return features
    }

    /// A title with no word that tells anything is taken for covered as titles are on the whole.
    private static func share(_ covered: Float, of weight: Float) -> Float { weight > 0.3 ? covered / weight : 0.35 }

    private static func weekdays(_ left: Corpus.Member, _ right: Corpus.Member) -> Float {
        let areBothNamed = left.weekdays != SIMD8() && right.weekdays != SIMD8()
        return areBothNamed ? (left.weekdays * right.weekdays).sum() - 0.4 : 0
    }

    private func sharedShingles(_ first: Int, _ second: Int) -> Float {
        let (left, right) = (shingles[first], shingles[second])
        var (one, other, shared) = (0, 0, 0)
        while one < left.count, other < right.count {
            if left[one] == right[other] { shared += 1 }
            let isLess = left[one] <= right[other]
            if right[other] <= left[one] { other += 1 }
            if isLess { one += 1 }
        }
        return log1p(Float(min(shared * Int(Profile.shingleSampling), 60)))
    }
}

extension ThreadComparison {
    private mutating func countWords(_ columns: [[Int32]], _ words: [Int32]) {
        var holders = [Int32](repeating: 0, count: words.count)
        for row in columns { for column in row { holders[Int(column)] += 1 } }
        let weighting = Weighting(articles: members.count)
        let mostHolders = max(3, Float(members.count) / 2)
        for (word, count) in zip(words, holders) {
            let surprise = corpus.surprise[Int(word)]
            weights.append(weighting.weight(surprise: surprise, holders: count))
            rareSurprises.append(Float(count) <= mostHolders ? surprise : 0)
        }
    }

    private mutating func addTerms(_ member: Corpus.Member, _ columns: [Int32]) {
        var (contentSquares, leadSquares, titleWeight, rareCount) = (Float(0), Float(0), Float(0), Float(0))
        var row: [Term] = []
        row.reserveCapacity(columns.count)
        for (term, column) in zip(member.terms, columns) {
            let weight = weights[Int(column)]
            var marks = Marks.present
            if term.places.contains(.title) {
                marks.insert(.title)
                titleWeight += weight
            }
            if term.places.contains(.opening) { marks.insert(.opening) }
            if corpus.surprise[Int(term.word)] > Self.rareSurprise {
                marks.insert(.rare)
                rareCount += 1
            }
            let content = term.weight * weight
            let lead = term.leadCount == 0 ? 0 : saturate(Float(term.leadCount)) * weight
            contentSquares += content * content
            leadSquares += lead * lead
            row.append(Term(column: column, content: content, lead: lead, marks: marks))
        }
        let contentScale = contentSquares > 0 ? 1 / contentSquares.squareRoot() : 0
        let leadScale = leadSquares > 0 ? 1 / leadSquares.squareRoot() : 0
        for index in row.indices {
            row[index].content *= contentScale
            row[index].lead *= leadScale
        }
        terms.append(row)
        titleWeights.append(titleWeight)
        rareCounts.append(rareCount)
    }

    private mutating func addNames(_ numbers: inout LocalNumbers) {
        var holders: [Int32] = []
        for member in members {
            for name in corpus.members[member].names {
                let column = Int(numbers.number(of: name.name))
                if column == holders.count { holders.append(0) }
                holders[column] += 1
            }
        }
        let weighting = Weighting(articles: members.count)
        let weights = zip(numbers.words, holders).map { name, count in
            // A name of two words counts less: its words count already.
            let share: Float = corpus.nameIsPhrase[Int(name)] ? 0.7 : 1
            return share * weighting.weight(surprise: corpus.nameSurprise[Int(name)], holders: count)
        }
        var vectors = Vectors(columns: weights.count)
        for member in members {
            vectors.append(
                corpus.members[member].names.map { name in
                    let column = numbers.number(of: name.name)
                    return Vectors.Entry(column: column, value: saturate(name.count) * weights[Int(column)])
                })
        }
        names = vectors
    }

    /// Keeps the shingles that two articles or a few hold: what more hold is a formula, what one holds
    /// matches nothing.
    private mutating func addShingles() {
        let total = members.reduce(0) { $0 + corpus.members[$1].shingles.count }
        var numbers = WordNumbers(capacity: total)
        var holders: [(count: Int32, last: Int)] = []
        let rows = members.map { member in
            corpus.members[member].shingles.map { shingle in
                let number = numbers.number(of: WordHash(value: UInt64(shingle) << 1))
                if number == holders.count { holders.append((0, -1)) }
                if holders[number].last != member { holders[number] = (holders[number].count + 1, member) }
                return Int32(number)
            }
        }
        let most = max(8, Int32(members.count / 100))
        for row in rows {
            var kept = row.filter { holders[Int($0)].count > 1 && holders[Int($0)].count <= most }
            kept.sort()
            removeRepeats(&kept)
            shingles.append(kept)
        }
    }
}
