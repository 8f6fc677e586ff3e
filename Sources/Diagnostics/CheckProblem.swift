/// What can be wrong with a finished site as a whole, and with a page of it.
public enum CheckProblem: Sendable, Equatable {
    /// There is no output folder.
    case folderMissing
    /// The output folder cannot be listed, for the system's reason.
    case folderUnreadable(reason: String)
    /// No page is in it.
    case noPages
    /// No page says what it quotes, so that nothing can be proven.
    case nothingCited
    /// The last build wrote a file that is no longer there.
    case fileMissing
    /// Another file has the same address where upper and lower case are one.
    case addressesAlike(other: String)
    /// The page's address is also the folder of another file.
    case addressIsFolder(of: String)
    /// The page could not be read, for the system's reason.
    case pageUnreadable(reason: String)
    /// The page's markup is not looked at, since that could take very long.
    case pageTangled(PageTangle)
    /// The page ends before its document does, or has nothing in it.
    case pageCut
    /// The place of one line shows another: the line that the element's id names.
    case placeElsewhere(String, line: String)
    /// A `<base>` turns every link of the page.
    case baseElement
    /// The page has an anchor twice; the first is in this line.
    case anchorTwice(String, line: Int)
    /// The input has no such text as the page says it shows.
    case articleNotInSource(file: String, record: Int?)
    /// Another page shows the same article.
    case articleTwice(file: String, record: Int?, other: String)
    /// The page shows lines of an article and does not say of which.
    case articleUnnamed
    /// The editor hid the article that the page shows.
    case articleHidden(String)
    /// The page says twice which article it shows, or the number of the record is none.
    case articleMalformed(String)
    /// The same problem so many more times.
    case more(identifier: String, count: Int)
}

/// What makes a page's markup too much to look at.
public enum PageTangle: Sendable, Equatable {
    /// More elements than this are open at one place.
    case openElements(limit: Int)
    /// A tag has more attributes than this.
    case attributes(limit: Int)
    /// Its tree needs too much memory.
    case memory
}

/// What can be wrong with a link within a finished site. Links are as they stand in the page.
public enum LinkProblem: Sendable, Equatable {
    /// It is empty.
    case empty
    /// Its scheme is none that readers may be sent by.
    case scheme(String, link: String)
    /// It begins with a slash.
    case rooted(String)
    /// A backslash stands in it.
    case backslash(String)
    /// It leads out of the site's folder.
    case leavesSite(String)
    /// It leads to a folder.
    case toFolder(String)
    /// It leads to no file; there may be one whose name differs in case only.
    case missing(String, alike: String?)
    /// It leads to a place that the page does not have.
    case anchorMissing(String, page: String)
}

/// What can be wrong with a citation on a finished page.
public enum CitationProblem: Sendable, Equatable {
    /// What should name a line does not.
    case malformed(String)
    /// It leads to no page, for the link's own reason.
    case pageMissing(String)
    /// It leads to a page that shows no article.
    case noArticle(String, page: String)
    /// The article's page has no place for the line.
    case anchorMissing(String, page: String)
    /// The input has no such line.
    case lineMissing(InputLine, lineCount: Int)
    /// The text is not in the line: it goes another way from these words on.
    case textDiffers(InputLine, text: String, from: String)
    /// A text is shown as a source's words and is not cited.
    case uncited(String)
}

/// A line of the input, as a page names it.
public struct InputLine: Sendable, Equatable {
    /// The file, relative to the source folder.
    public let file: String
    /// The line of the record in the file, where it holds many texts.
    public let record: Int?
    /// The line of the file or of the record's text, counted from 1; 0 for what came beside the text.
    public let number: Int

    /// Names a line.
    public init(file: String, record: Int?, number: Int) {
        self.file = file
        self.record = record
        self.number = number
    }
}
