internal import Diagnostics

/// What of a page is kept when it has been read: what other pages need of it, and what it needs of them.
struct CheckedPage: Sendable {
    /// A link to a place in another page.
    struct AnchorLink: Sendable {
        /// The number of the page's file.
        let target: Int32
        let place: PagePlace
        /// The link as it stands in the page.
        let link: String
    }

    /// A citation of an article that another page shows.
    struct PageCitation: Sendable {
        /// The number of the article's page.
        let target: Int32
        let place: PagePlace
        /// The link as it stands in the page.
        let link: String
        /// The line; 0 for what came beside the text.
        let line: Int
        /// The text, as ``ComparableText`` has it.
        let text: [UInt8]
        /// Whether the place in the article's page is looked for: a link beside it may do so already.
        let needsAnchor: Bool
    }

    /// The number of the page's file.
    let number: Int
    /// The places that links may lead to.
    var anchors = AnchorTable([])
    /// The article that the page shows, where it shows one.
    var article: TextName?
    /// Where the page says so.
    var articlePlace = PagePlace(line: 1, column: 1)
    var anchorLinks: [AnchorLink] = []
    var citations: [PageCitation] = []
    /// How many links the page has, those to other sites too.
    var linkCount = 0
    /// How many texts it cites.
    var citationCount = 0
    /// What is wrong with the page by itself.
    var findings = Findings()
    /// The texts that are shown as a source's words and cite nothing.
    var uncited = Findings()

    init(_ number: Int) {
        self.number = number
    }
}

/// What a text of the input is known by.
struct TextName: Sendable, Hashable {
    /// The file, relative to the source folder.
    let file: String
    /// The line of the record in the file, where it holds many texts.
    let record: Int?
}
