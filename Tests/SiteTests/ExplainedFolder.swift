import Diagnostics
import Testing

@testable import Site

extension PublishFolder {
    /// A site of the texts in this folder, with what stands beside them.
    var explainedConfiguration: Configuration {
        var configuration = Configuration()
        configuration.source = "\(path)/texts"
        configuration.output = output
        configuration.folder = path
        configuration.lock = "\(path)/digest.lock"
        return configuration
    }

    /// What is said of a text or a page of the site, as plain text.
    func explanation(of name: String, width: Int? = nil) async throws -> String {
        // The folder's own name differs from run to run.
        try await explain(name, of: explainedConfiguration).text(width: width).replacing(path + "/", with: "")
    }

    /// What is said where there is nothing to explain.
    func refusal(of name: String) async throws -> [Diagnostic] {
        do {
            _ = try await explain(name, of: explainedConfiguration)
            return []
        } catch let error as Diagnostics {
            return error.all
        }
    }

    /// Builds the site, and returns how many stories it has.
    @discardableResult
    func storiesOfBuild() async throws -> Int {
        try await build(BuildOptions(explainedConfiguration)).stories
    }
}

/// Runs a test on a site of texts, with `edits.yml` beside them where some is given.
func explaining(
    _ texts: [String: String], edits: String? = nil, _ body: (PublishFolder) async throws -> Void
) async throws {
    try await PublishFolder.with { folder in
        try folder.write(texts)
        if let edits { try folder.write(edits, at: "edits.yml") }
        try await body(folder)
    }
}
