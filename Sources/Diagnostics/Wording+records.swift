extension RecordProblem {
    var wording: Wording {
        Wording(identifier: "record-" + kind, message: message, advice: advice)
    }

    private var kind: String {
        switch self {
        case .notJSON: "not-json"
        case .notObject: "not-object"
        case .textMissing: "no-text"
        case .textNotString: "text-not-string"
        case .valueUnusable: "value"
        case .lineTooLong: "too-long"
        case .nothingLeft: "nothing-left"
        case .charactersReplaced: "characters"
        case .identifierTaken: "id-taken"
        case .more: "more"
        }
    }

    private var message: String {
        switch self {
        case .notJSON(let problem): "the record is not JSON: \(problem.words)"
        case .notObject(let kind): "the record is \(kind.words), not an object"
        case .textMissing: "the record has no “text”"
        case .textNotString(let kind): "the record's text is \(kind.words), not a string"
        case .valueUnusable(let key, let kind): "the record's “\(key)” is \(kind.words), which tells nothing here"
        case .lineTooLong(let limit):
            "the record has more than \(limit / 1_000_000) MB, too much for one article"
        case .nothingLeft: "there is no article text in this record"
        case .charactersReplaced(let count):
            "\(count == 1 ? "a character" : "\(count) characters") of the record cannot be shown (NUL, or half of a pair)"
        case .identifierTaken(let identifier, let line): "the record of line \(line) has the id “\(identifier)” too"
        case .more(let identifier, let count):
            "the same of \(count == 1 ? "one more record" : "\(count) more records") [\(identifier)]"
        }
    }

    private var advice: String {
        switch self {
        case .notJSON: "write one JSON object a line; until then the record is left out"
        case .notObject: "write an object with a “text”; until then the record is left out"
        case .textMissing, .textNotString: "give it a string named “text”; until then the record is left out"
        case .valueUnusable: "write it as a string; until then it counts as unknown"
        case .lineTooLong: "write one record an article; this one is left out"
        case .nothingLeft: "look at it: it holds only blank lines, images or page furniture"
        case .charactersReplaced: "“\u{FFFD}” stands in the place of each"
        case .identifierTaken: "give each record its own; until then the later one's address depends on its line"
        case .more: "mend those that are named above first"
        }
    }
}

extension JSONProblem {
    var words: String {
        switch self {
        case .unexpected: "this character may not stand here"
        case .ends: "it ends too soon"
        case .stringEnds: "it ends within a string"
        case .goesOn: "something follows the object"
        case .escape: "this is no escape of JSON"
        case .controlCharacter: "a control character stands in a string"
        case .tooDeep(let limit): "more than \(limit) arrays and objects stand in each other"
        }
    }
}

extension JSONKind {
    fileprivate var words: String {
        switch self {
        case .object: "an object"
        case .array: "an array"
        case .string: "a string"
        case .number: "a number"
        case .boolean: "true or false"
        case .null: "null"
        }
    }
}
