/// How a problem is told: a stable identifier to look up, one sentence on what is wrong, one on what to do.
public struct Wording: Sendable, Equatable {
    /// The stable name of this kind of problem, in lower case with hyphens.
    public let identifier: String
    /// What is wrong.
    public let message: String
    /// What to do about it.
    public let advice: String
}

extension Problem {
    /// The wording of this problem. All wording of all problems stands in the files beside this one whose names begin
    /// as its does, one for each part of the program that finds them.
    public var wording: Wording {
        switch self {
        case .reading(let problem): problem.wording
        case .record(let problem): problem.wording
        case .template(let problem): problem.wording
        case .publishing(let problem): problem.wording
        case .preview(let problem): problem.wording
        case .site(let problem): problem.wording
        case .theme(let problem): problem.wording
        case .export(let problem): problem.wording
        case .explain(let problem): problem.wording
        case .check(let problem): problem.wording
        case .link(let problem): problem.wording
        case .citation(let problem): problem.wording
        case .configuration(let problem): problem.wording
        case .edit(let problem): problem.wording
        case .start(let problem): problem.wording
        case .search(let problem): problem.wording
        case .feed(let problem): problem.wording
        case .lock(let problem): problem.wording
        }
    }
}
