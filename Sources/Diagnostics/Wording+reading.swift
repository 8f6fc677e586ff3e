extension ReadingProblem {
    var wording: Wording {
        switch self {
        case .sourceMissing, .sourceNotText, .sourceUnreadable, .sourceHasNoTexts, .noArticleLeft:
            sourceWording
        default:
            fileWording
        }
    }

    private var sourceWording: Wording {
        switch self {
        case .sourceNotText:
            Wording(
                identifier: "source-not-text", message: "this is no folder and no .txt, .md, .jsonl or .jsonl.gz file",
                advice: "name the folder with the texts, or one such file, with --source")
        case .sourceUnreadable(let reason):
            Wording(
                identifier: "source-unreadable", message: "the folder cannot be listed: \(reason)",
                advice: "give yourself the right to read it, or name another folder with --source")
        case .sourceHasNoTexts:
            Wording(
                identifier: "source-empty", message: "there is no .txt, .md, .jsonl or .jsonl.gz file in this folder",
                advice: "put the texts there, or name another folder: digest build --source FOLDER")
        case .noArticleLeft(let texts):
            Wording(
                identifier: "source-no-article",
                message: texts == 0
                    ? "there is no text in it"
                    : texts == 1 ? "its only text could not be used" : "none of its \(texts) texts could be used",
                advice: texts == 0 ? "put some there" : "mend what is named above")
        default:
            Wording(
                identifier: "source-missing", message: "there is no such folder",
                advice: "name the folder with the texts: digest build --source FOLDER")
        }
    }

    private var fileWording: Wording {
        switch self {
        case .tooLarge(let limit):
            Wording(
                identifier: "text-too-large",
                message: "the file has more than \(limit / 1_000_000) MB, too much for one article",
                advice: "split it into one file an article")
        case .notUTF8(let offset):
            Wording(
                identifier: "text-not-utf8", message: "the text is not UTF-8 (byte \(offset + 1) of the file)",
                advice: "convert it, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE")
        case .binary(let offset):
            Wording(
                identifier: "text-binary",
                message: "the file holds NUL bytes (the first is byte \(offset + 1)), so it is no text",
                advice: "remove it, or save it again as plain text in UTF-8")
        case .emptyFile:
            Wording(identifier: "text-empty", message: "the file is empty", advice: "remove it, or scrape it again")
        case .noText:
            Wording(
                identifier: "text-nothing-left", message: "there is no article text in this file",
                advice: "look at the file: it holds only blank lines, images or page furniture")
        case .invalidFrontMatter(let problem):
            Wording(
                identifier: "front-matter-invalid", message: "the front matter cannot be read: \(problem.words)",
                advice: "mend the lines between the two “---”, or quote the value; until then the file is left out")
        case .converted(let name, let isCertain):
            Wording(
                identifier: isCertain ? "text-converted" : "text-encoding",
                message: "the text is not UTF-8, but \(isCertain ? "" : "probably ")\(name), and was converted",
                advice: isCertain ? "nothing need be done" : "look at its letters; iconv converts from other encodings")
        case .brokenPlaces(let count):
            Wording(
                identifier: "text-broken-utf8",
                message:
                    "\(count == 1 ? "a place" : "\(count) places") of the text \(count == 1 ? "is" : "are") not UTF-8",
                advice: "“\u{FFFD}” stands there; scrape it again, or save it in UTF-8")
        case .gzip(let problem):
            Wording(
                identifier: "gzip-damaged", message: problem.words,
                advice: "fetch the file again; what stands before the damage was read")
        case .invalidDate(let text):
            Wording(
                identifier: "front-matter-date", message: "“\(text)” does not tell a day",
                advice: "write it as YYYY-MM-DD; until then the text itself has to tell it")
        case .unreadable(let reason):
            Wording(
                identifier: "file-unreadable", message: "it cannot be read: \(reason)",
                advice: "give yourself the right to read it, or take it out of the folder")
        default:
            sourceWording
        }
    }
}

extension FrontMatterProblem {
    fileprivate var words: String {
        switch self {
        case .notClosed: "it has no “---” at its end"
        case .notNames: "it is not a list of “name: value” lines"
        case .nameTwice(let name): "“\(name)” is given twice"
        case .yaml(let problem): problem.words
        }
    }
}

extension YAMLProblem {
    /// Why a text is not YAML, in words.
    var words: String {
        switch self {
        case .told(let reason): reason
        case .character: "this character may not stand here"
        case .unknown: "it cannot be parsed"
        }
    }
}

extension GzipProblem {
    fileprivate var words: String {
        switch self {
        case .notGzip: "the file is not packed by gzip"
        case .endsEarly: "the packed file ends too soon"
        case .corrupt: "the packed file is damaged"
        case .goesOn: "something that is not packed by gzip stands at the file's end"
        }
    }
}
