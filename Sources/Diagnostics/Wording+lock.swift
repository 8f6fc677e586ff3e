extension LockProblem {
    var wording: Wording {
        Wording(identifier: "lock-" + kind, message: message, advice: advice)
    }

    private var kind: String {
        switch self {
        case .unreadable: "unreadable"
        case .notLock: "header"
        case .unknownVersion: "version"
        case .conflict: "conflict"
        case .notUTF8: "not-utf8"
        case .notJSON: "not-json"
        case .unknownFact: "unknown-fact"
        case .wrongValue: "value"
        case .repeated: "repeated"
        case .otherSource: "other-source"
        case .standardInput: "standard-input"
        case .rebuilt: "rebuilt"
        case .writeFailed: "not-written"
        }
    }

    private var message: String {
        switch self {
        case .unreadable(let reason): "the addresses of earlier builds cannot be read: \(reason)"
        case .notLock: "the file does not begin as a lock of digest does"
        case .unknownVersion(let version): "the lock is of version \(version), which this digest does not know"
        case .conflict: "a merge has left its mark here"
        case .notUTF8: "this byte is not UTF-8"
        case .notJSON(let problem): "the line is not JSON: \(problem.words)"
        case .unknownFact: "this is nothing that a lock remembers"
        case .wrongValue(let key): "“\(key)” is missing, or has no value that a lock can have"
        case .repeated(let line): "line \(line) tells of the same"
        case .otherSource(let remembered, let built):
            "the lock remembers the addresses of “\(remembered)”, not of “\(built)”; it was neither used nor changed"
        case .standardInput: "addresses are not remembered of texts that come from standard input"
        case .rebuilt(let lost, let examples): "there was no lock, so it was made anew" + Self.words(lost, examples)
        case .writeFailed(let reason): "the addresses of this build could not be remembered: \(reason)"
        }
    }

    private var advice: String {
        switch self {
        case .unreadable: "give yourself the right to read it, or take it from version control"
        case .notLock: "take it from version control; without it, former addresses are forgotten"
        case .unknownVersion: "build with a newer digest"
        case .conflict: "keep the lines of either side, take the mark out, and build again"
        case .notUTF8, .notJSON, .unknownFact, .wrongValue:
            "take the file from version control, or take the line out: what it remembers is then forgotten"
        case .repeated: "take one of the two lines out"
        case .otherSource: "build the two in folders of their own, each with its digest.yml"
        case .standardInput: "put them into a folder or a file, and name it with --source"
        case .rebuilt(let lost, _):
            lost == 0 ? "keep it in version control" : "where you have it still, put it back and build again"
        case .writeFailed: "the site is published; make its folder writable and build again"
        }
    }

    private static func words(_ lost: Int, _ examples: [String]) -> String {
        if lost == 0 { return "; every address of the last build has its page" }
        let addresses = lost == 1 ? "address of the last build has" : "addresses of the last build have"
        let more = lost > examples.count ? " and \(lost - examples.count) more" : ""
        return "; \(lost) \(addresses) no page now: \(examples.joined(separator: ", "))\(more)"
    }
}
