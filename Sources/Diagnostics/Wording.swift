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
        case .foreignFiles(let count, let examples):
            Wording(
                identifier: "output-foreign-files", message: foreignFilesMessage(count, examples),
                advice: "name another folder with --output, or say --force: they are kept, but for pages' names")
        case .outputNotFolder:
            Wording(
                identifier: "output-not-folder", message: "the output must be a folder, and this is not one",
                advice: "name another with --output")
        case .outputUnreadable(let reason):
            Wording(
                identifier: "output-unreadable", message: "the output folder cannot be listed: \(reason)",
                advice: "let yourself read it, or name another with --output")
        case .outputNotWritable(let reason):
            Wording(
                identifier: "output-not-writable", message: "the output folder cannot be written: \(reason)",
                advice: "let yourself write it, or name another with --output")
        case .manifestUnreadable(let reason):
            Wording(
                identifier: "manifest-unreadable", message: "the list of the last build's files is no use: \(reason)",
                advice: "remove it, and build once with --force; files that are no longer made then stay")
        case .addressBlocked(let obstacle):
            Wording(
                identifier: "address-blocked", message: "\(obstacle) stands where the site needs this name",
                advice: "move it away, or name another folder with --output")
        case .diskFull:
            Wording(
                identifier: "disk-full", message: "the disk is full",
                advice: "make room and build again; no file is half-written")
        case .writeFailed(let reason):
            Wording(
                identifier: "write-failed", message: "it could not be written: \(reason)",
                advice: "see to it and build again; no file is half-written")
        case .removeFailed(let reason):
            Wording(
                identifier: "remove-failed", message: "it is no longer made, but could not be removed: \(reason)",
                advice: "remove it by hand and build again")
        }
    }

    private func foreignFilesMessage(_ count: Int, _ examples: [String]) -> String {
        let files = count == 1 ? "a file" : "\(count) files"
        let more = count > examples.count ? ", …" : ""
        return "the output folder holds \(files) that digest did not write: \(examples.joined(separator: ", "))\(more)"
    }
}

extension SiteProblem {
    var wording: Wording {
        switch self {
        case .addressTaken(let address, let one, let other):
            Wording(
                identifier: "address-taken", message: "\(one) and \(other) would both be \(address)",
                advice: "rename one of the two")
        case .addressesDifferInCase(let address, let one, let other, let two):
            Wording(
                identifier: "address-case",
                message: "\(one) would be \(address) and \(two) would be \(other): one file, where case is ignored",
                advice: "rename one of the two")
        case .addressIsFolder(let address, let one, let page, let other):
            Wording(
                identifier: "address-folder",
                message: "\(one) would be the file \(address), and \(other) would be \(page), in a folder of that name",
                advice: "rename one of the two")
        case .addressInvalid(let address, let origin, let fault):
            Wording(
                identifier: "address-invalid", message: "\(origin) would be “\(address)”, but \(fault.words)",
                advice: "rename it")
        }
    }
}

extension AddressFault {
    fileprivate var words: String {
        switch self {
        case .emptyPart: "an address has a name before and after each slash"
        case .dots: "no part of an address may be “.” or “..”"
        case .forbiddenCharacter: "an address may hold no control character and no backslash"
        case .partTooLong: "a part of it is too long for a file name"
        case .reservedName: "digest keeps this name for itself"
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
