import Diagnostics
import Files
import Testing

@testable import Site

@Suite struct StartTests {
    @Test("The file that a start writes gives the defaults, and so do its examples something else")
    func fileGivesDefaults() throws {
        let file = ConfigurationDocument.file
        #expect(try ConfigurationReader(file: "f").read(Array(file.utf8)) == Configuration())
        // An option that a line with “# name: value” shows can be had by taking the mark away.
        var shown = file
        for name in ["description", "base_url", "templates"] {
            shown = shown.replacing("# \(name): ", with: "\(name): ")
        }
        let configuration = try ConfigurationReader(file: "f").read(Array(shown.utf8))
        #expect(configuration.description != nil && configuration.baseURL != nil && configuration.templates != nil)
    }

    @Test("Every option of the list stands in the file once")
    func everyOption() {
        let lines = ConfigurationDocument.file.split(separator: "\n")
        for option in ConfigurationOption.all {
            let indent = option.section == nil ? "" : "  "
            let found = lines.filter {
                $0.hasPrefix("\(indent)\(option.lastName): ") || $0.hasPrefix("\(indent)# \(option.lastName): ")
            }
            #expect(found.count == 1, "\(option.name)")
        }
    }

    @Test("A start never writes over a file")
    func neverOver() async throws {
        try await PublishFolder.with { folder in
            try folder.write("mine", at: "site/digest.yml")
            try folder.link("site/templates", to: "elsewhere")
            try makeFolders(at: "\(folder.path)/site/elsewhere")
            try folder.link("site/elsewhere/style.css", to: "nowhere")
            let report = try start(in: "\(folder.path)/site", includingTemplates: true)
            #expect(folder.text(at: "site/digest.yml") == "mine")
            #expect(fileKind(at: "\(folder.path)/site/elsewhere/style.css") == .symbolicLink)
            #expect(
                report.notes.map(\.location?.file) == [
                    "\(folder.path)/site/digest.yml", "\(folder.path)/site/templates/style.css",
                ])
            #expect(report.notes.allSatisfy { $0.severity == .note })
            #expect(report.written.count == Theme.builtIn().count - 1)
            #expect(folder.text(at: "site/templates/partials/cite.md") != nil)
        }
    }

    @Test("Templates that a start writes make the same pages as the built-in ones")
    func templatesAreTheBuiltIn() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            let usual = try await folder.buildSite(output: "usual")
            _ = try start(in: folder.path, includingTemplates: true)
            #expect(try await folder.buildSite(templates: "templates").files == usual.files)
        }
    }

    @Test("A start that cannot be written says so")
    func notWritable() async throws {
        try await PublishFolder.with { folder in
            try folder.write("x", at: "file")
            let found = await diagnostics { try start(in: "\(folder.path)/file", includingTemplates: false) }
            #expect(found.map(\.problem.wording.identifier) == ["start-failed"])
        }
    }

    /// Set DIGEST_RECORD=1 to write the page anew; recording fails, so that it is never left on.
    @Test("The documentation lists the options that the program reads")
    func documentation() throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let path = "/\(root)/docs/configuration.md"
        let expected = Array(ConfigurationDocument.markdown.utf8)
        if Recording.isOn {
            try replaceFile(expected, at: path)
            Issue.record("docs/configuration.md was written; run the tests again without DIGEST_RECORD")
        }
        #expect(try readFile(at: path) == expected, "run the tests once with DIGEST_RECORD=1 to write it")
    }
}
