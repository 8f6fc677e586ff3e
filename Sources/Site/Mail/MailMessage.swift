/// A message in the form of https://www.rfc-editor.org/rfc/rfc5322: one text as plain text and as HTML, of which a
/// reader's program shows the one that it can.
struct MailMessage {
    /// What the message is about.
    var subject: String
    /// Who it is from, by name.
    var sender: String
    /// Its day, `YYYY-MM-DD`; without one the field is left to who sends it.
    var day: String?
    var language: String
    var text: [UInt8]
    var html: [UInt8]

    /// Divides the parts: the two characters at its beginning stand side by side in no text that is quoted-printable.
    private static let boundary = "=_digest"

    /// The whole message; its lines end in CRLF.
    var bytes: [UInt8] {
        var output: [UInt8] = []
        let head = [
            day.flatMap(MailHeader.date), MailHeader.nameWithoutAddress("From", sender),
            MailHeader.text("Subject", subject), "MIME-Version: 1.0",
            "Content-Type: multipart/alternative; boundary=\"\(Self.boundary)\"", "Content-Language: \(language)",
            // Programs that know it open the file as a draft, ready for an address.
            "X-Unsent: 1", "",
        ]
        for line in head.compactMap(\.self) { append(line, to: &output) }
        for (type, content) in [("plain", text), ("html", html)] {
            append("--\(Self.boundary)", to: &output)
            append("Content-Type: text/\(type); charset=utf-8", to: &output)
            append("Content-Transfer-Encoding: quoted-printable", to: &output)
            append("", to: &output)
            output += QuotedPrintable.encode(content)
        }
        append("--\(Self.boundary)--", to: &output)
        return output
    }

    private func append(_ line: String, to output: inout [UInt8]) {
        output += Array(line.utf8)
        output += [0x0D, 0x0A]
    }
}
