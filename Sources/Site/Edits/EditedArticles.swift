import Articles
import Diagnostics

/// The edits of one target with what they name.
struct ResolvedEdits: Sendable, Equatable {
    let edits: TargetEdits
    let target: EditReference
    /// What its story is merged with.
    let merge: [Placed<EditReference>]
    /// The articles that are taken out of its story; nothing where none is.
    let split: [Placed<Int>]?
}

/// An article that the editor left out.
struct HiddenArticle: Sendable, Hashable {
    /// The article as an editor names it.
    let name: String
    /// The editor's note.
    let note: String?
}

/// The articles as the editor wants them, before they are grouped.
struct EditedArticles: Sendable {
    /// Those that are left, with the editor's dates and sources.
    let articles: [Article]
    /// The edits that are left, in terms of those articles.
    let edits: [ResolvedEdits]
    /// Those that are left out.
    let hidden: [HiddenArticle]
    /// The file of the edits, for diagnostics.
    let file: String
}

extension Edits {
    /// Changes articles as the editor wants: some are left out, some have another date or source.
    ///
    /// - Parameters:
    ///   - articles: The articles as they were read.
    ///   - identifiers: The last part of each one's address; by default that of a build that remembers no other.
    ///   - memory: What remembers the addresses of earlier builds.
    /// - Returns: The articles, and what is left to be done when they are grouped.
    /// - Throws: ``Diagnostics`` with every edit whose target is gone and every two that contradict.
    /// - Complexity: O(articles + edits)
    func applied(
        to articles: [Article], identifiers: [String]? = nil, memory: (any StoryMemory)? = nil
    ) throws(Diagnostics) -> EditedArticles {
        guard !isEmpty else { return EditedArticles(articles: articles, edits: [], hidden: [], file: file) }
        let identifiers = identifiers ?? Addresses.identifiers(of: articles, ArticleMemory(of: articles, book: nil))
        var editing = ArticleEditing(self, ArticleNames(articles, identifiers: identifiers, memory: memory), articles)
        editing.resolve()
        return try editing.result()
    }
}

/// Finds what the edits name, and makes the edited articles.
private struct ArticleEditing {
    /// A mistake beyond these has no nearest name: each is looked for among all articles.
    private static let mostNearest = 20

    let edits: Edits
    let articles: [Article]
    private var names: ArticleNames
    private var resolved: [ResolvedEdits] = []
    private var mistakes: [Diagnostic] = []
    private var goneCount = 0
    /// By article: where it is hidden, and the note beside it.
    private var hidden: [Int: (place: EditPlace, note: String?)] = [:]
    private var dates: [Int: Placed<DateBounds>] = [:]
    private var sources: [Int: Placed<String>] = [:]

    init(_ edits: Edits, _ names: ArticleNames, _ articles: [Article]) {
        self.edits = edits
        self.articles = articles
        self.names = names
        self.names.note(renamesOf: edits.targets)
    }

    mutating func resolve() {
        for target in edits.targets {
            guard let reference = find(target.target) else { continue }
            var merge: [Placed<EditReference>] = []
            for name in target.merge?.value ?? [] {
                if let reference = find(name) { merge.append(Placed(value: reference, place: name.place)) }
            }
            let split = target.split.map { articles(of: $0, target) }
            resolved.append(ResolvedEdits(edits: target, target: reference, merge: merge, split: split))
            change(reference, target)
        }
        for edits in resolved { refuseHidden(edits) }
    }

    private mutating func find(_ name: Placed<String>) -> EditReference? {
        if let reference = names[name.value] { return reference }
        goneCount += 1
        let nearest = goneCount > Self.mostNearest ? nil : names.nearest(to: name.value)
        add(.targetGone(name.value, nearest: nearest), at: name.place)
        return nil
    }

