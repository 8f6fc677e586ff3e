import Templates

/// A list from A to Z: of stories, threads, people or outlets.
struct LetterList: Sendable {
    let list: Addresses.List
    let template: String
    /// The values of a page of the list.
    let shape: Shape
    /// The values of a letter and its items.
    private let section: Shape
    private let item: @Sendable (Int, PageContext) -> Record

    /// A short list needs no way to its letters.
    private static let fewest = 40

    private init(
        _ list: Addresses.List, _ items: String, _ shape: Shape, item: @escaping @Sendable (Int, PageContext) -> Record
    ) {
        self.list = list
        template = "\(list.rawValue).md"
        section = Shape(
            "letter of \(list.rawValue)",
            [
                .text("letter", "The letter; absent for what begins with no Latin letter."),
                .text("anchor", "The letter's place on the page."),
                .list("items", shape, items),
            ])
        self.shape = Shape(
            "list of \(list.rawValue)",
            [
                .number("count", "How many items there are on all pages of the list."),
                .flag("isOne", "Whether it is a single one."),
                .list("letters", LetterLinkValues.shape, "The way to each letter; none where the list is short."),
                .flag("hasLetters", "Whether there are any."),
                .flag("isLetterPage", "Whether the page is that of one letter."),
                .text("letter", "That letter; absent on other pages, and for what begins with no Latin letter."),
                .list("sections", section, "The letters of this page; none where each has a page of its own."),
                .record(
                    "parts", PartValues.shape, "The page's place among the letter's; absent where it has one page."),
            ])
        self.item = item
    }

    static let stories = LetterList(.stories, "The stories.", StoryLinkValues.shape) { $1.storyLink($0) }
    static let threads = LetterList(.threads, "The threads.", ThreadLinkValues.shape, item: ThreadLinkValues.record)
    static let people = LetterList(.people, "The people.", PersonLinkValues.shape, item: PersonLinkValues.record)
    static let sources = LetterList(.sources, "The outlets.", SourceLinkValues.shape, item: SourceLinkValues.record)

    /// The list of a kind.
    static func of(_ list: Addresses.List) -> LetterList {
        switch list {
        case .stories: stories
        case .threads: threads
        case .people: people
        case .sources: sources
        }
    }

    /// The letter whose page it is; nothing for the first page, and for what begins with no Latin letter.
    func title(of page: LetterIndex.Page, _ context: PageContext) -> String? {
        guard case .letter(let letter, _) = page else { return nil }
        return context.lists[list].letters[letter].letter?.uppercased()
    }

    func record(_ page: LetterIndex.Page, _ context: PageContext) -> Record {
        let index = context.lists[list]
        var (current, parts): (Int?, Value) = (nil, .absent)
        if case .letter(let letter, let part) = page {
            current = letter
            parts = PartValues.value(
                part, of: Parts.count(of: index.letters[letter].items.count, most: LetterIndex.most), context
            ) { Addresses.list(list, .letter(letter, part: $0), of: index) }
        }
        let letters =
            index.count < Self.fewest
            ? []
            : index.letters.indices.map { letter in
                LetterLinkValues.record(letter, of: index, list, isCurrent: letter == current, context)
            }
        let letter = current.flatMap { index.letters[$0].letter }
        return Record(
            shape,
            [
                .number(index.count), .flag(index.count == 1), .list(letters), .flag(!letters.isEmpty),
                .flag(current != nil), .text(orAbsent: letter?.uppercased()),
                .list(
                    index.sections(of: page).map { letter in
                        Record(
                            section,
                            [
                                .text(orAbsent: letter.letter?.uppercased()), .text(letter.anchor),
                                .list(letter.items.map { item($0, context) }),
                            ])
                    }), parts,
            ])
    }
}

/// The way to the items of one letter.
enum LetterLinkValues {
    static let shape = Shape(
        "letter link",
        [
            .text("letter", "The letter; absent for what begins with no Latin letter."),
            .link("link", "Its place on the page, or its own page."),
            .number("count", "How many items begin with it."),
            .flag("isCurrent", "Whether it is the letter whose page this is."),
        ])

    static func record(
        _ letter: Int, of index: LetterIndex, _ list: Addresses.List, isCurrent: Bool, _ context: PageContext
    ) -> Record {
        let own = index.letters[letter]
        let page = Addresses.list(list, .letter(letter, part: 0), of: index)
        return Record(
            shape,
            [
                .text(orAbsent: own.letter?.uppercased()),
                .link(index.isSplit ? Link.from(context.page, to: page) : "#\(own.anchor)"),
                .number(own.items.count), .flag(isCurrent),
            ])
    }
}

/// An outlet as the list of all outlets names it.
enum SourceLinkValues {
    static let shape = Shape(
        "source link",
        [
            .text("outlet", "The outlet's name; absent for the articles of unknown source."),
            .link("link", "The outlet's page."),
            .number("articleCount", "How many articles it published."),
            .flag("oneArticle", "Whether it is a single one."),
        ])

    static func record(_ index: Int, _ context: PageContext) -> Record {
        let count = context.sourceArticles[index].count
        return Record(
            shape,
            [
                .text(orAbsent: context.outlets.names[index]),
                .link(Link.from(context.page, to: context.addresses.source(index))),
                .number(count), .flag(count == 1),
            ])
    }
}
