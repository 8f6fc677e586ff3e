import Articles
import Briefings
import Diagnostics
import Stories
import Testing

@testable import Site

/// Seven articles in four stories: a and b, c and d, e, and two records of a file; a's story is in a thread with c's.
@Suite struct EditsTests {
    @Test("An article that is hidden is gone before the grouping, and is named with its note")
    func hide() throws {
        let edited = try edits("b.txt:\n  hide: true\n  note: Asked for.\n").applied(to: articles)
        #expect(edited.articles.map(\.file) == ["a.txt", "c.txt", "d.txt", "e.txt", "f.jsonl", "f.jsonl"])
        #expect(edited.hidden == [HiddenArticle(name: "b.txt", note: "Asked for.")])
        #expect(edited.edits.isEmpty)
    }

    @Test("A date and a source are the editor's before the grouping")
    func dateAndSource() throws {
        let edited = try edits("b.txt: {date: 2025-02-01..2025-02-03, source: Example Times}\n").applied(to: articles)
        #expect(edited.articles[1].date == DateBounds(earliest: "2025-02-01", latest: "2025-02-03"))
        #expect(edited.articles[1].source == Source(name: "Example Times", credits: "Wire", url: "https://b.example/"))
        #expect(edited.articles[0] == articles[0])
    }

    @Test(
        "An article is named by its file, its record, its record's own identifier or its address",
        arguments: [
            ("a.txt", "a.txt", nil), ("f.jsonl:3", "f.jsonl", 3), ("f.jsonl#x9", "f.jsonl", 7),
            ("articles/title-of-d-DIGITS.html", "d.txt", nil),
        ] as [(String, String, Int?)])
    func names(target: String, file: String, record: Int?) throws {
        let target = target.replacing("DIGITS", with: Addresses.identifier(of: articles[3]).suffix(8))
        let edited = try edits("\(target):\n  source: Example Times\n").applied(to: articles)
        let changed = edited.articles.filter { $0.source.name == "Example Times" }
        #expect(changed.map(\.file) == [file] && changed.map(\.record) == [record])
    }

    @Test("Stories that are merged are one, and keep the address that the editor named")
    func merge() throws {
        let stories = try applied("\(address(3)):\n  merge: [a.txt, \(address(4))]\n  note: One evening.\n")
        #expect(stories.grouping.stories.map(\.articles) == [[0, 1, 2, 3, 4], [5, 6]])
        let story = try #require(stories.editorial.stories[0])
        #expect(story.remarks == [StoryRemark(merged: 3, note: "One evening.")])
        #expect(story.namedAfter == 3 && stories.editorial.stories.count == 1)
    }

    @Test("What is split off says where from, and what is left says what was taken")
    func split() throws {
        let stories = try applied("\(address(0)):\n  split: [b.txt]\n  note: Not it.\nf.jsonl#x9: {split: true}\n")
        #expect(stories.grouping.stories.map(\.articles) == [[0], [1], [2, 3], [4], [5], [6]])
        #expect(stories.editorial.stories[0]?.remarks == [StoryRemark(takenOut: [1], note: "Not it.")])
        #expect(stories.editorial.stories[1]?.remarks == [StoryRemark(takenFrom: 0, note: "Not it.")])
        #expect(stories.editorial.stories[4]?.remarks == [StoryRemark(takenOut: [6])])
        #expect(stories.editorial.stories[5]?.remarks == [StoryRemark(takenFrom: 4)])
    }

    @Test("What a merge brought into a story can be taken out of it, by whichever target the merge is told")
    func splitOfMerged() throws {
        for text in [
            "STORY0: {merge: STORY2, split: [b.txt, d.txt]}", "STORY2: {merge: a.txt}\nSTORY0: {split: [b.txt, d.txt]}",
        ] {
            let stories = try applied(withAddresses(text))
            #expect(stories.grouping.stories.map(\.articles) == [[0, 2], [1, 3], [4], [5, 6]])
            #expect(stories.editorial.stories[1]?.remarks.map(\.takenFrom) == [0])
            #expect(stories.editorial.stories[0]?.remarks.contains { $0.takenOut == [1, 3] } == true)
        }
    }

