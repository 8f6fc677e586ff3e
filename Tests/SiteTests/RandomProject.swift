import Files
import SeededRandom
import Templates

@testable import Site

/// A folder with texts, templates and a configuration, in which something changes at random.
struct RandomProject {
    /// Whether a build of what is there can succeed.
    private(set) var isSound = true
    private let folder: PublishFolder
    private var random: SeededGenerator
    private var names: [String] = []
    private var templates: Set<String> = []

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
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<5: return try add()
        case 5..<9 where names.count > 4: return try remove()
        case 9..<11 where names.count > 1: return try rename()
        case 11: return try configure()
        case 12: return try style()
        case 13..<15: return try changeTemplate()
        case 15: return try breakSomething()
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
        return "remove \(name)"
    }

    private mutating func rename() throws -> String {
        let place = Int.random(in: names.indices, using: &random)
        let name = "\(Int.random(in: 60..<99, using: &random)).txt"
        guard !names.contains(name) else { return "nothing" }
        try moveFile(at: "\(folder.path)/texts/\(names[place])", to: "\(folder.path)/texts/\(name)")
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
        return "mend"
    }
}

extension RandomProject {
    /// A report of one of a few events, with lines that several reports share.
    private mutating func text() -> String {
        let event = Self.events[Int.random(in: Self.events.indices, using: &random)]
        let day = Int.random(in: 1...9, using: &random)
        var lines = ["---", "date: 2025-03-0\(day)", "sitename: \(event.paper)", "---"]
        if Bool.random(using: &random) { lines.removeAll() }
        lines += ["\(event.title) on day \(day)", ""]
        lines += event.sentences.shuffled(using: &random).prefix(Int.random(in: 2...5, using: &random))
        lines += ["More of the news", "Northport and its rivers"].filter { _ in Bool.random(using: &random) }
        return lines.joined(separator: "\n\n")
    }

    private struct Event {
        let title: String
        let paper: String
        let sentences: [String]
    }

    private static let events = [
        Event(
            title: "Harbour bridge in Northland closes", paper: "Example Times",
            sentences: [
                "The Harbour Bridge in Northland will close for six weeks of repairs, Mayor Anna Lindqvist said on Sunday.",
                "Engineers found cracks in two of the bridge's steel cables during an inspection in February.",
                "“We will not gamble with the lives of drivers,” Lindqvist told reporters at the town hall.",
                "The ferry to Westmark will sail every twenty minutes while the Harbour Bridge is closed.",
                "Mayor Anna Lindqvist denied that the repairs of the bridge had been put off for years.",
                "The repairs of the steel cables will cost 4.2 million crowns, the town of Northland said.",
            ]),
        Event(
            title: "Cheese fair of Westmark breaks its record", paper: "Westmark Post",
            sentences: [
                "The cheese fair of Westmark drew 41,000 visitors on Saturday, more than ever before.",
                "“I have never sold as much cheese in a day,” the baker Peter Roe said at the fair.",
                "Peter Roe told visitors that the fair would move to the old harbour next year.",
                "A wheel of cheese that weighed 900 kilograms was cut at noon by the town's band.",
                "The police of Westmark counted 12,000 cars at the fair, and not one accident.",
            ]),
        Event(
            title: "Council of Southport votes on the mill", paper: "Southport News",
            sentences: [
                "The council of Southport voted on Tuesday to buy the old paper mill for 3 million crowns.",
                "“The mill will be a school within two years,” Councillor Nora Thale said after the vote.",
                "Nora Thale accused the mill's owner of having let its roof rot for a decade.",
                "The owner of the paper mill, Dan Gray, declined to comment on the vote.",
                "Four members of the council of Southport voted against the purchase of the mill.",
            ]),
    ]
}
