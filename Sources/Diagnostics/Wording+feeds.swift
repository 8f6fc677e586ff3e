extension FeedProblem {
    var wording: Wording {
        switch self {
        case .noDay:
            Wording(
                identifier: "feed-no-day",
                message: "no article tells a day of publication, which Atom needs, so only JSON Feeds were written",
                advice: "give the texts their dates, or say “feeds: false” in digest.yml")
        }
    }
}
