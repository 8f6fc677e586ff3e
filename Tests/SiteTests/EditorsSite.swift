import Diagnostics
import Files
import Testing

@testable import Site

/// A site on which an editor works: texts and `edits.yml` change, and after every build all that was promised of
/// addresses must hold.
struct EditorsSite {
    let folder: PublishFolder
    /// What is written of each target, by key.
    private(set) var edits: [String: [String: String]] = [:]
    /// By file a number that stays with the text when the file gets another name.
    private(set) var texts: [String: Int] = [:]
    /// By address the texts that ever stood there.
    private var standing: [String: Set<Int>] = [:]
    /// By the address of a person the texts that have the name.
    private var named: [String: Set<Int>] = [:]
    private var textCount = 0
    /// What the last build remembers.
    private(set) var book = AddressBook()

    /// Begins with texts by their files.
    init(_ folder: PublishFolder, _ texts: [String: String]) throws {
        self.folder = folder
        try folder.write("source: texts\nbase_url: https://example.org/news/\n", at: "digest.yml")
        for (file, text) in texts { try write(text, to: file) }
    }

    /// Writes a new text, or mends one.
    mutating func write(_ text: String, to file: String) throws {
        try folder.write(text, at: "texts/\(file)")
        if texts[file] == nil {
            texts[file] = textCount
            textCount += 1
        }
    }

    mutating func rename(_ file: String, to other: String) throws {
        try folder.write(folder.text(at: "texts/\(file)") ?? "", at: "texts/\(other)")
        try removeFile(at: "\(folder.path)/texts/\(file)")
        texts[other] = texts.removeValue(forKey: file)
        edits[other] = edits.removeValue(forKey: file)
        try writeEdits()
    }

    mutating func remove(_ file: String) throws {
        try removeFile(at: "\(folder.path)/texts/\(file)")
        texts[file] = nil
        edits[file] = nil
        try writeEdits()
    }

    /// Writes an edit, or takes it out.
    mutating func edit(_ target: String, _ key: String, _ value: String?) throws {
        edits[target, default: [:]][key] = value
        if edits[target]?.isEmpty == true { edits[target] = nil }
        if key == "hide", value != nil, let file = texts.keys.first(where: { $0 == target }) {
            // What was hidden is forgotten.
            texts[file] = textCount
            textCount += 1
        }
        try writeEdits()
    }

    /// Takes all edits of a target out.
    mutating func forget(_ target: String) throws {
        edits[target] = nil
        try writeEdits()
    }

    /// The targets in the order of their lines.
    var targets: [String] { edits.keys.sorted() }

    private func writeEdits() throws {
        let lines = targets.map { target in
            let values = (edits[target] ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
            return "\(target): {\(values.joined(separator: ", "))}\n"
        }
        try folder.write(lines.joined(), at: "edits.yml")
    }

    /// The address of the story that a file is in.
    func story(_ file: String) -> String {
        "stories/\(book.articles.first { $0.key.file == file }?.story ?? "").html"
    }

    /// The files of a story.
    func files(_ story: String) -> [String] {
        book.articles.filter { "stories/\($0.story).html" == story }.map(\.key.file).sorted()
    }

    /// The addresses of all stories.
    var stories: [String] { Set(book.articles.map { "stories/\($0.story).html" }).sorted() }
}

// MARK: - Building

extension EditorsSite {
    /// Builds, and makes sure of all that must hold.
    mutating func build(_ comment: Comment) async throws {
        let before = folder.text(at: "digest.lock")
        _ = try await Site.build(BuildOptions(try configuration()))
        try await expectSameBytes(before, comment)
        try await expectNothingToDo(comment)
        let found = try await Site.check(
            source: "\(folder.path)/texts", output: folder.output, edits: folder.path)
        #expect(found.diagnostics == [], comment)
        let lock = try #require(folder.text(at: "digest.lock"))
        book = try LockReader(file: "digest.lock").read(Array(lock.utf8)).book
        let files = try folder.site().files
        expectAnswers(files, comment)
        try expectLeadingOn(files, comment)
    }

    private func configuration() throws -> Configuration {
        try Configuration(readingFrom: "\(folder.path)/digest.yml")
    }

    /// Builds from nothing with the lock of before.
    private func expectSameBytes(_ lock: String?, _ comment: Comment) async throws {
        removeTree(at: "\(folder.path)/fresh")
        if let lock { try folder.write(lock, at: "before.lock") }
        var configuration = try configuration()
        configuration.output = "\(folder.path)/fresh"
        configuration.lock = "\(folder.path)/before.lock"
        _ = try await Site.build(BuildOptions(configuration))
        let (one, other) = (try folder.site("public").files, try folder.site("fresh").files)
        #expect(one.keys.sorted() == other.keys.sorted(), comment)
        for (address, text) in one where other[address] != text { Issue.record("\(address): \(comment)") }
        #expect(folder.text(at: "before.lock") == folder.text(at: "digest.lock"), comment)
    }

    private func expectNothingToDo(_ comment: Comment) async throws {
        let before = try folder.identities()
        let report = try await Site.build(BuildOptions(try configuration()))
        #expect(report.publishing.written == 0 && report.publishing.deleted == 0, comment)
        let after = try folder.identities()
        for (file, identity) in after where before[file] != identity { Issue.record("\(file): \(comment)") }
    }

    /// Every address that was given is answered as long as one of the texts is there that stood at it.
    private mutating func expectAnswers(_ files: [String: String], _ comment: Comment) {
        var people: [String: Set<Int>] = [:]
        for entry in book.articles {
            guard let text = texts[entry.key.file] else { continue }
            let places = ["articles/\(entry.identifier)", "stories/\(entry.story)", "sources/\(entry.source)"]
            for place in places + (entry.thread.map { ["threads/\($0)"] } ?? []) {
                standing["\(place).html", default: []].insert(text)
            }
        }
        for (name, identifier) in book.people {
            let named = texts.filter { folder.text(at: "texts/\($0.key)")?.contains(name) ?? false }
            people["people/\(identifier).html"] = Set(named.values)
        }
        let left = Set(book.articles.compactMap { texts[$0.key.file] })
        for (address, known) in standing where !known.isDisjoint(with: left) && files[address] == nil {
            Issue.record("\(address) has no page: \(comment)")
        }
        for (address, named) in named where named.isSubset(of: left) && files[address] == nil {
            Issue.record("\(address) has no page: \(comment)")
        }
        named.merge(people) { $1 }
    }

    /// Pages that lead on lead to pages that stay.
    private func expectLeadingOn(_ files: [String: String], _ comment: Comment) throws {
        func target(_ address: String) throws -> String? {
            guard let html = files[address], html.contains("http-equiv=\"refresh\"") else { return nil }
            let value = try PageReading(html).all("meta").first { $0.attributes["http-equiv"] == "refresh" }
            let link = try #require(value?.attributes["content"]?.split(separator: "=").last)
            return link.hasPrefix("../") ? String(link.dropFirst(3)) : String(link)
        }
        for address in files.keys where address.hasSuffix(".html") {
            guard let next = try target(address) else { continue }
            #expect(files[next] != nil, "\(address) leads to \(next): \(comment)")
            #expect(try target(next) == nil, "\(address) leads to \(next), which leads on: \(comment)")
        }
    }
}
