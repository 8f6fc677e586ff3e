import Testing

/// A text of any length as an argument of a test: the report shows how it begins, not all of it.
struct LongText: CustomTestStringConvertible, Sendable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    var testDescription: String {
        if text.utf8.count <= 60 { return text.debugDescription }
        return "\(text.prefix(20).debugDescription) … (\(text.utf8.count) bytes)"
    }
}
