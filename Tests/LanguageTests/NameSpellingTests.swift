import Language
import Testing

@Suite struct NameSpellingTests {
    @Test(
        "Spellings of one name are equal",
        arguments: [
            ("Oleh Vilensky", "Oleh Vilenskyy"), ("Oleh Vilensky", "Oleh Vilenskiy"),
            ("Oleh Vilensky", "Oleh Vilenskii"),
            ("Oleh Vilensky", "Oleh Vilenski"), ("Sergei Roe", "Sergey Roe"), ("José Müller", "Jose Muller"),
            ("Kim Jong-un", "Kim Jong Un"), ("Anna O’Roe", "Anna O'Roe"), ("Anna B. Roe", "Anna B Roe"),
            ("Łukasz Żak", "Lukasz Zak"),
        ])
    func spellingsOfOneNameAreEqual(one: String, other: String) {
        #expect(NameSpelling(one) == NameSpelling(other))
    }

    @Test(
        "Other names stay apart",
        arguments: [
            ("Anna Roe", "Anne Roe"), ("Anna Roe", "Anna Rose"), ("John Roe", "John Roe Jr."), ("Toby Roe", "Tobi Roe"),
            ("Anna Roe", "Roe"),
        ])
    func otherNamesStayApart(one: String, other: String) {
        #expect(NameSpelling(one) != NameSpelling(other))
    }

    @Test("A name of signs alone has no words")
    func aNameOfSignsAloneHasNoWords() {
        #expect(NameSpelling(" -’.").parts.isEmpty)
        #expect(NameSpelling("").parts.isEmpty)
    }
}
