/// A value for a template.
public enum Value: Sendable {
    /// Plain text; false in a section when it is empty.
    case text(String)
    /// A whole number; false in a section when it is 0.
    case number(Int)
    /// A link's target; the same as ``absent`` unless it is harmless, see ``LinkTarget``.
    case link(String)
    /// HTML that the program made; false in a section when it is empty.
    case markup([UInt8])
    /// True or false.
    case flag(Bool)
    /// One record; true in a section.
    case record(Record)
    /// Several records; false in a section when there are none.
    case list([Record])
    /// Several plain texts; false in a section when there are none.
    case texts([String])
    /// Nothing: false in a section, written as nothing. Allowed for a field of any kind.
    case absent
}

/// The values of one ``Shape``, in the order of its fields.
public struct Record: Sendable {
    /// What the values are called.
    public let shape: Shape
    /// The values, one for each field.
    public let values: [Value]

    /// Joins a shape and its values.
    ///
    /// - Precondition: There is one value for each field, of the field's kind or `.absent`; records
    ///   within have the very shape that the field names.
    /// - Complexity: O(*n*) for *n* values and the records directly below them.
    public init(_ shape: Shape, _ values: [Value]) {
        precondition(
            values.count == shape.fields.count,
            "the shape “\(shape.name)” has \(shape.fields.count) fields, not \(values.count)")
        // Kinds are wrong in the program or right in every build, so that the tests' build need look only.
        assert(
            zip(shape.fields, values).allSatisfy { $1.fits($0.kind, of: shape) },
            "a value of “\(shape.name)” is of another kind than its field")
        self.shape = shape
        self.values = values
    }
}

extension Value {
    fileprivate func fits(_ kind: Field.Kind, of shape: Shape) -> Bool {
        switch (self, kind) {
        case (.absent, _), (.text, .text), (.number, .number), (.link, .link), (.markup, .markup), (.flag, .flag),
            (.texts, .texts):
            true
        case (.record(let record), .record(let expected)): record.shape === expected
        case (.list(let records), .list(let expected)): records.allSatisfy { $0.shape === expected }
        case (.list(let records), .children): records.allSatisfy { $0.shape === shape }
        default: false
        }
    }

    /// Whether a section over this value is shown.
    var isTrue: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .number(let number): number != 0
        case .link(let target): !target.isEmpty && LinkTarget.isHarmless(target)
        case .markup(let bytes): !bytes.isEmpty
        case .flag(let flag): flag
        case .record: true
        case .list(let records): !records.isEmpty
        case .texts(let texts): !texts.isEmpty
        case .absent: false
        }
    }
}
