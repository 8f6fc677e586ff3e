import Files
import Testing

@testable import Site

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct SameBytesTests {
    @Test func twoBuildsAreEqual() async throws {
        #expect(try await built(sampleTexts).files == built(sampleTexts).files)
    }

    @Test func aSecondBuildChangesNoFile() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try await folder.buildSite()
            let before = try folder.identities()
            try await folder.buildSite()
            #expect(try folder.identities() == before)
        }
    }

    @Test(arguments: ["texts/", "./texts", "texts/.", "other/../texts", "texts//", "link"])
    func theSpellingOfTheSourceDoesNotMatter(source: String) async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try makeFolders(at: "\(folder.path)/other")
            try folder.link("link", to: "texts")
            let usual = try await folder.buildSite()
            let site = try await folder.buildSite(source: source, output: "again")
            #expect(site.files == usual.files)
        }
    }

    @Test func aCopyOfTheSourceElsewhereGivesTheSameSite() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try folder.write(sampleTexts, below: "far/away from here/é")
            let site = try await folder.buildSite(source: "far/away from here/é", output: "again")
            #expect(try await folder.buildSite().files == site.files)
        }
    }

    @Test func theOrderInWhichTheTextsWereWrittenDoesNotMatter() async throws {
        try await PublishFolder.with { folder in
            for (path, text) in sampleTexts.sorted(by: { $0.key < $1.key }) {
                try folder.write(text, at: "forward/\(path)")
            }
            for (path, text) in sampleTexts.sorted(by: { $0.key > $1.key }) {
                try folder.write(text, at: "backward/\(path)")
            }
            let forward = try await folder.buildSite(source: "forward", output: "one")
            let backward = try await folder.buildSite(source: "backward", output: "two")
            #expect(forward.files == backward.files)
        }
    }

    @Test func anArticleThatIsTakenAwayTakesItsPagesAlong() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try await folder.buildSite()
            try removeFile(at: "\(folder.path)/texts/fair.md")
            let site = try await folder.buildSite()
            var texts = sampleTexts
            texts["fair.md"] = nil
            #expect(try await built(texts).files == site.files)
        }
    }
}
