/// What an article tells of one form of a name, over all the places where it stands.
struct NameForm {
    /// How often it stands in the article; how often with “the” in front.
    var count = 0
    var articles = 0
    /// How much the words beside it speak for a person, and for a place.
    var person = 0
    var place = 0
    var hasTitle = false
    var isPersonal = false
    var isThing = false
    /// It is one word and a part of another: “Quill-Doe”.
    var isHyphened = false
    /// The words that count: without particles, initials and “Jr”.
    var words = FewIndices()

    /// Adds what the words beside it tell in one place.
    mutating func add(_ evidence: NameEvidence) {
        count += 1
        // One kind of hint often is none; each counts a second time at most.
        person = min(person + evidence.person, max(person, evidence.person) + 2)
        place = min(place + evidence.place, 6)
        isThing = isThing || evidence.isThing
        hasTitle = hasTitle || evidence.hasTitle
        isPersonal = isPersonal || evidence.isPersonal
        if evidence.hasArticle { articles += 1 }
    }
}
