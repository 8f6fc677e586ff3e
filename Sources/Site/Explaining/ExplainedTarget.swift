import Articles
import Diagnostics
import Files

/// What is to be explained.
enum ExplainedTarget: Equatable {
    /// An article of the site.
    case article(Int)
    /// An article that the editor left out, by its index in what was read.
    case hidden(Int)
    /// A text that is no article, and what was told of it.
    case leftOut(String, [Diagnostic])
    /// A file of records, and what was told of some of them.
    case records(String, [Diagnostic])
    case story(Int)
    case thread(Int)
    case person(Int)
    case source(Int)
    /// An address of an earlier build, by its index in ``Addresses/moved``.
    case moved(Int)

    /// Finds what a name means; nothing where there is no such text and no such page.
    ///
    /// - Complexity: O(*n*) in the articles and the pages
    init?(_ name: String, in site: ExplainedSite) {
        let names = Self.fileNames(name, in: site)
        if let index = site.harvest.articles.firstIndex(where: { !names.isDisjoint(with: $0.editorsNames) }) {
            self = site.article(readAs: index).map(Self.article) ?? .hidden(index)
        } else if let target = Self.page(at: Self.address(in: name), in: site) {
            self = target
        } else {
            guard let told = Self.diagnostics(on: names, in: site) else { return nil }
            self = told.areOfRecords ? .records(name, told.diagnostics) : .leftOut(name, told.diagnostics)
        }
    }

    /// The name that another was most likely meant to be.
    static func nearest(to name: String, in site: ExplainedSite) -> String? {
        let (address, addresses) = (address(in: name), site.addresses)
        let pages: [(folder: String, identifiers: [String])] = [
            ("articles", addresses.articles), ("stories", addresses.stories), ("threads", addresses.threads),
            ("people", addresses.people), ("sources", addresses.sources),
        ]
        for (folder, identifiers) in pages where address.hasPrefix("\(folder)/") && address.hasSuffix(".html") {
            return nearestName(to: address, among: identifiers.lazy.map { "\(folder)/\($0).html" })
        }
        // Of a path what stands below the source.
        let file = fileNames(name, in: site).min { ($0.utf8.count, $0) < ($1.utf8.count, $1) } ?? name
        return nearestName(to: file, among: site.harvest.articles.lazy.flatMap(\.editorsNames))
    }

    /// What a name may mean as a file below the source: itself, and as a path from the working folder.
    private static func fileNames(_ name: String, in site: ExplainedSite) -> Set<String> {
        let lock = Files.path(of: Lock.fileName, below: site.harvest.folder)
        let path = name.hasPrefix("/") ? name : workingFolder().map { "\($0)/\(name)" } ?? name
        return [name, Lock.name(ofSource: name, besides: lock), Lock.name(ofSource: path, besides: lock)]
    }

    /// The last two parts of a path or of an address on the web, without what stands behind a `#` or a `?`.
    private static func address(in name: String) -> String {
        let page = name.prefix { $0 != "#" && $0 != "?" }
        return page.split(separator: "/").suffix(2).joined(separator: "/")
    }

    private static func page(at address: String, in site: ExplainedSite) -> Self? {
        if let index = site.addresses.moved.firstIndex(where: { $0.address == address }) { return .moved(index) }
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].hasSuffix(".html") else { return nil }
        let identifier = String(parts[1].dropLast(".html".count))
        switch parts[0] {
        case "articles":
            return site.addresses.articles.firstIndex(of: identifier).map(Self.article)
                ?? hidden(identifier, in: site)
        case "stories": return site.addresses.stories.firstIndex(of: identifier).map(Self.story)
        case "threads": return site.addresses.threads.firstIndex(of: identifier).map(Self.thread)
        case "people": return site.addresses.people.firstIndex(of: identifier).map(Self.person)
        case "sources": return site.addresses.sources.firstIndex(of: identifier).map(Self.source)
        default: return nil
        }
    }

    /// The article that would have an address, were it not hidden.
    private static func hidden(_ identifier: String, in site: ExplainedSite) -> Self? {
        let read = site.harvest.articles
        guard read.count > site.content.articles.count else { return nil }
        let identifiers = Addresses.identifiers(of: read, ArticleMemory(of: read, book: site.book))
        return identifiers.firstIndex(of: identifier).map(Self.hidden)
    }

    /// What was told of a file or a record, if anything was. Of a record: what was told of its line, or where that was too often
    /// so to be told again, how often.
    private static func diagnostics(
        on names: Set<String>, in site: ExplainedSite
    ) -> (diagnostics: [Diagnostic], areOfRecords: Bool)? {
        let all = site.harvest.diagnostics
        func told(of file: String) -> [Diagnostic] {
            let path = Files.path(of: file, below: site.harvest.folder)
            return all.filter { $0.location?.file == path }
        }
        for name in names.sorted() {
            let whole = told(of: name)
            let areOfRecords = whole.contains { if case .record = $0.problem { true } else { false } }
            if !whole.isEmpty { return (whole, areOfRecords) }
            guard let colon = name.lastIndex(of: ":"), let line = Int(name[name.index(after: colon)...]) else {
                continue
            }
            let ofFile = told(of: String(name[..<colon]))
            let ofLine = ofFile.filter { $0.location?.line == line }
            if !ofLine.isEmpty { return (ofLine, false) }
            let countsOnly = ofFile.filter { if case .record(.more) = $0.problem { true } else { false } }
            if !countsOnly.isEmpty { return (countsOnly, false) }
        }
        return nil
    }
}
