import Testing

@testable import Site

@Suite struct AddressMemoryTests {
    /// Three stories of several texts.
    private func folder() -> AddressFolder {
        var folder = AddressFolder()
        for name in ["a1", "a2", "a3", "b1", "b2", "c1", "c2", "c3", "c4", "d1"] {
            folder.add(name, outlet: name.hasSuffix("1") ? "Example Times" : "Westmark Post")
        }
        folder.join(["a1", "a2", "a3"])
        folder.join(["b1", "b2"])
        folder.join(["c1", "c2", "c3", "c4"])
        folder.threads = [["a1", "b1", "c1"]]
        return folder
    }

    @Test("After an older article, a merge, a split, a renamed file and a mended title every first address answers")
    func everyFirstAddressAnswers() async throws {
        var folder = folder()
        let first = try await folder.build()
        // It gives the headline now, and comes first in the input.
        folder.add("a0", file: "0.txt")
        folder.join(["a0", "a1", "a2", "a3"])
        #expect(try await folder.build().answering.isSuperset(of: first.answering))
        folder.join(["a0", "a1", "a2", "a3", "b1", "b2"])
        #expect(try await folder.build().answering.isSuperset(of: first.answering))
        folder.join(["c1", "c2"])
        #expect(try await folder.build().answering.isSuperset(of: first.answering))
        folder.texts["d1"]?.file = "elsewhere/new.txt"
        #expect(try await folder.build().answering.isSuperset(of: first.answering))
        folder.texts["c3"]?.title = "Another title"
        let last = try await folder.build()
        #expect(last.answering.isSuperset(of: first.answering))
        let site = try await rendered(last.content, addresses: last.addresses)
        for address in first.answering { #expect(site.files[address] != nil, "\(address)") }
    }

    @Test func aStoryThatGrowsKeepsItsAddress() async throws {
        var folder = folder()
        let first = try await folder.build()
        for number in 1...5 { folder.add("a\(number)0", file: "\(number).txt") }
        folder.join(["a1", "a2", "a3", "a10", "a20", "a30", "a40", "a50"])
        let second = try await folder.build()
        #expect(second.story(of: "a1") == first.story(of: "a1"))
        #expect(second.story(of: "a50") == first.story(of: "a1"))
        #expect(
            second.addresses.changes?.entries == [
                EditionLog.Entry(change: .changed, story: try #require(second.identifier("a1")), added: 5)
            ])
    }

    @Test func mergedStoriesLeaveAPageThatLeadsOn() async throws {
        var folder = folder()
        let first = try await folder.build()
        folder.join(["a1", "a2", "a3", "b1", "b2"])
        let second = try await folder.build()
        #expect(second.story(of: "b1") == first.story(of: "a1"))
        #expect(second.targets(of: first.story(of: "b1")) == [first.story(of: "a1")])
        let site = try await rendered(second.content, addresses: second.addresses)
        let link = try #require(first.story(of: "a1").split(separator: "/").last)
        #expect(words(of: site.files[first.story(of: "b1")]).contains("now in the story Story a1."))
        #expect(site.files[first.story(of: "b1")]?.contains("content=\"0; url=../stories/\(link)\"") == true)
    }

    @Test func undoingAMergeGivesBothAddressesBack() async throws {
        var folder = folder()
        let first = try await folder.build()
        folder.join(["a1", "a2", "a3", "b1", "b2"])
        try await folder.build()
        folder.join(["b1", "b2"])
        let third = try await folder.build()
        #expect(third.addresses.stories == first.addresses.stories)
        #expect(third.addresses.moved.isEmpty)
        #expect(third.addresses.changes?.count(of: .restored) == 1)
    }

    @Test func aSplitStoryLeavesAListOfItsParts() async throws {
        var folder = folder()
        let first = try await folder.build()
        folder.join(["c1", "c2"])
        let second = try await folder.build()
        let parts = [second.story(of: "c1"), second.story(of: "c3")]
        #expect(Set(parts + [first.story(of: "c1")]).count == 3)
        #expect(second.targets(of: first.story(of: "c1")) == parts)
        let site = try await rendered(second.content, addresses: second.addresses)
        let page = try #require(site.files[first.story(of: "c1")])
        #expect(parts.allSatisfy { page.contains("href=\"../\($0)\"") })
        folder.join(["c1", "c2", "c3", "c4"])
        #expect(try await folder.build().story(of: "c1") == first.story(of: "c1"))
    }

    @Test func aStoryThatKeepsMostOfItsReportsLinksThoseThatLeft() async throws {
        var folder = folder()
        folder.add("c5")
        folder.join(["c1", "c2", "c3", "c4", "c5"])
        let first = try await folder.build()
        folder.join(["c5", "d1"])
        let second = try await folder.build()
        #expect(second.story(of: "c1") == first.story(of: "c1"))
        #expect(second.story(of: "c5") == first.story(of: "d1"))
        let site = try await rendered(second.content, addresses: second.addresses)
        #expect(words(of: site.files[first.story(of: "c1")]).contains("Reports that stood here before"))
        folder.join(["c1", "c2", "c3", "c4", "c5"])
        #expect(try await folder.build().addresses.formerReports.isEmpty)
    }

    @Test func aRenamedFileAndAMendedTitleKeepTheirAddress() async throws {
        var folder = folder()
        let first = try await folder.build()
        folder.texts["d1"]?.file = "elsewhere/new.txt"
        #expect(try await folder.build().article("d1") == first.article("d1"))
        folder.texts["d1"]?.title = "Quite another title"
        let third = try await folder.build()
        #expect(third.article("d1") == first.article("d1"))
        #expect(third.story(of: "d1") == first.story(of: "d1"))
    }

    @Test func textsThatChangePlacesTakeTheirAddressesAlong() async throws {
        var folder = folder()
        let first = try await folder.build()
        folder.texts["b1"]?.file = "d1.txt"
        folder.texts["d1"]?.file = "b1.txt"
        let second = try await folder.build()
        #expect(second.article("b1") == first.article("b1"))
        #expect(second.article("d1") == first.article("d1"))
    }

    @Test func aNewFileUnderAFormerNameGetsAnAddressOfItsOwn() async throws {
        var folder = folder()
        let first = try await folder.build()
        folder.texts["d1"]?.file = "elsewhere/new.txt"
        folder.add("e1", file: "d1.txt", title: "Story d1")
        let second = try await folder.build()
        #expect(second.article("d1") == first.article("d1"))
        #expect(second.article("e1") == first.article("d1").replacingSuffix(".html", by: "-2.html"))
    }

    @Test func whatTheEditorWishesWinsAndTheFormerAddressLeadsThere() async throws {
        var folder = folder()
        let first = try await folder.build()
        folder.wishes = ["a1": "the-bridge"]
        let second = try await folder.build()
        #expect(second.story(of: "a1") == "stories/the-bridge.html")
        #expect(second.targets(of: first.story(of: "a1")) == ["stories/the-bridge.html"])
        #expect(second.addresses.changes?.count(of: .renamed) == 1)
    }

    @Test func aStoryThatTheEditorNoLongerNamesHasItsFormerAddressAgain() async throws {
        var folder = folder()
        let first = try await folder.build()
        folder.wishes = ["a1": "the-bridge"]
        try await folder.build()
        folder.wishes = ["a1": "the-harbour"]
        folder.add("a4")
        folder.join(["a1", "a2", "a3", "a4"])
        try await folder.build()
        folder.wishes = [:]
        let last = try await folder.build()
        #expect(last.addresses.stories.sorted() == first.addresses.stories.sorted())
        for name in ["the-bridge", "the-harbour"] {
            #expect(last.targets(of: "stories/\(name).html") == [first.story(of: "a1")])
        }
        #expect(last.addresses.changes?.entries.map(\.change) == [.renamed])
        // Undoing what is done to it later never gives it the editor's word for it again.
        folder.join(["a1", "a2"])
        try await folder.build()
        folder.join(["a1", "a2", "a3", "a4"])
        #expect(try await folder.build().story(of: "a1") == first.story(of: "a1"))
    }

    @Test func aThreadThatIsOneStoryNowLeadsToIt() async throws {
        var folder = folder()
        let first = try await folder.build()
        let thread = try #require(first.addresses.threads.first)
        folder.join(["a1", "a2", "a3", "b1", "b2", "c1", "c2", "c3", "c4"])
        let second = try await folder.build()
        #expect(second.addresses.threads.isEmpty)
        #expect(second.targets(of: "threads/\(thread).html") == [second.story(of: "a1")])
    }

    @Test func anOutletThatIsCalledOtherwiseLeavesAPageThatLeadsOn() async throws {
        var folder = folder()
        try await folder.build()
        for name in folder.texts.keys where folder.texts[name]?.outlet == "Example Times" {
            folder.texts[name]?.outlet = "The Example Times"
        }
        let second = try await folder.build()
        #expect(second.targets(of: "sources/example-times.html") == ["sources/the-example-times.html"])
    }

    @Test func anOutletOfTheSameSlugMovesNone() async throws {
        var folder = folder()
        try await folder.build()
        folder.texts["d1"]?.outlet = "Example-Times"
        let second = try await folder.build()
        let outlets = Outlets(of: second.content.articles).names
        let known = try #require(outlets.firstIndex(of: "Example Times"))
        #expect(second.addresses.source(known) == "sources/example-times.html")
        #expect(Set(second.addresses.sources).count == outlets.count)
    }

    @Test func whatHasNoArticleLeftIsForgotten() async throws {
        var folder = folder()
        let first = try await folder.build()
        folder.join(["a1", "a2", "a3", "b1", "b2"])
        try await folder.build()
        folder.remove("b1")
        folder.remove("b2")
        folder.remove("d1")
        let last = try await folder.build()
        for name in ["b1", "d1"] { #expect(!last.answering.contains(first.story(of: name))) }
        #expect(last.addresses.changes?.count(of: .gone) == 1)
        #expect(folder.book.articles.count == 7)
        #expect(folder.book.articles.allSatisfy { $0.former.isEmpty })
    }

    @Test func theFirstBuildHasNothingToCompare() async throws {
        var folder = folder()
        let first = try await folder.build()
        #expect(first.addresses.changes == nil)
        let site = try await rendered(first.content, addresses: first.addresses)
        #expect(words(of: site.files["changes.html"]).contains("No earlier edition is remembered"))
    }

    @Test func theLogTellsWhatBecameOfEachStory() async throws {
        var folder = folder()
        try await folder.build()
        folder.add("e1")
        folder.add("f1")
        folder.join(["a1", "a2", "a3", "b1", "b2", "f1"])
        folder.join(["c1", "c2"])
        folder.remove("d1")
        let build = try await folder.build()
        let log = try #require(build.addresses.changes)
        #expect(EditionChange.allCases.map(log.count) == [1, 1, 1, 1, 0, 0, 1])
        let site = try await rendered(build.content, addresses: build.addresses)
        let page = words(of: site.files["changes.html"])
        for words in [
            "1 new story", "1 story changed", "3 articles more", "1 story merged", "1 story split", "1 story gone",
        ] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test func storiesOfAnAddressAreFoundByTheirArticles() async throws {
        var folder = folder()
        let first = try await folder.build()
        let merged = try #require(first.identifier("b1"))
        #expect(folder.book.articles(ofStory: merged).map(\.file) == ["b1.txt", "b2.txt"])
        folder.join(["a1", "a2", "a3", "b1", "b2"])
        try await folder.build()
        #expect(folder.book.articles(ofStory: merged).map(\.file) == ["b1.txt", "b2.txt"])
        #expect(folder.book.articles(ofStory: "nothing").isEmpty)
    }
}

extension AddressFolder.Build {
    /// The identifier of the story that a text is in.
    fileprivate func identifier(_ name: String) -> String? {
        story(of: name).split(separator: "/").last.map { String($0.dropLast(5)) }
    }
}

extension String {
    fileprivate func replacingSuffix(_ suffix: String, by other: String) -> String {
        hasSuffix(suffix) ? dropLast(suffix.count) + other : self
    }
}

/// What a page says, without its marks.
private func words(of page: String?) -> String {
    (page ?? "").split(separator: "<").map { $0.split(separator: ">", maxSplits: 1).last ?? "" }.joined()
}
