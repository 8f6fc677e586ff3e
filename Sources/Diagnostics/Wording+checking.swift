extension CheckProblem {
    var wording: Wording {
        switch self {
        case .folderMissing, .folderUnreadable, .noPages, .nothingCited, .fileMissing, .more: siteWording
        case .addressesAlike, .addressIsFolder: addressWording
        case .articleNotInSource, .articleTwice, .articleUnnamed, .articleHidden, .articleMalformed: articleWording
        default: pageWording
        }
    }

    private var siteWording: Wording {
        switch self {
        case .folderMissing:
            Wording(
                identifier: "check-folder-missing", message: "there is no such folder to check",
                advice: "build the site first, digest build, or name its folder with --output")
        case .folderUnreadable(let reason):
            Wording(
                identifier: "check-folder-unreadable", message: "the folder cannot be listed: \(reason)",
                advice: "let yourself read it, or name another with --output")
        case .noPages:
            Wording(
                identifier: "check-no-pages", message: "there is no page of a build in this folder",
                advice: "build the site first, digest build, or name its folder with --output")
        case .nothingCited:
            Wording(
                identifier: "nothing-cited", message: "no page says which line its words are from: nothing is proven",
                advice: "give the elements of your templates that hold them data-cite and data-line (docs/checking.md)")
        case .more(let identifier, let count):
            Wording(
                identifier: "check-more", message: "\(count) more of these: \(identifier)",
                advice: "mend those that are named above first")
        default:
            Wording(
                identifier: "file-missing", message: "the last build wrote this file, and it is not there",
                advice: "build the site again")
        }
    }

    private var addressWording: Wording {
        switch self {
        case .addressIsFolder(let page):
            Wording(
                identifier: "file-folder", message: "it has the name of the folder of \(page), where case is ignored",
                advice: "rename the one that no build wrote, and build again")
        case .addressesAlike(let other):
            Wording(
                identifier: "file-alike", message: "it and \(other) are one file, where case is ignored",
                advice: "remove the one that no build wrote, and build again")
        default: siteWording
        }
    }

    private var pageWording: Wording {
        switch self {
        case .pageUnreadable(let reason):
            Wording(
                identifier: "page-unreadable", message: "the page cannot be read: \(reason)",
                advice: "let yourself read it, or build the site again")
        case .pageTangled(let tangle):
            Wording(
                identifier: "page-tangled", message: "the page was not looked at: \(tangle.words)",
                advice: "close what your templates open, or build the site again")
        case .pageCut:
            Wording(
                identifier: "page-cut", message: "the page ends before its document does",
                advice: "build the site again")
        case .placeElsewhere(let anchor, let line):
            Wording(
                identifier: "place-elsewhere", message: "the place “\(anchor)” shows line \(line)",
                advice: "give an element the id of the line that it shows, or build the site again")
        case .baseElement:
            Wording(
                identifier: "base-element", message: "<base> turns every relative link of the page",
                advice: "take it out of your templates")
        case .anchorTwice(let name, let line):
            Wording(
                identifier: "anchor-twice", message: "the id “\(name)” is taken, in line \(line)",
                advice: "give each element an id of its own")
        default: siteWording
        }
    }

    private var articleWording: Wording {
        switch self {
        case .articleNotInSource(let file, let record):
            Wording(
                identifier: "article-not-in-source",
                message: "the source has no text \(InputLine(file: file, record: record, number: 0).placeWords)",
                advice: "name the source that the site is made of with --source, or build the site again")
        case .articleHidden(let article):
            Wording(
                identifier: "article-hidden", message: "the editor hid the article that the page shows, \(article)",
                advice: "build the site again, or take “hide” out of edits.yml")
        case .articleTwice(let file, let record, let other):
            Wording(
                identifier: "article-twice",
                message: "\(other) shows the text \(InputLine(file: file, record: record, number: 0).placeWords) too",
                advice: "build the site again")
        case .articleMalformed(let text):
            Wording(
                identifier: "article-malformed", message: "“\(text)” does not say which one article the page shows",
                advice: "give one element data-file, and data-record where the file is one of records")
        default:
            Wording(
                identifier: "article-unnamed", message: "the page shows lines of an article, and does not say of which",
                advice: "give an element of the page data-file (docs/checking.md)")
        }
    }
}

