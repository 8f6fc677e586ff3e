import Diagnostics
import Files
import Site
import Testing

@Suite struct PublishAddressTests {
    @Test(arguments: [
        ("", AddressFault.emptyPart), ("/etc/passwd", .emptyPart), ("a//b", .emptyPart), ("a/", .emptyPart),
        ("..", .dots), ("../a", .dots), ("a/../b", .dots), ("a/..", .dots), ("./a", .dots), (".", .dots),
        ("a\0b", .forbiddenCharacter), ("a\nb", .forbiddenCharacter), ("a\\b", .forbiddenCharacter),
        ("..\\a", .forbiddenCharacter), (".digest-manifest", .reservedName), (".Digest-Manifest", .reservedName),
        ("a/.digest-manifest", .reservedName), (".digest-staging/0/0", .reservedName),
        (".a.html.digest-new", .reservedName),
        (String(repeating: "n", count: 244), .partTooLong),
    ])
    func aFaultyAddressIsRefusedBeforeAnythingIsMade(address: String, fault: AddressFault) async throws {
        try await PublishFolder.with { folder in
            let problems = await problems { try await folder.publish(["index.html": "", address: "x"]) }
            #expect(problems == [.site(.addressInvalid(address: address, by: address, fault: fault))])
            #expect(fileKind(at: folder.output) == nil)
        }
    }

    @Test(arguments: [
        "index.html", "a/b/c.html", ".nojekyll", ".well-known/security.txt", "...", "a..b", "é.html", "a b",
        String(repeating: "n", count: 243),
    ])
    func aSoundAddressIsPublished(address: String) async throws {
        try await PublishFolder.with { folder in
            try await folder.publish([address: "x"])
            #expect(folder.text(at: "public/\(address)") == "x")
            let summary = try await folder.publish([:])
            #expect(summary.deleted == 1)
            #expect(try folder.pages() == [])
        }
    }

    @Test func twoFilesAtOneAddressAreBothNamed() async throws {
        try await PublishFolder.with { folder in
            let files = [
                OutputFile(address: "a.html", bytes: [], origin: "one.txt"), OutputFile(address: "b.html", bytes: []),
                OutputFile(address: "a.html", bytes: [], origin: "two.txt"),
            ]
            let problems = await problems { try await Publisher(output: folder.output).publish(files) }
            #expect(problems == [.site(.addressTaken(address: "a.html", by: "one.txt", and: "two.txt"))])
        }
    }

    @Test func addressesThatDifferInCaseOnlyAreRefused() async throws {
        try await PublishFolder.with { folder in
            let problems = await problems { try await folder.publish(["NATO.html": "", "nato.html": "", "x": ""]) }
            let expected = SiteProblem.addressesDifferInCase(
                address: "NATO.html", by: "NATO.html", other: "nato.html", and: "nato.html")
            #expect(problems == [.site(expected)])
        }
    }

    @Test func anAddressThatIsAFolderOfAnotherIsRefused() async throws {
        try await PublishFolder.with { folder in
            let problems = await problems { try await folder.publish(["A": "", "a/b/c": "", "a/b/d": ""]) }
            #expect(problems == [.site(.addressIsFolder(address: "A", by: "A", page: "a/b/c", and: "a/b/c"))])
        }
    }

    @Test func allFaultsAreToldAtOnce() async throws {
        try await PublishFolder.with { folder in
            let problems = await problems { try await folder.publish(["": "", "../a": "", "b": "", "B": ""]) }
            #expect(problems.count == 3)
        }
    }
}

/// The problems that a call throws; none where it does not throw.
func problems(_ body: () async throws -> some Any) async -> [Problem] {
    do {
        _ = try await body()
        return []
    } catch let diagnostics as Diagnostics {
        return diagnostics.all.map(\.problem)
    } catch {
        Issue.record("threw \(error), not Diagnostics")
        return []
    }
}
