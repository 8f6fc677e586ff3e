import CTheme
import Diagnostics
import Files
import Templates

/// The files that shape the pages: the built-in ones, and those of a folder in their place.
struct Theme: Sendable {
    /// All Mustache templates, checked.
    let templates: TemplateSet
    /// The style sheet's bytes.
    let style: [UInt8]

    /// A template that pages begin with.
    struct PageTemplate: Sendable {
        let name: String
        /// Which pages it makes, in words.
        let pages: String
        /// The values that it gets.
        let shape: Shape
    }

    /// The templates that pages begin with.
    static let pageTemplates = [
        PageTemplate(name: EditionPage.template, pages: "the front page", shape: EditionPage.shape),
        PageTemplate(name: StoryPage.template, pages: "one for each story", shape: StoryPage.shape),
        PageTemplate(name: ThreadPage.template, pages: "one for each thread", shape: ThreadPage.shape),
        PageTemplate(name: ArticlePage.template, pages: "one for each article", shape: ArticlePage.shape),
        PageTemplate(name: PersonPage.template, pages: "one for each person who is quoted", shape: PersonPage.shape),
        PageTemplate(name: SourcePage.template, pages: "one or more for each outlet", shape: SourcePage.shape),
        PageTemplate(name: DayPage.template, pages: "one or more for each day", shape: DayPage.shape),
        PageTemplate(
            name: MonthPage.template, pages: "one or more for each month, and for the stories of no known month",
            shape: MonthPage.shape),
        PageTemplate(name: ArchivePage.template, pages: "the list of all months", shape: ArchivePage.shape),
        listTemplate(.stories, pages: "the list of all stories from A to Z"),
        listTemplate(.threads, pages: "the list of all threads"),
        listTemplate(.people, pages: "the list of all people"),
        listTemplate(.sources, pages: "the list of all outlets"),
        PageTemplate(name: AboutPage.template, pages: "what the site is", shape: AboutPage.shape),
        PageTemplate(
            name: NotFoundPage.template, pages: "what servers show for an address without a page",
            shape: NotFoundPage.shape),
        PageTemplate(name: ChangesPage.template, pages: "what the last build has changed", shape: ChangesPage.shape),
        PageTemplate(
            name: MovedPage.template, pages: "one for each address of an earlier build that leads to one page",
            shape: MovedPage.shape),
        PageTemplate(
            name: MovedPage.listTemplate, pages: "one for each address of an earlier build that leads to several pages",
            shape: MovedPage.shape),
        PageTemplate(name: SearchPage.template, pages: "the page for searching", shape: SearchPage.shape),
        PageTemplate(name: EditionMail.textTemplate, pages: "the e-mail as plain text", shape: EditionMail.shape),
        PageTemplate(name: EditionMail.htmlTemplate, pages: "the e-mail as HTML", shape: EditionMail.shape),
        PageTemplate(name: EntryPage.template, pages: "each story in the feeds", shape: EntryPage.shape),
        PageTemplate(name: LayoutPage.template, pages: "what stands around every page", shape: LayoutPage.shape),
    ]

    private static func listTemplate(_ list: Addresses.List, pages: String) -> PageTemplate {
        let letters = LetterList.of(list)
        return PageTemplate(name: letters.template, pages: pages, shape: letters.shape)
    }

    /// Reads and checks the theme.
    ///
    /// - Parameter folder: A folder whose files take the place of the built-in ones of the same name.
    /// - Throws: ``Diagnostics`` with every mistake in every template.
    init(folder: String?) throws {
        var files = Self.builtIn()
        if let folder { try Self.override(&files, with: folder) }
        style = files[Addresses.style]?.bytes ?? []
        let templates = files.values.filter { Self.isTemplate($0.name) }.sorted { $0.name < $1.name }
        self.templates = try TemplateSet(
            files: templates, pages: Dictionary(uniqueKeysWithValues: Self.pageTemplates.map { ($0.name, $0.shape) }))
    }

    /// The files of `templates/`, as the compiler has embedded them.
    static func builtIn() -> [String: TemplateFile] {
        var files: [String: TemplateFile] = [:]
        for index in 0..<theme_file_count {
            let file = theme_file_at(index)
            let name = String(cString: file.name)
            let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
            files[name] = TemplateFile(path: "built-in templates/\(name)", name: name, bytes: bytes)
        }
        return files
    }

    private static func override(_ files: inout [String: TemplateFile], with folder: String) throws {
        let listing: FolderListing
        do {
            listing = try listFiles(below: folder)
        } catch {
            throw Diagnostics(.theme(.unreadable(reason: error.reason)), at: SourceLocation(file: folder))
        }
        var mistakes: [Diagnostic] = []
        for name in listing.files where isTemplate(name) || name.hasSuffix(".css") {
            let location = SourceLocation(file: path(of: name, below: folder))
            if files[name] == nil, !name.hasPrefix("partials/") {
                let nearest = nearestName(to: name, among: pageTemplates.map(\.name) + [Addresses.style])
                mistakes.append(Diagnostic(.theme(.unknownTemplate(nearest: nearest)), at: location))
                continue
            }
            do {
                files[name] = TemplateFile(path: location.file, name: name, bytes: try readFile(at: location.file))
            } catch {
                mistakes.append(Diagnostic(.theme(.unreadable(reason: error.reason)), at: location))
            }
        }
        if !mistakes.isEmpty { throw Diagnostics(mistakes) }
    }

    /// Whether a file is a template; a `.txt` may be anybody's notes, where it has not the name of one.
    private static func isTemplate(_ name: String) -> Bool {
        name.hasSuffix(".md") || name.hasSuffix(".html") || name == EditionMail.textTemplate
            || (name.hasPrefix("partials/") && name.hasSuffix(".txt"))
    }
}
