/// A piece of a run of capitalised words: one name, as far as its words tell.
struct NamePiece {
    /// Its tokens.
    var tokens: Range<Int>
    /// Its bytes: those of its tokens, and of an article or an office in small letters that belong to it.
    var range: Range<Int>
    /// The identity of its words.
    var form: WordHash
    /// What it names, where the lists or its words tell; a candidate where the article has to.
    var kind: NamedEntity.Kind?
    /// The entity that the lists know it for.
    var entity: WordHash?
    /// Whether people are called like the place, too.
    var isNamesake = false
    /// What the words around it tell.
    var evidence = NameEvidence()
}

/// What the words around a name tell of it.
struct NameEvidence {
    /// How much they speak for a person, and for a place.
    var person = 0
    var place = 0
    /// They tell what only a person is or has: a role, an age, a wife.
    var isPersonal = false
    /// A title stands before it.
    var hasTitle = false
    /// It names a thing that took its name from a person: “Hurricane Mara”.
    var isThing = false
    var gender: Gender?
    /// The words that say what the person is, as bytes.
    var role: Range<Int>?
    /// “the” stands before it.
    var hasArticle = false
}
