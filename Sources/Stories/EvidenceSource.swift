import Articles
import Language

/// What is read of an article once, for all the links that it is part of.
final class EvidenceSource: Sendable {
    /// A date, a day or an office: its identity, and where the article writes it.
    struct Mention {
        var identity: WordHash
        var range: Range<Int>
        var isWeekday = false
    }

    /// The article's index in the input.
    let article: Int
    /// The day of publication, counted from 1970-01-01, where it is known.
    let day: Int?
    let reading: ArticleReading
    let sentences: SentenceVectors
    private let names: NamePhrases
    let numbers: [NumberMention]
    let dates: [Mention]
    let offices: [Mention]

    /// Reads an article.
    ///
    /// - Complexity: O(bytes of the lines read)
    init(_ index: Int, _ article: Article) {
        self.article = index
        day = article.date.flatMap(CalendarDay.known)
        let reading = ArticleReading(article)
        let named = reading.bytes.withUnsafeBytes { Words.namedDates(among: reading.words, in: $0) }
        self.reading = reading
        sentences = SentenceVectors(reading)
        names = NamePhrases(in: reading)
        numbers = NumberMention.all(in: reading, dates: named)
        dates = Self.dates(named, in: reading)
        offices = Self.offices(in: reading)
    }

    /// The names that another article has too, without the units of numbers (“1,000 MW”).
    func names(sharedWith other: EvidenceSource) -> [NamePhrase] {
        names.names.filter { name in
            guard let same = other.names.numbers[name.hash] else { return false }
            return !isUnit(name) && !other.isUnit(other.names.names[same])
        }
    }

    /// Whether a name stands right behind a number.
    private func isUnit(_ name: NamePhrase) -> Bool {
        guard let first = name.words.first, first > 0, reading.words[first - 1].isNumber else { return false }
        return reading.words[first].range.lowerBound - reading.words[first - 1].range.upperBound <= 1
    }

    /// Passage by passage the dates, then the days of the week; the year is not part of a date's identity.
    private static func dates(_ named: [NamedDate], in reading: ArticleReading) -> [Mention] {
        var found: [Mention] = []
        var dates = named[...]
        for passage in reading.passages {
            let words = reading.words[passage.words]
            guard let end = words.last?.range.upperBound else { continue }
            while let date = dates.first, date.range.lowerBound < end {
                dates.removeFirst()
                let identity = WordHash(value: UInt64(date.month * 100 + date.day))
                found.append(Mention(identity: identity, range: date.range))
            }
            for word in words {
                guard let day = Words.weekday(word) else { continue }
                found.append(Mention(identity: WordHash(value: UInt64(day)), range: word.range, isWeekday: true))
            }
        }
        return found
    }

    /// Offices that date what is told; who has left one stays a former holder for ever after.
    private static func offices(in reading: ArticleReading) -> [Mention] {
        let offices = reading.bytes.withUnsafeBytes { Words.qualifiedOffices(among: reading.words, in: $0) }
        return offices.filter { !$0.isFormer }.map { office in
            Mention(identity: office.person.followed(by: office.qualifier), range: office.range)
        }
    }
}
