import Diagnostics
import Files
import LinePlaces

@testable import Articles

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What libFuzzer calls with each input (https://llvm.org/docs/LibFuzzer.html#fuzz-target).
///
/// The bytes are what `digest clean` would find in a file: packed records where they begin as gzip does, records where
/// they begin with a brace, else a text. A crash is a bug, and so is a line that is lost, changed or put in two places.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    if bytes.starts(with: [0x1F, 0x8B]) {
        readRecords(bytes, in: SourceFile(name: "a.jsonl.gz", path: "a.jsonl.gz", form: .packedRecords))
    } else if bytes.first == 0x7B {
        readRecords(bytes, in: SourceFile(name: "a.jsonl", path: "a.jsonl", form: .records))
    } else {
        readText(bytes)
    }
    return 0
}

private func readText(_ bytes: [UInt8]) {
    let location = SourceLocation(file: "a.txt")
    guard let (scrape, _) = try? TextCheck.scrape(of: bytes, file: "a.txt", location: location) else { return }
    check(clean(scrape), in: scrape.bytes[scrape.textStart...], firstLine: scrape.firstLine)
}

private func readRecords(_ bytes: [UInt8], in file: SourceFile) {
    guard var records = try? RecordFile(file, bytes: MemoryBytes(bytes)) else { return }
    var batches: [LineBatch] = []
    // As a source is read: once for the lines that its texts share, then for the articles.
    var shared = SharedLines()
    while let batch = try? records.next() {
        batches.append(batch)
        for line in batch.lines { shared.add(Outcome(of: .record(file, batch, line), .count).lines) }
    }
    for batch in batches {
        for line in batch.lines {
            let outcome = Outcome(of: .record(file, batch, line), .clean(shared))
            guard let article = outcome.article, let text = text(of: line, in: batch) else { continue }
            check(article, in: text[...], firstLine: 1)
        }
    }
    _ = records.closing
}

/// The text of a record, as the cleaning was given it; nothing where bytes were repaired.
private func text(of line: LineBatch.Line, in batch: LineBatch) -> [UInt8]? {
    batch.bytes.withUnsafeBytes { bytes in
        let bytes = UnsafeRawBufferPointer(rebasing: bytes[line.range])
        guard TextCheck.firstInvalidOffset(in: bytes) == nil, var text = try? RecordReader.read(bytes).text else {
            return nil
        }
        TextCheck.endLinesWithLF(&text)
        return text
    }
}

private func check(_ article: Article?, in text: ArraySlice<UInt8>, firstLine: Int) {
    guard let article else { return }
    let problems = LinePlaces(of: article, in: text, firstLine: firstLine).problems
    guard !problems.isEmpty else { return }
    let report = problems.joined(separator: "\n") + "\n"
    _ = write(STDERR_FILENO, report, report.utf8.count)
    // What libFuzzer takes for a failure.
    abort()
}

/// Bytes in memory as a file gives them.
private final class MemoryBytes: ByteSource {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        let piece = rest.prefix(buffer.count)
        buffer.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
    }
}
