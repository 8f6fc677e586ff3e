import Files
import Testing

/// Some pages of the sample site as they are, for a reader of the tests: what changed on the pages shows in the
/// diff of a commit.
@Suite struct SnapshotTests {
    /// Set DIGEST_RECORD=1 to write the pages anew; recording fails, so that it is never left on.
    @Test(arguments: [
        ("index.html", "edition.html"), ("stories/cracks-close", "story.html"), ("threads/northland", "thread.html"),
        ("articles/harbour-bridge-in-northland", "article.html"), ("people/anna", "person.html"),
        ("people/index", "people.html"),
    ])
    func aPageIsAsItWas(prefix: String, name: String) async throws {
        let site = try await sampleSite()
        let address = try #require(site.files.keys.filter { $0.hasPrefix(prefix) }.sorted().first)
        try compareWithSnapshot(try #require(site.files[address]), name)
    }
}

/// Compares a file of a site with the one that is kept for it. DIGEST_RECORD=1 writes that anew and fails.
func compareWithSnapshot(_ text: String, _ name: String) throws {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let path = "/\(folder)/Snapshots/\(name)"
    if Recording.isOn {
        try makeFolders(at: "/\(folder)/Snapshots")
        try replaceFile(Array(text.utf8), at: path)
        Issue.record("\(name) was written; run the tests again without DIGEST_RECORD")
    }
    let recorded = String(decoding: try readFile(at: path), as: UTF8.self)
    let lines = (recorded: recorded.split(separator: "\n"), made: text.split(separator: "\n"))
    // The first line that differs says more than two whole pages.
    let place = zip(lines.recorded, lines.made).enumerated().first { $0.element.0 != $0.element.1 }
    #expect(place?.element.1 == place?.element.0, "\(name), line \((place?.offset ?? 0) + 1) with text")
    #expect(
        recorded.utf8.elementsEqual(text.utf8), "run the tests once with DIGEST_RECORD=1 and look at the diff")
}
