internal import Diagnostics
internal import Files

/// The links of a style sheet: fonts, pictures, and other sheets.
struct StyleSheet: Sendable {
    /// How many links it has.
    private(set) var linkCount = 0
    /// What is wrong with them.
    private(set) var findings = Findings()

    /// Reads a file of the site.
    init(_ number: Int, in site: SiteFolder) {
        let path = Files.path(of: site.addresses[number], below: site.path)
        do throws(FileError) {
            let bytes = try readFile(at: path)
            for (link, place) in bytes.withUnsafeBytes(Self.links) {
                linkCount += 1
                guard case .broken(let problem) = SiteLink(link, on: number, in: site) else { continue }
                // What a sheet holds itself leads nowhere.
                if case .scheme("data", _) = problem { continue }
                let location = SourceLocation(file: path, line: Int(place.line), column: Int(place.column))
                findings.add(Diagnostic(.link(problem), at: location))
            }
        } catch {
            findings.add(
                Diagnostic(.check(.pageUnreadable(reason: error.reason)), at: SourceLocation(file: path)))
        }
    }

    /// The links in a sheet, and where each begins: `url(…)`, and `@import` with a text
    /// (https://www.w3.org/TR/css-syntax-3/#consume-url-token). What stands in comments is none.
    static func links(in sheet: UnsafeRawBufferPointer) -> [(String, PagePlace)] {
        var scanner = Scanner(bytes: sheet)
        var links: [(String, PagePlace)] = []
        while scanner.position < sheet.count {
            if scanner.skip("/*") {
                while scanner.position < sheet.count, !scanner.skip("*/") { scanner.advance() }
            } else if scanner.skip("url(") {
                scanner.skipSpaces()
                let place = scanner.place
                let quote = scanner.skipQuote()
                links.append((scanner.text { $0 == quote ?? UInt8(ascii: ")") || quote == nil && $0 <= 0x20 }, place))
            } else if scanner.skip("@import") {
                scanner.skipSpaces()
                let place = scanner.place
                if let quote = scanner.skipQuote() { links.append((scanner.text { $0 == quote }, place)) }
            } else {
                scanner.advance()
            }
        }
        return links
    }

    private struct Scanner {
        let bytes: UnsafeRawBufferPointer
        var position = 0
        var line: Int32 = 1
        var column: Int32 = 1

        var place: PagePlace { PagePlace(line: line, column: column) }

        mutating func advance() {
            guard position < bytes.count else { return }
            if bytes[position] == 0x0A {
                (line, column) = (line &+ 1, 1)
            } else if bytes[position] & 0xC0 != 0x80 {
                column &+= 1
            }
            position += 1
        }

        /// Passes over a word, in letters of any case, where it stands here.
        mutating func skip(_ word: StaticString) -> Bool {
            let stands = word.withUTF8Buffer { word in
                bytes.count - position >= word.count
                    && word.indices.allSatisfy { index in
                        let byte = bytes[position + index]
                        return word[index] == (byte &- 0x41 < 26 ? byte | 0x20 : byte)
                    }
            }
            if stands { for _ in 0..<word.utf8CodeUnitCount { advance() } }
            return stands
        }

        mutating func skipSpaces() {
            while position < bytes.count, bytes[position] <= 0x20 { advance() }
        }

        mutating func skipQuote() -> UInt8? {
            guard position < bytes.count, bytes[position] == 0x22 || bytes[position] == 0x27 else { return nil }
            defer { advance() }
            return bytes[position]
        }

        mutating func text(until isEnd: (UInt8) -> Bool) -> String {
            let start = position
            while position < bytes.count, !isEnd(bytes[position]) { advance() }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }
    }
}
