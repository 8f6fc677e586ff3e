internal import Diagnostics

/// Looks up names in a ``Context``.
struct NameLookup {
    /// What a name means.
    struct Meaning {
        let reference: Reference
        let kind: Field.Kind
        /// The shape in which the field stands.
        let owner: Shape
    }

    /// A name that means nothing, and the name that was probably meant.
    struct Miss: Error {
        let nearest: String?
    }

    let context: Context
    let shapes: [Shape]

    /// Looks up a name, from the innermost shape outward; the rest of a dotted name only within the record
    /// that its first part names, as the Mustache specification wants it.
    func find(_ name: String) throws(Miss) -> Meaning {
        if name == "." { return implicitMeaning }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard var found = parts.first.flatMap(findFirst) else { throw missed(parts) }
        for (depth, part) in parts.enumerated().dropFirst() {
            guard case .record(let shape) = found.kind else { throw Miss(nearest: nil) }
            guard let index = shape.index(of: part) else {
                let nearest = nearestName(to: part, among: shape.fields.map(\.name))
                throw Miss(nearest: nearest.map { joined(parts, replacing: depth, by: $0) })
            }
            var reference = found.reference
            reference.path.append(index)
            found = Meaning(reference: reference, kind: shape.fields[index].kind, owner: shape)
        }
        return found
    }

    private func findFirst(_ name: String) -> Meaning? {
        for slot in context.slots.reversed() {
            guard let index = shapes[slot].index(of: name) else { continue }
            return Meaning(
                reference: Reference(origin: .field(slot: slot, index: index)), kind: shapes[slot].fields[index].kind,
                owner: shapes[slot])
        }
        return nil
    }

    private var implicitMeaning: Meaning {
        let slot = context.slots[context.slots.count - 1]
        let kind: Field.Kind =
            switch context.implicit {
            case .text: .text
            case .link: .link
            case .markup: .markup
            case .number: .number
            case nil: .record(shapes[slot])
            }
        let origin: Reference.Origin = context.implicit == nil ? .record(slot: slot) : .implicit
        return Meaning(reference: Reference(origin: origin), kind: kind, owner: shapes[slot])
    }

    private func missed(_ parts: [String]) -> Miss {
        let visible = context.slots.reversed().flatMap { shapes[$0].fields.map(\.name) }
        let nearest = nearestName(to: parts[0], among: visible)
        return Miss(nearest: nearest.map { joined(parts, replacing: 0, by: $0) })
    }

    private func joined(_ parts: [String], replacing index: Int, by part: String) -> String {
        var parts = parts
        parts[index] = part
        return parts.joined(separator: ".")
    }
}
