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
    /// The wording of this problem. All wording of all problems stands in this file.
    public var wording: Wording {
        switch self {
        case .reading(let problem): problem.wording
        case .template(let problem): problem.wording
        case .publishing(let problem): problem.wording
        case .preview(let problem): problem.wording
        case .site(let problem): problem.wording
        }
    }
}

// MARK: - Reading

extension ReadingProblem {
    var wording: Wording {
        switch self {
        case .sourceMissing:
            Wording(
                identifier: "source-missing", message: "there is no such folder",
                advice: "name the folder with the texts: digest build --source FOLDER")
        case .sourceHasNoTexts:
            Wording(
                identifier: "source-empty", message: "there is no .txt or .md file in this folder",
                advice: "put the texts there, or name another folder: digest build --source FOLDER")
        }
    }
}

// MARK: - Templates

extension TemplateProblem {
    var wording: Wording {
        switch self {
        case .unknownName(let name, let nearest):
            Wording(
                identifier: "template-unknown-name", message: "there is no value named “\(name)” here",
                advice: nearest.map { "did you mean “\($0)”?" } ?? "see docs/templates.md for the values of each template")
        }
    }
}

// MARK: - Publishing

extension PublishingProblem {
    var wording: Wording {
        switch self {
        case .foreignFiles(let count, let first):
            Wording(
                identifier: "output-foreign-files",
                message: "the output folder holds \(count) files that digest did not write, such as \(first)",
                advice: "name another folder with --output, or say --force to write among them (they are kept)")
        }
    }
}

extension SiteProblem {
    var wording: Wording {
        switch self {
        case .addressTaken(let address, let one, let other):
            Wording(
                identifier: "address-taken", message: "\(one) and \(other) would both be \(address)",
                advice: "rename one of the two")
        }
    }
}

// MARK: - Preview

extension PreviewProblem {
    var wording: Wording {
        switch self {
        case .portTaken(let port):
            Wording(
                identifier: "port-taken", message: "port \(port) of 127.0.0.1 is taken",
                advice: "name another one: digest preview --port NUMBER")
        }
    }
}
