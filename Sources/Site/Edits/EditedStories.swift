import Articles
import Diagnostics
import Stories

/// The stories as the editor wants them.
struct EditedStories: Sendable {
    /// The articles that are left.
    let articles: [Article]
    /// Those articles, as indices into the ones that were grouped, ascending.
    let kept: [Int]
    let grouping: Grouping
    let editorial: Editorial
    /// What of the edits is worth telling.
    let notes: [Diagnostic]
}

extension EditedArticles {
    /// Changes the grouping of the articles as the editor wants, and tells what pages show of it.
    ///
    /// - Parameter grouping: The stories of ``articles``.
    /// - Returns: The stories, and the articles that are left in them.
    /// - Throws: ``Diagnostics`` with every edit that cannot be followed, and every two that contradict.
    /// - Complexity: O(articles + stories + edits)
    func applied(to grouping: Grouping) throws(Diagnostics) -> EditedStories {
        guard !edits.isEmpty else {
            let editorial = Editorial(hidden: hidden, file: file)
            return EditedStories(
                articles: articles, kept: Array(articles.indices), grouping: grouping, editorial: editorial, notes: [])
        }
        var editing = StoryEditing(self, grouping)
        editing.plan()
        guard editing.mistakes.isEmpty else { throw Diagnostics(editing.mistakes.inFileOrder) }
        let edited = grouping.applying(editing.changes, to: articles)
        var writing = EditorialWriting(self, edited, editing)
        writing.write()
        guard writing.mistakes.isEmpty else { throw Diagnostics(writing.mistakes.inFileOrder) }
        return EditedStories(
            articles: edited.kept.map { articles[$0] }, kept: edited.kept, grouping: edited.grouping,
            editorial: writing.editorial, notes: editing.notes.inFileOrder)
    }

    /// The mistake of an edit.
    func diagnostic(
        _ problem: EditProblem, at place: EditPlace, severity: Diagnostic.Severity = .error
    ) -> Diagnostic {
        Diagnostic(
            .edit(problem), severity: severity,
            at: SourceLocation(file: file, line: place.line, column: place.column))
    }
}

/// Finds out what the edits change in a grouping.
struct StoryEditing {
    let edited: EditedArticles
    let grouping: Grouping
    private(set) var changes = EditorialChanges()
    private(set) var mistakes: [Diagnostic] = []
    private(set) var notes: [Diagnostic] = []
    /// For each target its story.
    private(set) var stories: [Int?] = []
    /// For each target its split, as an index into those of the changes.
    private(set) var splits: [Int?] = []
    /// For each target the stories that are merged by it, its own first.
    private(set) var merges: [[Int]] = []
    /// By story, where it is hidden, and the note beside that.
    private(set) var hidden: [Int: (place: EditPlace, note: String?)] = [:]
    private var storyOfArticle: [Int]
    /// By story that is merged, one of those that it is merged with.
    private var leads: [Int: Int] = [:]
    /// By article, where it is taken out of its story.
    private var leaving: [Int: EditPlace] = [:]
    /// The articles that splits name, whether these can be followed or not.
    private var named: Set<Int> = []

    init(_ edited: EditedArticles, _ grouping: Grouping) {
        self.edited = edited
        self.grouping = grouping
        storyOfArticle = [Int](repeating: 0, count: edited.articles.count)
        for (index, story) in grouping.stories.enumerated() {
            for article in story.articles { storyOfArticle[article] = index }
        }
    }

    mutating func plan() {
        stories = edited.edits.map { $0.target.story(storyOfArticle) }
        for (resolved, story) in zip(edited.edits, stories) {
            guard let story, let place = resolved.edits.hide else { continue }
            hidden[story] = hidden[story] ?? (place, resolved.edits.note)
        }
        changes.hidden = Set(hidden.keys)
        for (resolved, story) in zip(edited.edits, stories) where !isNeedless(resolved, story) {
            named.formUnion(resolved.split?.map(\.value) ?? [])
        }
        for (resolved, story) in zip(edited.edits, stories) { join(resolved, story) }
        for (resolved, story) in zip(edited.edits, stories) { splits.append(split(resolved, story)) }
        refuseEmptied()
        if hidden.count == grouping.stories.count, let place = hidden.values.map(\.place).max(by: { $0.line < $1.line })
        {
            mistakes.append(edited.diagnostic(.nothingLeft, at: place))
        }
        for (resolved, story) in zip(edited.edits, stories) { merges.append(merge(resolved, story)) }
        for (resolved, story) in zip(edited.edits, stories) { refuseHidden(resolved, story) }
    }

    // MARK: - Splits

    private mutating func split(_ resolved: ResolvedEdits, _ story: Int?) -> Int? {
        guard let story, let articles = resolved.split, let key = resolved.edits.split else { return nil }
        let members = grouping.stories[story].articles
        if isNeedless(resolved, story) {
            notes.append(edited.diagnostic(.needless(key: EditKey.split.rawValue), at: key.place, severity: .note))
            return nil
        }
        var taken: [Int] = []
        for article in articles {
            if !areMerged(storyOfArticle[article.value], story) {
                let example = members.first.map { edited.articles[$0].editorsName }
                let problem = EditProblem.notInStory(article: name(article.value), file: example)
                mistakes.append(edited.diagnostic(problem, at: article.place))
            } else if let other = leaving[article.value] {
                add(.splitTwice(name(article.value)), at: article.place, other: other)
            } else {
                leaving[article.value] = article.place
                taken.append(article.value)
            }
        }
        guard !taken.isEmpty else { return nil }
        changes.splits.append(taken.sorted())
        return changes.splits.count - 1
    }

