public import Diagnostics

/// The templates of a theme, checked and ready to render.
///
/// All that can be wrong with a template is found when the set is made, without any values: syntax,
/// unknown names and partials, values where they could not be made inert. Rendering cannot fail. A set
/// may be used on several threads at a time.
public struct TemplateSet: Sendable {
    private struct Root {
        let program: Int
        let shape: Shape
    }

    private let programs: [Program]
    private let slotCount: Int
    private let roots: [String: Root]

    /// Parses and checks templates.
    ///
    /// - Parameters:
    ///   - files: All templates of the theme, the partials too.
    ///   - pages: The templates that are rendered by name, and the shape of the record that each gets.
    /// - Throws: All errors of all templates, by file, line and column. An error in a partial is told
    ///   once, with the name of the first page, in alphabetical order, that it was found for.
    /// - Complexity: O(*n*) for *n* bytes, times the number of contexts in which a partial is used.
    public init(files: [TemplateFile], pages: [String: Shape]) throws(Diagnostics) {
        var diagnostics: [Diagnostic] = []
        let templates = Self.parse(files, &diagnostics)
        let numbered = zip(templates.map(\.file.name), templates.indices)
        var checker = TemplateChecker(
            templates: templates, names: Dictionary(numbered, uniquingKeysWith: { first, _ in first }))
        var roots: [String: Root] = [:]
        for (name, shape) in pages.sorted(by: { $0.key < $1.key }) {
            if let template = checker.names[name] {
                roots[name] = Root(program: checker.check(name, template: template, shape: shape), shape: shape)
            } else {
                diagnostics.append(Diagnostic(.template(.templateMissing(name))))
            }
        }
        checker.reportEndlessPartials()
        diagnostics += checker.diagnostics
        guard diagnostics.isEmpty else { throw Diagnostics(diagnostics.sorted { $0.isBefore($1) }) }
        self.roots = roots
        programs = checker.programs
        slotCount = checker.slots.shapes.count
    }

    private static func parse(_ files: [TemplateFile], _ diagnostics: inout [Diagnostic]) -> [ParsedTemplate] {
        var templates: [ParsedTemplate] = []
        for file in files {
            guard let type = ContentType(name: file.name) else {
                let location = SourceLocation(file: file.path)
                diagnostics.append(Diagnostic(.template(.unknownContentType(file.name)), at: location))
                continue
            }
            let template = TemplateParser.parse(file, type: type)
            diagnostics += template.diagnostics
            templates.append(template)
        }
        return templates
    }

    /// Renders a template behind what `output` holds already.
    ///
    /// - Precondition: The name is one of the pages of this set, and the record has its shape.
    /// - Complexity: O(*n*) for *n* bytes written.
    public func render(_ name: String, _ record: Record, into output: inout [UInt8]) {
        guard let root = roots[name] else { preconditionFailure("“\(name)” is not a page of this set") }
        precondition(record.shape === root.shape, "the record of “\(name)” has another shape")
        // Each slot but the root's is filled by a section before anything looks into it.
        let records = [Record](repeating: record, count: slotCount)
        var renderer = Renderer(programs: programs, records: records, output: output)
        output = []
        renderer.run(root.program)
        output = renderer.output
    }
}

extension Diagnostic {
    /// The order in which diagnostics are shown: by file, line and column; without a place first.
    fileprivate func isBefore(_ other: Diagnostic) -> Bool {
        guard let here = location, let there = other.location else { return location == nil && other.location != nil }
        return (here.file, here.line ?? 0, here.column ?? 0) < (there.file, there.line ?? 0, there.column ?? 0)
    }
}
