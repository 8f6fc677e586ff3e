extension EditProblem {
    var wording: Wording {
        Wording(identifier: "edit-" + kind, message: message, advice: advice)
    }

    private var kind: String {
        switch self {
        case .unreadable: "unreadable"
        case .tooLarge: "too-large"
        case .notUTF8: "not-utf8"
        case .malformed: "malformed"
        case .secondDocument: "second-document"
        case .notTargets: "not-targets"
        case .notEdits: "not-edits"
        case .targetTwice: "target-twice"
        case .keyTwice: "key-twice"
        case .unknownKey: "unknown-key"
        case .wrongValue: "value"
        case .targetGone: "target-gone"
        case .articleExpected: "article-expected"
        case .notInStory: "not-in-story"
        case .splitsAll: "splits-all"
        case .nothingLeft: "nothing-left"
        case .contradiction: "contradiction"
        case .needless: "needless"
        case .addressTaken: "address-taken"
        }
    }

    private var message: String {
        switch self {
        case .unreadable(let reason): "the edits cannot be read: \(reason)"
        case .tooLarge(let limit): "the file has more than \(limit / 1_000_000) MB, too much for edits"
        case .notUTF8: "this byte is not UTF-8"
        case .malformed(let problem): "the file is not YAML: \(problem.words)"
        case .secondDocument: "a second document begins here"
        case .notTargets: "this is not an article or a story with its edits below it"
        case .notEdits(let target, _): "“\(target)” has no edits below it"
        case .targetTwice(let target, let first): "“\(target)” is given twice, first in \(first.words)"
        case .keyTwice(let key, let first): "“\(key)” is given twice here, first in \(first.words)"
        case .unknownKey(let key, _, _): "there is no edit named “\(key)”"
        case .wrongValue(let key, let expected, let found?):
            "“\(found)” cannot be the value of “\(key)”, which is \(expected.words)"
        case .wrongValue(let key, let expected, nil):
            "the value of “\(key)” has another form; it is \(expected.words)"
        case .targetGone(let target, _): "there is no article and no story “\(target)”"
        case .articleExpected(let key, let found): "“\(key)” is for articles, and “\(found)” is a story"
        case .notInStory(let article, _): "“\(article)” is not in this story"
        case .splitsAll: "nothing would be left of the story"
        case .nothingLeft: "all articles are hidden"
        case .contradiction(let conflict, let other): conflict.message(other: other.words)
        case .needless(let key): "the stories are as “\(key)” wants them without it"
        case .addressTaken(let address, let article): "the story of “\(article)” has the address \(address)"
        }
    }

    private var advice: String {
        switch self {
        case .unreadable: "give yourself the right to read it, or move it away"
        case .tooLarge: "see whether it is the right file; docs/edits.md tells what it holds"
        case .notUTF8: "save the file in the encoding UTF-8"
        case .malformed: "mend the line; a text with “: ” or “ #” in it needs quotation marks around it"
        case .secondDocument: "delete the line “---” or “...”, or what follows it"
        case .notTargets: "write “some-file.txt:” or “stories/NAME.html:” and, indented below it, its edits"
        case .notEdits(_, let known): "write indented below it one of: \(known.joined(separator: ", "))"
        case .targetTwice: "put the edits of the two together"
        case .keyTwice: "delete one of the two"
        case .unknownKey(_, let nearest?, _): "did you mean “\(nearest)”?"
        case .unknownKey(_, nil, let known): "take it out, or write one of: \(known.joined(separator: ", "))"
        case .wrongValue(_, let expected, _): "write \(expected.example), or take the line out"
        case .targetGone(_, let nearest?): "did you mean “\(nearest)”?"
        case .targetGone(_, nil):
            "name an article by its file below the source folder, or a story as in stories/NAME.html"
        case .articleExpected: "name the file of the article, as its page does"
        case .notInStory(_, let file?): "name articles of the story, such as “\(file)”"
        case .notInStory(_, nil): "name articles of the story"
        case .splitsAll: "leave one article out of the list"
        case .nothingLeft: "take out one “hide” at least: a site needs an article"
        case .contradiction: "delete one of the two"
        case .needless: "nothing need be done; the line can be deleted"
        case .addressTaken: "write another last part of the address"
        }
    }
}

extension EditPlace {
    fileprivate var words: String { "line \(line), column \(column)" }
}

extension EditConflict {
    fileprivate func message(other: String) -> String {
        switch self {
        case .hidden(let key): "what is hidden by \(other) cannot have “\(key)” as well"
        case .samePlace(let place): "\(other) puts another story to place \(place) of the edition"
        case .twoValues(let key): "\(other) gives “\(key)” for the same"
        case .sameAddress(let address): "\(other) gives another story the address \(address)"
        case .splitTwice(let article): "\(other) takes “\(article)” out of its story, too"
        case .splitAndMerged(let article): "\(other) takes “\(article)” out of its story, and this merges it"
        case .mergedWithItself: "this is in the same story as \(other) names: nothing would be merged"
        }
    }
}

extension EditValue {
    fileprivate var words: String {
        switch self {
        case .targets: "one or more stories or articles"
        case .articles: "a list of articles, or true for the article that it stands under"
        case .place: "a place in the edition, counted from 1, or true for the first"
        case .yes: "true"
        case .addressPart: "the last part of an address: small letters, digits and hyphens"
        case .days: "a day, or the first and the last day that it can be"
        case .text: "a text"
        case .texts: "a text or a list of texts"
        }
    }

    fileprivate var example: String {
        switch self {
        case .targets: "one such as stories/NAME.html, or a list: [one.txt, other.txt]"
        case .articles: "a list such as [one.txt, other.txt]"
        case .place: "a number such as 1"
        case .yes: "true"
        case .addressPart: "one such as harbour-bridge"
        case .days: "it as 2025-02-09 or 2025-02-09..2025-02-12"
        case .text: "a text, in quotation marks where it is an unusual one"
        case .texts: "a text, in quotation marks where it is an unusual one, or a list of such texts"
        }
    }
}
