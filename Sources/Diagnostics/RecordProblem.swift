/// What can be wrong with one record of a JSON Lines file.
public enum RecordProblem: Sendable, Equatable {
    /// The line is not JSON.
    case notJSON(JSONProblem)
    /// The line is JSON, but no object.
    case notObject(JSONKind)
    /// The record has no text.
    case textMissing
    /// The record's text is something else than a string.
    case textNotString(JSONKind)
    /// A key has a value of a kind that it cannot have; the value is left aside.
    case valueUnusable(key: String, kind: JSONKind)
    /// The line has more bytes than a record can have.
    case lineTooLong(limit: Int)
    /// The text has no line but noise.
    case nothingLeft
    /// So many of its characters, U+0000 or halves of surrogate pairs, are shown as U+FFFD.
    case charactersReplaced(Int)
    /// An earlier record of the file, in that line, has the same identifier.
    case identifierTaken(String, line: Int)
    /// The same problem in so many more records of the file.
    case more(identifier: String, count: Int)
}

/// What can be wrong with JSON (RFC 8259).
public enum JSONProblem: Sendable, Equatable {
    /// This byte may not stand here.
    case unexpected
    /// The line ends before the value does.
    case ends
    /// The line ends within a string.
    case stringEnds
    /// Something follows the value.
    case goesOn
    /// A backslash is followed by what is no escape.
    case escape
    /// A control character stands unescaped in a string.
    case controlCharacter
    /// Too many arrays and objects stand in each other.
    case tooDeep(limit: Int)
}

/// What a JSON value is.
public enum JSONKind: String, Sendable {
    case object, array, string, number, boolean, null
}
