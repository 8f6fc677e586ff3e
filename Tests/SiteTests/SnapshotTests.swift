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
        let bytes = Array(try #require(site.files[address]).utf8)
        let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
        let path = "/\(folder)/Snapshots/\(name)"
        if Recording.isOn {
            try makeFolders(at: "/\(folder)/Snapshots")
            try replaceFile(bytes, at: path)
            Issue.record("\(name) was written; run the tests again without DIGEST_RECORD")
        }
        let recorded = String(decoding: try readFile(at: path), as: UTF8.self)
        let lines = (recorded: recorded.split(separator: "\n"), made: site.files[address]?.split(separator: "\n") ?? [])
        // The first line that differs says more than two whole pages.
        let place = zip(lines.recorded, lines.made).enumerated().first { $0.element.0 != $0.element.1 }
        #expect(place?.element.1 == place?.element.0, "\(address), line \((place?.offset ?? 0) + 1) with text")
        #expect(recorded.utf8.elementsEqual(bytes), "run the tests once with DIGEST_RECORD=1 and look at the diff")
    }
}
