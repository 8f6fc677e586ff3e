extension TemplateProblem {
    var wording: Wording {
        Wording(identifier: "template-" + kind, message: message, advice: advice)
    }

    private var kind: String {
        switch self {
        case .templateMissing: "missing"
        case .unknownContentType: "unknown-type"
        case .invalidUTF8: "not-utf8"
        case .unclosedTag: "unclosed-tag"
        case .emptyTag: "empty-tag"
        case .malformedDelimiters: "delimiters"
        case .unclosedSection: "unclosed-section"
        case .sectionClosedByAnother: "crossed-sections"
        case .strayClosing: "stray-closing"
        case .sectionsTooDeep: "sections-too-deep"
        case .unknownName: "unknown-name"
        case .unknownPartial: "unknown-partial"
        case .endlessPartial: "endless-partial"
        case .notText: "not-text"
        case .rawText: "raw-text"
        case .misplacedValue: "misplaced-value"
        case .misplacedPartial: "misplaced-partial"
        case .sectionLeavesPlace: "section-leaves-place"
        case .unfinishedMarkup: "unfinished-markup"
        }
    }

    private var message: String {
        switch self {
        case .templateMissing(let name): "there is no template “\(name)”"
        case .unknownContentType(let name): "“\(name)” is no .md, .html or .txt template"
        case .invalidUTF8: "this byte is not UTF-8"
        case .unclosedTag: "the tag that opens here is never closed"
        case .emptyTag: "the tag names nothing"
        case .malformedDelimiters: "the tag does not name two delimiters"
        case .unclosedSection(let name): "the section “\(name)” is never closed"
        case .sectionClosedByAnother(let opened, let line, let closed):
            "“\(closed)” is closed here, but the open section is “\(opened)” of line \(line)"
        case .strayClosing(let name): "“\(name)” is closed here, but no section is open"
        case .sectionsTooDeep(let limit): "more than \(limit) sections stand in each other"
        case .unknownName(let name, _): "there is no value named “\(name)” here"
        case .unknownPartial(let name, _): "there is no partial “\(name)” for this kind of template"
        case .endlessPartial(let name): "the partial “\(name)” would include itself without end"
        case .notText(let name, let kind): "“\(name)” is a \(kind.rawValue), not a text"
        case .rawText(let name): "“\(name)” is not markup and may not be inserted unescaped"
        case .misplacedValue(let name, let place): "the value “\(name)” may not stand \(place.wording)"
        case .misplacedPartial(let name, let place): "the partial “\(name)” may not stand \(place.wording)"
        case .sectionLeavesPlace(let name):
            "the section “\(name)” ends in another part of the markup than it begins in"
        case .unfinishedMarkup(let place): "the template ends \(place.wording)"
        }
    }

    private var advice: String {
        switch self {
        case .templateMissing: "add the file to the templates folder"
        case .unknownContentType: "rename the file, or keep it out of the templates folder"
        case .invalidUTF8: "save the template in the encoding UTF-8"
        case .unclosedTag: "end it with “}}”, or with the delimiter that was set"
        case .emptyTag: "write a name in it, or delete it"
        case .malformedDelimiters: "write {{=<% %>=}}: two delimiters without “=”, and white space between them"
        case .unclosedSection(let name): "write {{/\(name)}} where it ends"
        case .sectionClosedByAnother(let opened, _, _): "close {{/\(opened)}} first"
        case .strayClosing(let name): "delete the tag, or open {{#\(name)}} before it"
        case .sectionsTooDeep: "move the inner sections into a partial"
        case .unknownName(_, let nearest?), .unknownPartial(_, let nearest?): "did you mean “\(nearest)”?"
        case .unknownName: "see docs/values.md for the values of each template"
        case .unknownPartial: "add it to the folder partials, with this template’s extension"
        case .endlessPartial: "a partial may include itself only within a section over the records’ own children"
        case .notText(let name, _): "open a section over it: {{#\(name)}}…{{/\(name)}}"
        case .rawText(let name): "write {{\(name)}}"
        case .misplacedValue(_, let place): place.advice
        case .misplacedPartial: "include partials between elements only"
        case .sectionLeavesPlace: "begin and end a tag, an attribute or a comment on one side of the section’s tags"
        case .unfinishedMarkup: "finish the markup that was begun; write a plain “<” as &lt;"
        }
    }
}

extension TemplatePlace {
    fileprivate var wording: String {
        switch self {
        case .tag: "inside a tag, outside of an attribute's quotes"
        case .unquotedAttribute: "in an attribute without quotes"
        case .attribute(let name): "in the attribute “\(name)”"
        case .element(let name): "in the element “\(name)”"
        case .comment: "in a comment"
        case .declaration: "in a markup declaration"
        case .code: "in Markdown code"
        case .destination: "in the destination of a link"
        case .escape: "directly behind “&” or “\\”"
        }
    }

    fileprivate var advice: String {
        switch self {
        case .tag: "put it into a quoted attribute, or choose between whole tags by sections"
        case .unquotedAttribute: "write quotes around the attribute's value"
        case .attribute, .element: "put it into a data- attribute: values are inert in text and in plain attributes"
        case .comment, .declaration: "write it outside"
        case .code: "write <code>…</code>: in Markdown code the value would not be decoded"
        case .destination: "write it outside"
        case .escape: "write &amp; for “&”, and &#92; for a backslash"
        }
    }
}
