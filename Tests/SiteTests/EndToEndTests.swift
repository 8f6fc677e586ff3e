import Diagnostics
import Files
import SeededRandom
import Testing

@testable import Site

/// Other ones at every run; a test that fails tells its own.
private let seeds = askedSeed.map { [$0] } ?? (0..<3).map { _ in UInt64.random(in: 0 ... .max) }

/// Texts, edits and remembered addresses together, as a whole site.
@Suite struct EndToEndTests {
    @Test(
        "After each change of a site all addresses answer, and building again changes nothing", arguments: Step.allCases
    )
    func alone(step: Step) async throws {
        try await PublishFolder.with { folder in
            var site = try EditorsSite(folder, Step.texts)
            try await site.build("first")
            try #require(site.files(site.story("bridge1.txt")).count == 4)
            try await step.take(on: &site)
        }
    }

    @Test("So it is after all changes, one after the other")
    func sequence() async throws {
        try await PublishFolder.with { folder in
            var site = try EditorsSite(folder, Step.texts)
            try await site.build("first")
            for step in Step.allCases { try await step.take(on: &site) }
        }
    }

    @Test("A merge stays where all articles of its target are gone")
    func mergeOfWhatIsGone() async throws {
        try await PublishFolder.with { folder in
            var site = try EditorsSite(folder, Step.texts)
            try await site.build("first")
            let mill = site.story("mill1.txt")
            try site.edit(mill, "merge", site.story("fair1.txt"))
            try await site.build("merged")
            for file in ["mill1.txt", "mill2.txt"] {
                try site.remove(file)
                try await site.build("without \(file)")
            }
            #expect(site.story("fair1.txt") == mill)
        }
    }

    @Test("So it is after any sequence of changes", arguments: seeds)
    func anySequence(seed: UInt64) async throws {
        print("EndToEndTests.anySequence: DIGEST_SEED=\(seed)")
        try await PublishFolder.with { folder in
            var editor = RandomEditor(site: try EditorsSite(folder, Step.texts), seed: seed)
            try await editor.site.build("first")
            for step in 1...25 { try await editor.step("DIGEST_SEED=\(seed), step \(step)") }
        }
    }
}

/// What an editor does, each followed by a build.
enum Step: CaseIterable {
    case olderArticle, merge, mergeTakenBack, split, splitTakenBack, rename, renameTakenBack, show, file, title, move

    func take(on site: inout EditorsSite) async throws {
        let (bridge, fair) = (site.story("bridge1.txt"), site.story("fair1.txt"))
        switch self {
        case .olderArticle:
            try site.write(Self.report(0, [0, 1, 5, 2], day: 1, number: 50), to: "0.txt")
            try await site.build("\(self)")
            #expect(site.story("0.txt") == bridge && site.story("bridge1.txt") == bridge)
        case .merge:
            try site.edit(bridge, "merge", fair)
            try await site.build("\(self)")
            #expect(site.story("fair1.txt") == bridge && site.story("bridge1.txt") == bridge)
        case .mergeTakenBack:
            try site.edit(bridge, "merge", site.story("mill1.txt"))
            try await site.build("\(self)")
            try site.forget(bridge)
            try await site.build("\(self)")
            #expect(site.story("bridge1.txt") != site.story("mill1.txt"))
        case .split:
            try site.edit(bridge, "split", "[bridge3.txt, bridge4.txt]")
            try await site.build("\(self)")
            #expect(site.story("bridge4.txt") == site.story("bridge3.txt"))
            #expect(site.story("bridge3.txt") != site.story("bridge1.txt"))
        case .splitTakenBack:
            try site.edit("bridge4.txt", "split", site.edits[bridge] == nil ? "true" : nil)
            try await site.build("\(self)")
            for target in site.targets { try site.edit(target, "split", nil) }
            try await site.build("\(self)")
            #expect(site.story("bridge4.txt") == bridge && site.story("bridge1.txt") == bridge)
        case .rename:
            try site.edit(bridge, "rename", "the-bridge")
            try await site.build("\(self)")
            #expect(site.story("bridge1.txt") == "stories/the-bridge.html")
        case .renameTakenBack:
            let mill = site.story("mill1.txt")
            try site.edit(mill, "rename", "the-mill")
            try await site.build("\(self)")
            try site.edit(mill, "rename", nil)
            try await site.build("\(self)")
            #expect(site.story("mill1.txt") == mill)
        case .show:
            let mill = site.story("mill1.txt")
            try site.edit(mill, "headline", "The mill is sold")
            try site.edit(mill, "pin", "1")
            try site.edit("fair2.txt", "hide", "true")
            try site.edit("articles/\(try #require(site.book.articles.last).identifier).html", "note", "Mended.")
            try await site.build("\(self)")
            #expect(site.story("mill1.txt") == mill && site.files(mill).count == 2)
        case .file:
            let mill = site.story("mill1.txt")
            try site.rename("mill1.txt", to: "elsewhere/new.txt")
            try await site.build("\(self)")
            #expect(site.story("elsewhere/new.txt") == mill)
        case .title:
            let text = site.folder.text(at: "texts/mill2.txt") ?? ""
            try site.write("Another title of the council and the mill\n" + text.drop { $0 != "\n" }, to: "mill2.txt")
            try await site.build("\(self)")
        case .move:
            try await move("bridge4.txt", to: site.story("mill2.txt"), in: &site)
        }
    }

    /// Takes an article out of its story and puts it into another.
    private func move(_ file: String, to story: String, in site: inout EditorsSite) async throws {
        try site.edit(file, "split", "true")
        try site.edit(file, "merge", story)
        try await site.build("\(self)")
        #expect(site.story(file) == story)
        #expect(site.files(story).count == 3)
    }

