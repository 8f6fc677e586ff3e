/// What a site is made from, where it goes and what it says of itself: `digest.yml`, the command line, or these defaults.
public struct Configuration: Sendable, Equatable {
    /// The site's name.
    public var title = "Digest"
    /// What the site is, in a sentence; nothing where it is not told.
    public var description: String?
    /// The language of the site's own words as a BCP 47 tag.
    public var language = "en"
    /// The address below which the site will stand; without one it has no feeds and no other absolute links.
    public var baseURL: BaseURL?
    /// The folder of texts, a single file of texts, or `-` for records on standard input.
    public var source = "seeds"
    /// The folder that the site is put into.
    public var output = "public"
    /// A folder of templates in the place of built-in ones.
    public var templates: String?
    /// The file that remembers the addresses of earlier builds: `digest.lock` beside the configuration; without one nothing
    /// is remembered.
    public var lock: String?
    /// What the front page shows.
    public var edition = EditionOptions()
    /// What articles' pages show.
    public var articles = ArticleOptions()
    /// Whether feeds are written, where there is a base URL.
    public var feeds = true
    /// What searches the site.
    public var search = Search.none
    /// The folder of the file, where the editor's files stand beside it; empty for the working folder.
    public var folder = ""

    /// The defaults.
    public init() {}

    /// What the front page shows.
    public struct EditionOptions: Sendable, Equatable {
        /// How many stories stand in full; the others get a line each.
        public var stories = 12
    }

    /// What articles' pages show.
    public struct ArticleOptions: Sendable, Equatable {
        /// How much of the text.
        public var text = Text.full

        /// How much of an article's text its page shows, for those who may not publish full texts.
        public enum Text: String, Sendable, CaseIterable {
            /// All of it.
            case full
            /// The deck, two key sentences and the quotations whose speaker is known.
            case excerpt
            /// The headline, and what is known of the article.
            case none
        }
    }

    /// What searches the site.
    public enum Search: String, Sendable, CaseIterable {
        /// Nothing; readers have the lists.
        case none
        /// Pagefind, which is run on the finished pages (https://pagefind.app).
        case pagefind
    }
}
