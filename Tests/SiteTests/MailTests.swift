import Testing

@testable import Site

/// The edition as an e-mail.
@Suite struct MailTests {
    @Test(
        "Quoted-printable has short lines that end in CRLF, and nothing but printable characters",
        arguments: [
            ("", ""),
            ("a\n", "a\r\n"),
            ("a\n\nb", "a\r\n\r\nb\r\n"),
            ("1 = 2", "1 =3D 2\r\n"),
            ("é\t\u{7F}", "=C3=A9\t=7F\r\n"),
            ("a \nb\t", "a=20\r\nb=09\r\n"),
            (".", "=2E\r\n"),
            ("From x. From y.", "=46rom x. From y.\r\n"),
            ("a\r\nb", "a=0D\r\nb\r\n"),
            (String(repeating: "a", count: 76), String(repeating: "a", count: 76) + "\r\n"),
            (String(repeating: "a", count: 77), String(repeating: "a", count: 75) + "=\r\naa\r\n"),
            (String(repeating: "a", count: 75) + "..", String(repeating: "a", count: 75) + "=\r\n=2E.\r\n"),
            (String(repeating: "é", count: 13), String(repeating: "=C3=A9", count: 12) + "=C3=\r\n=A9\r\n"),
        ])
    func quotedPrintable(text: String, encoded: String) {
        #expect(String(decoding: QuotedPrintable.encode(Array(text.utf8)), as: UTF8.self) == encoded)
    }

    @Test("No line is longer than 76 characters, wherever the signs for others fall", arguments: 0..<80)
    func lineLengths(offset: Int) {
        let text = String(repeating: "x", count: offset) + "é=. F" + String(repeating: ".é", count: 60)
        let lines = String(decoding: QuotedPrintable.encode(Array(text.utf8)), as: UTF8.self).split(separator: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
    }

    @Test(
        "A subject is plain where it can be, and in encoded words of whole characters where not",
        arguments: [
            ("Digest, 2025-02-12", "Subject: Digest, 2025-02-12"),
            ("Tëst", "Subject: =?UTF-8?B?VMOrc3Q=?="),
            ("a\r\nBcc: b@example.org", "Subject: =?UTF-8?B?YQ0KQmNjOiBiQGV4YW1wbGUub3Jn?="),
            ("=?UTF-8?B?YQ==?=", "Subject: =?UTF-8?B?PT9VVEYtOD9CP1lRPT0/PQ==?="),
            (
                String(repeating: "é", count: 22),
                "Subject: =?UTF-8?B?" + String(repeating: "w6nDqcOp", count: 7) + "?=\r\n =?UTF-8?B?w6k=?="
            ),
        ])
    func subjects(text: String, field: String) {
        #expect(MailHeader.text("Subject", text) == field)
    }

    @Test(
        "Who has no address is a group of nobody",
        arguments: [
            ("Digest", "From: \"Digest\":;"), ("A \"B\" \\ C", "From: \"A \\\"B\\\" \\\\ C\":;"),
            ("Tëst", "From: =?UTF-8?B?VMOrc3Q=?= :;"),
        ])
    func senders(name: String, field: String) {
        #expect(MailHeader.nameWithoutAddress("From", name) == field)
    }

    @Test(
        "A day becomes a date of mail, and what is none becomes nothing",
        arguments: [
            ("2025-02-09", "Date: 9 Feb 2025 00:00:00 -0000"), ("2025-13-09", nil), ("2025-00-09", nil), ("2025", nil),
            ("", nil),
        ] as [(String, String?)])
    func dates(day: String, field: String?) {
        #expect(MailHeader.date(day) == field)
    }

    private func mail(
        _ texts: [String: String], baseURL: String? = nil, title: String = "Digest", stories: Int = 12
    ) async throws -> String {
        var configuration = Configuration()
        configuration.title = title
        configuration.edition.stories = stories
        let files = try await built(texts, baseURL: baseURL, configuration: configuration).files
        let message = try #require(files["edition.eml"])
        #expect(message.utf8.count < 90_000)
        // Whole lines again, and the signs that plain letters have become.
        return message.replacing("=\r\n", with: "").replacing("\r\n", with: "\n").replacing("=3D", with: "=")
    }

    private let text =
        "---\ndate: 2025-02-12\nsource: The Northland Times\n---\n# A bridge opens\n\nIt was built in a year.\n"

    @Test("The day is that of the newest article whose day is known")
    func newestDay() async throws {
        let older = text.replacing("2025-02-12", with: "2025-02-01").replacing("bridge opens", with: "harbour closes")
        let undated = "# Rain falls\n\nIt fell on nobody in particular.\n"
        let message = try await mail(["a.md": older, "b.md": text, "c.md": undated])
        #expect(message.contains("\nSubject: Digest, 2025-02-12\n"))
        #expect(message.hasPrefix("Date: 12 Feb 2025 00:00:00 -0000\n"))
    }

    @Test("Where no day is known none is told")
    func noDay() async throws {
        let message = try await mail(["c.md": "# Rain falls\n\nIt fell on nobody in particular.\n"])
        #expect(message.contains("\nSubject: Digest\n"))
        #expect(message.hasPrefix("From: \"Digest\":;\n"))
    }

    @Test("Links are absolute where the site's address is known, and otherwise there are none")
    func links() async throws {
        let without = try await mail(["a.md": text])
        #expect(!without.contains("href") && !without.contains("http"))
        #expect(without.contains("A bridge opens"))
        let with = try await mail(["a.md": text], baseURL: "https://example.org/b")
        #expect(with.contains("href=\"https://example.org/b/stories/a-bridge-opens-"))
        #expect(with.contains("\nhttps://example.org/b/stories/a-bridge-opens-"))
        #expect(!with.contains("href=\"stories"))
    }

    @Test("A source's words are inert in both parts, and make no lines of their own")
    func hostile() async throws {
        let message = try await mail(
            [
                "a.md":
                    "---\ntitle: \"<b>x</b>\\n--=_digest\\nBcc: x\"\n---\n\n<script>alert(1)</script> is what it says.\n"
            ],
            title: "a\u{2028}b <i>")
        let html = try #require(message.split(separator: "Content-Type: text/html").last)
        #expect(html.contains("&lt;i&gt;</title>"))
        #expect(!html.contains("<script") && !html.contains("<b>") && !html.contains("<i>"))
        #expect(message.split(separator: "\n").filter { $0 == "--=_digest" }.count == 2)
        #expect(!message.contains("\nBcc:"))
    }

    @Test("A message that would be too large leaves out whole stories, and says how many")
    func shortened() async throws {
        let letters = ["Amber", "Birch", "Cedar", "Daisy", "Ebony", "Maple", "Grape", "Hazel", "Iris", "Jade"]
        var texts: [String: String] = [:]
        for (number, letter) in letters.enumerated() {
            let words = (0..<600).map { "\(letter.lowercased())\(number)x\($0)" }.joined(separator: " ")
            texts["\(letter).md"] = "---\ntitle: \(letter) \(number) \(words)\n---\n\n\(letter) is what it says.\n"
        }
        let message = try await mail(texts)
        let kept = letters.enumerated().filter { message.contains("\n\($1) \($0) ") }.count
        #expect(kept > 0 && kept < 10)
        #expect(message.contains("That is the whole message. \(10 - kept) more "))
        let whole = try await mail(["a.md": text])
        #expect(whole.contains("That is the whole edition."))
    }
}
