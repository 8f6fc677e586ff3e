/// Words that say where somebody stands (“denied”, “declined to comment”), and what must stand behind them.
struct StancePhrase: Sendable, BitwiseCopyable {
    /// What must stand behind the phrase for it to be one.
    enum Object: String, BitwiseCopyable {
        case any
        /// A noun for what somebody said (“rejected the allegations”).
        case claim
        /// Anything but what is given to somebody (“denied the report”, but not “denied bail”).
        case ungranted
        /// A clause, or “to have” (“claimed that …”, but not “claimed 12 lives”).
        case clause
        /// A clause that tells what is, not what is to be (“insisted that Roe was right”, but not “insisted that Roe leave”).
        case fact
        /// Somebody or something, where who does it stands right before (“called the report a hoax”).
        case called
        /// “that”, or a pronoun with a clause.
        case that
        /// Somebody, and later “of” (“accused the city of …”).
        case of
        /// Somebody, and later “for” or “on” (“blamed the city for …”).
        case `for`
        /// A wish to know (“did not respond to a request”).
        case request
        /// A try to reach somebody (“did not return calls”).
        case call
    }

    enum Form: String, BitwiseCopyable {
        case plain
        /// Only of several (“they deny”).
        case base
        /// Without a time of its own (“with the army claiming”).
        case participle
    }

    let stance: StanceClause.Stance
    let object: Object
    let form: Form

    /// The phrases that are embedded in the program.
    static let list = PhraseList("clauses/stances.txt") { fields -> StancePhrase? in
        guard fields.count == 4, let stance = StanceClause.Stance(rawValue: fields[1]),
            let object = Object(rawValue: fields[2]), let form = Form(rawValue: fields[3])
        else { return nil }
        return StancePhrase(stance: stance, object: object, form: form)
    }
}

/// A clause in which somebody takes a stance.
public struct StanceClause: Sendable, Hashable {
    /// What somebody does with a claim.
    public enum Stance: String, Sendable, BitwiseCopyable, CaseIterable {
        case asserts
        case denies
        case declinesToComment = "declines to comment"
        case neitherConfirmsNorDenies = "neither confirms nor denies"
        case accuses
    }

    /// Who does it.
    public enum Subject: Sendable, Hashable {
        /// A name: its index among those that were given.
        case name(Int)
        /// “he” or “she”.
        case pronoun
    }

    /// What they do.
    public let stance: Stance
    /// Who does it.
    public let subject: Subject
    /// The offsets of the words for what they do, without “has” and the like.
    public let verb: Range<Int>
}
