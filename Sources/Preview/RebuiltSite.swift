public import Diagnostics
internal import Files
public import Site

/// A site on disk that is made again by what has changed of its texts, templates, configuration and edits.
public actor RebuiltSite: PreviewedSite {
    private let configurationFile: String
    private let site: LiveSite
    private var configuration: Configuration

    /// Prepares to make a site.
    ///
    /// - Parameters:
    ///   - configurationFile: The file that is read by `readConfiguration`, whether it is there or not.
    ///   - force: Whether to publish into a folder that holds files of others.
    ///   - readConfiguration: What the site is to be, asked before every rebuild.
    public init(
        configurationFile: String, force: Bool = false,
        readConfiguration: @escaping @Sendable () throws(Diagnostics) -> Configuration
    ) {
        self.configurationFile = configurationFile
        site = LiveSite(force: force, configure: readConfiguration)
        configuration = (try? readConfiguration()) ?? Configuration()
    }

    /// The configuration, the edits, the remembered addresses, the source and the templates, also those that would be taken
    /// if they were there.
    public var watched: [WatchedPath] {
        let folder = parentFolder(of: configurationFile) ?? ""
        let isFile = fileExists(at: configuration.source)
        let besides = [configurationFile, path(of: Edits.fileName, below: folder), configuration.lock].compactMap(
            \.self)
        return besides.map { WatchedPath($0, isFolder: false) } + [
            WatchedPath(configuration.source, isFolder: !isFile),
            WatchedPath(configuration.templates ?? path(of: "templates", below: folder), isFolder: true),
        ]
    }

    /// The output of the last configuration that could be read.
    public var output: String { configuration.output }

    /// Makes anew what the change touches.
    public func rebuild(changed: Set<String>?) async -> PreviewOutcome {
        do {
            let report = try await site.rebuild(changed: changed ?? [])
            configuration = report.configuration
            return .built(warnings: report.warnings)
        } catch let diagnostics as Diagnostics {
            return .failed(diagnostics.all)
        } catch {
            return .unchanged
        }
    }

    /// Renders the page, if the newest build has one there.
    public nonisolated func bytes(of address: String) -> [UInt8]? { site.bytes(of: address) }

    /// Whether the output may have a page there that the newest build does not have.
    public nonisolated func isGone(_ address: String) -> Bool { site.isGone(address) }

    /// Renders all pages, and writes those that have changed.
    public nonisolated func publish() async throws -> PublishedFiles? {
        try await site.publish().map { PublishedFiles(written: $0.written, deleted: $0.deleted) }
    }
}
