package import Diagnostics
import Yams

/// What keeps a text from being read as YAML, and where.
package struct YAMLFault: Error {
    /// What is wrong.
    package enum Kind: Sendable, Equatable {
        /// The text is not YAML.
        case malformed(YAMLProblem)
        /// A name stands twice at one level; the place is that of the second.
        case nameTwice(String)
    }

    package let kind: Kind
    /// The line and the column in characters, counted from 1, where they are known.
    package let place: (line: Int, column: Int)?

    /// Tells an error of the parser in terms of the bytes that it was given.
    package init(_ error: any Error, in bytes: [UInt8]) {
        switch error as? YamlError {
        case .scanner(_, let reason, let mark, _), .parser(_, let reason, let mark, _),
            .composer(_, let reason, let mark, _):
            (kind, place) = (.malformed(.told(reason)), (mark.line, mark.column))
        case .duplicatedKeysInMapping(let names, let context):
            let (name, first) = (names.first ?? "", (context.mark.line, context.mark.column))
            let yaml = String(decoding: bytes, as: UTF8.self)
            (kind, place) = (.nameTwice(name), placeOfRepeatedName(name, in: yaml, first: first))
        case .reader(_, let offset, _, _):
            (kind, place) = (.malformed(.character), Self.place(ofByte: offset ?? 0, in: bytes))
        default:
            (kind, place) = (.malformed(.unknown), nil)
        }
    }

    /// The line and the column, in characters of Unicode, of a byte.
    package static func place(ofByte offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        let before = bytes.prefix(max(0, offset))
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
        return (line, String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1)
    }
}

/// The offset of the first byte that is not part of UTF-8, or nothing.
package func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span)
        return nil
    } catch {
        return error.byteOffsets.lowerBound
    }
}
