@testable import Templates

/// Data as the specification gives it, without a shape.
enum Datum: Sendable {
    case null
    case flag(Bool)
    case number(Int)
    case text(String)
    case list([Datum])
    case record([(name: String, value: Datum)])
}

extension Datum: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(nilLiteral: ()) { self = .null }
    init(booleanLiteral value: Bool) { self = .flag(value) }
    init(integerLiteral value: Int) { self = .number(value) }
    /// Templates have no fractions; a program writes them as text.
    init(floatLiteral value: Double) { self = .text(String(value)) }
    init(stringLiteral value: String) { self = .text(value) }
    init(arrayLiteral elements: Datum...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, Datum)...) { self = .record(elements.map { ($0.0, $0.1) }) }
}

extension Datum {
    /// A shape that fits, and the data in it. The names in `raw` hold markup, because templates insert them
    /// unescaped.
    func record(raw: Set<String>) -> Record {
        guard case .record(let pairs) = self else { return Record(Shape("root", []), []) }
        return Self.record(pairs, Self.shape(of: [self], raw: raw))
    }

    private func value(of kind: Field.Kind) -> Templates.Value {
        switch (self, kind) {
        case (.flag(let flag), _): return .flag(flag)
        case (.number(let number), .markup): return .markup(Array(String(number).utf8))
        case (.number(let number), _): return .number(number)
        case (.text(let text), .markup): return .markup(Array(text.utf8))
        case (.text(let text), _): return .text(text)
        case (.record(let pairs), .record(let shape)): return .record(Self.record(pairs, shape))
        case (.list(let items), .list(let shape)):
            return .list(
                items.map { item in
                    guard case .record(let pairs) = item else { return Self.record([], shape) }
                    return Self.record(pairs, shape)
                })
        case (.list(let items), _): return .texts(items.map(\.plainText))
        default: return .absent
        }
    }

    private static func record(_ pairs: [(name: String, value: Datum)], _ shape: Shape) -> Record {
        Record(
            shape,
            shape.fields.map { field in
                pairs.first(where: { $0.name == field.name })?.value.value(of: field.kind) ?? .absent
            })
    }

    private var plainText: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        default: ""
        }
    }

    /// The shape of records, with every name that one of them has.
    private static func shape(of records: [Datum], raw: Set<String>) -> Shape {
        var fields: [Field] = []
        for case .record(let pairs) in records {
            for (name, value) in pairs where !fields.contains(where: { $0.name == name }) {
                fields.append(field(name, value, raw: raw))
            }
        }
        return Shape("record", fields)
    }

    private static func field(_ name: String, _ value: Datum, raw: Set<String>) -> Field {
        switch value {
        case .flag: return .flag(name)
        case .number where !raw.contains(name): return .number(name)
        case .null, .text, .number: return raw.contains(name) ? .markup(name) : .text(name)
        case .record: return .record(name, shape(of: [value], raw: raw))
        case .list(let items):
            if case .record? = items.first { return .list(name, shape(of: items, raw: raw)) }
            return .texts(name)
        }
    }
}
