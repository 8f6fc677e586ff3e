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
    /// The wording of this problem. All wording of all problems stands in this file and in those whose names begin
    /// as its does: for the records of JSON Lines, the configuration, searching, and what `digest check` finds.
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
        case .check(let problem): problem.wording
        case .link(let problem): problem.wording
        case .citation(let problem): problem.wording
        case .configuration(let problem): problem.wording
        case .start(let problem): problem.wording
        case .search(let problem): problem.wording
        case .feed(let problem): problem.wording
        }
    }
}

// MARK: - Reading

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
                message: texts == 0 ? "there is no text in it" : "none of its \(texts) texts could be used",
                advice: texts == 0 ? "put some there" : "mend the texts that are named above")
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
        case .invalidFrontMatter(let reason):
            Wording(
                identifier: "front-matter-invalid", message: "the front matter cannot be read: \(reason)",
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

// MARK: - Theme and export

extension ThemeProblem {
    var wording: Wording {
        switch self {
        case .unreadable(let reason):
            Wording(
                identifier: "theme-unreadable", message: "the templates cannot be read: \(reason)",
                advice: "name a folder of templates with --templates, or leave it out for the built-in ones")
        case .unknownTemplate(let nearest):
            Wording(
                identifier: "theme-unknown-template", message: "no page is made from a template of this name",
                advice: nearest.map { "did you mean “\($0)”? Partials belong into the folder “partials”" }
                    ?? "partials belong into the folder “partials”; docs/values.md lists the pages")
        }
    }
}

extension ExportProblem {
    var wording: Wording {
        switch self {
        case .writeFailed(let reason):
            Wording(
                identifier: "export-failed", message: "it cannot be written: \(reason)",
                advice: "name another place with --output")
        case .summaryLost(let reason):
            Wording(
                identifier: "summary-lost", message: "what the command has to say could not be written: \(reason)",
                advice: "its work is done; send its words elsewhere, or run it with --quiet")
        }
    }
}

// MARK: - Templates

extension TemplateProblem {
    var wording: Wording {
        Wording(identifier: "template-" + kind, message: message, advice: advice)
    }

    private var kind: String {
        switch self {
        case .templateMissing: "missing"
        case .unknownContentType: "unknown-type"
        case .invalidUTF8: "not-utf8"
        case .unclosedTag: "unclosed-tag"
        case .emptyTag: "empty-tag"
        case .malformedDelimiters: "delimiters"
        case .unclosedSection: "unclosed-section"
        case .sectionClosedByAnother: "crossed-sections"
        case .strayClosing: "stray-closing"
        case .sectionsTooDeep: "sections-too-deep"
        case .unknownName: "unknown-name"
        case .unknownPartial: "unknown-partial"
        case .endlessPartial: "endless-partial"
        case .notText: "not-text"
        case .rawText: "raw-text"
        case .misplacedValue: "misplaced-value"
        case .misplacedPartial: "misplaced-partial"
        case .sectionLeavesPlace: "section-leaves-place"
        case .unfinishedMarkup: "unfinished-markup"
        }
    }

    private var message: String {
        switch self {
        case .templateMissing(let name): "there is no template “\(name)”"
        case .unknownContentType(let name): "“\(name)” is no .md, .html or .txt template"
        case .invalidUTF8: "this byte is not UTF-8"
        case .unclosedTag: "the tag that opens here is never closed"
        case .emptyTag: "the tag names nothing"
        case .malformedDelimiters: "the tag does not name two delimiters"
        case .unclosedSection(let name): "the section “\(name)” is never closed"
        case .sectionClosedByAnother(let opened, let line, let closed):
            "“\(closed)” is closed here, but the open section is “\(opened)” of line \(line)"
        case .strayClosing(let name): "“\(name)” is closed here, but no section is open"
        case .sectionsTooDeep(let limit): "more than \(limit) sections stand in each other"
        case .unknownName(let name, _): "there is no value named “\(name)” here"
        case .unknownPartial(let name, _): "there is no partial “\(name)” for this kind of template"
        case .endlessPartial(let name): "the partial “\(name)” would include itself without end"
        case .notText(let name, let kind): "“\(name)” is a \(kind.rawValue), not a text"
        case .rawText(let name): "“\(name)” is not markup and may not be inserted unescaped"
        case .misplacedValue(let name, let place): "the value “\(name)” may not stand \(place.wording)"
        case .misplacedPartial(let name, let place): "the partial “\(name)” may not stand \(place.wording)"
        case .sectionLeavesPlace(let name):
            "the section “\(name)” ends in another part of the markup than it begins in"
        case .unfinishedMarkup(let place): "the template ends \(place.wording)"
        }
    }

    private var advice: String {
        switch self {
        case .templateMissing: "add the file to the templates folder"
        case .unknownContentType: "rename the file, or keep it out of the templates folder"
        case .invalidUTF8: "save the template in the encoding UTF-8"
        case .unclosedTag: "end it with “}}”, or with the delimiter that was set"
        case .emptyTag: "write a name in it, or delete it"
        case .malformedDelimiters: "write {{=<% %>=}}: two delimiters without “=”, and white space between them"
        case .unclosedSection(let name): "write {{/\(name)}} where it ends"
        case .sectionClosedByAnother(let opened, _, _): "close {{/\(opened)}} first"
        case .strayClosing(let name): "delete the tag, or open {{#\(name)}} before it"
        case .sectionsTooDeep: "move the inner sections into a partial"
        case .unknownName(_, let nearest?), .unknownPartial(_, let nearest?): "did you mean “\(nearest)”?"
        case .unknownName: "see docs/values.md for the values of each template"
        case .unknownPartial: "add it to the folder partials, with this template’s extension"
        case .endlessPartial: "a partial may include itself only within a section over the records’ own children"
        case .notText(let name, _): "open a section over it: {{#\(name)}}…{{/\(name)}}"
        case .rawText(let name): "write {{\(name)}}"
        case .misplacedValue(_, let place): place.advice
        case .misplacedPartial: "include partials between elements only"
        case .sectionLeavesPlace: "begin and end a tag, an attribute or a comment on one side of the section’s tags"
        case .unfinishedMarkup: "finish the markup that was begun; write a plain “<” as &lt;"
        }
    }
}

extension TemplatePlace {
    fileprivate var wording: String {
        switch self {
        case .tag: "inside a tag, outside of an attribute's quotes"
        case .unquotedAttribute: "in an attribute without quotes"
        case .attribute(let name): "in the attribute “\(name)”"
        case .element(let name): "in the element “\(name)”"
        case .comment: "in a comment"
        case .declaration: "in a markup declaration"
        case .code: "in Markdown code"
        case .destination: "in the destination of a link"
        case .escape: "directly behind “&” or “\\”"
        }
    }

    fileprivate var advice: String {
        switch self {
        case .tag: "put it into a quoted attribute, or choose between whole tags by sections"
        case .unquotedAttribute: "write quotes around the attribute's value"
        case .attribute, .element: "put it into a data- attribute: values are inert in text and in plain attributes"
        case .comment, .declaration: "write it outside"
        case .code: "write <code>…</code>: in Markdown code the value would not be decoded"
        case .destination: "write it outside"
        case .escape: "write &amp; for “&”, and &#92; for a backslash"
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
                advice: "make room and build again; the site is as it was")
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
                advice: "name another one: digest preview --port NUMBER; 0 takes any that is free")
        case .portInvalid(let port):
            Wording(
                identifier: "port-invalid", message: "\(port) is not a port",
                advice: "name one from 1024 to 65535, or 0 for any that is free")
        case .portRefused(let port, let reason):
            Wording(
                identifier: "port-refused", message: "port \(port) of 127.0.0.1 cannot be used: \(reason)",
                advice: "name another one: digest preview --port NUMBER; 0 takes any that is free")
        case .folderMissing:
            Wording(
                identifier: "preview-folder-missing", message: "there is no such folder to show",
                advice: "build the site first: digest build")
        }
    }
}
