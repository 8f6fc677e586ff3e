import SeededRandom

/// Edits of files that are there, any of which can be followed whatever the texts are.
struct RandomEdits {
    /// By file and key.
    private var values: [String: [String: String]] = [:]

    /// What stands in `edits.yml`.
    var text: String {
        values.sorted { $0.key < $1.key }.map { name, edits in
            let edits = edits.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
            return "\(name): {\(edits.joined(separator: ", "))}\n"
        }.joined()
    }

    /// Takes out all that names a file.
    mutating func forget(_ name: String) {
        values[name] = nil
        for other in values.keys where values[other]?["merge"] == name { take("merge", of: other) }
    }

    /// Makes one change of the files that are there, and tells what it was.
    mutating func change(_ names: [String], _ random: inout SeededGenerator) -> String {
        let (name, number) = (names.randomElement(using: &random) ?? "", Int.random(in: 1...9, using: &random))
        switch Int.random(in: 0..<10, using: &random) {
        case 0: set("headline", of: name, to: "Words \(number)", once: true)
        case 1: set("pin", of: name, to: "\(number)", once: true)
        case 2: hide(name)
        case 3: set("date", of: name, to: "2025-03-0\(number)")
        case 4: set("source", of: name, to: "Paper \(number)")
        case 5: set("note", of: name, to: "Note \(number)")
        case 6: merge(name, names.randomElement(using: &random) ?? name)
        case 7: split(name)
        default: values.keys.sorted().randomElement(using: &random).map { forget($0) }
        }
        return "edits: \(text.split(separator: "\n"))"
    }

    private func has(_ key: String, _ name: String) -> Bool { values[name]?[key] != nil }

    private func isNamed(_ name: String) -> Bool { values.values.contains { $0["merge"] == name } }

    private mutating func take(_ key: String, of name: String) {
        values[name]?[key] = nil
        if values[name]?.isEmpty == true { values[name] = nil }
    }

    /// What no other file may have at the same time, as its story could be the same, is there once.
    private mutating func set(_ key: String, of name: String, to value: String, once: Bool = false) {
        guard !has("hide", name) else { return }
        if once { for other in values.keys { take(key, of: other) } }
        values[name, default: [:]][key] = value
    }

    /// What is hidden has no other edits, and is named by none.
    private mutating func hide(_ name: String) {
        guard values.keys.count(where: { has("hide", $0) }) < 2 else { return }
        forget(name)
        values[name] = ["hide": "true"]
    }

    /// What is taken out of its story is not merged: the other could be of that story.
    private mutating func merge(_ name: String, _ other: String) {
        guard name != other, !has("split", name), !has("split", other), !has("hide", other) else { return }
        set("merge", of: name, to: other)
    }

    /// One at a time: all articles of a story cannot be taken out of it.
    private mutating func split(_ name: String) {
        guard !has("merge", name), !isNamed(name) else { return }
        set("split", of: name, to: "true", once: true)
    }
}
