import Articles
import Yams

/// Reads YAML in which a name may stand twice at one level, so that both places can be told and the reading goes on.
///
/// The parser ends at such a name. The first of the two is then written anew in characters of the private use area of
/// Unicode, as many as it has, and all is parsed again: no place moves.
struct DistinctKeys {
    /// The most names that are written anew: each costs a parsing.
    private static let most = 100
    private static let privateUse: UInt32 = 0xE000

    /// What stood there, by what was written.
    private var names: [String: String] = [:]

    /// What a name was before it was written anew.
    func name(_ text: String) -> String { names[text] ?? text }

    /// The first document of a text, and the second where there is one.
    ///
    /// - Throws: ``YAMLFault``.
    mutating func compose(_ bytes: [UInt8]) throws -> (root: Node?, second: Node?) {
        var bytes = bytes
        while true {
            do {
                let parser = try Parser(yaml: String(decoding: bytes, as: UTF8.self))
                guard let root = try parser.nextRoot() else { return (nil, nil) }
                return (root, try parser.nextRoot())
            } catch {
                let fault = YAMLFault(error, in: bytes)
                guard case .nameTwice(let name) = fault.kind, let place = fault.place, names.count < Self.most,
                    let replaced = rewrite(name, line: place.line, column: place.column, in: bytes)
                else { throw fault }
                bytes = replaced
            }
        }
    }

    /// The text with another name in the place of one; nothing where that does not stand there letter by letter.
    private mutating func rewrite(_ name: String, line: Int, column: Int, in bytes: [UInt8]) -> [UInt8]? {
        let old = names[name] ?? name
        var lines = bytes.split(separator: 0x0A, maxSplits: line, omittingEmptySubsequences: false)
        guard line <= lines.count else { return nil }
        var scalars = Array(String(decoding: lines[line - 1], as: UTF8.self).unicodeScalars)
        var start = column - 1
        if start < scalars.count, ["\"", "'"].contains(scalars[start]) { start += 1 }
        let length = name.unicodeScalars.count
        guard length > 0, start + length <= scalars.count,
            scalars[start..<(start + length)].elementsEqual(name.unicodeScalars),
            let mark = Unicode.Scalar(Self.privateUse + UInt32(names.count))
        else { return nil }
        let new = [Unicode.Scalar](repeating: mark, count: length)
        scalars.replaceSubrange(start..<(start + length), with: new)
        names[String(String.UnicodeScalarView(new))] = old
        lines[line - 1] = Array(String(String.UnicodeScalarView(scalars)).utf8)[...]
        return Array(lines.joined(separator: [0x0A]))
    }
}
