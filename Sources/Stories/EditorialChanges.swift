public import Articles

/// What an editor changes in a grouping: stories that become one, articles that are taken out of theirs, and stories
/// that are not shown.
public struct EditorialChanges: Sendable, Equatable {
    /// Sets of articles that leave their stories, each to become a story of its own; no article is in two of them, and
    /// no story loses all of its articles. They come before the merges, which join what is left.
    public var splits: [[Int]]
    /// By split the story that its articles go into, in the place of one of their own. It can be none that they leave.
    public var moves: [Int: Int]
    /// Stories that become one, each list led by the one that the others join.
    public var merges: [[Int]]
    /// Stories that are left out with all their articles.
    public var hidden: Set<Int>

    /// Makes a set of changes; what is not given does not change.
    public init(
        splits: [[Int]] = [], moves: [Int: Int] = [:], merges: [[Int]] = [], hidden: Set<Int> = []
    ) {
        self.splits = splits
        self.moves = moves
        self.merges = merges
        self.hidden = hidden
    }

    /// Whether nothing changes.
    public var isEmpty: Bool { splits.isEmpty && merges.isEmpty && hidden.isEmpty }
}

/// A grouping as an editor changed it.
public struct EditedGrouping: Sendable, Equatable {
    /// The stories and threads; articles are named by their place in ``kept``.
    public var grouping: Grouping
    /// For each story of the former grouping the one that it is now, or that it is part of; nothing where it is hidden.
    public var storyOfFormer: [Int?]
    /// For each split the story that its articles became or went into; nothing where it is hidden.
    public var storyOfSplit: [Int?]
    /// The articles that are left, as indices into those of the former grouping, ascending.
    public var kept: [Int]
}

extension Grouping {
    /// Changes the grouping as the editor wants it.
    ///
    /// A story that was not touched stays as it is, but for the indices. A merged one is in the thread of the story that
    /// leads it, unless that one has no thread or no other story: then in the first thread of the others. What is split
    /// off stays in its thread. A thread that is left with one story is none.
    ///
    /// - Parameters:
    ///   - changes: The changes; stories and articles that do not exist are passed over.
    ///   - articles: The articles that the grouping names, for the choice of originals among copies.
    /// - Returns: The grouping, and what became of each story.
    /// - Complexity: O(articles + stories + reasons)
    public func applying(_ changes: EditorialChanges, to articles: [Article]) -> EditedGrouping {
        guard !changes.isEmpty else {
            return EditedGrouping(
                grouping: self, storyOfFormer: stories.indices.map { $0 }, storyOfSplit: [],
                kept: Array(articles.indices))
        }
        return EditorialRegrouping(self, changes, articles).result()
    }
}
