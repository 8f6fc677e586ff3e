/// Finds partials that would include themselves without end, whatever the values.
///
/// Records are finite trees. So a way from a program back to itself ends when each turn goes down to
/// children at least once and never to any other record; anything else is refused.
struct EndlessPartials {
    private let calls: [TemplateChecker.Call]
    private let callsFrom: [Int: [TemplateChecker.Call]]

    init(_ calls: [TemplateChecker.Call]) {
        self.calls = calls
        callsFrom = Dictionary(grouping: calls, by: \.from)
    }

    /// The calls that close such a way.
    ///
    /// - Complexity: O(*c* · (*c* + *p*)) for *c* calls between *p* programs.
    func find() -> [TemplateChecker.Call] {
        calls.filter { call in
            switch call.descent {
            case .none: leads(from: call.to, to: call.from, withoutDescent: true)
            case .elsewhere: leads(from: call.to, to: call.from, withoutDescent: false)
            case .toChildren: false
            }
        }
    }

    private func leads(from start: Int, to end: Int, withoutDescent: Bool) -> Bool {
        var seen: Set<Int> = [start]
        var pending = [start]
        while let program = pending.popLast() {
            if program == end { return true }
            for call in callsFrom[program] ?? [] where !withoutDescent || call.descent == .none {
                if seen.insert(call.to).inserted { pending.append(call.to) }
            }
        }
        return false
    }
}
