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
    private let corpus: Corpus
    private let members: [Corpus.Member]
    private var weights: [Float] = []
    private var rareSurprises: [Float] = []
    private var rows: [ThreadArticle] = []
    private var names: Vectors
    private var shingles: [[Int32]] = []
    private let crowds: Crowds

    /// Prepares the articles of a thread.
    ///
    /// - Complexity: O(words of the articles)
    init(
        _ members: [Corpus.Member], crowds: Crowds, of corpus: Corpus, collection: [Float], words: inout LocalNumbers,
        names localNames: inout LocalNumbers
    ) {
        self.corpus = corpus
        self.members = members
        self.crowds = crowds
        words.clear()
        localNames.clear()
        names = Vectors(columns: 0)
        let columns = members.map { member in member.terms.map { words.number(of: $0.word) } }
        let weighed = countWords(columns, words.words, collection: collection)
        rows = zip(members, columns).map { ThreadArticle($0, columns: $1, words: weighed) }
        addNames(&localNames)
        addShingles()
    }

    /// The pairs worth comparing, as places in the thread.
    func pairs() -> [RowPair] {
        if members.count <= NeighbourIndex.allPairs { return NeighbourIndex.allPairs(of: members.count) }
        let entries = rows.reduce(0) { $0 + $1.terms.count }
        var content = Vectors(columns: weights.count, rows: rows.count, room: entries)
        for row in rows {
            content.append(row.terms.lazy.map { Vectors.Entry(column: $0.column, first: $0.content, second: 0) })
        }
        return NeighbourIndex.pairs(of: content, groups: crowds.crowds.filter { $0.count <= Self.mostComparedAll })
    }

    /// The articles of a crowd are compared all with all, up to so many.
    static let mostComparedAll = 400

    /// The features of pairs, which ascend by their first article.
    ///
    /// - Complexity: O(pairs · words of an article)
    func features(of pairs: [RowPair]) -> FeatureTable {
        var table = FeatureTable(width: PairFeature.allCases.count, rows: pairs.count)
        var dense = [ThreadTerm](repeating: .absent, count: weights.count)
        let nameCosines = names.cosines(of: pairs[...])
        var loaded: Int?
        for (index, pair) in pairs.enumerated() {
            let (first, second) = (Int(pair.first), Int(pair.second))
            if loaded != first {
                if let loaded { for term in rows[loaded].terms { dense[Int(term.column)] = .absent } }
                for term in rows[first].terms { dense[Int(term.column)] = term }
                loaded = first
            }
            addWords(dense, pair, to: &table, index)
            table[index, .names] = nameCosines[index].x
            table[index, .namesBackground] = nameCosines[index].y
            table[index, .shingles] = sharedShingles(first, second)
            addTimes(pair, to: &table, index)
        }
        addContext(to: &table)
        return table
    }

    private func addWords(_ dense: [ThreadTerm], _ pair: RowPair, to table: inout FeatureTable, _ index: Int) {
        let (first, second) = (rows[Int(pair.first)], rows[Int(pair.second)])
        // Content, background, collection, lead; and the first and last of words that are no names.
        var (sums, beside) = (SIMD4<Float>(), SIMD4<Float>())
        // Title words and leading names of the first and of the second that the other holds.
        var (firstTitle, secondTitle, firstNames, secondNames) = (Float(0), Float(0), Float(0), Float(0))
        var rare: Float = 0
        var missing: Float = (first.nameWeight > 0 ? 1 : 0) + (second.nameWeight > 0 ? 1 : 0)
        for term in second.terms {
            let other = dense[Int(term.column)]
            guard other.marks != [] else { continue }
            let products =
                SIMD4(term.content, term.background, term.collection, term.lead)
                * SIMD4(other.content, other.background, other.collection, other.lead)
            sums += products
            if !term.marks.union(other.marks).contains(.name) { beside += products }
            let weight = weights[Int(term.column)]
            if term.marks.contains(.title), other.marks.contains(.opening) { secondTitle += weight }
            if other.marks.contains(.title), term.marks.contains(.opening) { firstTitle += weight }
            if term.marks.contains(.rare) { rare += rareSurprises[Int(term.column)] }
            if term.marks.contains(.leadingName) { secondNames += weight }
            if other.marks.contains(.leadingName) { firstNames += weight }
            if term.marks.contains(.firstName) { missing -= 1 }
            if other.marks.contains(.firstName) { missing -= 1 }
        }
        table[index, .content] = sums.x
        table[index, .contentBackground] = sums.y
        table[index, .contentCollection] = sums.z
        table[index, .lead] = sums.w
        table[index, .contentBesideNames] = beside.x * first.contentScale * second.contentScale
        table[index, .leadBesideNames] = beside.w * first.leadScale * second.leadScale
        table[index, .coverage] = min(
            Self.share(firstTitle, of: first.titleWeight), Self.share(secondTitle, of: second.titleWeight))
        table[index, .rareWords] = log1p(rare / max(1, min(first.rareCount, second.rareCount)).squareRoot())
        let lacking = [(firstNames, first.nameWeight), (secondNames, second.nameWeight)].map { held, weight in
            weight > 1 ? 1 - held / weight : 0.5
        }
        table[index, .missingNamesLeast] = min(lacking[0], lacking[1])
        table[index, .missingNamesMost] = max(lacking[0], lacking[1])
        table[index, .missingFirstNames] = missing
    }

    private func addTimes(_ pair: RowPair, to table: inout FeatureTable, _ index: Int) {
        let left = members[Int(pair.first)]
        let right = members[Int(pair.second)]
        table[index, .weekdays] = Self.weekdays(left, right)
        table[index, .offices] = OfficeAgreement.score(left, right)
        if let one = left.day, let other = right.day {
            let days = abs(one - other)
            table[index, .sameDay] = days <= 1 ? 1 : 0
            table[index, .daysApart] = days <= 1 ? 0 : log1p(Float(days - 1))
        }
        table[index, .yearsApart] = -1
        if let one = left.timing.year, let other = right.timing.year {
            table[index, .yearsApart] = Float(min(4, abs(one - other)))
        }
        table[index, .datesApart] = Timing.daysApart(left.timing, right.timing).map { log1p(Float($0)) } ?? -1
        let lengths = (log(20 + Float(left.length)), log(20 + Float(right.length)))
        table[index, .shorterLength] = min(lengths.0, lengths.1)
        table[index, .longerLength] = max(lengths.0, lengths.1)
    }

    private func addContext(to table: inout FeatureTable) {
        table.fill(.threadSize, with: log(Float(members.count)))
        table.fill(.collectionSize, with: log(Float(min(corpus.members.count, Self.mostCounted))))
        table.fill(.threadContent, with: table.mean(of: .content))
        table.fill(.threadBackground, with: table.mean(of: .contentBackground))
    }

    /// Larger collections are alike to the model: it must not know the sets that it was fitted on by their sizes.
    private static let mostCounted = 50

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
    private mutating func countWords(
        _ columns: [[Int32]], _ words: [Int32], collection: [Float]
    ) -> [ThreadWord] {
        let holders = crowds.holders(columns: words.count) { row, add in for column in columns[row] { add(column) } }
        let weighting = Weighting(articles: crowds.weight)
        let mostHolders = max(3, crowds.weight / 2)
        // What lies anywhere in memory is fetched in a loop that does nothing else, and so waits for many at once.
        var weighed = words.map { word in
            ThreadWord(weight: 0, collection: collection[Int(word)], surprise: corpus.surprise[Int(word)])
        }
        for (column, count) in holders.enumerated() {
            weighed[column].weight = weighting.weight(surprise: weighed[column].surprise, holders: count)
        }
        weights = weighed.map(\.weight)
        rareSurprises = zip(weighed, holders).map { word, count in count <= mostHolders ? word.surprise : 0 }
        return weighed
    }

    private mutating func addNames(_ numbers: inout LocalNumbers) {
        let columns = members.map { member in member.names.map { numbers.number(of: $0.name) } }
        let holders = crowds.holders(columns: numbers.words.count) { row, add in
            for column in columns[row] { add(column) }
        }
        let weighting = Weighting(articles: crowds.weight)
        // A name of two words counts less: its words count already.
        let known = numbers.words.map { name in
            (share: corpus.nameIsPhrase[Int(name)] ? 0.7 : 1 as Float, surprise: corpus.nameSurprise[Int(name)])
        }
        let weights = zip(known, holders).map { name, count in
            SIMD2(name.share * weighting.weight(surprise: name.surprise, holders: count), name.share * name.surprise)
        }
        let entries = columns.reduce(0) { $0 + $1.count }
        names = Vectors(columns: weights.count, rows: members.count, room: entries)
        for (member, columns) in zip(members, columns) {
            names.append(
                zip(member.names, columns).lazy.map { name, column in
                    let (share, weight) = (saturate(name.count), weights[Int(column)])
                    return Vectors.Entry(column: column, first: share * weight.x, second: share * weight.y)
                })
        }
    }

    /// Keeps the shingles that two articles or a few hold: what more hold is a formula, what one holds
    /// matches nothing.
    private mutating func addShingles() {
        let total = members.reduce(0) { $0 + $1.shingles.count }
        var numbers = WordNumbers(capacity: total)
        var holders: [(count: Int32, last: Int)] = []
        let rows = members.enumerated().map { row, member in
            member.shingles.map { shingle in
                let number = numbers.number(of: WordHash(value: UInt64(shingle) << 1))
                if number == holders.count { holders.append((0, -1)) }
                if holders[number].last != row { holders[number] = (holders[number].count + 1, row) }
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
