import Diagnostics
import Files

/// One thing to work on: a text, or what is to be told between texts.
enum SourceUnit: Sendable {
    /// A file that is one text, not read yet.
    case text(SourceFile)
    /// A line of a file of records.
    case record(SourceFile, LineBatch, LineBatch.Line)
    /// What is to be told of a file of records.
    case told(SourceFile, Diagnostic)
    /// The end of a file of records.
    case end(SourceFile)
}

/// Gives the texts of a source in batches that bound the memory they need.
struct SourceBatches {
    /// A batch is worked on when it has so many bytes.
    private static let batchSize = 1 << 20
    /// Or so many texts, which bounds what short lines need.
    private static let batchCount = 1 << 12
    /// What a text in a file of its own counts for, before its size is known.
    private static let assumedTextSize = 1 << 13

    private var files: ArraySlice<SourceFile>
    private var open: RecordFile?
    /// Lines of the open file that were read with others and did not fit into a batch.
    private var waiting: (batch: LineBatch, lines: ArraySlice<LineBatch.Line>)?

    init(_ files: [SourceFile]) {
        self.files = files[...]
    }

    /// The next batch, in the order of the source; nothing at the end.
    mutating func next() -> [SourceUnit]? {
        var units: [SourceUnit] = []
        var size = 0
        while units.isEmpty || size < Self.batchSize && units.count < Self.batchCount {
            if open != nil {
                size += readLines(to: &units)
            } else if let file = files.popFirst() {
                switch file.form {
                case .text:
                    units.append(.text(file))
                    size += Self.assumedTextSize
                case .records, .packedRecords: openRecords(of: file, &units)
                }
            } else {
                break
            }
        }
        return units.isEmpty ? nil : units
    }

    private mutating func openRecords(of file: SourceFile, _ units: inout [SourceUnit]) {
        do throws(FileError) {
            let records = try RecordFile(file)
            units += records.opening.map { .told(file, $0) }
            open = records
        } catch {
            let location = SourceLocation(file: file.path)
            units += [.told(file, TextCheck.warning(RecordFile.problem(of: error), location)), .end(file)]
        }
    }

    /// Takes the next lines of the open file.
    ///
    /// - Returns: What they count for.
    private mutating func readLines(to units: inout [SourceUnit]) -> Int {
        guard var records = open else { return 0 }
        let file = records.file
        do throws(FileError) {
            if waiting == nil, let batch = try records.next() { waiting = (batch, batch.lines[...]) }
            open = records
            if let (batch, lines) = waiting {
                for line in lines.prefix(Self.batchCount) { units.append(.record(file, batch, line)) }
                let left = lines.dropFirst(Self.batchCount)
                waiting = left.isEmpty ? nil : (batch, left)
                // What standard input has given is worked on before more of it is waited for.
                return records.isLive && !units.isEmpty || !left.isEmpty ? Self.batchSize : batch.bytes.count
            }
            units += records.closing.map { .told(file, $0) }
        } catch {
            let location = file.line(records.currentLine)
            units.append(.told(file, TextCheck.warning(RecordFile.problem(of: error), location)))
        }
        open = nil
        units.append(.end(file))
        return 0
    }
}
