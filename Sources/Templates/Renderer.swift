/// Runs programs: writes the text of a template with the values of records.
struct Renderer {
    private let programs: [Program]
    /// For each shape, the innermost record.
    private var records: [Record]
    /// What `{{.}}` is within a section over a value without names.
    private var implicit = Value.absent
    /// What is written at the beginning of each line of a partial.
    private var indentation: [UInt8] = []
    /// Where the target of a link that is being written begins.
    private var targetStart = 0
    /// What was written.
    private(set) var output: [UInt8]

    init(programs: [Program], records: [Record], output: [UInt8]) {
        self.programs = programs
        self.records = records
        self.output = output
    }

    /// Runs a whole program.
    mutating func run(_ number: Int) {
        let program = programs[number]
        run(program, 0..<program.instructions.count)
    }

    private mutating func run(_ program: Program, _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            switch program.instructions[index] {
            case .literal(let span): output.append(contentsOf: program.bytes[span])
            case .lineStart: output.append(contentsOf: indentation)
            case .text(let reference, let part): write(value(of: reference), program.type, part)
            case .raw(let reference):
                if case .markup(let bytes) = value(of: reference) { output.append(contentsOf: bytes) }
            case .test(let reference, let end):
                test(value(of: reference), program, (index + 1)..<end)
                index = end - 1
            case .inverted(let reference, let end):
                if value(of: reference).isTrue { index = end - 1 }
            case .records(let reference, let slot, let end):
                enter(value(of: reference), slot: slot, program, (index + 1)..<end)
                index = end - 1
            case .call(let called, let own): call(called, indentation: own.map { program.bytes[$0] })
            case .targetStart: targetStart = output.count
            case .targetEnd(let isList): checkTarget(isList: isList)
            }
            index += 1
        }
    }

    private func value(of reference: Reference) -> Value {
        var value: Value
        switch reference.origin {
        case .implicit: value = implicit
        case .record(let slot): value = .record(records[slot])
        case .field(let slot, let index): value = records[slot].values[index]
        }
        for index in reference.path {
            guard case .record(let record) = value else { return .absent }
            value = record.values[index]
        }
        return value
    }

    // MARK: - Sections and partials

    private mutating func test(_ value: Value, _ program: Program, _ body: Range<Int>) {
        guard value.isTrue else { return }
        let outer = implicit
        switch value {
        case .flag: run(program, body)
        case .texts(let texts):
            for text in texts {
                implicit = .text(text)
                run(program, body)
            }
        default:
            implicit = value
            run(program, body)
        }
        implicit = outer
    }

    private mutating func enter(_ value: Value, slot: Int, _ program: Program, _ body: Range<Int>) {
        let outer = records[slot]
        switch value {
        case .record(let record):
            records[slot] = record
            run(program, body)
        case .list(let list):
            for record in list {
                records[slot] = record
                run(program, body)
            }
        default: return
        }
        records[slot] = outer
    }

    /// Runs a partial: in lines of its own it is indented like its tag, within a line not at all.
    private mutating func call(_ number: Int, indentation own: ArraySlice<UInt8>?) {
        let outer = indentation
        if let own {
            indentation += own
        } else {
            indentation = []
        }
        run(number)
        indentation = outer
    }

    // MARK: - Values

    private mutating func write(_ value: Value, _ type: ContentType, _ part: Escaping.MarkdownPart) {
        switch value {
        case .text(var text): escape(&text, type, part)
        case .number(let number): output.append(contentsOf: String(number).utf8)
        case .link(var target):
            if LinkTarget.isHarmless(target) { escape(&target, type, part == .text ? .link : part) }
        case .markup(let bytes):
            var source = String(decoding: bytes, as: UTF8.self)
            escape(&source, type, part)
        case .flag, .record, .list, .texts, .absent: break
        }
    }

    private mutating func escape(_ text: inout String, _ type: ContentType, _ part: Escaping.MarkdownPart) {
        text.withUTF8 { bytes in
            switch type {
            case .html: Escaping.appendHTML(bytes, to: &output)
            case .markdown: Escaping.appendMarkdown(bytes, in: part, to: &output)
            case .plain: Escaping.appendPlain(bytes, to: &output)
            }
        }
    }

    /// Takes back a target that was put together from values and must not stand there.
    private mutating func checkTarget(isList: Bool) {
        let written = output[targetStart...]
        guard !LinkTarget.isHarmless(written: written, isList: isList) else { return }
        output.removeSubrange(targetStart...)
        output.append(contentsOf: LinkTarget.refused)
    }
}
