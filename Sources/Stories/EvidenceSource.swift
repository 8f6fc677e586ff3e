import Articles
import Language

/// What is read of an article once, for all the links that it is part of.
final class EvidenceSource {
    /// A date, a day or an office: its identity, and how the article writes it.
    struct Mention {
        var identity: WordHash
        var text: String
        var isWeekday = false
    }

    /// The article's index in the input.
    let article: Int
    /// The day of publication, counted from 1970-01-01, where it is known.
    let day: Int?
    let reading: ArticleReading
    let sentences: SentenceVectors
    let names: [NamePhrase]
    let nameNumbers: WordNumbers
    let numbers: [NumberMention]
    let dates: [Mention]
    let offices: [Mention]

    /// Reads an article.
    ///
    /// - Complexity: O(bytes of the lines read)
    init(_ index: Int, _ article: Article) {
        self.article = index
        day = article.date.flatMap(CalendarDay.known)
        reading = ArticleReading(article)
        sentences = SentenceVectors(reading)
        names = Self.names(in: reading)
        var numbers = WordNumbers(capacity: names.count)
        for name in names { _ = numbers.number(of: name.hash) }
        nameNumbers = numbers
        self.numbers = NumberMention.all(in: reading)
        dates = Self.dates(in: reading)
        offices = Self.offices(in: reading)
    }

    /// The names, without the units of numbers (“1,000 MW”).
    private static func names(in reading: ArticleReading) -> [NamePhrase] {
        reading.namePhrases().filter { name in
            let words = reading.passages[name.passage].words
            guard let first = name.words.first, first > 0, words[first - 1].isNumber else { return true }
            return words[first].range.lowerBound - words[first - 1].range.upperBound > 1
        }
    }

    /// Days of the week and dates; the year is not part of their identity.
    private static func dates(in reading: ArticleReading) -> [Mention] {
        reading.passages.indices.flatMap { index in
            let passage = reading.passages[index]
            let dates = passage.bytes.withUnsafeBytes { Words.namedDates(among: passage.words, in: $0) }
            return dates.map { date in
                Mention(
                    identity: WordHash(value: UInt64(date.month * 100 + date.day)),
                    text: reading.text(date.range, of: index))
            }
                + passage.words.compactMap { word in
                    guard let day = Words.weekday(word) else { return nil }
                    return Mention(
                        identity: WordHash(value: UInt64(day)), text: reading.text(word.range, of: index),
                        isWeekday: true)
                }
        }
    }

    /// Offices that date what is told; who has left one stays a former holder for ever after.
    private static func offices(in reading: ArticleReading) -> [Mention] {
        reading.passages.indices.flatMap { index in
            let passage = reading.passages[index]
            return passage.bytes.withUnsafeBytes { Words.qualifiedOffices(among: passage.words, in: $0) }
                .filter { !$0.isFormer }
                .map { office in
                    Mention(
                        identity: office.person.followed(by: office.qualifier),
                        text: reading.text(office.range, of: index))
                }
        }
    }
}
