extension ConfigurationProblem {
    var wording: Wording {
        Wording(identifier: "configuration-" + kind, message: message, advice: advice)
    }

    private var kind: String {
        switch self {
        case .fileMissing: "missing"
        case .unreadable: "unreadable"
        case .tooLarge: "too-large"
        case .notUTF8: "not-utf8"
        case .malformed: "malformed"
        case .secondDocument: "second-document"
        case .notNames: "not-names"
        case .nameTwice: "name-twice"
        case .unknownName: "unknown-name"
        case .wrongValue: "value"
        case .sectionExpected: "section"
        }
    }

    private var message: String {
        switch self {
        case .fileMissing: "there is no such file"
        case .unreadable(let reason): "the configuration cannot be read: \(reason)"
        case .tooLarge(let limit): "the file has more than \(limit / 1000) kB, too much for a configuration"
        case .notUTF8: "this byte is not UTF-8"
        case .malformed(let problem): "the file is not YAML: \(problem.words)"
        case .secondDocument: "a second document begins here"
        case .notNames: "this is not a list of “name: value” lines"
        case .nameTwice(let name): "“\(name)” is given twice"
        case .unknownName(let name, _, _): "there is no option named “\(name)” here"
        case .wrongValue(let option, let expected, let found?):
            "“\(found)” cannot be the value of “\(option)”, which is \(expected.words)"
        case .wrongValue(let option, let expected, nil):
            "“\(option)” has a list or names as its value, and is \(expected.words)"
        case .sectionExpected(let name, _): "“\(name)” has options of its own, and no value"
        }
    }

    private var advice: String {
        switch self {
        case .fileMissing: "name another with --config, or write one: digest init"
        case .unreadable: "give yourself the right to read it, or name another file with --config"
        case .tooLarge: "name the right file with --config; “digest init” writes one to start from"
        case .notUTF8: "save the file in the encoding UTF-8"
        case .malformed: "mend the line; a text with “: ” or “ #” in it needs quotation marks around it"
        case .secondDocument: "delete the line “---” or “...”, or what follows it"
        case .notNames: "write lines such as “title: Digest”; “digest init” writes all of them"
        case .nameTwice: "delete one of the two"
        case .unknownName(_, let nearest?, _): "did you mean “\(nearest)”?"
        case .unknownName(_, nil, let known): "take it out, or write one of: \(known.joined(separator: ", "))"
        case .wrongValue(_, let expected, _): "write \(expected.example), or take the line out for the default"
        case .sectionExpected(let name, let options):
            "write “\(name):” and, indented on a line below it, “\(options.first ?? ""): …”"
        }
    }
}

extension ConfigurationValue {
    /// What the value is, in words.
    public var words: String {
        switch self {
        case .text: "a text of one line"
        case .languageTag: "the tag of a language"
        case .webAddress: "an http or https address"
        case .path: "a path"
        case .number(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .flag: "true or false"
        case .choice(let words): "\(words.dropLast().joined(separator: ", ")) or \(words.last ?? "")"
        }
    }

    fileprivate var example: String {
        switch self {
        case .text: "a text, in quotation marks where it is an unusual one"
        case .languageTag: "one such as en, en-GB or pt-BR"
        case .webAddress: "one such as https://example.org/briefing/, without “?” and “#”"
        case .path: "one such as seeds"
        case .number(let range): "a number such as \(min(max(12, range.lowerBound), range.upperBound)), in digits alone"
        case .flag, .choice: words
        }
    }
}

extension StartProblem {
    var wording: Wording {
        switch self {
        case .fileKept:
            Wording(
                identifier: "start-kept", message: "there is such a file, and it was left as it is",
                advice: "move it away and say it again for a new one")
        case .writeFailed(let reason):
            Wording(
                identifier: "start-failed", message: "it cannot be written: \(reason)",
                advice: "see to it, or name another folder: digest init FOLDER")
        }
    }
}
