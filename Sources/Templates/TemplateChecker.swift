internal import Diagnostics

/// Checks all templates that pages reach, and turns each into a program for each context it is used in.
///
/// - Complexity: O(*p* · *n*) for *p* pairs of a template and a context, *n* tags in a template: each pair
///   is walked once, however many ways lead to it.
struct TemplateChecker {
    /// A template in a context.
    struct Key: Hashable {
        let template: Int
        let context: Context
    }

    /// A partial's tag, as the way from one program to another.
    struct Call {
        let from: Int
        let to: Int
        let tag: Tag
        /// What lies around the tag.
        let descent: Descent
    }

    /// How the sections around a tag change the records that names are looked up in.
    enum Descent {
        /// Not at all.
        case none
        /// Only to children of the records so far; a finite tree has an end there.
        case toChildren
        case elsewhere

        func then(_ next: Descent) -> Descent {
            switch (self, next) {
            case (.elsewhere, _), (_, .elsewhere): .elsewhere
            case (.none, .none): .none
            default: .toChildren
            }
        }
    }

    let templates: [ParsedTemplate]
    let names: [String: Int]
    var slots = ShapeSlots()
    var programs: [Program] = []
    var calls: [Call] = []
    var diagnostics: [Diagnostic] = []
    private var numbers: [Key: Int] = [:]
    private(set) var keys: [Key] = []
    /// Tags at which something was reported; one message for each, however often it is reached.
    private var reported: Set<SourceLocation> = []
    /// The root whose templates are being checked.
    private var page = ""

    init(templates: [ParsedTemplate], names: [String: Int]) {
        self.templates = templates
        self.names = names
    }

    /// Checks a root and all that it includes, and returns the root's program.
    mutating func check(_ page: String, template: Int, shape: Shape) -> Int {
        self.page = page
        let root = program(for: Key(template: template, context: Context(root: slots.slot(of: shape))))
        while programs.count < keys.count {
            let key = keys[programs.count]
            let template = templates[key.template]
            programs.append(Program(type: template.type, bytes: template.file.bytes))
            ProgramBuilder.build(programs.count - 1, key, template, &self)
        }
        return root
    }

    /// The number of the program for a template in a context, which is built when its turn comes.
    mutating func program(for key: Key) -> Int {
        if let number = numbers[key] { return number }
        numbers[key] = keys.count
        keys.append(key)
        return keys.count - 1
    }

    /// Reports the partials that would include themselves without end.
    mutating func reportEndlessPartials() {
        for call in EndlessPartials(calls).find() {
            report(.endlessPartial(call.tag.name), at: call.tag, in: templates[keys[call.from].template])
        }
    }

    /// Reports a problem of a tag, the first time it is found.
    mutating func report(_ problem: TemplateProblem, at tag: Tag, in template: ParsedTemplate) {
        let location = template.location(of: tag.offset)
        guard reported.insert(location).inserted else { return }
        let isRoot = template.file.name == page
        diagnostics.append(Diagnostic(.template(problem), at: location, page: isRoot ? nil : page))
    }
}
