import Testing

@testable import Language

@Suite struct NoiseLexiconTests {
    private func words(_ text: String) -> ArraySlice<Word> { Words.words(in: text)[...] }

    private func table(_ phrase: String, atEnd: Bool = false) -> PhraseTable {
        var copy = phrase
        let words = copy.withUTF8 { PhraseWord.words(of: UnsafeRawBufferPointer($0)) }
        return PhraseTable([PhraseTable.Phrase(words: words, atEnd: atEnd, category: .follow)])
    }

    private func holds(_ table: PhraseTable, _ text: String) -> Bool {
        words(text).withUnsafeBufferPointer { line in
            line.indices.contains { table.categories(in: line, at: $0).contains(.follow) }
        }
    }

    @Test(
        "A gap stands for one to three words",
        arguments: [
            ("Follow Jane on X", true), ("Follow Jane Roe on X", true), ("Follow Jane Mary Roe on X", true),
            ("Follow on X", false), ("Follow Jane Mary Anne Roe on X", false), ("Follow Jane Roe to X", false),
        ])
    func gap(text: String, isFound: Bool) {
        #expect(holds(table("follow * on x"), text) == isFound)
    }

    @Test(
        "A number sign stands for any number",
        arguments: [("12 comments", true), ("No comments", false), ("All 1,204 comments", true), ("12 of them", false)])
    func number(text: String, isFound: Bool) {
        #expect(holds(table("# comments"), text) == isFound)
    }

    @Test(
        "Words match as they are written",
        arguments: [("Share on X", true), ("SHARE ON X", true), ("Shares on X", false), ("Share upon X", false)])
    func asWritten(text: String, isFound: Bool) {
        #expect(holds(table("share on"), text) == isFound)
    }

    @Test("An apostrophe may be curly", arguments: ["Don't miss it", "Don’t miss it"])
    func apostrophe(text: String) {
        #expect(holds(table("don't miss"), text))
    }

    @Test func aPhraseTiedToTheEndIsFoundNowhereElse() {
        #expect(holds(table("on *", atEnd: true), "The ferry on Monday"))
        #expect(!holds(table("getty images", atEnd: true), "Getty Images was sold"))
        #expect(holds(table("getty images", atEnd: true), "Jane Roe via Getty Images"))
    }

    @Test func openingPhrasesAreToldFromOthers() {
        let found = NoiseLexicon.english.categories(of: words("Share on Facebook or write to your email address"))
        #expect(found.opening.contains(.shareBar))
        #expect(!found.opening.contains(.newsletter))
        #expect(found.all.contains(.newsletter))
    }

    @Test func aPhraseTiedToTheBeginningIsFoundNowhereElse() {
        #expect(NoiseLexicon.english.categories(of: words("Skip to content")).all.contains(.interface))
        #expect(!NoiseLexicon.english.categories(of: words("They skip to content")).all.contains(.interface))
    }

    @Test func aWholeLineIsToldFromALineThatOpensWithAPhrase() {
        #expect(NoiseLexicon.english.isWholly(.readMore, words("Read more")))
        #expect(NoiseLexicon.english.isWholly(.comments, words("Have your say")))
        #expect(!NoiseLexicon.english.isWholly(.readMore, words("Read more of this")))
    }

    @Test func noWordsAreNoNoise() {
        #expect(NoiseLexicon.english.categories(of: []).all.isEmpty)
        #expect(!NoiseLexicon.english.isWholly(.readMore, []))
    }

    @Test("Every kind of noise has phrases", arguments: NoiseLexicon.Category.allCases)
    func everyListIsEmbedded(category: NoiseLexicon.Category) {
        #expect(!WordList.words("noise/\(category.list).txt").isEmpty)
    }

    @Test("No list has a phrase twice", arguments: NoiseLexicon.Category.allCases)
    func noPhraseTwice(category: NoiseLexicon.Category) {
        let phrases = WordList.words("noise/\(category.list).txt")
        #expect(Set(phrases).count == phrases.count)
    }

    @Test func categoriesHaveABitEach() {
        let bits = NoiseLexicon.Category.allCases.map { NoiseLexicon.Categories($0).rawValue }
        #expect(Set(bits).count == bits.count && bits.allSatisfy { $0.nonzeroBitCount == 1 })
    }
}
