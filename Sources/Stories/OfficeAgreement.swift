/// Whether two articles put a person into the same office at the same time of life: one that writes
/// “president-elect Doe” and one that names Doe otherwise report different events.
enum OfficeAgreement {
    /// The agreement, −3 (they speak against each other) to 2.
    static func score(_ left: Corpus.Member, _ right: Corpus.Member) -> Float {
        if left.offices.isEmpty && right.offices.isEmpty { return 0 }
        return max(-3, min(2, oneWay(left, right) + oneWay(right, left)))
    }

    private static func oneWay(_ left: Corpus.Member, _ right: Corpus.Member) -> Float {
        var sum: Float = 0
        for office in left.offices {
            guard let named = right.names.first(where: { $0.name == office.person }) else { continue }
            let strength: Float = office.isElect ? 2 : 1
            let isShared = right.offices.contains { $0.person == office.person && $0.qualifier == office.qualifier }
            if isShared {
                // Who is a former office holder stays one: that both say so dates nothing.
                if !office.isFormer { sum += 0.5 * strength }
            } else if office.count > 1 || office.isElect {
                // The more often the other names the person, the more its silence says.
                sum -= strength * min(1, named.count / 3)
            }
        }
        return sum
    }
}
