/// A word of an article of a thread, ready to be compared.
struct ThreadTerm: Sendable {
    /// The word's number in the thread.
    var column: Int32
    var marks: Marks
    /// The word's share in the article's vectors, each of length 1: of all words by the thread's counts, by background,
    /// and by the counts of the whole collection; of the title and the first 60 words by the thread's counts.
    var content: Float = 0
    var background: Float = 0
    var collection: Float = 0
    var lead: Float = 0

    /// What is to be known of a word besides its weight.
    struct Marks: OptionSet, Sendable {
        let rawValue: UInt8
        static let present = Marks(rawValue: 1)
        static let title = Marks(rawValue: 2)
        static let opening = Marks(rawValue: 4)
        static let rare = Marks(rawValue: 8)
        static let name = Marks(rawValue: 16)
        /// One of the article's ``ThreadArticle/mostLeadingNames`` heaviest names in title and opening, and the first of these.
        static let leadingName = Marks(rawValue: 32)
        static let firstName = Marks(rawValue: 64)
    }

    static let absent = ThreadTerm(column: 0, marks: [])
}

/// What a word weighs in every article of a thread.
struct ThreadWord: Sendable {
    /// What it tells apart in the thread, and in the whole collection.
    var weight: Float
    var collection: Float
    /// −ln of its probability in news at large.
    var surprise: Float
}

/// An article of a thread: what of its words depends on no other article of a pair.
struct ThreadArticle: Sendable {
    /// A word is rare where −ln of its probability is above this: in less than 1 of 245 articles.
    static let rareSurprise: Float = 5.5
    /// How many names of title and opening stand for what an article is about.
    static let mostLeadingNames = 6

    var terms: [ThreadTerm] = []
    /// The sum of the weights of the title's words, and of the leading names.
    var titleWeight: Float = 0
    var nameWeight: Float = 0
    /// The number of rare words.
    var rareCount: Float = 0
    /// What brings the words that are no names to length 1, in all words and in the lead.
    var contentScale: Float = 0
    var leadScale: Float = 0

    /// Weighs the words of an article.
    ///
    /// - Parameters:
    ///   - member: The article.
    ///   - columns: The numbers of its terms in the thread.
    ///   - words: The words of the thread, by number.
    /// - Complexity: O(words)
    init(_ member: Corpus.Member, columns: [Int32], words: [ThreadWord]) {
        terms.reserveCapacity(columns.count)
        var leadingNames = TopLists(count: 1, capacity: Self.mostLeadingNames)
        for (index, term) in member.terms.enumerated() {
            let word = words[Int(columns[index])]
            let weight = word.weight
            var row = ThreadTerm(column: columns[index], marks: Self.marks(term, word.surprise))
            row.content = term.weight * weight
            row.background = term.weight * word.surprise
            row.collection = term.weight * word.collection
            row.lead = term.leadCount == 0 ? 0 : saturate(Float(term.leadCount)) * weight
            if row.marks.contains(.title) { titleWeight += weight }
            if row.marks.contains(.rare) { rareCount += 1 }
            if row.marks.contains(.name), !row.marks.isDisjoint(with: [.title, .opening]) {
                let value = saturate(max(1, Float(term.leadCount))) * weight
                leadingNames.insert(ColumnValue(column: Int32(index), value: value), into: 0)
            }
            terms.append(row)
        }
        for place in 0..<leadingNames.count(of: 0) where leadingNames[0, place].value > 0 {
            let name = leadingNames[0, place]
            terms[Int(name.column)].marks.insert(place == 0 ? [.leadingName, .firstName] : .leadingName)
            nameWeight += words[Int(terms[Int(name.column)].column)].weight
        }
        normalise()
    }

    private static func marks(_ term: Corpus.Term, _ surprise: Float) -> ThreadTerm.Marks {
        var marks = ThreadTerm.Marks.present
        if term.places.contains(.title) { marks.insert(.title) }
        if term.places.contains(.opening) { marks.insert(.opening) }
        if term.places.contains(.name) { marks.insert(.name) }
        if surprise > rareSurprise { marks.insert(.rare) }
        return marks
    }

    private mutating func normalise() {
        // Content, background, collection, lead.
        var (squares, beside) = (SIMD4<Float>(), SIMD4<Float>())
        for term in terms {
            let row = SIMD4(term.content, term.background, term.collection, term.lead)
            squares += row * row
            if !term.marks.contains(.name) { beside += row * row }
        }
        let lengths = squares.squareRoot()
        let scales = (1 / lengths).replacing(with: 0, where: lengths .<= 0)
        for index in terms.indices {
            terms[index].content *= scales.x
            terms[index].background *= scales.y
            terms[index].collection *= scales.z
            terms[index].lead *= scales.w
        }
        contentScale = beside.x > 0 ? (squares.x / beside.x).squareRoot() : 0
        leadScale = beside.w > 0 ? (squares.w / beside.w).squareRoot() : 0
    }
}