    /// Whether an article is to be taken out that stands alone already, as it was asked to be.
    private func isNeedless(_ resolved: ResolvedEdits, _ story: Int?) -> Bool {
        guard let story, let split = resolved.edits.split else { return false }
        return split.value.isEmpty && grouping.stories[story].articles.count == 1
    }

    private mutating func refuseEmptied() {
        var left: [Int: Int] = [:]
        for (index, split) in changes.splits.enumerated() {
            for article in split {
                let story = storyOfArticle[article]
                let rest = (left[story] ?? grouping.stories[story].articles.count) - 1
                left[story] = rest
                guard rest == 0, let target = splits.firstIndex(of: index), let key = edited.edits[target].edits.split
                else { continue }
                mistakes.append(edited.diagnostic(.splitsAll, at: key.place))
            }
        }
    }

    // MARK: - Merges

    /// Notes which stories become one: what a merge brings into a story can be taken out of it.
    private mutating func join(_ resolved: ResolvedEdits, _ story: Int?) {
        guard let story else { return }
        // What goes elsewhere takes its story nowhere.
        var first = isMoved(resolved.target) ? nil : story
        for other in resolved.merge {
            guard let found = other.value.story(storyOfArticle) else { continue }
            if let first { leads[lead(of: found)] = lead(of: first) }
            first = first ?? found
        }
    }

    private func lead(of story: Int) -> Int {
        var story = story
        while let next = leads[story], next != story { story = next }
        return story
    }

    private func areMerged(_ one: Int, _ other: Int) -> Bool { lead(of: one) == lead(of: other) }

    private mutating func merge(_ resolved: ResolvedEdits, _ story: Int?) -> [Int] {
        guard let story, let key = resolved.edits.merge, !resolved.merge.isEmpty else { return [] }
        if isMoved(resolved.target) { return move(resolved, story) }
        refuseSplit(resolved.target, at: key.place)
        return append(mergedStories(resolved, after: [story]))
    }

    /// The stories that an edit names, behind others.
    private mutating func mergedStories(_ resolved: ResolvedEdits, after first: [Int]) -> [Int] {
        var merged = first
        for other in resolved.merge {
            if isSame(other, resolved) {
                add(.mergedWithItself, at: other.place, other: resolved.edits.target.place)
                continue
            }
            refuseSplit(other.value, at: other.place)
            guard let found = other.value.story(storyOfArticle) else { continue }
            if let place = hidden[found]?.place {
                add(.hidden(key: EditKey.merge.rawValue), at: other.place, other: place)
            } else if !merged.contains(found) {
                merged.append(found)
            } else {
                let problem = EditProblem.needless(key: EditKey.merge.rawValue)
                notes.append(edited.diagnostic(problem, at: other.place, severity: .note))
            }
        }
        return merged
    }

    private mutating func append(_ merged: [Int]) -> [Int] {
        guard merged.count > 1 else { return [] }
        changes.merges.append(merged)
        return merged
    }

    /// Whether a target is taken out of its story, so that a merge puts it into another.
    private func isMoved(_ target: EditReference) -> Bool {
        if case .article(let article) = target { named.contains(article) } else { false }
    }

    /// Puts what was taken out of a story into another: those of a split go together.
    private mutating func move(_ resolved: ResolvedEdits, _ story: Int) -> [Int] {
        guard case .article(let article) = resolved.target, let place = leaving[article],
            let split = changes.splits.firstIndex(where: { $0.contains(article) })
        else { return [] }
        for other in resolved.merge where other.value != resolved.target {
            guard let found = other.value.story(storyOfArticle), areMerged(found, story) else { continue }
            add(.splitAndMerged(name(article)), at: other.place, other: place)
        }
        let merged = mergedStories(resolved, after: changes.moves[split].map { [$0] } ?? [])
        if let story = merged.first { changes.moves[split] = story }
        return append(merged)
    }

    /// Whether a merge names its own target. Two addresses at which the same articles stand are not the same: what
    /// was merged once stays so where all articles of one of the two stories are gone.
    private func isSame(_ merged: Placed<EditReference>, _ resolved: ResolvedEdits) -> Bool {
        if case .article = merged.value { return merged.value == resolved.target }
        let name = resolved.edits.merge?.value.first { $0.place == merged.place }?.value
        return name == resolved.edits.target.value
    }

    /// An article that leaves its story does not lead anything to it, nor anything from it.
    private mutating func refuseSplit(_ reference: EditReference, at place: EditPlace) {
        var article: Int?
        switch reference {
        case .article(let named): article = named
        case .story(let articles, let named): article = articles == [named] ? named : nil
        }
        guard let article, let other = leaving[article] else { return }
        add(.splitAndMerged(name(article)), at: place, other: other)
    }

    /// A story that is hidden has no other edits.
    private mutating func refuseHidden(_ resolved: ResolvedEdits, _ story: Int?) {
        guard resolved.edits.hide == nil, let story, let place = hidden[story]?.place else { return }
        for (key, own) in resolved.edits.ofStory { add(.hidden(key: key.rawValue), at: own, other: place) }
    }

    private func name(_ article: Int) -> String { edited.articles[article].editorsName }

    private mutating func add(_ conflict: EditConflict, at place: EditPlace, other: EditPlace) {
        mistakes.append(edited.diagnostic(.contradiction(conflict, other: other), at: place))
    }
}
