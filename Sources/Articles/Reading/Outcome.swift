import Diagnostics
import Files
import Language

/// What is done with each text of a source.
enum TextTask: Sendable {
    /// Its lines are counted, for what texts of the source share.
    case count
    /// It becomes an article; nothing is known of shared lines where texts are not counted before.
    case clean(SharedLines?)
    /// It is kept as it is.
    case keep
}

/// What became of one unit of a source.
struct Outcome: Sendable {
    var article: Article?
    /// The text, where it was to be kept.
    var text: SourceText?
    /// The text's lines, where they were to be counted.
    var lines: [WordHash] = []
    var diagnostics: [Diagnostic] = []
    var byteCount = 0
    /// Whether it was a text, used or not.
    var isText = true
    /// The file of records that it belongs to, and whether it was the last of it.
    var records: (file: SourceFile, isLast: Bool)?

    /// Reads one unit and does what is to be done with its text.
    init(of unit: SourceUnit, _ task: TextTask) {
        switch unit {
        case .text(let file): readText(file, task)
        case .record(let file, let batch, let line):
            readRecord(line, in: batch, of: file, task)
            records = (file, false)
        case .told(let file, let diagnostic):
            diagnostics = [diagnostic]
            isText = false
            records = (file, false)
        case .end(let file):
            isText = false
            records = (file, true)
        }
    }

    /// Does what is to be done.
    ///
    /// - Returns: Whether anything is left of the text.
    private mutating func work(on scrape: Scrape, _ task: TextTask) -> Bool {
        switch task {
        case .count:
            lines = SharedLines.lines(of: scrape)
            return true
        case .clean(let sharedLines):
            article = Articles.clean(scrape, sharedLines: sharedLines)
            return article != nil
        case .keep:
            text = SourceText(scrape)
            return true
        }
    }

    private mutating func readText(_ file: SourceFile, _ task: TextTask) {
        let location = SourceLocation(file: file.path)
        do {
            let bytes = try readFile(at: file.path, limit: TextCheck.largestText)
            byteCount = bytes.count
            let (scrape, warnings) = try TextCheck.scrape(of: bytes, file: file.name, location: location)
            diagnostics = warnings
            if !work(on: scrape, task) { diagnostics.append(TextCheck.warning(.noText, location)) }
        } catch let diagnostic as Diagnostic {
            diagnostics = [diagnostic]
        } catch FileError.tooLarge(_, _, let limit) {
            diagnostics = [TextCheck.warning(.tooLarge(limit: limit), location)]
        } catch {
            let reason = (error as? FileError)?.reason ?? "\(error)"
            diagnostics = [TextCheck.warning(.unreadable(reason: reason), location)]
        }
    }

    private mutating func readRecord(
        _ line: LineBatch.Line, in batch: LineBatch, of file: SourceFile, _ task: TextTask
    ) {
        byteCount = line.range.count
        if line.isTooLong {
            tell(.lineTooLong(limit: TextCheck.largestText), file.line(line.number))
            return
        }
        batch.bytes.withUnsafeBytes { bytes in
            let bytes = UnsafeRawBufferPointer(rebasing: bytes[line.range])
            guard bytes.contains(where: { $0 > 0x20 }) else {
                isText = false
                return
            }
            guard let offset = TextCheck.firstInvalidOffset(in: bytes) else {
                return readRecord(bytes, line.number, file, task)
            }
            let first = file.line(line.number, column: TextCheck.column(of: offset, in: bytes))
            guard let read = TextEncoding.read(bytes, hasMark: false) else {
                diagnostics = [TextCheck.warning(.notUTF8(offset: offset), first)]
                return
            }
            diagnostics = [TextCheck.told(of: read, first)]
            read.text.withUnsafeBytes { readRecord($0, line.number, file, task) }
        }
    }

    private mutating func readRecord(
        _ bytes: UnsafeRawBufferPointer, _ number: Int, _ file: SourceFile, _ task: TextTask
    ) {
        do throws(RecordReader.Fault) {
            use(try RecordReader.read(bytes), of: bytes, number, file, task)
        } catch {
            tell(error.problem, file.line(number, column: error.offset.map { TextCheck.column(of: $0, in: bytes) }))
        }
    }

    private mutating func use(
        _ record: Record, of bytes: UnsafeRawBufferPointer, _ number: Int, _ file: SourceFile, _ task: TextTask
    ) {
        func place(_ offset: Int?) -> SourceLocation {
            file.line(number, column: offset.map { TextCheck.column(of: $0, in: bytes) })
        }
        for warning in record.warnings { tell(warning.problem, place(warning.offset)) }
        if let date = record.metadata.date, DateFinder.day(in: date.text) == nil {
            diagnostics.append(TextCheck.warning(.invalidDate(date.text), place(record.dateOffset)))
        }
        var text = record.text
        TextCheck.endLinesWithLF(&text)
        let scrape = Scrape(file: file.name, bytes: text, textStart: 0, firstLine: 1, metadata: record.metadata)
        if !work(on: scrape, task) { tell(.nothingLeft, file.line(number)) }
        article?.record = number
        self.text?.record = number
        article?.inputID = record.inputID
    }

    private mutating func tell(_ problem: RecordProblem, _ location: SourceLocation) {
        diagnostics.append(TextCheck.warning(problem, location))
    }
}
