import Diagnostics
import Files
import Language
import Slices

/// Reads a source again and again, and cleans anew only the texts that a change touches.
///
/// What comes out is always what ``readArticles(in:)`` gives. A file is read again where its stamp is another; a text
/// is cleaned again where its file was read, or where the lines that it shares with other texts do not stand in as many
/// of these any more.
public struct ArticleCache: Sendable {
    private var files: [String: CachedFile] = [:]
    private var lastVersion = 0

    /// Knows nothing yet.
    public init() {}

    /// What a reading brought in, and which articles are those of an earlier one.
    public struct Reading: Sendable {
        /// What ``readArticles(in:)`` gives.
        public var harvest: Harvest
        /// By article a number that no other text has had: the same number is the same article.
        public var versions: [Int]
    }

    /// Reads a source; standard input cannot be read again.
    ///
    /// - Parameters:
    ///   - source: A folder or a single file.
    ///   - changed: Files that are read again whatever their stamps are.
    /// - Returns: The articles in the order of the source, with their versions.
    /// - Throws: ``Diagnostics`` where the source is missing, cannot be listed, or holds no text.
    /// - Complexity: O(files + lines), and the bytes of the files that are read and of the texts that are cleaned.
    public mutating func read(_ source: String, changed: Set<String> = []) async throws -> Reading {
        let sources = try SourceFiles(of: source)
        let isCounted = sources.canBeReadTwice
        let stale = takeStamps(of: sources.files, changed, isCounted: isCounted)
        do {
            if isCounted { try await count(stale) }
            let shared = isCounted ? sharedLines(of: sources.files) : nil
            try await clean(stale + texts(of: sources.files, seenAnewIn: shared), shared)
        } catch {
            // What was begun is not taken for what was done.
            files = [:]
            throw error
        }
        return reading(of: sources)
    }

    /// Forgets files that are gone, and finds those that are new or changed.
    private mutating func takeStamps(
        of sources: [SourceFile], _ changed: Set<String>, isCounted: Bool
    ) -> [SourceFile] {
        var known: [String: CachedFile] = [:]
        known.reserveCapacity(sources.count)
        var stale: [SourceFile] = []
        for source in sources {
            let stamp = FileStamp(at: source.path)
            if let file = files[source.path], file.isCertain, file.stamp == stamp, file.isCounted || !isCounted,
                !changed.contains(source.path)
            {
                known[source.path] = file
            } else {
                let file = CachedFile(
                    stamp: stamp, isCertain: stamp.map { !$0.isFresh } ?? false, isCounted: isCounted,
                    texts: files[source.path]?.texts ?? [])
                known[source.path] = file
                stale.append(source)
            }
        }
        files = known
        return stale
    }

    /// Reads the lines of files that are new or changed.
    private mutating func count(_ stale: [SourceFile]) async throws {
        var lines: [String: [[WordHash]]] = [:]
        try await forEachOutcome(of: stale, .count) { path, outcome in lines[path, default: []].append(outcome.lines) }
        for (path, lines) in lines { files[path]?.lines = lines }
    }

    private func sharedLines(of sources: [SourceFile]) -> SharedLines {
        var shared = SharedLines()
        for source in sources { for lines in files[source.path]?.lines ?? [] { shared.add(lines) } }
        return shared
    }

    /// The files with a text that was cleaned when its lines stood in other numbers of texts; notes the numbers of all.
    private mutating func texts(of sources: [SourceFile], seenAnewIn shared: SharedLines?) -> [SourceFile] {
        sources.filter { source in
            guard let file = files[source.path] else { return false }
            let views = file.lines.map { shared?.view(of: $0) ?? 0 }
            defer { files[source.path]?.views = views }
            return !file.views.isEmpty && file.views != views
        }
    }

    /// Cleans all texts of some files.
    private mutating func clean(_ sources: [SourceFile], _ shared: SharedLines?) async throws {
        var cleaned: [String: [Outcome]] = [:]
        try await forEachOutcome(of: sources, .clean(shared)) { path, outcome in
            cleaned[path, default: []].append(outcome)
        }
        for source in sources {
            let before = files[source.path]?.texts ?? []
            files[source.path]?.texts = (cleaned[source.path] ?? []).enumerated().map { place, outcome in
                if place < before.count, before[place].outcome.article == outcome.article {
                    return CachedText(outcome: outcome, version: before[place].version)
                }
                lastVersion += 1
                return CachedText(outcome: outcome, version: lastVersion)
            }
        }
    }

    private func forEachOutcome(
        of sources: [SourceFile], _ task: TextTask, _ body: (String, Outcome) -> Void
    ) async throws {
        var batches = SourceBatches(sources)
        while let units = batches.next() {
            let outcomes = try await mapSlices(units) { slice in slice.map { ($0.file.path, Outcome(of: $0, task)) } }
            for (path, outcome) in outcomes { body(path, outcome) }
        }
    }

    private func reading(of sources: SourceFiles) -> Reading {
        var assembly = HarvestAssembly()
        var reading = Reading(harvest: HarvestAssembly.opening(of: sources), versions: [])
        for source in sources.files {
            for text in files[source.path]?.texts ?? [] {
                assembly.add(text.outcome, to: &reading.harvest)
                if text.outcome.article != nil { reading.versions.append(text.version) }
            }
        }
        return reading
    }
}

/// What is known of a file.
private struct CachedFile: Sendable {
    /// What the file was when it was read; nothing where there was none.
    let stamp: FileStamp?
    /// Whether another change must leave another stamp.
    let isCertain: Bool
    /// Whether its lines were read.
    let isCounted: Bool
    var texts: [CachedText]
    /// By text its lines.
    var lines: [[WordHash]] = []
    /// By text what cleaning could learn of its lines.
    var views: [UInt64] = []
}

/// What became of a text.
private struct CachedText: Sendable {
    let outcome: Outcome
    let version: Int
}

extension SourceUnit {
    /// The file that the unit is of.
    fileprivate var file: SourceFile {
        switch self {
        case .text(let file), .record(let file, _, _), .told(let file, _), .end(let file): file
        }
    }
}
