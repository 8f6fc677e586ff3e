import Diagnostics
import Files
import Foundation
import Testing

@Suite struct DiagnosticPagesTests {
    private static let isRecording = ProcessInfo.processInfo.environment["DIGEST_RECORD"] != nil
    private static let folder =
        #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/docs/diagnostics"

    @Test("Each identifier has a page and a fixture, and there are no others")
    func everyIdentifierHasAPage() throws {
        let identifiers = Set(Problem.examples.map(\.wording.identifier))
        let fixtures = Set(DiagnosticFixture.all.map(\.identifier))
        #expect(identifiers.symmetricDifference(fixtures) == [], "in examples or fixtures only")
        let pages = Set(try listFiles(below: Self.folder).files.filter { $0 != "README.md" }.map { $0.dropLast(3) })
        #expect(identifiers.symmetricDifference(pages.map(String.init)) == [], "in examples or docs only")
    }

    @Test("Each mistake is told with its file, line and column, as its page shows", arguments: DiagnosticFixture.all)
    func everyMistakeIsTold(fixture: DiagnosticFixture) throws {
        let problem = try #require(Problem.examples.first { $0.wording.identifier == fixture.identifier })
        var said = ""
        if fixture.excuse == nil {
            guard fixture.isStageable else { return }
            let run = try #require(try fixture.run())
            said = run.errors
            let told = said.split(separator: "\n").contains { line in
                line.hasPrefix("\(fixture.place): ") && line.hasSuffix(" [\(fixture.identifier)]")
            }
            #expect(told, "\(fixture.place) … [\(fixture.identifier)] is not in:\n\(said)")
            #expect(run.status == (fixture.place.hasSuffix("error") ? 1 : 0))
        }
        let path = "\(Self.folder)/\(fixture.identifier).md"
        let page = String(decoding: try readFile(at: path), as: UTF8.self)
        let parts = try #require(DiagnosticPage(page), "\(path) has not the three parts of such a page")
        try expect(parts.text(problem, fixture, said: said), at: path)
    }

    @Test("The index lists every page below the part of the program that finds the problem")
    func index() throws {
        let path = "\(Self.folder)/README.md"
        let written = String(decoding: try readFile(at: path), as: UTF8.self)
        let introduction = written.prefix(upTo: written.firstRange(of: "\n## ")?.lowerBound ?? written.endIndex)
        var text = String(introduction)
        for part in PartOfProgram.allCases {
            let problems = Problem.examples.filter { PartOfProgram($0) == part }
            #expect(!problems.isEmpty, "Problem.examples has none of \(part)")
            text += "\n## \(part.rawValue)\n\n| identifier | what is said |\n|---|---|\n"
            for wording in problems.map(\.wording) {
                let message = wording.message.replacing("<", with: "&lt;").replacing("|", with: "\\|")
                text += "| [\(wording.identifier)](\(wording.identifier).md) | \(message) |\n"
            }
        }
        try expect(text, at: path)
    }

    /// Set DIGEST_RECORD=1 to write the pages anew; recording fails, so that it is never left on.
    private func expect(_ text: String, at path: String) throws {
        let bytes = Array(text.utf8)
        if Self.isRecording {
            if try readFile(at: path) != bytes { try replaceFile(bytes, at: path) }
            Issue.record("\(path) was written; run the tests again without DIGEST_RECORD")
        }
        #expect(try readFile(at: path) == bytes, "run the tests once with DIGEST_RECORD=1 to write \(path)")
    }
}

/// The headings of the index, in the order of the house. The switch has no default: the compiler asks for new parts.
private enum PartOfProgram: String, CaseIterable {
    case configuration = "The configuration"
    case start = "Starting anew"
    case edit = "The editor's edits"
    case reading = "Reading texts"
    case record = "Records of JSON Lines"
    case theme = "The folder of templates"
    case template = "Templates"
    case site = "Addresses"
    case lock = "Addresses of earlier builds: digest.lock"
    case feed = "Feeds"
    case search = "Searching"
    case publishing = "Writing the site"
    case export = "Exporting"
    case explain = "Explaining"
    case check = "Checking: the site and its pages"
    case link = "Checking: links"
    case citation = "Checking: citations"
    case preview = "Preview"

    init(_ problem: Problem) {
        self =
            switch problem {
            case .configuration: .configuration
            case .start: .start
            case .edit: .edit
            case .reading: .reading
            case .record: .record
            case .theme: .theme
            case .template: .template
            case .site: .site
            case .lock: .lock
            case .feed: .feed
            case .search: .search
            case .publishing: .publishing
            case .export: .export
            case .explain: .explain
            case .check: .check
            case .link: .link
            case .citation: .citation
            case .preview: .preview
            }
    }
}
