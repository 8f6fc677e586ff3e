/// The known name that the unknown one was most likely meant to be, for “did you mean”.
///
/// - Returns: The name with the smallest edit distance (insertions, deletions, substitutions and
///   swaps of neighbours each count 1; Damerau 1964, optimal string alignment), the first of equals
///   in the order given; `nil` when even that differs in more than a third of the longer name's bytes.
/// - Complexity: O(*n* · *l*²) for *n* names of length *l*.
public func nearestName(to unknown: String, among known: some Sequence<String>) -> String? {
    let target = Array(unknown.utf8)
    var best: (name: String, distance: Int)?
    for name in known {
        let candidate = Array(name.utf8)
        let distance = editDistance(target, candidate)
        let allowed = max(1, max(target.count, candidate.count) / 3)
        if distance <= allowed, distance < best?.distance ?? Int.max {
            best = (name, distance)
        }
    }
    return best?.name
}

private func editDistance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: other.count + 1)
    var previous = Array(0...other.count)
    for i in 0..<one.count {
        var current = [i + 1] + [Int](repeating: 0, count: other.count)
        for j in 0..<other.count {
            let substitution = previous[j] + (one[i] == other[j] ? 0 : 1)
            current[j + 1] = min(substitution, previous[j + 1] + 1, current[j] + 1)
            if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
                current[j + 1] = min(current[j + 1], beforePrevious[j - 1] + 1)
            }
        }
        (beforePrevious, previous) = (previous, current)
    }
    return previous[other.count]
}
