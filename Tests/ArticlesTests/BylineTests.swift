import Testing

@testable import Articles

@Suite struct LinkedAuthorTests {
    @Test(arguments: [
        ("[Jane Roe](https://example.org/author/jane-roe)", "Jane Roe"),
        ("[**Jane Roe**](/staff/jane-roe) 9 February 2025", "Jane Roe"),
        (
            "[Jane Roe](/by/jane-roe) and [Jan van der Doe](/by/jan-van-der-doe), Tarnford",
            "Jane Roe and Jan van der Doe"
        ),
        ("[John Doe](/author/john-doe)", "John Doe"), ("[Jane Roe](/author/)", nil),
        ("[Jane Roe](/bridges/jane-roe)", nil), ("[More by Jane](/author/us)", nil),
        ("[Forgot Password?](/author/us)", nil),
        ("[Jane](/author/jane)", nil), ("[Bridge 12](/author/bridge)", nil), ("![Jane Roe](/author/jane-roe.jpg)", nil),
        ("[Jane Roe](/author/jane", nil), ("Jane Roe](/author/jane-roe)", nil),
    ])
    func aNameThatLinksToAnAuthorsPageIsTheByline(line: String, name: String?) throws {
        let article = try cleaned("\(headline)\n\(line)\n\(body)")
        #expect(article.byline == name.map { Excerpt(line: 2, text: $0) })
    }

    @Test func authorsInAListGiveWayToOneBesideTheTitle() throws {
        let text = "* [John Doe](/author/john-doe)\n# \(headline)\n[Jane Roe](/author/jane-roe)\n\(body)"
        #expect(try cleaned(text).byline == Excerpt(line: 3, text: "Jane Roe"))
    }

    @Test func anAuthorBelowTheTextIsAnothers() throws {
        #expect(try cleaned("\(headline)\n\(body)\n[Jane Roe](/author/jane-roe)").byline == nil)
    }
}
