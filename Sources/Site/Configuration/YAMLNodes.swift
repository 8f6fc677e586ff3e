import Yams

extension Node {
    /// Whether YAML says that there is no value, as it does of a name with nothing behind it.
    var isNothing: Bool {
        guard let scalar, scalar.style == .plain else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    /// The value as a text on one line; nothing where it is a list, names, or blank.
    var line: String? {
        let words = scalar?.string.split(whereSeparator: \.isWhitespace) ?? []
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
