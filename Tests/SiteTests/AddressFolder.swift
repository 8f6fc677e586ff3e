import Articles
import Briefings
import Stories
import Testing

@testable import Site

/// Texts that a test groups itself, built one time after the other with what the last build remembered.
struct AddressFolder {
    /// A text, by a name that is no part of it: whatever its file and title are, it is the same.
    struct Text {
        var file: String
        var title: String
        var outlet: String?
    }

    /// The texts by their names.
    var texts: [String: Text] = [:]
    /// The stories, by the names of their texts.
    var stories: [[String]] = []
    /// The threads, by one text of each of their stories.
    var threads: [[String]] = []
    /// The identifiers that the editor wants, by one text of the story.
    var wishes: [String: String] = [:]
    /// What is remembered.
    private(set) var book = AddressBook()

    /// The result of a build.
    struct Build {
        let content: Content
        let addresses: Addresses
        /// The names of the texts, in the order of the articles.
        let names: [String]

        /// The address of the story that a text is in.
        func story(of name: String) -> String {
            let index = content.grouping.stories.firstIndex { $0.articles.contains { names[$0] == name } }
            return index.map(addresses.story) ?? ""
        }

        /// The address of a text.
        func article(_ name: String) -> String { names.firstIndex(of: name).map(addresses.article) ?? "" }

        /// Where an address of an earlier build leads; nothing where it has a page of its own, or none.
        func targets(of address: String) -> [String]? {
            addresses.moved.first { $0.address == address }.map { $0.targets.map(addresses.address) }
        }

        /// All addresses at which there is a page for articles, stories, threads, people or outlets.
        var answering: Set<String> {
            let pages =
                addresses.articles.indices.map(addresses.article) + addresses.stories.indices.map(addresses.story)
                + addresses.threads.indices.map(addresses.thread) + addresses.people.indices.map(addresses.person)
                + addresses.sources.indices.map(addresses.source)
            return Set(pages + addresses.moved.map(\.address))
        }

        /// The texts of each story, thread, outlet and article, by its address.
        var standing: [String: Set<String>] {
            var standing: [String: Set<String>] = [:]
            for (index, story) in content.grouping.stories.enumerated() {
                let members = Set(story.articles.map { names[$0] })
                standing[addresses.story(index)] = members
                if let thread = story.thread { standing[addresses.thread(thread), default: []].formUnion(members) }
            }
            let outlets = Outlets(of: content.articles)
            for (index, name) in names.enumerated() {
                standing[addresses.article(index)] = [name]
                standing[addresses.source(outlets.ofArticle[index]), default: []].insert(name)
            }
            return standing
        }
    }

    /// Adds a text as a story of its own.
    mutating func add(_ name: String, file: String? = nil, title: String? = nil, outlet: String? = nil) {
        texts[name] = Text(file: file ?? "\(name).txt", title: title ?? "Story \(name)", outlet: outlet)
        stories.append([name])
    }

    /// Puts texts into one story.
    mutating func join(_ names: [String]) {
        leave(names)
        stories.append(names)
    }

    /// Takes texts out of their stories.
    mutating func leave(_ names: [String]) {
        stories = stories.map { $0.filter { !names.contains($0) } }.filter { !$0.isEmpty }
    }

    /// Takes a text away.
    mutating func remove(_ name: String) {
        texts[name] = nil
        leave([name])
    }

    /// Forgets all, as if the lock were lost.
    mutating func forget() { book = AddressBook() }

    /// Builds, through the bytes of a lock, and makes sure that building again changes nothing.
    @discardableResult
    mutating func build(_ comment: Comment? = nil) async throws -> Build {
        let names = texts.sorted { $0.value.file < $1.value.file }.map(\.key)
        let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        let articles = names.compactMap { name in
            texts[name].map { text in
                Article(
                    file: text.file, title: Excerpt(line: 1, text: text.title), source: Source(name: text.outlet),
                    blocks: [Block(kind: .paragraph, line: 3, text: "The words of \(name) stay what they are.")])
            }
        }
        let grouped = stories.map { $0.compactMap { numbers[$0] }.sorted() }.sorted { $0[0] < $1[0] }
        func story(of name: String) -> Int? { grouped.firstIndex { $0.contains { names[$0] == name } } }
        let threads = threads.map { Set($0.compactMap(story)).sorted() }.filter { $0.count > 1 }
        let content = try await content(
            articles, stories: grouped, threads: threads.map { (stories: $0, names: ["Northland"]) })
        let wishes = Dictionary(
            wishes.compactMap { name, wish in story(of: name).map { ($0, wish) } }, uniquingKeysWith: { one, _ in one })
        let addresses = try Addresses(of: content, remembering: book, renames: wishes)
        let next = try #require(addresses.book)
        let bytes = LockWriter.bytes(of: next, source: "texts")
        book = try LockReader(file: "digest.lock").read(bytes).book
        #expect(LockWriter.bytes(of: book, source: "texts") == bytes, comment)
        let again = try Addresses(of: content, remembering: book, renames: wishes)
        #expect(again.stories == addresses.stories && again.threads == addresses.threads, comment)
        #expect(again.moved == addresses.moved && again.formerReports == addresses.formerReports, comment)
        #expect(again.changes?.isEmpty == true, comment)
        let written = try #require(again.book)
        #expect(LockWriter.bytes(of: written, source: "texts") == bytes, comment)
        return Build(content: content, addresses: addresses, names: names)
    }
}