    /// Three stories that the program finds by itself, and an article alone.
    static let texts: [String: String] = [
        "bridge1.txt": report(0, [0, 1, 2, 5], day: 2, number: 1),
        "bridge2.txt": report(0, [0, 1, 4, 5], day: 3, number: 2),
        "bridge3.txt": report(0, [1, 2, 4, 5], day: 3, number: 3),
        "bridge4.txt": report(0, [0, 2, 4, 1], day: 4, number: 4),
        "fair1.txt": report(1, [0, 1, 2, 3], day: 2, number: 5),
        "fair2.txt": report(1, [0, 1, 3, 4], day: 3, number: 6),
        "fair3.txt": report(1, [1, 2, 0, 4], day: 3, number: 7),
        "mill1.txt": report(2, [0, 1, 2, 3], day: 5, number: 8),
        "mill2.txt": report(2, [0, 1, 3, 4], day: 6, number: 9),
        "alone.txt": """
        Whales seen off the coast of Easthaven

        Eleven whales passed the lighthouse of Easthaven on Thursday, the biologist Carla Voss said.

        “They come for the herring,” Voss told the wardens of the reserve.
        """,
    ]

    /// A report of an event, with a line that no other report has.
    static func report(_ event: Int, _ sentences: [Int], day: Int, number: Int) -> String {
        let event = SampleEvent.all[event]
        let head = ["---\ndate: 2025-03-0\(day)\nsitename: \(event.paper)\n---\n\(event.title), day \(day)"]
        let body =
            sentences.map { event.sentences[$0] } + ["\(event.paper) prints this as its report number \(number)."]
        return (head + body).joined(separator: "\n\n")
    }
}

/// An editor who does anything that makes sense.
struct RandomEditor {
    var site: EditorsSite
    private var random: SeededGenerator
    private var number = 100

    init(site: EditorsSite, seed: UInt64) {
        self.site = site
        random = SeededGenerator(seed: seed)
    }

    private mutating func one<Value>(of values: [Value]) -> Value? { values.randomElement(using: &random) }

    /// Makes one change and builds; edits that contradict what the texts are now are taken out, as an editor would.
    mutating func step(_ comment: Comment) async throws {
        let change = try change()
        let comment: Comment = "\(comment): \(change)"
        for _ in 0...site.targets.count {
            let before = try site.folder.identities()
            do {
                return try await site.build(comment)
            } catch let diagnostics as Diagnostics {
                #expect(diagnostics.all.contains { $0.severity == .error }, comment)
                let after = try site.folder.identities()
                #expect(after == before, comment)
                guard let mistake = diagnostics.all.first(where: { $0.location?.file.hasSuffix("edits.yml") == true }),
                    let line = mistake.location?.line, site.targets.indices.contains(line - 1)
                else { throw diagnostics }
                print("\(comment): \(mistake.problem)")
                try site.forget(site.targets[line - 1])
            }
        }
    }

    /// Stories are named by their articles' files. By addresses, several edits of the same stories may come to mean something
    /// else at the second build (docs/addresses.md, “What is not promised”); ``Step`` tries each edit by itself.
    private mutating func change() throws -> String {
        number += 1
        let files = site.texts.keys.sorted()
        guard let file = one(of: files), let story = one(of: site.stories) else { return "nothing" }
        switch Int.random(in: 0..<18, using: &random) {
        case 0, 1: return try write(to: "\(Int.random(in: 0..<99, using: &random))-\(number).txt")
        case 2 where files.count > 6:
            try site.remove(file)
            return "remove \(file)"
        case 3:
            try site.rename(file, to: "renamed/\(number).txt")
            return "rename \(file)"
        case 4: return try write(to: file)
        case 5, 6, 7:
            guard let target = one(of: site.targets) else { return "nothing" }
            try site.forget(target)
            return "forget \(target)"
        case 8, 9: return try edit(file, "merge", one(of: files.filter { $0 != file }) ?? file)
        case 10, 11:
            let members = site.files(story).shuffled(using: &random)
            guard members.count > 1 else { return try edit(file, "split", "true") }
            let taken = members.dropFirst().prefix(Int.random(in: 1..<members.count, using: &random))
            return try edit(members[0], "split", "[\(taken.sorted().joined(separator: ", "))]")
        case 17:
            try site.forget(file)
            _ = try edit(file, "split", "true")
            return try edit(file, "merge", one(of: files.filter { $0 != file }) ?? story)
        case 12: return try edit(file, "hide", "true")
        case 13, 14: return try edit(file, "headline", "Headline \(number)")
        case 16: return try edit(file, "pin", "\(number)")
        default: return try edit(file, one(of: ["note", "correction", "source"]) ?? "note", "Words \(number)")
        }
    }

    private mutating func write(to file: String) throws -> String {
        let event = Int.random(in: SampleEvent.all.indices, using: &random)
        let sentences = SampleEvent.all[event].sentences.indices.shuffled(using: &random).prefix(4)
        let day = Int.random(in: 1...9, using: &random)
        try site.write(Step.report(event, Array(sentences), day: day, number: number), to: file)
        return "write \(file)"
    }

    private mutating func edit(_ target: String, _ key: String, _ value: String) throws -> String {
        // What is hidden can have nothing else.
        if key == "hide" || site.edits[target]?["hide"] != nil { try site.forget(target) }
        try site.edit(target, key, value)
        return "\(target): \(key): \(value)"
    }
}
