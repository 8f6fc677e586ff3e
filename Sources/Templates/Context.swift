/// What names mean at one place of a template: the shapes around it, each once, the innermost last.
///
/// A shape that stands further out a second time is left out, because none of its names can be seen.
/// So there are finitely many contexts, and checking a partial that includes itself ends.
struct Context: Hashable {
    /// A value without names that a section can be over.
    enum Implicit: Hashable {
        case text
        case link
        case markup
        case number
    }

    /// The slots of the shapes.
    private(set) var slots: [Int]
    /// What `{{.}}` is; `nil` for the innermost record.
    private(set) var implicit: Implicit?

    init(root slot: Int) {
        slots = [slot]
    }

    func within(slot: Int) -> Context {
        var inner = self
        inner.slots.removeAll { $0 == slot }
        inner.slots.append(slot)
        inner.implicit = nil
        return inner
    }

    func within(_ implicit: Implicit) -> Context {
        var inner = self
        inner.implicit = implicit
        return inner
    }
}

/// The shapes of a set of templates, numbered.
struct ShapeSlots {
    private(set) var shapes: [Shape] = []
    private var numbers: [ObjectIdentifier: Int] = [:]

    /// The number of a shape; a new one when it is met for the first time.
    mutating func slot(of shape: Shape) -> Int {
        if let number = numbers[ObjectIdentifier(shape)] { return number }
        numbers[ObjectIdentifier(shape)] = shapes.count
        shapes.append(shape)
        return shapes.count - 1
    }
}
