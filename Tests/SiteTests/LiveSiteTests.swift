#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

import Diagnostics
import Files
import SeededRandom
import Testing

@testable import Site

/// A site that is made again after every change is the one that a build from nothing makes.
@Suite struct LiveSiteTests {
    @Test("After any sequence of edits every file is byte for byte what a build from nothing gives")
    func anySequence() async throws {
        let seed = askedSeed ?? UInt64.random(in: 0 ... .max)
        print("LiveSiteTests.anySequence: DIGEST_SEED=\(seed)")
        try await PublishFolder.with { folder in
            var project = try RandomProject(folder: folder, seed: seed)
            let site = LiveSite { try folder.configuration() }
            for step in 1...200 {
                // A build remembers addresses, which a site that is shown live reads only.
                if project.isSound, step % 15 == 1 { _ = try await build(BuildOptions(folder.configuration())) }
                let change = try project.change()
                let note: Comment = "DIGEST_SEED=\(seed), step \(step): \(change)"
                do {
                    _ = try await site.rebuild()
                    _ = try await site.publish()
                } catch let diagnostics as Diagnostics {
                    #expect(!project.isSound, "\(note): \(diagnostics.all)")
                    continue
                }
                #expect(project.isSound, note)
                guard step.isMultiple(of: 10) || step == 200 else { continue }
                let fresh = try await folder.filesOfNewBuild()
                let live = try folder.files(of: folder.output)
                #expect(live.keys.sorted() == fresh.keys.sorted(), note)
                for (address, bytes) in fresh { #expect(live[address] == bytes, "\(address): \(note)") }
                for (address, bytes) in fresh where address != manifestName {
                    #expect(site.bytes(of: address) == bytes, "\(address): \(note)")
                }
            }
        }
    }

    @Test("A build that fails leaves the pages as they were, and the next one recovers")
    func failure() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try folder.write("source: texts", at: "digest.yml")
            let site = LiveSite { try folder.configuration() }
            _ = try await site.rebuild()
            let before = try #require(site.bytes(of: "index.html"))
            try folder.write("{{#edition", at: "templates/edition.md")
            await #expect(throws: Diagnostics.self) { try await site.rebuild() }
            #expect(site.bytes(of: "index.html") == before)
            try folder.write("Mended", at: "templates/edition.md")
            _ = try await site.rebuild()
            let after = try #require(site.bytes(of: "index.html"))
            #expect(String(decoding: after, as: UTF8.self).contains("Mended"))
        }
    }

    @Test("A page that the newest site does not have is gone, also before it is deleted")
    func gone() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try folder.write("source: texts", at: "digest.yml")
            let first = LiveSite { try folder.configuration() }
            _ = try await first.rebuild()
            _ = try await first.publish()
            let published = try folder.files(of: folder.output).keys.filter { $0.hasPrefix("articles/") }
            // Of another program run, which knows what is in the output only.
            let site = LiveSite { try folder.configuration() }
            let removed = try #require(sampleTexts.keys.sorted().first)
            try removeFile(at: "\(folder.path)/texts/\(removed)")
            _ = try await site.rebuild()
            let gone = published.filter { site.isGone($0) }
            #expect(gone.count == 1)
            #expect(gone.allSatisfy { site.bytes(of: $0) == nil } && !site.isGone("pictures/x.png"))
        }
    }

    @Test("What somebody publishes is the newest site; without one nothing is published")
    func publishing() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try folder.write("source: texts", at: "digest.yml")
            let site = LiveSite { try folder.configuration() }
            #expect(try await site.publish() == nil)
            #expect(site.bytes(of: "index.html") == nil)
            let report = try await site.rebuild()
            #expect(try await site.publish()?.written == report.files)
            #expect(try await site.publish()?.written == 0)
        }
    }
}

/// The seed that the environment asks for.
let askedSeed = getenv("DIGEST_SEED").flatMap { UInt64(String(cString: $0)) }

extension PublishFolder {
    /// What the folder's `digest.yml` says.
    fileprivate func configuration() throws -> Configuration {
        try Configuration(readingFrom: "\(path)/digest.yml")
    }

    /// The files that a build into an empty folder makes.
    fileprivate func filesOfNewBuild() async throws -> [String: [UInt8]] {
        let temporary = try TemporaryFolder()
        defer { temporary.remove() }
        var configuration = try configuration()
        configuration.output = "\(temporary.path)/public"
        // Beside the other, which stays as it is: the source has another name elsewhere.
        let lock = "\(path)/fresh.lock"
        try removeFile(at: lock)
        if let bytes = text(at: "digest.lock") { try write(bytes, at: "fresh.lock") }
        configuration.lock = lock
        _ = try await build(BuildOptions(configuration))
        return try files(of: configuration.output)
    }

    fileprivate func files(of folder: String) throws -> [String: [UInt8]] {
        let names = try listFiles(below: folder, hidden: true).files
        return Dictionary(uniqueKeysWithValues: try names.map { ($0, try readFile(at: "\(folder)/\($0)")) })
    }
}
