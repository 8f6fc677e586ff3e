import DecisionTrees

/// What is measured of two articles to say whether they report one event, as the columns of a ``FeatureTable``.
///
/// All are symmetric in the two. “Inside the thread” means weights counted among the articles of the
/// thread, so that what all of them share weighs nothing; “background” means weights of news at large.
enum PairFeature: Int, CaseIterable, Sendable {
    /// The cosine of all words: inside the thread, by background, by counts of the whole collection.
    case content, contentBackground, contentCollection
    /// The cosine of the words that are no names in either article, inside the thread.
    case contentBesideNames
    /// The cosine of the names: inside the thread, and by background.
    case names, namesBackground
    /// The cosine of the titles with the first 60 words: of all words, and of those that are no names.
    case lead, leadBesideNames
    /// The share of a title's weight that the other's opening holds; the smaller of the two directions.
    case coverage
    /// ln(1 + the surprise of the rare words that both hold, by the root of how many they have).
    case rareWords
    /// ln(1 + the runs of five words that both hold and few others).
    case shingles
    /// The agreement of the days of the week that both name, −0.4 to 0.6; 0 where one names none.
    case weekdays
    /// The agreement of the offices that persons of both hold, −3 to 2.
    case offices
    /// The share of the weight of one article's leading names that the other lacks: the smaller and the larger.
    case missingNamesLeast, missingNamesMost
    /// How many of the two articles' first names the other lacks, 0 to 2.
    case missingFirstNames
    /// 1 where the days of publication are known and at most a day apart, else 0.
    case sameDay
    /// ln(the days between the days of publication), 0 where one is unknown.
    case daysApart
    /// The years between the years that the articles belong to, at most 4; −1 where one is unknown.
    case yearsApart
    /// ln(1 + the days between the nearest dates that the two name), −1 where one names none.
    case datesApart
    /// ln(20 + the number of words) of the shorter and of the longer.
    case shorterLength, longerLength
    /// ln of the number of articles in the thread and in the collection.
    case threadSize, collectionSize
    /// The mean of ``content`` and of ``contentBackground`` over the pairs of the thread.
    case threadContent, threadBackground
}

/// A table of features, a row for each pair.
struct FeatureTable: Sendable {
    /// The number of columns.
    let width: Int
    /// The rows, one behind the other.
    private(set) var values: [Float] = []

    init(width: Int, rows: Int) {
        self.width = width
        values = [Float](repeating: 0, count: width * rows)
    }

    /// The number of rows.
    var count: Int { values.count / width }

    subscript(row: Int, column: Int) -> Float {
        @inline(__always) get { values[row * width + column] }
        @inline(__always) set { values[row * width + column] = newValue }
    }

    subscript(row: Int, feature: PairFeature) -> Float {
        @inline(__always) get { self[row, feature.rawValue] }
        @inline(__always) set { self[row, feature.rawValue] = newValue }
    }

    /// The mean of a column, 0 where there is no row.
    func mean(of feature: PairFeature) -> Float {
        guard count > 0 else { return 0 }
        var sum: Float = 0
        for row in 0..<count { sum += self[row, feature] }
        return sum / Float(count)
    }

    /// Sets a column to one value.
    mutating func fill(_ feature: PairFeature, with value: Float) {
        for row in 0..<count { self[row, feature] = value }
    }
}

extension BoostedTrees {
    /// The sums for all rows of a table.
    func sums(of table: FeatureTable) -> [Float] { sums(of: table.values, width: table.width) }
}