    @Test("The other edits of an article that is taken out are those of its new story")
    func splitWithHeadline() throws {
        let stories = try applied(
            "a.txt:\n  split: true\n  headline: Apart\n  pin: 1\n  date: 2025-02-01\n  note: So.\n")
        #expect(stories.editorial.stories[0]?.headline == "Apart" && stories.editorial.stories[0]?.place == 1)
        #expect(stories.editorial.stories[0]?.remarks.map(\.takenFrom) == [1])
        #expect(stories.editorial.stories[1]?.headline == nil)
        #expect(stories.editorial.articles[0] == ArticleEditorial(hasDate: true, notes: ["So."]))
    }

    @Test("A story that is hidden is gone with its articles")
    func hideStory() throws {
        let stories = try applied("\(address(2)):\n  hide: true\n  note: Wrong.\ne.txt:\n  pin: 2\n")
        #expect(stories.articles.map(\.file) == ["a.txt", "b.txt", "e.txt", "f.jsonl", "f.jsonl"])
        #expect(stories.kept == [0, 1, 4, 5, 6])
        #expect(
            stories.grouping.stories.map(\.articles) == [[0, 1], [2], [3, 4]] && stories.grouping.threads.isEmpty)
        #expect(stories.editorial.hidden.map(\.name) == ["c.txt", "d.txt"])
        #expect(stories.editorial.places == [1: 2])
    }

    @Test("Notes and corrections belong to what was named")
    func notes() throws {
        let stories = try applied(
            "a.txt:\n  note: N\n  correction: C\n\(address(2)):\n  note: S\n  correction: [T, U]\n")
        #expect(stories.editorial.articles == [0: ArticleEditorial(notes: ["N"], corrections: ["C"])])
        #expect(stories.editorial.stories[1]?.corrections == ["T", "U"])
        #expect(stories.editorial.stories[1]?.remarks == [StoryRemark(note: "S")])
        #expect(stories.editorial.stories.count == 1)
    }

    @Test(
        "An article that is taken out of a story and merged is moved into the other",
        arguments: [
            "a.txt: {split: true, merge: c.txt, note: Why.}", "a.txt: {split: true, merge: STORY2, note: Why.}",
            "STORY0: {split: [a.txt], note: Why.}\na.txt: {merge: c.txt}",
        ])
    func move(text: String) throws {
        let stories = try applied(withAddresses(text) + "\n")
        let story = { (file: String) throws in
            let article = try #require(stories.articles.firstIndex { $0.file == file })
            return try #require(stories.grouping.stories.firstIndex { $0.articles.contains(article) })
        }
        let (a, b, c) = (try story("a.txt"), try story("b.txt"), try story("c.txt"))
        #expect(a == c && a != b && stories.grouping.stories.count == grouping.stories.count)
        let into = StoryRemark(takenFrom: b, movedIn: [0], note: "Why.")
        #expect(stories.editorial.stories[c]?.remarks == [into])
        #expect(stories.editorial.stories[b]?.remarks == [StoryRemark(takenOut: [0], note: "Why.")])
        let reasons = stories.grouping.stories[c].reasons
        #expect(reasons.first?.evidence == [.editor] && reasons.first?.articles.first == 0)
    }

    @Test("What is so without an edit is told, and no error")
    func needless() throws {
        let stories = try applied("a.txt: {merge: b.txt}\ne.txt:\n  split: true\n  note: Why.\n")
        #expect(stories.notes.map(\.problem) == [.edit(.needless(key: "merge")), .edit(.needless(key: "split"))])
        #expect(stories.notes.map(\.severity) == [.note, .note] && stories.editorial.isEmpty)
        #expect(stories.grouping == grouping)
    }

    @Test(
        "An edit that cannot be followed is told with its line and column",
        arguments: [
            ("g.txt: {hide: true}", "target-gone", 1, 1),
            ("a.txt: {merge: [b.txt, stories/x.html]}", "target-gone", 1, 24),
            ("a.txt: {split: [f.jsonl:4]}", "target-gone", 1, 17), ("f.jsonl: {hide: true}", "target-gone", 1, 1),
            ("STORY2: {date: 2025-02-01}", "article-expected", 1, 10),
            ("STORY2: {source: X}", "article-expected", 1, 10),
            ("STORY2: {split: [STORY0]}", "article-expected", 1, 18),
            ("STORY2: {split: true}", "article-expected", 1, 10),
            ("STORY0: {split: [a.txt, c.txt]}", "not-in-story", 1, 25),
            ("STORY0: {split: [a.txt, b.txt]}", "splits-all", 1, 10),
            ("a.txt: {split: true}\nb.txt: {split: true}", "splits-all", 2, 9),
            ("a.txt: {hide: true}\nARTICLE0: {pin: 1}", "contradiction", 2, 12),
            ("a.txt: {hide: true}\nc.txt: {merge: a.txt}", "contradiction", 2, 16),
            ("a.txt: {hide: true}\nSTORY0: {headline: X}", "contradiction", 2, 10),
            ("a.txt: {hide: true}\nb.txt: {split: [a.txt]}", "contradiction", 2, 17),
            ("STORY0: {hide: true}\nb.txt: {pin: 1}", "contradiction", 2, 9),
            ("STORY0: {hide: true}\nc.txt: {merge: b.txt}", "contradiction", 2, 16),
            ("a.txt: {pin: 2}\ne.txt: {pin: 2}", "contradiction", 2, 9),
            ("a.txt: {pin: 2}\nb.txt: {pin: 3}", "contradiction", 2, 9),
            ("a.txt: {headline: X}\nc.txt: {headline: Y, merge: b.txt}", "contradiction", 2, 9),
            ("a.txt: {rename: x}\nb.txt: {rename: y}", "contradiction", 2, 9),
            ("a.txt: {rename: x}\ne.txt: {rename: x}", "contradiction", 2, 9),
            ("a.txt: {date: 2025-02-01}\nARTICLE0: {date: 2025-02-02}", "contradiction", 2, 12),
            ("a.txt: {source: X}\nARTICLE0: {source: Y}", "contradiction", 2, 12),
            ("STORY0: {split: [a.txt]}\na.txt: {split: true}", "contradiction", 2, 9),
            ("a.txt: {split: true, merge: b.txt}", "contradiction", 1, 29),
            ("STORY0: {split: [a.txt]}\nc.txt: {merge: a.txt}", "contradiction", 2, 16),
            ("a.txt: {split: true}\nc.txt: {merge: STORY0}", "contradiction", 2, 16),
            ("a.txt: {merge: a.txt}", "contradiction", 1, 16),
            ("a.txt: {merge: [c.txt, ARTICLE0]}", "contradiction", 1, 24),
        ] as [(String, String, Int, Int)])
    func mistakes(text: String, identifier: String, line: Int, column: Int) throws {
        // A name that stands for an address is shorter than that.
        let before = String(text.split(separator: "\n")[line - 1].prefix(column - 1))
        let shift = withAddresses(before).count - before.count
        let written = withAddresses(text)
        let found = try #require(throws: Diagnostics.self) { try applied(written) }.all
        #expect(found.map(\.problem.wording.identifier) == ["edit-\(identifier)"], "\(found)")
        #expect(found.map(\.location) == [SourceLocation(file: "edits.yml", line: line, column: column + shift)])
    }

    @Test("All mistakes are told at once, in the order of the file, with what was probably meant")
    func allMistakes() throws {
        let text = "g.txt: {pin: 1}\na.txt:\n  merge: d.text\n\(address(2).dropLast(6))x.html: {date: 2025-02-01}\n"
        let found = try #require(throws: Diagnostics.self) { try applied(text) }.all
        #expect(found.map(\.location?.line) == [1, 3, 4])
        #expect(found[1].problem == .edit(.targetGone("d.text", nearest: "d.txt")))
        #expect(found[2].problem.wording.advice == "did you mean “\(address(2))”?")
    }

    @Test("A contradiction names the place of the other edit")
    func bothPlaces() throws {
        let found = try #require(throws: Diagnostics.self) { try applied("a.txt:\n  pin: 2\ne.txt:\n  pin: 2\n") }.all
        #expect(found.map(\.problem) == [.edit(.contradiction(.samePlace(2), other: EditPlace(line: 2, column: 3)))])
        #expect(found[0].problem.wording.message.contains("line 2, column 3"))
    }

    @Test("An address that a memory knows means the articles that stood there, and the one that it is made of decides")
    func memory() throws {
        let memory = Memory(articles: ["stories/old.html": [2, 3, 0], address(0): [0, 2, 3], address(4): [2, 3]])
        func story(_ target: String) throws -> Int? {
            try applied("\(target):\n  pin: 1\n", memory: memory).editorial.places.first?.key
        }
        #expect(try story("stories/old.html") == 1)
        #expect(try story(address(0)) == 0)
        #expect(try story(address(4)) == 1)
        #expect(try story(address(2)) == 1)
    }

    @Test("An address that the edits themselves give can be named")
    func renamed() throws {
        let stories = try applied(
            "e.txt:\n  rename: cheese\n\(address(0)): {rename: bridge}\nstories/bridge.html: {pin: 1}\n")
        #expect(stories.editorial.places == [0: 1])
        #expect(stories.editorial.stories[2]?.rename?.value == "cheese")
    }

    @Test("The edition has pinned stories at their places, and the others in their order")
    func edition() {
        var edition = Edition(of: Grouping(stories: [], threads: []), articles: [])
        edition.stories = [4, 3, 2, 1, 0]
        #expect(edition.pinning([:]).stories == [4, 3, 2, 1, 0])
        #expect(edition.pinning([0: 1]).stories == [0, 4, 3, 2, 1])
        #expect(edition.pinning([4: 2, 1: 4]).stories == [3, 4, 2, 1, 0])
        #expect(edition.pinning([3: 900, 4: 1000]).stories == [2, 1, 0, 3, 4])
        #expect(edition.pinning([2: 1, 9: 2]).stories == [2, 4, 3, 1, 0])
    }

    private struct Memory: StoryMemory {
        let articles: [String: [Int]]

        func articles(ofStory address: String, among: [Article]) -> [Int]? { articles[address] }
    }

    private let articles: [Article] = {
        let files = ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"].map { file in
            Article(
                file: file, title: Excerpt(line: 1, text: "Title of \(file.prefix(1))"),
                source: Source(credits: "Wire", url: "https://\(file.prefix(1)).example/"),
                blocks: [Block(kind: .paragraph, line: 2, text: "Words of \(file).")])
        }
        let records = ([(3, nil), (7, "x9")] as [(Int, String?)]).map { record, identifier in
            Article(
                file: "f.jsonl", record: record, inputID: identifier,
                title: Excerpt(line: 0, text: "Title of \(record)"))
        }
        return files + records
    }()

    private let grouping = Grouping(
        stories: [[0, 1], [2, 3], [4], [5, 6]].enumerated().map { index, articles in
            Story(articles: articles, thread: index < 2 ? 0 : nil, reasons: [], nearest: nil)
        }, threads: [StoryThread(stories: [0, 1], names: ["Northland"])])

    private func address(_ article: Int) -> String { "stories/\(Addresses.identifier(of: articles[article])).html" }

    private func withAddresses(_ text: String) -> String {
        [0, 2].reduce(text) { text, index in
            text.replacing("STORY\(index)", with: address(index))
                .replacing("ARTICLE\(index)", with: "articles/\(Addresses.identifier(of: articles[index])).html")
        }
    }

    private func edits(_ text: String) throws -> Edits {
        try EditsReader(file: "edits.yml").read(Array(text.utf8))
    }

    /// The stories as the edits of a text want them; what is hidden as an article leaves its story.
    private func applied(_ text: String, memory: (any StoryMemory)? = nil) throws -> EditedStories {
        let edited = try edits(text).applied(to: articles, memory: memory)
        let index = Dictionary(uniqueKeysWithValues: edited.articles.enumerated().map { ($1.editorsName, $0) })
        let stories = grouping.stories.compactMap { story in
            let left = story.articles.compactMap { index[articles[$0].editorsName] }
            return left.isEmpty ? nil : Story(articles: left, thread: story.thread, reasons: [], nearest: nil)
        }
        return try edited.applied(to: Grouping(stories: stories, threads: grouping.threads))
    }
}
