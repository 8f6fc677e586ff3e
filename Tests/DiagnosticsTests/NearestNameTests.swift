import Diagnostics
import Testing

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("titel", "title"), ("tilte", "title"), ("ttle", "title"), ("titles", "title"), ("Title", "title"),
        ("storys", "stories"), ("byeline", "byline"), ("title", "title"), ("x", "y"),
    ])
    func aSlipFindsItsName(unknown: String, name: String) {
        #expect(nearestName(to: unknown, among: ["blocks", "title", "byline", "stories", "y"]) == name)
    }

    @Test(arguments: ["weather", "", "zzzzz", "headline and deck"])
    func whatIsFarFromAllFindsNothing(unknown: String) {
        #expect(nearestName(to: unknown, among: ["title", "byline", "stories"]) == nil)
    }

    @Test func nothingIsNearWhereNothingIsKnown() {
        #expect(nearestName(to: "title", among: []) == nil)
    }

    @Test func theFirstOfEqualsIsTaken() {
        #expect(nearestName(to: "card", among: ["care", "cart"]) == "care")
        #expect(nearestName(to: "card", among: ["cart", "care"]) == "cart")
        #expect(nearestName(to: "card", among: ["cart", "card"]) == "card")
    }

    @Test func aSwapCountsOnce() {
        #expect(nearestName(to: "dcek", among: ["deck"]) == "deck")
        #expect(nearestName(to: "ecdk", among: ["deck"]) == nil)
    }
}
