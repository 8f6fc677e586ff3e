import Diagnostics
import Files

/// One thing to work on: a text, or what is to be told between texts.
enum SourceUnit: Sendable {
    /// A file that is one text, not read yet.
    case text(SourceFile)
    /// A line of a file of records.
    case record(SourceFile, LineBatch, LineBatch.Line)
    /// A file of records that cannot be read, or not to its end.
    case broken(SourceFile, ReadingProblem, line: Int?)
    /// The end of a file of records.
    case end(SourceFile)
}

/// Gives the texts of a source in batches that bound the memory they need.
struct SourceBatches {
    /// A batch is worked on when it has so many bytes.
    private static let batchSize = 1 << 20
    /// What a text in a file of its own counts for, before its size is known.
    private static let assumedTextSize = 1 << 13

    private var files: ArraySlice<SourceFile>
    private var open: (file: SourceFile, lines: LineBatches)?

    init(_ source: SourceFiles) {
        files = source.files[...]
    }

    /// The next batch, in the order of the source; nothing at the end.
    mutating func next() -> [SourceUnit]? {
        var units: [SourceUnit] = []
        var size = 0
        while size < Self.batchSize {
            if open != nil {
                size += readLines(to: &units)
            } else if let file = files.popFirst() {
                switch file.form {
                case .text:
                    units.append(.text(file))
                    size += Self.assumedTextSize
                case .records: openRecords(of: file, &units)
                }
            } else {
                break
            }
        }
        return units.isEmpty ? nil : units
    }

    private mutating func openRecords(of file: SourceFile, _ units: inout [SourceUnit]) {
        do throws(FileError) {
            let bytes =
                file.path == SourceFiles.standardInput
                ? FileBytes.standardInput(named: file.path) : try FileBytes(at: file.path)
            open = (file, LineBatches(bytes, limit: TextCheck.largestText))
        } catch {
            units.append(.broken(file, .unreadable(reason: error.reason), line: nil))
        }
    }

    /// Takes the next lines of the open file.
    ///
    /// - Returns: What they count for.
    private mutating func readLines(to units: inout [SourceUnit]) -> Int {
        guard case (let file, var lines)? = open else { return 0 }
        var size = 0
        do throws(FileError) {
            let batch = try lines.next()
            if let batch {
                for line in batch.lines { units.append(.record(file, batch, line)) }
                // What standard input has given is worked on before more of it is waited for.
                let waits = file.path == SourceFiles.standardInput && !units.isEmpty
                size = waits ? Self.batchSize : batch.bytes.count
            }
            open = batch == nil ? nil : (file, lines)
        } catch {
            units.append(.broken(file, .unreadable(reason: error.reason), line: lines.currentLine))
            open = nil
        }
        if open == nil {
            if lines.isEmpty { units.append(.broken(file, .emptyFile, line: nil)) }
            units.append(.end(file))
        }
        return size
    }
}
