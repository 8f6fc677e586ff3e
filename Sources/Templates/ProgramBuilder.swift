internal import Diagnostics

/// Walks one template in one context.
struct ProgramBuilder {
    /// A section around the node that is being looked at.
    private struct Frame {
        let end: Int
        let context: Context
        let descent: TemplateChecker.Descent
    }

    private let number: Int
    private let template: ParsedTemplate
    private let templateNumber: Int
    private var context: Context
    private var descent = TemplateChecker.Descent.none
    private var frames: [Frame] = []

    /// Fills the program of that number.
    static func build(
        _ number: Int, _ key: TemplateChecker.Key, _ template: ParsedTemplate, _ checker: inout TemplateChecker
    ) {
        var builder = ProgramBuilder(
            number: number, template: template, templateNumber: key.template, context: key.context)
        for (index, node) in template.nodes.enumerated() {
            builder.leaveSections(before: index)
            let instruction = builder.instruction(for: node, &checker)
            checker.programs[number].instructions.append(instruction)
        }
    }

    private init(number: Int, template: ParsedTemplate, templateNumber: Int, context: Context) {
        self.number = number
        self.template = template
        self.templateNumber = templateNumber
        self.context = context
    }

    private mutating func leaveSections(before index: Int) {
        while let frame = frames.last, frame.end == index {
            context = frame.context
            descent = frame.descent
            frames.removeLast()
        }
    }

    private mutating func instruction(for node: Node, _ checker: inout TemplateChecker) -> Instruction {
        switch node {
        case .literal(let range): .literal(range)
        case .lineStart: .lineStart
        case .targetStart: .targetStart
        case .targetEnd(let isList): .targetEnd(isList: isList)
        case .value(let tag, let isRaw): value(tag, isRaw: isRaw, &checker)
        case .section(let tag, let isInverted, let end):
            section(tag, isInverted: isInverted, end: end, &checker)
        case .partial(let tag, let indentation): partial(tag, indentation: indentation, &checker)
        }
    }

    private func find(_ tag: Tag, _ checker: inout TemplateChecker) -> NameLookup.Meaning? {
        do {
            return try NameLookup(context: context, shapes: checker.slots.shapes).find(tag.name)
        } catch {
            checker.report(.unknownName(tag.name, nearest: error.nearest), at: tag, in: template)
            return nil
        }
    }

    /// Stands for a tag with an error; a set with errors is never rendered.
    private var nothing: Instruction { .literal(0..<0) }

    // MARK: - Values

    private func value(_ tag: Tag, isRaw: Bool, _ checker: inout TemplateChecker) -> Instruction {
        guard let found = find(tag, &checker) else { return nothing }
        if let problem = Self.problem(tag, found.kind, isRaw: isRaw) {
            checker.report(problem, at: tag, in: template)
            return nothing
        }
        if isRaw { return .raw(found.reference) }
        let part: Escaping.MarkdownPart =
            switch tag.place {
            case .destination: .destination
            case .title: .title
            default: .text
            }
        return .text(found.reference, part)
    }

    private static func problem(_ tag: Tag, _ kind: Field.Kind, isRaw: Bool) -> TemplateProblem? {
        switch kind {
        case .record: return .notText(tag.name, kind: .record)
        case .list, .texts, .children: return .notText(tag.name, kind: .list)
        case .flag: return .notText(tag.name, kind: .flag)
        case .markup where isRaw: return Self.placeOutsideOfContent(tag).map { .misplacedValue(tag.name, $0) }
        case .text, .link, .markup, .number:
            if isRaw { return .rawText(tag.name) }
            guard case .forbidden(let place) = tag.place else { return nil }
            if case .number = kind, place != .code, place != .escape { return nil }
            return .misplacedValue(tag.name, place)
        }
    }

    private static func placeOutsideOfContent(_ tag: Tag) -> TemplatePlace? {
        switch tag.place {
        case .content: nil
        case .escapedText(let place), .forbidden(let place): place
        case .destination, .title: .destination
        }
    }

    // MARK: - Sections

    private mutating func section(
        _ tag: Tag, isInverted: Bool, end: Int, _ checker: inout TemplateChecker
    ) -> Instruction {
        frames.append(Frame(end: end, context: context, descent: descent))
        guard let found = find(tag, &checker) else { return nothing }
        if isInverted { return .inverted(found.reference, end: end) }
        switch found.kind {
        case .record(let shape), .list(let shape): return records(shape, .elsewhere, found, end, &checker)
        case .children: return records(found.owner, .toChildren, found, end, &checker)
        case .text, .texts: context = context.within(.text)
        case .link: context = context.within(.link)
        case .markup: context = context.within(.markup)
        case .number: context = context.within(.number)
        case .flag: break
        }
        return .test(found.reference, end: end)
    }

    private mutating func records(
        _ shape: Shape, _ step: TemplateChecker.Descent, _ found: NameLookup.Meaning, _ end: Int,
        _ checker: inout TemplateChecker
    ) -> Instruction {
        let slot = checker.slots.slot(of: shape)
        context = context.within(slot: slot)
        descent = descent.then(step)
        return .records(found.reference, slot: slot, end: end)
    }

    // MARK: - Partials

    private func partial(_ tag: Tag, indentation: Range<Int>?, _ checker: inout TemplateChecker) -> Instruction {
        if let place = Self.placeOutsideOfContent(tag) {
            checker.report(.misplacedPartial(tag.name, place), at: tag, in: template)
            return nothing
        }
        guard let included = checker.names[template.type.partialName(tag.name)] else {
            let known = checker.names.keys.compactMap(template.type.includedName).sorted()
            let nearest = nearestName(to: tag.name, among: known)
            checker.report(.unknownPartial(tag.name, nearest: nearest), at: tag, in: template)
            return nothing
        }
        let called = checker.program(for: TemplateChecker.Key(template: included, context: context))
        checker.calls.append(TemplateChecker.Call(from: number, to: called, tag: tag, descent: descent))
        return .call(program: called, indentation: indentation)
    }
}
