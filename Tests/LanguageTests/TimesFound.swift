import Language

/// A day of the week for texts that need one: 2025-03-12 is a Wednesday.
let wednesday = "2025-03-12"

/// The expressions in one paragraph, each as `text = value`, or `text` alone where it has no value.
func times(_ text: String, from earliest: String? = wednesday, through latest: String? = nil) -> [String] {
    times([Passage(kind: .paragraph, text: text)], from: earliest, through: latest ?? earliest)
}

/// The expressions of an article, in the same form.
func times(_ passages: [Passage], from earliest: String?, through latest: String?) -> [String] {
    Times.find(in: passages, published: (earliest, latest)).map { time in
        time.span.text(in: passages) + (time.value.map { " = \($0)" } ?? "")
    }
}
