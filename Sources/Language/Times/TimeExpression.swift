/// Words of a text that tell a day, a period or a length of time.
public struct TimeExpression: Sendable, Hashable {
    /// Where the words stand (“On February 9” without the preposition, where it adds nothing).
    public var span: TextSpan
    /// What they mean, as ISO 8601 writes it: a day (`2025-02-09`), a month, a year, a span of days
    /// (`2024-11-09/2024-11-10`), a length (`P6M`); nothing where they are vague, or where the text and its date
    /// do not tell.
    public var value: String?

    /// Makes a time expression.
    public init(span: TextSpan, value: String? = nil) {
        self.span = span
        self.value = value
    }
}
