import Diagnostics
import Files
import Slices

/// The articles of a source, a batch at a time, so that a file may be larger than memory.
public struct ArticleStream {
    /// The folder that the articles' files are relative to; empty for standard input.
    public let folder: String

    private var batches: SourceBatches
    /// The lines that texts of the source share, where they were counted.
    private let sharedLines: SharedLines?
    private var assembly: HarvestAssembly
    /// What is told before the first text.
    private var first: Harvest?

    /// Opens a folder of texts, a single file, or standard input.
    ///
    /// Files whose names end in `.txt` or `.md` are one text each; of those in `.jsonl` or `.ndjson`, and packed
    /// ones in `.jsonl.gz` or `.ndjson.gz`, each line is a JSON object with one text. In a folder they are read in the byte order of their paths, and others are left
    /// alone.
    ///
    /// - Parameters:
    ///   - source: The path, as the user gave it; `-` for records on standard input.
    ///   - checkingIdentifiers: Whether records with an identifier that an earlier record of the file has are told.
    ///   - countingLines: Whether all texts are read once before, to find the lines that a site puts around every
    ///     article; those of standard input cannot be. With the identifiers, the counts are all whose memory grows.
    /// - Throws: ``Diagnostics`` where there is nothing at the path, or no text.
    public init(source: String, checkingIdentifiers: Bool = true, countingLines: Bool = true) async throws {
        let files = try SourceFiles(of: source)
        folder = files.folder
        batches = SourceBatches(files.files)
        sharedLines = countingLines && files.canBeReadTwice ? try await Self.countLines(of: files) : nil
        assembly = HarvestAssembly(checkingIdentifiers: checkingIdentifiers)
        first = files.unreadable.isEmpty ? nil : HarvestAssembly.opening(of: files)
    }

    /// Reads and cleans the next texts, on all cores. What cannot be used becomes a diagnostic, and the others go
    /// on; of each kind of problem in a file of records the first twenty are told, and how many more there were.
    ///
    /// - Returns: The articles in the order of the source; nothing at its end.
    public mutating func next() async throws -> Harvest? {
        if let first {
            self.first = nil
            return first
        }
        guard let units = batches.next() else { return nil }
        let task = TextTask.clean(sharedLines)
        let outcomes = try await mapSlices(units) { slice in slice.map { Outcome(of: $0, task) } }
        var harvest = Harvest()
        for outcome in outcomes { assembly.add(outcome, to: &harvest) }
        return harvest
    }

    private static func countLines(of files: SourceFiles) async throws -> SharedLines {
        var batches = SourceBatches(files.files)
        var shared = SharedLines()
        while let units = batches.next() {
            let lines = try await mapSlices(units) { slice in slice.map { Outcome(of: $0, .count).lines } }
            for lines in lines { shared.add(lines) }
        }
        return shared
    }
}
