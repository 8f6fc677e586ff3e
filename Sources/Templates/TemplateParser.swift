internal import Diagnostics

/// Parses one template by the Mustache specification (https://github.com/mustache/spec, version 1.4),
/// and goes on after an error, so that one run finds all of them.
struct TemplateParser {
    /// How many sections may stand in each other in one file.
    static let sectionLimit = 100

    struct OpenSection {
        let tag: Tag
        let isInverted: Bool
        /// The section's own node.
        let node: Int
        /// The markup's state where the section begins.
        let state: PlaceTracker.State
    }

    let file: TemplateFile
    let bytes: [UInt8]
    let isPartial: Bool
    var template: ParsedTemplate
    var tracker: PlaceTracker
    var opening = Array("{{".utf8)
    var closing = Array("}}".utf8)
    var sections: [OpenSection] = []
    /// The end of the last tag, where literal text goes on.
    var literalStart = 0
    /// The node that a link's target begins with, until a tag is found in it or it ends.
    var pendingTarget: Int?
    var isInTarget = false

    private init(_ file: TemplateFile, type: ContentType) {
        self.file = file
        bytes = file.bytes
        isPartial = file.name.hasPrefix("partials/")
        template = ParsedTemplate(file: file, type: type)
        tracker = PlaceTracker(type: type, bytes: file.bytes)
    }

    /// Parses a template; what is wrong with its syntax stands in its diagnostics.
    ///
    /// - Complexity: O(*n*) for *n* bytes without errors.
    static func parse(_ file: TemplateFile, type: ContentType) -> ParsedTemplate {
        var parser = TemplateParser(file, type: type)
        parser.checkEncoding()
        parser.parse()
        return parser.template
    }

    private mutating func parse() {
        while let start = find(opening, from: literalStart) {
            guard let tag = scanTag(at: start) else {
                report(.unclosedTag, at: start)
                literalStart = start + opening.count
                continue
            }
            take(tag)
        }
        appendLiteral(literalStart..<bytes.count)
        if !isPartial, case .destination = tracker.state.mode { endTarget(isList: false) }
        for section in sections.reversed() {
            report(.unclosedSection(section.tag.name), at: section.tag.offset)
            close(section)
        }
        reportUnfinishedMarkup()
    }

    /// The next place of some bytes.
    func find(_ needle: [UInt8], from start: Int) -> Int? {
        guard let first = needle.first, bytes.count >= needle.count else { return nil }
        var index = start
        while index <= bytes.count - needle.count {
            if bytes[index] == first, bytes[index..<index + needle.count].elementsEqual(needle) { return index }
            index += 1
        }
        return nil
    }

    /// Adds a diagnostic at a byte of this file.
    mutating func report(_ problem: TemplateProblem, at offset: Int) {
        template.diagnostics.append(Diagnostic(.template(problem), at: file.location(of: offset)))
    }

    /// Reports every place where UTF-8 breaks, once a line.
    private mutating func checkEncoding() {
        guard String(validating: bytes, as: UTF8.self) == nil else { return }
        var start = 0
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if String(validating: line, as: UTF8.self) == nil {
                var length = line.count
                var iterator = line.makeIterator()
                var decoder = UTF8()
                var valid = 0
                decoding: while true {
                    switch decoder.decode(&iterator) {
                    case .scalarValue(let scalar): valid += UTF8.width(scalar)
                    case .emptyInput: break decoding
                    case .error:
                        length = valid
                        break decoding
                    }
                }
                report(.invalidUTF8, at: start + length)
            }
            start += line.count + 1
        }
    }

    /// A root may end in a code block, in the definition of a link or after a lone `<`; anything else, and anything in a partial, would
    /// change what the text behind it means.
    private mutating func reportUnfinishedMarkup() {
        let place: TemplatePlace
        switch tracker.place {
        case .content: return
        case .forbidden(let forbidden): place = forbidden
        case .escapedText(let escaped): place = escaped
        case .destination, .title: place = .destination
        }
        let isHarmlessInRoot = tracker.state.mode == .lessThan || place == .code || place == .destination
        guard isPartial || !isHarmlessInRoot else { return }
        report(.unfinishedMarkup(place), at: bytes.count)
    }
}
