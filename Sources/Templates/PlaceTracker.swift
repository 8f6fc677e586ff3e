internal import Diagnostics

/// Follows the literal markup of a template, to know in which part of it each tag stands.
///
/// A tokenizer after https://html.spec.whatwg.org/multipage/parsing.html#tokenization, reduced to what
/// decides whether an escaped value is inert; in Markdown templates it knows code and the destinations
/// of links as well. It follows the literal text in the order of the file. That is sound because a
/// section must end in the state in which it begins, and a partial begins and ends in content.
struct PlaceTracker {
    /// What must be equal at the beginning and at the end of a section.
    struct State: Equatable {
        var mode = Mode.content
        /// The element whose tag or text this is, in lower case.
        var element: [UInt8] = []
        var attribute: [UInt8] = []
        var isClosingTag = false
        /// Whether the tag is a `meta` whose `content` is an instruction to the browser.
        var isInstruction = false
    }

    /// The tokenizer's states.
    enum Mode: Equatable {
        case content
        case lessThan
        case tagName
        case attributeGap
        case attributeName
        /// Behind a section in a tag, where a name has ended whether the section is shown or not.
        case nameEnd
        /// A tag whose names depend on sections; it has no end.
        case unclear
        case valueStart
        case quoted(UInt8)
        case unquoted
        case comment
        case declaration
        /// The text of an element that ends only with its closing tag.
        case elementText
        case codeSpan(end: Int)
        case fence(end: Int)
        case destination(Destination)
        /// Behind a Markdown destination, and in the title that may stand there.
        case title(quote: UInt8?)
    }

    /// A Markdown destination: between `](` and white space or `)`, or in `<…>`.
    struct Destination: Equatable {
        var hasBegun = false
        var isInAngles = false
        var openParentheses = 0
    }

    /// The beginning or the end of a link's target.
    struct Boundary {
        let offset: Int
        /// `nil` at a beginning.
        let endsList: Bool?
    }

    let type: ContentType
    let bytes: [UInt8]
    var state = State()
    var boundaries: [Boundary] = []

    init(type: ContentType, bytes: [UInt8]) {
        self.type = type
        self.bytes = bytes
    }

    /// Reads literal text and returns the targets of links that begin or end in it.
    mutating func read(_ range: Range<Int>) -> [Boundary] {
        boundaries.removeAll(keepingCapacity: true)
        // Plain text has no markup, and all of it is content.
        if type == .plain { return boundaries }
        var index = range.lowerBound
        while index < range.upperBound {
            index += step(at: index, in: range)
        }
        if case .destination(var destination) = state.mode, !destination.hasBegun {
            destination.hasBegun = true
            state.mode = .destination(destination)
            boundaries.append(Boundary(offset: range.upperBound, endsList: nil))
        }
        return boundaries
    }

    /// Reads one piece and returns its length.
    private mutating func step(at index: Int, in range: Range<Int>) -> Int {
        switch state.mode {
        case .content: readContent(at: index, in: range)
        case .lessThan: readLessThan(at: index, in: range)
        case .tagName, .attributeGap, .attributeName, .nameEnd, .unclear, .valueStart, .unquoted: readTag(at: index)
        case .quoted(let quote): readQuoted(quote, at: index)
        case .comment: readComment(at: index, in: range)
        case .declaration: readDeclaration(at: index)
        case .elementText: readElementText(at: index, in: range)
        case .codeSpan(let end), .fence(let end): readCode(to: end, at: index)
        case .destination(let destination): readDestination(destination, at: index)
        case .title(let quote): readTitle(quote, at: index)
        }
    }

    /// The part of the markup that has been reached.
    var place: Place {
        switch state.mode {
        case .content: .content
        case .lessThan, .tagName, .attributeGap, .attributeName, .nameEnd, .unclear: .forbidden(.tag)
        case .valueStart, .unquoted: .forbidden(.unquotedAttribute)
        case .quoted: quotedPlace
        case .comment: .escapedText(.comment)
        case .declaration: .forbidden(.declaration)
        case .elementText:
            HTMLNames.hasDecodedText(state.element)
                ? .escapedText(.element(elementName)) : .forbidden(.element(elementName))
        case .codeSpan, .fence: .forbidden(.code)
        case .destination: .destination
        case .title(let quote): quote == nil ? .content : .title
        }
    }

    private var quotedPlace: Place {
        let name = TemplatePlace.attribute(String(decoding: state.attribute, as: UTF8.self))
        if HTMLNames.isInstruction(attribute: state.attribute) || HTMLNames.isAnimation(element: state.element) {
            return .forbidden(name)
        }
        if state.isInstruction, state.attribute.elementsEqual("content".utf8) { return .forbidden(name) }
        return .escapedText(name)
    }

    private var elementName: String {
        String(decoding: state.element, as: UTF8.self)
    }

    /// Goes on behind a value, which is never markup itself.
    mutating func passValue() {
        switch state.mode {
        case .lessThan: state = State()
        case .attributeGap: state.mode = .attributeName
        case .nameEnd: state.mode = .unclear
        case .valueStart: state.mode = .unquoted
        default: break
        }
    }

    /// Ends a section that began in a state. Within a tag a section may hold whole attributes; then the
    /// text behind it must not go on with a name.
    ///
    /// - Returns: Whether the text behind means the same whether the section is shown or not.
    mutating func endSection(begunIn start: State) -> Bool {
        if state == start { return true }
        guard start.isBetweenNames, state.isBetweenNames, state.element == start.element,
            state.isClosingTag == start.isClosingTag, state.isInstruction == start.isInstruction
        else { return false }
        let isInGap = state.mode == .attributeGap && start.mode == .attributeGap
        state.mode = isInGap ? .attributeGap : .nameEnd
        state.attribute = []
        return true
    }
}

extension PlaceTracker.State {
    /// Whether a space would lead to the gap between attributes.
    fileprivate var isBetweenNames: Bool {
        mode == .tagName || mode == .attributeGap || mode == .attributeName || mode == .nameEnd
    }
}
