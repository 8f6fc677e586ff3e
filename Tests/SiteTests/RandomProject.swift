import Files
import SeededRandom
import Templates

@testable import Site

/// A folder with texts, templates, a configuration and edits, in which something changes at random.
struct RandomProject {
    /// Whether a build of what is there can succeed.
    private(set) var isSound = true
    private let folder: PublishFolder
    private var random: SeededGenerator
    private var names: [String] = []
    private var templates: Set<String> = []
    private var edits = RandomEdits()

    /// Begins with a few texts.
    init(folder: PublishFolder, seed: UInt64) throws {
        self.folder = folder
        random = SeededGenerator(seed: seed)
        try folder.write("source: texts\n", at: "digest.yml")
        for _ in 0..<12 { try add() }
    }

    /// Makes one change.
    ///
    /// - Returns: What it was.
    mutating func change() throws -> String {
        // What was broken is mended before anything else breaks.
        if !isSound { return try mend() }
        switch Int.random(in: 0..<25, using: &random) {
        case 0..<5: return try add()
        case 5..<9 where names.count > 4: return try remove()
        case 9..<11 where names.count > 1: return try rename()
        case 11: return try configure()
        case 12: return try style()
        case 13..<15: return try changeTemplate()
        case 15: return try breakSomething()
        case 16..<21: return try edit()
        default: return try write(names[Int.random(in: names.indices, using: &random)])
        }
    }

    @discardableResult
    private mutating func add() throws -> String {
        let name = "\(Int.random(in: 0..<60, using: &random)).\(Bool.random(using: &random) ? "txt" : "md")"
        if !names.contains(name) { names.append(name) }
        return try write(name)
    }

    private mutating func remove() throws -> String {
        let name = names.remove(at: Int.random(in: names.indices, using: &random))
        try removeFile(at: "\(folder.path)/texts/\(name)")
        edits.forget(name)
        try writeEdits()
        return "remove \(name)"
    }

    private mutating func edit() throws -> String {
        let change = edits.change(names, &random)
        try writeEdits()
        return change
    }

    private func writeEdits() throws { try folder.write(edits.text, at: "edits.yml") }

    private mutating func rename() throws -> String {
        let place = Int.random(in: names.indices, using: &random)
        let name = "\(Int.random(in: 60..<99, using: &random)).txt"
        guard !names.contains(name) else { return "nothing" }
        try moveFile(at: "\(folder.path)/texts/\(names[place])", to: "\(folder.path)/texts/\(name)")
        edits.forget(names[place])
        try writeEdits()
        defer { names[place] = name }
        return "rename \(names[place]) to \(name)"
    }

    private mutating func write(_ name: String) throws -> String {
        try folder.write(text(), at: "texts/\(name)")
        return "write \(name)"
    }

    private mutating func configure() throws -> String {
        let lines = [
            "title: Site \(Int.random(in: 0..<9, using: &random))", "base_url: https://example.org/news/",
            "edition:\n  stories: \(Int.random(in: 1...4, using: &random))", "articles:\n  text: excerpt",
        ]
        let chosen = lines.filter { _ in Bool.random(using: &random) }
        try folder.write((["source: texts"] + chosen).joined(separator: "\n"), at: "digest.yml")
        return "configure \(chosen)"
    }

    private mutating func style() throws -> String {
        try folder.write("body { margin: \(Int.random(in: 0..<9, using: &random))em }", at: "templates/style.css")
        return "style"
    }

    private mutating func changeTemplate() throws -> String {
        let name = ["story.md", "article.md", "about.md", "edition.md"].randomElement(using: &random) ?? "about.md"
        if templates.remove(name) != nil {
            try removeFile(at: "\(folder.path)/templates/\(name)")
            return "remove template \(name)"
        }
        let bytes = Theme.builtIn()[name]?.bytes ?? []
        let text = String(decoding: bytes, as: UTF8.self) + "\n\nNumber \(Int.random(in: 0..<99, using: &random))\n"
        try folder.write(text, at: "templates/\(name)")
        templates.insert(name)
        return "template \(name)"
    }

    private mutating func breakSomething() throws -> String {
        isSound = false
        if Int.random(in: 0..<3, using: &random) == 0 {
            try folder.write("gone.txt: {note: Nothing}\n", at: "edits.yml")
            return "break the edits"
        }
        if Bool.random(using: &random) {
            templates.insert("day.md")
            try folder.write("{{#stories}", at: "templates/day.md")
            return "break a template"
        }
        try folder.write("source: texts\ntitel: Wrong\n", at: "digest.yml")
        return "break the configuration"
    }

    private mutating func mend() throws -> String {
        isSound = true
        if templates.remove("day.md") != nil { try removeFile(at: "\(folder.path)/templates/day.md") }
        try folder.write("source: texts\n", at: "digest.yml")
        try writeEdits()
        return "mend"
    }
}

extension RandomProject {
    /// A report of one of a few events, with lines that several reports share.
    private mutating func text() -> String {
        let event = SampleEvent.all[Int.random(in: SampleEvent.all.indices, using: &random)]
        let day = Int.random(in: 1...9, using: &random)
        var lines = ["---", "date: 2025-03-0\(day)", "sitename: \(event.paper)", "---"]
        if Bool.random(using: &random) { lines.removeAll() }
        lines += ["\(event.title) on day \(day)", ""]
        lines += event.sentences.shuffled(using: &random).prefix(Int.random(in: 2...5, using: &random))
        lines += ["More of the news", "Northport and its rivers"].filter { _ in Bool.random(using: &random) }
        return lines.joined(separator: "\n\n")
    }
}
