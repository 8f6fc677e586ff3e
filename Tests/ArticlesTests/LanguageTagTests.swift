import Testing

@testable import Articles

@Suite struct LanguageTagTests {
    @Test(arguments: [
        ("en", "en"), ("EN", "en"), ("en_US", "en-US"), ("pt-br", "pt-BR"), ("zh-hans-cn", "zh-Hans-CN"),
        ("es-419", "es-419"), ("und", "und"), ("English", nil), ("e", nil), ("en-", nil), ("en--US", nil), ("", nil),
        ("en US", nil), ("en-<b>", nil),
    ])
    func aTagIsWrittenInItsUsualCase(text: String, tag: String?) {
        #expect(LanguageTag.normalised(text) == tag)
    }

    @Test func theLanguageThatCameAlongGoesBeforeThatOfTheText() throws {
        #expect(try cleaned("\(headline)\n\(body)").language == "en")
        #expect(try cleaned("---\nlanguage: en_GB\n---\n\(headline)\n\(body)").language == "en-GB")
        #expect(try cleaned("---\nlanguage: English\n---\n\(headline)\n\(body)").language == "en")
        #expect(try cleaned("Bridge opens").language == "und")
    }
}
