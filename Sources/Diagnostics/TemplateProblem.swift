/// What can be wrong with a template.
public enum TemplateProblem: Sendable, Equatable {
    case templateMissing(String)
    case unknownContentType(String)
    case invalidUTF8
    case unclosedTag
    case emptyTag
    case malformedDelimiters
    case unclosedSection(String)
    case sectionClosedByAnother(opened: String, line: Int, closed: String)
    case strayClosing(String)
    case sectionsTooDeep(limit: Int)
    case unknownName(String, nearest: String?)
    case unknownPartial(String, nearest: String?)
    case endlessPartial(String)
    case notText(String, kind: TemplateValueKind)
    case rawText(String)
    case misplacedValue(String, TemplatePlace)
    case misplacedPartial(String, TemplatePlace)
    case sectionLeavesPlace(String)
    case unfinishedMarkup(TemplatePlace)
}

/// What a value that cannot be written as text is.
public enum TemplateValueKind: String, Sendable {
    case record
    case list
    case flag
}

/// A place in a template's own markup where not everything may be inserted.
public enum TemplatePlace: Sendable, Equatable {
    /// Between `<` and `>`, outside of the values of attributes.
    case tag
    /// In an attribute's value without quotes.
    case unquotedAttribute
    /// In the value of an attribute.
    case attribute(String)
    /// Within an element whose text is not HTML, such as `script`.
    case element(String)
    /// Within an HTML comment.
    case comment
    /// Within `<!…>` or `<?…>`.
    case declaration
    /// Within Markdown's backticks or a fenced block.
    case code
    /// In the destination of a Markdown link.
    case destination
    /// Behind an ampersand or a backslash, which would swallow what follows.
    case escape
}
