public import Diagnostics
import Files
import Stories
import Synchronization

/// A site that is made again after every change of what it is made from, as quickly as the change allows.
///
/// Pages are rendered when they are asked for, so that the one that somebody looks at need not wait for the others;
/// ``publish()`` writes all of them. What comes out is what ``build(_:began:)`` makes of the same input.
public actor LiveSite {
    private let configure: @Sendable () throws -> Configuration
    private let force: Bool
    private var cache = SiteCache()
    /// The output, and the addresses of all that builds have put there.
    private var written: (output: String, addresses: Set<String>)?
    private let newest = Mutex<LiveGeneration?>(nil)

    /// What a rebuild made.
    public struct Report: Sendable {
        /// How many stories the site has.
        public let stories: Int
        /// How many articles they are made from.
        public let articles: Int
        /// How many pages and other files the site has.
        public let files: Int
        /// What the site was to be.
        public let configuration: Configuration
        /// What is worth a warning.
        public let warnings: [Diagnostic]
        /// The phases in their order.
        public let phases: [Phase]
    }

    /// Makes nothing yet.
    ///
    /// - Parameters:
    ///   - force: Whether to publish into a folder that holds files of others.
    ///   - configure: Reads what the site is to be; called at every rebuild.
    public init(force: Bool = false, configure: @escaping @Sendable () throws -> Configuration) {
        self.force = force
        self.configure = configure
    }

    /// Makes the site of what its input is now.
    ///
    /// - Parameter changed: The files that have changed, where that is known; they are read whatever their times are.
    /// - Returns: What was made.
    /// - Throws: ``Diagnostics`` for everything that keeps the site from being built; the pages are then as they were.
    public func rebuild(changed: Set<String> = []) async throws -> Report {
        var log = PhaseLog(began: { _ in })
        let configuration = try configure()
        let theme = try Theme(folder: configuration.templates)
        // Moved out while it is worked on: what is mutated must not be held twice.
        var cache = self.cache
        self.cache = SiteCache()
        defer { self.cache = cache }
        let made = try await cache.make(configuration, changed: changed, &log)
        let files = await log.measure("Laying out pages", "files", count: \.count) {
            PageRenderer(theme: theme, context: made.context).files
        }
        let generation = LiveGeneration(files: files, configuration: configuration, written: note(files, configuration))
        newest.withLock { $0 = generation }
        return Report(
            stories: made.context.content.grouping.stories.count, articles: made.context.content.articles.count,
            files: files.count, configuration: configuration, warnings: made.warnings, phases: log.phases)
    }

    /// The bytes of a page or another file of the newest site; nothing where it has none of that address.
    public nonisolated func bytes(of address: String) -> [UInt8]? {
        newest.withLock { $0 }?.bytes(of: address)
    }

    /// Whether a build has put a file at an address that the newest site does not have: it may still be in the output.
    public nonisolated func isGone(_ address: String) -> Bool {
        newest.withLock { $0 }?.isGone(address) ?? false
    }

    /// The addresses of all that builds have put into the output, with those of a new one.
    private func note(_ files: [OutputFile], _ configuration: Configuration) -> Set<String> {
        var addresses: Set<String>
        if let written, written.output == configuration.output {
            addresses = written.addresses
        } else {
            let bytes = try? readFile(at: "\(configuration.output)/\(manifestName)", followingLinks: false)
            addresses = Set(bytes.flatMap { OutputManifest($0) }?.addresses ?? [])
        }
        written = nil
        for file in files { addresses.insert(file.address) }
        written = (configuration.output, addresses)
        return addresses
    }

    /// Writes the newest site into the output folder, as ``build(_:began:)`` would.
    ///
    /// - Returns: What changed there; nothing where no site was made yet.
    /// - Throws: ``Diagnostics``, as a build does; `CancellationError` when the task is cancelled before the first file
    ///   of the output has changed.
    public nonisolated func publish() async throws -> PublishingSummary? {
        guard let generation = newest.withLock({ $0 }) else { return nil }
        let configuration = generation.configuration
        let publisher = Publisher(output: configuration.output, force: force)
        try publisher.check()
        var files = generation.files
        if configuration.search == .pagefind { files += try await searchFiles(for: files, by: Pagefind()) }
        return try publisher.publish(await publisher.stage(files))
    }
}

/// A site that was made, whose files are rendered when they are asked for.
private struct LiveGeneration: Sendable {
    let files: [OutputFile]
    let configuration: Configuration
    private let positions: [String: Int]
    private let written: Set<String>

    init(files: [OutputFile], configuration: Configuration, written: Set<String>) {
        self.written = written
        self.files = files
        self.configuration = configuration
        positions = Dictionary(files.indices.map { (files[$0].address, $0) }) { first, _ in first }
    }

    func bytes(of address: String) -> [UInt8]? {
        positions[address].map { files[$0].makeBytes() }
    }

    /// The index for searching is made when the site is published, and is no page of it before.
    func isGone(_ address: String) -> Bool {
        positions[address] == nil && written.contains(address) && !address.hasPrefix(Addresses.searchIndex)
    }
}
