import Diagnostics

/// Why bytes are not the JSON that was expected, and where.
struct JSONFault: Error, Equatable {
    /// What is wrong.
    let kind: JSONProblem
    /// The offset of the byte that shows it, counted from 0.
    let offset: Int
}
