#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What speaks for two articles reporting one event, each from 0 to 1 or a small count.
struct PairFeatures: Sendable {
    /// The cosine of all words, of the names, and of the titles with the first 60 words.
    var content: Float = 0
    var names: Float = 0
    var lead: Float = 0
    /// The share of a title's weight that the other's opening holds; the smaller of the two directions.
    var coverage: Float = 0
    /// ln(1 + the surprise of the rare words that both hold, by the root of how many they have).
    var rareWords: Float = 0
    /// The agreement of the days of the week that both name, −0.4 to 0.6; 0 where one names none.
    var weekdays: Float = 0
    /// ln(1 + the runs of five words that both hold and few others).
    var shingles: Float = 0
    /// The agreement of the offices that persons of both hold, −3 to 2.
    var offices: Float = 0
    /// The days between the two, where both are known.
    var days: Int?
}

/// The logistic model of whether two articles report one event.
///
/// Fitted on the articles of the training sets ECB+, AllSides, Wikinews and BASIL, with features
/// counted inside the threads of each set. The weight of the offices is set above its fitted value
/// (0.88): whether somebody holds an office yet is what parts the stories of a thread in time.
enum EventModel {
    private static let constant: Float = -3.28
    private static let content: Float = 7.07
    private static let names: Float = 2.56
    private static let lead: Float = 5.16
    private static let coverage: Float = 2.34
    private static let rareWords: Float = 0.54
    private static let weekdays: Float = 1.29
    private static let shingles: Float = 0.31
    private static let offices: Float = 1.9
    /// For days known: what one day or none adds, and what the logarithm of more takes away.
    private static let sameDay: Float = 1
    private static let daysApart: Float = 0.6

    /// Log-odds beyond this say no more: one sure pair cannot outweigh many.
    static let clip: Float = 6
    /// The least mean log-odds of two groups of articles that are one story; flat from −0.7 to 0.
    static let threshold: Float = -0.3

    /// The log-odds that two articles report one event, at most ``clip`` either way.
    static func logOdds(_ features: PairFeatures) -> Float {
        var sum = constant + content * features.content + names * features.names + lead * features.lead
        sum += coverage * features.coverage + rareWords * features.rareWords + weekdays * features.weekdays
        sum += shingles * features.shingles + offices * features.offices
        if let days = features.days {
            sum += days <= 1 ? sameDay : -daysApart * log1p(Float(days - 1))
        }
        return max(-clip, min(clip, sum))
    }

    /// Log-odds as a similarity from 0 to 1 for average link, where a pair not compared counts as −``clip``.
    static func similarity(_ logOdds: Float) -> Double { Double((logOdds + clip) / (2 * clip)) }

    /// The log-odds of a mean similarity.
    static func logOdds(ofSimilarity similarity: Double) -> Double { (similarity * 2 - 1) * Double(clip) }

    /// The probability that log-odds stand for.
    static func probability(ofLogOdds logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }
}
