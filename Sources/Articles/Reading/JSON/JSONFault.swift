package import Diagnostics

/// Why bytes are not the JSON that was expected, and where.
package struct JSONFault: Error, Equatable {
    /// What is wrong.
    package let kind: JSONProblem
    /// The offset of the byte that shows it, counted from 0.
    package let offset: Int
}
