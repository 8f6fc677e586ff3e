import Articles
import Briefings
import Diagnostics
import Stories

/// What pages show of the editor's hand: words of their own, and a word on each thing that they changed.
struct Editorial: Sendable, Equatable {
    /// By story.
    var stories: [Int: StoryEditorial] = [:]
    /// By article, what was done to it.
    var articles: [Int: ArticleEditorial] = [:]
    /// The articles that were left out, in input order.
    var hidden: [HiddenArticle] = []
    /// The file of the edits, for diagnostics.
    var file = Edits.fileName

    /// Whether the editor changed nothing that is shown.
    var isEmpty: Bool { stories.isEmpty && articles.isEmpty && hidden.isEmpty }

    /// For each story with a place of the editor's in the edition that place, counted from 1.
    var places: [Int: Int] { stories.compactMapValues(\.place) }
}

extension Editorial {
    /// The last parts of the addresses of stories: those that they have of their own, but for the ones that the editor
    /// wants to be others.
    ///
    /// - Throws: ``Diagnostics`` where a story is to have the address of another.
    func identifiers(ofStories own: [String], articles: [String], _ content: Content) throws(Diagnostics) -> [String] {
        var identifiers = own
        for (story, editorial) in stories {
            if let name = editorial.rename?.value ?? editorial.namedAfter.map({ articles[$0] }) {
                identifiers[story] = name
            }
        }
        var owners: [String: Int] = [:]
        for (story, identifier) in identifiers.enumerated() where stories[story]?.rename == nil {
            owners[identifier] = story
        }
        let taken = stories.compactMap { story, editorial -> Diagnostic? in
            guard let rename = editorial.rename, let owner = owners[rename.value] else { return nil }
            let article = content.articles[content.briefings[owner].headline.article].editorsName
            let problem = EditProblem.addressTaken(ArticleNames.storyAddress(rename.value), article: article)
            let (line, column) = (rename.place.line, rename.place.column)
            return Diagnostic(.edit(problem), at: SourceLocation(file: file, line: line, column: column))
        }
        if !taken.isEmpty { throw Diagnostics(taken.inFileOrder) }
        return identifiers
    }
}

/// What the editor did to a story.
struct StoryEditorial: Sendable, Equatable {
    /// The headline in the editor's words, or that of an article which the editor chose.
    var headline: String?
    /// Its place in the edition, counted from 1.
    var place: Int?
    /// The last part of its address.
    var rename: Placed<String>?
    /// The article that its address is to be made of, where the editor changed what stands at an address that was.
    var namedAfter: Int?
    /// A word on each of the edits, in the order of the file.
    var remarks: [StoryRemark] = []
    var corrections: [String] = []
}

/// What the edits of one target did to a story.
struct StoryRemark: Sendable, Equatable {
    /// How many stories were put together; 0 where none were.
    var merged = 0
    /// The articles that were taken out of it.
    var takenOut: [Int] = []
    /// The story that its articles were taken out of.
    var takenFrom: Int?
    /// Those articles, where they were put into a story that has others.
    var movedIn: [Int] = []
    /// Whether its headline is the editor's, or was chosen by them.
    var hasHeadline = false
    /// Its place in the edition.
    var place: Int?
    var isRenamed = false
    /// Why.
    var note: String?

    /// Whether there is nothing to say.
    var isEmpty: Bool { self == StoryRemark() }
}

/// What the editor did to an article.
struct ArticleEditorial: Sendable, Equatable {
    var hasDate = false
    var hasSource = false
    var notes: [String] = []
    var corrections: [String] = []
}

/// A story's headline as pages show it.
struct StoryHeadline: Sendable, Equatable {
    let text: String
    /// Where it stands; nothing where it is in the editor's own words.
    let citation: Citation?
}

extension Content {
    /// The headline of a story: the editor's, or the one that its briefing chose.
    ///
    /// Where the editor's words are the title of one of its articles, they are a citation of that article.
    func headline(ofStory index: Int) -> StoryHeadline {
        let chosen = briefings[index].headline
        guard let words = editorial.stories[index]?.headline else {
            return StoryHeadline(text: chosen.text, citation: chosen)
        }
        let story = grouping.stories[index]
        guard let article = (story.reports + story.articles).first(where: { articles[$0].title.isLine(words) }) else {
            return StoryHeadline(text: words, citation: nil)
        }
        let title = articles[article].title
        return StoryHeadline(
            text: title.text, citation: Citation(article: article, line: title.line, text: title.text))
    }
}

extension Excerpt {
    /// Whether it says the same on one line.
    fileprivate func isLine(_ words: String) -> Bool {
        text == words || text.split(whereSeparator: \.isWhitespace).joined(separator: " ") == words
    }
}