    /// The articles that are taken out of a story: those of the list, or that of the target.
    private mutating func articles(of split: Placed<[Placed<String>]>, _ target: TargetEdits) -> [Placed<Int>] {
        let list = split.value.isEmpty ? [Placed(value: target.target.value, place: split.place)] : split.value
        var found: [Placed<Int>] = []
        for name in list {
            switch find(name) {
            case .article(let article): found.append(Placed(value: article, place: name.place))
            case .story: add(.articleExpected(key: EditKey.split.rawValue, found: name.value), at: name.place)
            case nil: break
            }
        }
        return found
    }

    /// Notes what is to become of an article.
    private mutating func change(_ reference: EditReference, _ target: TargetEdits) {
        guard case .article(let article) = reference else {
            for (key, place) in target.ofArticle {
                add(.articleExpected(key: key.rawValue, found: target.target.value), at: place)
            }
            return
        }
        if let place = target.hide { hidden[article] = hidden[article] ?? (place, target.note) }
        if let date = target.date { set(date, .date, of: article, in: \.dates) }
        if let source = target.source { set(source, .source, of: article, in: \.sources) }
    }

    private mutating func set<Value>(
        _ value: Placed<Value>, _ key: EditKey, of article: Int, in values: WritableKeyPath<Self, [Int: Placed<Value>]>
    ) {
        guard let other = self[keyPath: values].updateValue(value, forKey: article) else { return }
        add(.contradiction(.twoValues(key: key.rawValue), other: other.place), at: value.place)
    }

    /// What is hidden by an edit of its own cannot be named by others.
    private mutating func refuseHidden(_ edits: ResolvedEdits) {
        for merged in edits.merge { refuseHidden(merged.value, .merge, at: merged.place) }
        for article in edits.split ?? [] { refuseHidden(.article(article.value), .split, at: article.place) }
        guard edits.edits.hide == nil else { return }
        var keys = edits.edits.ofStory + edits.edits.ofArticle
        if let place = edits.edits.corrections?.place { keys.append((.correction, place)) }
        for (key, place) in keys where key != .split || edits.edits.split?.value.isEmpty == false {
            refuseHidden(edits.target, key, at: place)
        }
    }

    private mutating func refuseHidden(_ reference: EditReference, _ key: EditKey, at place: EditPlace) {
        let hiding: [EditPlace?] =
            switch reference {
            case .article(let article): [hidden[article]?.place]
            case .story(let articles, _): articles.map { hidden[$0]?.place }
            }
        guard !hiding.contains(nil), let other = hiding.compactMap(\.self).first else { return }
        add(.contradiction(.hidden(key: key.rawValue), other: other), at: place)
    }

    private mutating func add(_ problem: EditProblem, at place: EditPlace) {
        mistakes.append(
            Diagnostic(
                .edit(problem), at: SourceLocation(file: edits.file, line: place.line, column: place.column)))
    }

    func result() throws(Diagnostics) -> EditedArticles {
        if !mistakes.isEmpty { throw Diagnostics(mistakes.inFileOrder) }
        var kept: [Article] = []
        var index = [Int?](repeating: nil, count: articles.count)
        for (old, article) in articles.enumerated() where hidden[old] == nil {
            index[old] = kept.count
            var article = article
            if let date = dates[old] { article.date = date.value }
            if let source = sources[old] { article.source.name = source.value }
            kept.append(article)
        }
        if kept.isEmpty, let place = hidden.values.map(\.place).max(by: { $0.line < $1.line }) {
            let location = SourceLocation(file: edits.file, line: place.line, column: place.column)
            throw Diagnostics(.edit(.nothingLeft), at: location)
        }
        let left = resolved.compactMap { edits in
            edits.target.renumbered(index).map { target in
                ResolvedEdits(
                    edits: edits.edits, target: target,
                    merge: edits.merge.compactMap { merged in
                        merged.value.renumbered(index).map { Placed(value: $0, place: merged.place) }
                    },
                    split: edits.split?.compactMap { article in
                        index[article.value].map { Placed(value: $0, place: article.place) }
                    })
            }
        }
        let names = hidden.keys.sorted().map { HiddenArticle(name: articles[$0].editorsName, note: hidden[$0]?.note) }
        return EditedArticles(articles: kept, edits: left, hidden: names, file: edits.file)
    }
}
