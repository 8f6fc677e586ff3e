public import Diagnostics
internal import Files
public import Site

/// A site that is built whole at every change, and shown from its output folder.
public actor BuiltSite: PreviewedSite {
    private let readConfiguration: @Sendable () throws(Diagnostics) -> Configuration
    private let configurationFile: String
    private var configuration: Configuration
    private var published: PublishedFiles?

    /// Prepares to build a site.
    ///
    /// - Parameters:
    ///   - configurationFile: The file that is read by `readConfiguration`, whether it is there or not.
    ///   - readConfiguration: What the site is to be, asked before every build.
    public init(
        configurationFile: String, readConfiguration: @escaping @Sendable () throws(Diagnostics) -> Configuration
    ) {
        self.readConfiguration = readConfiguration
        self.configurationFile = configurationFile
        configuration = (try? readConfiguration()) ?? Configuration()
    }

    /// The configuration, the source and the templates, also those that would be taken if they were there.
    public var watched: [WatchedPath] {
        let folder = parentFolder(of: configurationFile) ?? ""
        let isFile = fileExists(at: configuration.source)
        return [
            WatchedPath(configurationFile, isFolder: false), WatchedPath(configuration.source, isFolder: !isFile),
            WatchedPath(configuration.templates ?? path(of: "templates", below: folder), isFolder: true),
        ]
    }

    /// The output of the last configuration that could be read.
    public var output: String { configuration.output }

    /// Builds the whole site into its output folder.
    public func rebuild(changed: Set<String>?) async -> PreviewOutcome {
        do {
            configuration = try readConfiguration()
            let report = try await build(BuildOptions(configuration))
            published = PublishedFiles(written: report.publishing.written, deleted: report.publishing.deleted)
            return .built(warnings: report.warnings)
        } catch let diagnostics as Diagnostics {
            return .failed(diagnostics.all)
        } catch {
            return .unchanged
        }
    }

    /// All pages are files of the output, which are shown without being asked for here.
    public func bytes(of address: String) -> [UInt8]? { nil }

    /// Tells what the last build changed; it has been written already.
    public func publish() -> PublishedFiles? {
        defer { published = nil }
        return published
    }
}
