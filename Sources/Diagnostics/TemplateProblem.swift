/// What can be wrong with a template.
public enum TemplateProblem: Sendable, Equatable {
    /// A template that is needed is not there.
    case templateMissing(String)
    /// The file's name ends neither with `.md` nor with `.html`.
    case unknownContentType(String)
    /// The file is not text in UTF-8.
    case invalidUTF8
    /// A tag has no end.
    case unclosedTag
    /// A tag has no name.
    case emptyTag
    /// A tag that sets delimiters does not name two of them.
    case malformedDelimiters
    /// A section has no end.
    case unclosedSection(String)
    /// A closing tag has another name than the section that is open, which began in `line`.
    case sectionClosedByAnother(opened: String, line: Int, closed: String)
    /// A closing tag stands where no section is open.
    case strayClosing(String)
    /// Too many sections stand in each other.
    case sectionsTooDeep(limit: Int)
    /// A name is not among the values there; `nearest` was probably meant.
    case unknownName(String, nearest: String?)
    /// There is no such partial for this type of template.
    case unknownPartial(String, nearest: String?)
    /// A partial leads back to itself without going down a tree of records.
    case endlessPartial(String)
    /// A value that has no text is inserted.
    case notText(String, kind: TemplateValueKind)
    /// A value that is not markup is inserted unescaped.
    case rawText(String)
    /// A value stands where escaping does not make it inert.
    case misplacedValue(String, TemplatePlace)
    /// A partial stands within a tag, an attribute or the like.
    case misplacedPartial(String, TemplatePlace)
    /// A section ends in another part of the markup than it begins in.
    case sectionLeavesPlace(String)
    /// A template ends within a tag, an attribute or the like.
    case unfinishedMarkup(TemplatePlace)
}

/// What a value that cannot be written as text is.
public enum TemplateValueKind: String, Sendable {
    /// One record.
    case record
    /// Several records or texts.
    case list
    /// True or false.
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