extension PageTangle {
    fileprivate var words: String {
        switch self {
        case .openElements(let limit): "more than \(limit) elements stand in each other"
        case .attributes(let limit): "a tag has more than \(limit) attributes"
        case .memory: "its elements are misnested so often that its tree would not fit into memory"
        }
    }
}

extension LinkProblem {
    var wording: Wording {
        Wording(identifier: identifier, message: message, advice: advice)
    }

    private var identifier: String {
        switch self {
        case .empty: "link-empty"
        case .scheme: "link-scheme"
        case .rooted: "link-rooted"
        case .backslash: "link-backslash"
        case .leavesSite: "link-leaves-site"
        case .toFolder: "link-folder"
        case .missing: "link-missing"
        case .anchorMissing: "link-anchor"
        }
    }

    private var message: String {
        switch self {
        case .empty: "the link is empty"
        case .scheme(let scheme, let link): "“\(link)” has the scheme “\(scheme)”"
        case .rooted(let link): "“\(link)” begins with a slash: the site would work at one address only"
        case .backslash(let link): "browsers read the backslash in “\(link)” as a slash"
        case .leavesSite(let link): "“\(link)” leads out of the site's folder"
        case .toFolder(let link): "“\(link)” leads to a folder, which shows no page from disk"
        case .missing(let link, _): "“\(link)” leads to no file"
        case .anchorMissing(let link, let page): "“\(link)” leads to no place: \(page) has no such id"
        }
    }

    private var advice: String {
        switch self {
        case .empty: "name a page, or take the attribute out"
        case .scheme: "http, https and mailto lead to other sites; all else is no link for readers"
        case .rooted, .backslash, .leavesSite: "write it relative to the page"
        case .toFolder: "name the page, such as index.html"
        case .missing(_, let alike): alike.map { "did you mean “\($0)”?" } ?? "build the site again, or mend the link"
        case .anchorMissing: "build the site again, or mend the link"
        }
    }
}

extension CitationProblem {
    var wording: Wording {
        Wording(identifier: identifier, message: message, advice: advice)
    }

    private var identifier: String {
        switch self {
        case .malformed: "citation-malformed"
        case .pageMissing: "citation-page"
        case .noArticle: "citation-no-article"
        case .anchorMissing: "citation-anchor"
        case .lineMissing: "citation-line"
        case .textDiffers: "citation-text"
        case .uncited: "citation-missing"
        }
    }

    private var message: String {
        switch self {
        case .malformed(let text): return "“\(text)” names no line of an article"
        case .pageMissing(let link): return "the citation leads to no page: “\(link)”"
        case .noArticle(let link, let page): return "“\(link)” cites \(page), which shows no article"
        case .anchorMissing(let link, let page): return "“\(link)” cites a line that \(page) does not show"
        case .lineMissing(let line, let count):
            return "there is no \(line.words): it has \(count == 1 ? "one line" : "\(count) lines")"
        case .textDiffers(let line, let text, let from):
            return "“\(text)” is not in \(line.words): it goes another way from “\(from)” on"
        case .uncited(let text): return "“\(text)” is shown as a source's words, and cites no line"
        }
    }

    private var advice: String {
        switch self {
        case .malformed: "write the link to the article's page with #line-N or #head, or in data-line the number alone"
        case .noArticle: "cite the page of an article: one with data-file"
        case .uncited: "give the element data-cite or data-line (docs/checking.md)"
        default: "build the site again from this source: digest build"
        }
    }
}

extension InputLine {
    fileprivate var words: String {
        number == 0 ? "what came beside the text \(placeWords)" : "line \(number) of the text \(placeWords)"
    }

    fileprivate var placeWords: String {
        record.map { "in line \($0) of \(file)" } ?? "in \(file)"
    }
}
