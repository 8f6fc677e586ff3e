internal import Diagnostics

extension TemplateParser {
    /// A tag as it stands in the file.
    struct ScannedTag {
        let start: Int
        let end: Int
        let sigil: UInt8?
        /// What stands between the sigil and the end, without white space around it.
        let content: Range<Int>
    }

    /// Finds the end of the tag that begins at a byte; `nil` when there is none.
    func scanTag(at start: Int) -> ScannedTag? {
        let afterOpening = start + opening.count
        let inner = bytes[afterOpening...].firstIndex { !$0.isWhitespace } ?? bytes.count
        var sigil: UInt8?
        var contentStart = inner
        if inner < bytes.count, "#^/>&{!=".utf8.contains(bytes[inner]) {
            sigil = bytes[inner]
            contentStart = inner + 1
        }
        var ending = closing
        if sigil == UInt8(ascii: "{") { ending.insert(UInt8(ascii: "}"), at: 0) }
        if sigil == UInt8(ascii: "=") { ending.insert(UInt8(ascii: "="), at: 0) }
        if sigil == UInt8(ascii: "="), !endsOnItsLine(ending, from: contentStart) { ending = closing }
        guard let end = find(ending, from: contentStart) else { return nil }
        let content = trimmed(contentStart..<end)
        if sigil != UInt8(ascii: "!"), sigil != UInt8(ascii: "="), let next = find(opening, from: contentStart),
            next < end
        {
            return nil
        }
        return ScannedTag(start: start, end: end + ending.count, sigil: sigil, content: content)
    }

    private func endsOnItsLine(_ ending: [UInt8], from start: Int) -> Bool {
        guard let end = find(ending, from: start) else { return false }
        return !bytes[start..<end].contains(UInt8(ascii: "\n"))
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, bytes[lower].isWhitespace { lower += 1 }
        while lower < upper, bytes[upper - 1].isWhitespace { upper -= 1 }
        return lower..<upper
    }

    /// Takes the literal text before a tag and the tag itself.
    mutating func take(_ scanned: ScannedTag) {
        let mayStandAlone =
            switch scanned.sigil {
            case nil, UInt8(ascii: "&"), UInt8(ascii: "{"): false
            default: true
            }
        let line = mayStandAlone ? lineOfItsOwn(scanned) : nil
        appendLiteral(literalStart..<(line?.lowerBound ?? scanned.start))
        if line == nil { appendLineStart(at: scanned.start) }
        let indentation = line.map { $0.lowerBound..<scanned.start }
        literalStart = line?.upperBound ?? scanned.end
        handle(scanned, indentation: indentation)
    }

    /// The whole line of a tag that stands alone on it, with the line's end; `nil` when it does not.
    private func lineOfItsOwn(_ scanned: ScannedTag) -> Range<Int>? {
        var lower = scanned.start
        while lower > literalStart, bytes[lower - 1] == 0x20 || bytes[lower - 1] == 0x09 { lower -= 1 }
        guard lower == 0 || bytes[lower - 1] == UInt8(ascii: "\n") else { return nil }
        var upper = scanned.end
        while upper < bytes.count, bytes[upper] == 0x20 || bytes[upper] == 0x09 { upper += 1 }
        if upper == bytes.count { return lower..<upper }
        if bytes[upper] == UInt8(ascii: "\r"), upper + 1 < bytes.count { upper += 1 }
        return bytes[upper] == UInt8(ascii: "\n") ? lower..<(upper + 1) : nil
    }

    private mutating func handle(_ scanned: ScannedTag, indentation: Range<Int>?) {
        if scanned.sigil == UInt8(ascii: "!") { return }
        if scanned.sigil == UInt8(ascii: "=") { return setDelimiters(scanned) }
        guard !scanned.content.isEmpty else { return report(.emptyTag, at: scanned.start) }
        let name = String(decoding: bytes[scanned.content], as: UTF8.self)
        beginPendingTarget()
        if scanned.sigil == UInt8(ascii: "/") { return closeSection(name, at: scanned.start) }
        let tag = Tag(name: name, offset: scanned.start, place: place(before: scanned.start))
        switch scanned.sigil {
        case UInt8(ascii: "#"): open(tag, isInverted: false)
        case UInt8(ascii: "^"): open(tag, isInverted: true)
        case UInt8(ascii: ">"): template.nodes.append(.partial(tag, indentation: indentation))
        default:
            template.nodes.append(.value(tag, isRaw: scanned.sigil != nil))
            tracker.passValue()
        }
    }

    private mutating func setDelimiters(_ scanned: ScannedTag) {
        let pair = bytes[scanned.content].split { $0.isWhitespace }
        let isWhole = bytes[scanned.end - closing.count - 1] == UInt8(ascii: "=")
        guard isWhole, pair.count == 2, pair.allSatisfy({ !$0.contains(UInt8(ascii: "=")) }) else {
            return report(.malformedDelimiters, at: scanned.start)
        }
        opening = Array(pair[0])
        closing = Array(pair[1])
    }

    // MARK: - Sections

    private mutating func open(_ tag: Tag, isInverted: Bool) {
        if sections.count == Self.sectionLimit {
            report(.sectionsTooDeep(limit: Self.sectionLimit), at: tag.offset)
        }
        sections.append(
            OpenSection(tag: tag, isInverted: isInverted, node: template.nodes.count, state: tracker.state))
        template.nodes.append(.section(tag, isInverted: isInverted, end: template.nodes.count + 1))
    }

    private mutating func closeSection(_ name: String, at offset: Int) {
        guard let section = sections.popLast() else { return report(.strayClosing(name), at: offset) }
        if section.tag.name != name {
            let line = file.location(of: section.tag.offset).line ?? 0
            report(.sectionClosedByAnother(opened: section.tag.name, line: line, closed: name), at: offset)
        } else if !tracker.endSection(begunIn: section.state) {
            report(.sectionLeavesPlace(name), at: section.tag.offset)
        }
        close(section)
    }

    mutating func close(_ section: OpenSection) {
        template.nodes[section.node] = .section(
            section.tag, isInverted: section.isInverted, end: template.nodes.count)
    }
}
