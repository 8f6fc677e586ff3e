import Articles
import Diagnostics
import Stories

/// Writes what pages show of the edits, when the grouping has been changed.
struct EditorialWriting {
    let edited: EditedArticles
    let result: EditedGrouping
    let editing: StoryEditing
    private(set) var editorial: Editorial
    private(set) var mistakes: [Diagnostic] = []
    private var storyOfArticle: [Int]
    /// By former article, its index now.
    private var index: [Int?]
    private var headlines: [Int: EditPlace] = [:]
    private var places: [Int: (place: Int, at: EditPlace)] = [:]
    private var storyAtPlace: [Int: EditPlace] = [:]
    private var addresses: [String: EditPlace] = [:]

    init(_ edited: EditedArticles, _ result: EditedGrouping, _ editing: StoryEditing) {
        self.edited = edited
        self.result = result
        self.editing = editing
        editorial = Editorial(hidden: edited.hidden, file: edited.file)
        index = [Int?](repeating: nil, count: edited.articles.count)
        for (new, old) in result.kept.enumerated() { index[old] = new }
        storyOfArticle = [Int](repeating: 0, count: result.kept.count)
        for (story, value) in result.grouping.stories.enumerated() {
            for article in value.articles { storyOfArticle[article] = story }
        }
    }

    mutating func write() {
        for place in edited.edits.indices { write(place) }
        let stories = editing.grouping.stories
        editorial.hidden += editing.hidden.sorted { $0.key < $1.key }.flatMap { story, hiding in
            stories[story].articles.map { HiddenArticle(name: edited.articles[$0].editorsName, note: hiding.note) }
        }
    }

    private mutating func write(_ target: Int) {
        let edits = edited.edits[target].edits
        guard let story = story(of: target) else { return }
        var remark = StoryRemark()
        if let headline = edits.headline, claim(headline.place, .headline, story, in: \.headlines) {
            editorial.stories[story, default: StoryEditorial()].headline = headline.value
            remark.hasHeadline = true
        }
        if let pin = edits.pin, pinned(pin, story) { remark.place = pin.value }
        if let rename = edits.rename, renamed(rename, story) { remark.isRenamed = true }
        remark.merged = editing.merges[target].count
        writeSplit(target, &remark, on: story, edits.note)
        let isOfStory = !edits.ofStory.isEmpty
        if case .article(let former) = edited.edits[target].target, let article = index[former] {
            write(edits, onArticle: article, hasNote: !isOfStory || !edits.ofArticle.isEmpty)
            if isOfStory { remark.note = edits.note }
        } else {
            remark.note = edits.note
            editorial.stories[story, default: StoryEditorial()].corrections += edits.corrections?.value ?? []
        }
        // The reason of an edit that changed nothing has nothing to explain.
        if isOfStory, remark == StoryRemark(note: edits.note) { return }
        add(remark, to: story)
        keepAddress(of: target, story)
    }

    private mutating func add(_ remark: StoryRemark, to story: Int) {
        guard !remark.isEmpty else { return }
        editorial.stories[story, default: StoryEditorial()].remarks.append(remark)
    }

    /// The story that the edits of a target are about now: of what was split, what is left, but where the target is the
    /// article that left.
    private func story(of target: Int) -> Int? {
        let resolved = edited.edits[target]
        if case .story = resolved.target, resolved.split != nil || !editing.merges[target].isEmpty {
            return editing.stories[target].flatMap { result.storyOfFormer[$0] }
        }
        return resolved.target.renumbered(index)?.story(storyOfArticle)
    }

    /// Says on both stories of a split that the articles are apart.
    private mutating func writeSplit(_ target: Int, _ remark: inout StoryRemark, on story: Int, _ note: String?) {
        guard let split = editing.splits[target], let new = result.storyOfSplit[split],
            let former = editing.stories[target], let rest = result.storyOfFormer[former], rest != new
        else { return }
        let taken = editing.changes.splits[split].compactMap { index[$0] }
        let moved = editing.changes.moves[split] == nil ? [] : taken
        if story == new {
            remark.takenFrom = rest
            remark.movedIn = moved
            add(StoryRemark(takenOut: taken, note: note), to: rest)
        } else {
            remark.takenOut = taken
            add(StoryRemark(takenFrom: rest, movedIn: moved, note: note), to: new)
        }
    }

    private mutating func write(_ edits: TargetEdits, onArticle article: Int, hasNote: Bool) {
        var own = editorial.articles[article] ?? ArticleEditorial()
        own.hasDate = own.hasDate || edits.date != nil
        own.hasSource = own.hasSource || edits.source != nil
        if hasNote, let note = edits.note { own.notes.append(note) }
        own.corrections += edits.corrections?.value ?? []
        if own != ArticleEditorial() { editorial.articles[article] = own }
    }

    /// A story that was changed keeps the address that the editor knows it by, where the article of it is still there.
    private mutating func keepAddress(of target: Int, _ story: Int) {
        guard !editing.merges[target].isEmpty || editing.splits[target] != nil,
            case .story(_, let named?) = edited.edits[target].target, let article = index[named],
            storyOfArticle[article] == story
        else { return }
        editorial.stories[story, default: StoryEditorial()].namedAfter = article
    }
}

// MARK: - Contradictions

extension EditorialWriting {
    /// Notes where a story has its value of a kind from; a mistake where it has another.
    private mutating func claim(
        _ place: EditPlace, _ key: EditKey, _ story: Int, in values: WritableKeyPath<Self, [Int: EditPlace]>
    ) -> Bool {
        guard let other = self[keyPath: values].updateValue(place, forKey: story) else { return true }
        add(.twoValues(key: key.rawValue), at: place, other: other)
        return false
    }

    private mutating func pinned(_ pin: Placed<Int>, _ story: Int) -> Bool {
        if let other = places[story] {
            add(.twoValues(key: EditKey.pin.rawValue), at: pin.place, other: other.at)
            return false
        }
        if let other = storyAtPlace[pin.value] {
            add(.samePlace(pin.value), at: pin.place, other: other)
            return false
        }
        places[story] = (pin.value, pin.place)
        storyAtPlace[pin.value] = pin.place
        editorial.stories[story, default: StoryEditorial()].place = pin.value
        return true
    }

    private mutating func renamed(_ rename: Placed<String>, _ story: Int) -> Bool {
        if let other = editorial.stories[story]?.rename {
            add(.twoValues(key: EditKey.rename.rawValue), at: rename.place, other: other.place)
            return false
        }
        if let other = addresses.updateValue(rename.place, forKey: rename.value) {
            add(.sameAddress(ArticleNames.storyAddress(rename.value)), at: rename.place, other: other)
            return false
        }
        editorial.stories[story, default: StoryEditorial()].rename = rename
        return true
    }

    private mutating func add(_ conflict: EditConflict, at place: EditPlace, other: EditPlace) {
        mistakes.append(edited.diagnostic(.contradiction(conflict, other: other), at: place))
    }
}
