/// What a build has changed: the stories that are new, changed and gone.
struct EditionLog: Sendable, Equatable {
    /// What has become of a story.
    struct Entry: Sendable, Hashable {
        /// What has become of it.
        let change: EditionChange
        /// The story, by the identifier that it had, or that it has where it is new.
        let story: String
        /// The stories that its articles are in now, where it is none any more.
        var into: [String] = []
        /// How many articles it has that it had not.
        var added = 0
        /// How many articles it had that it has not.
        var removed = 0
        /// How many of its articles say something else than before.
        var mended = 0
    }

    /// The changes, by what they are and by the story; of each kind at most ``limit``.
    private(set) var entries: [Entry] = []
    /// How many changes of a kind are not among them.
    private(set) var more: [EditionChange: Int] = [:]

    /// The most changes of one kind that are listed.
    static let limit = 100
    /// The most stories that a change leads to.
    static let targetLimit = 20

    /// A log without a change.
    init() {}

    /// Lists changes.
    ///
    /// - Parameters:
    ///   - entries: The changes in any order; those above the limit are counted.
    ///   - more: How many more of a kind there were.
    init(_ entries: [Entry], more: [EditionChange: Int] = [:]) {
        self.more = more
        for change in EditionChange.allCases {
            let all = entries.filter { $0.change == change }.sorted {
                $0.story.utf8.lexicographicallyPrecedes($1.story.utf8)
            }
            self.entries += all.prefix(Self.limit)
            if all.count > Self.limit { self.more[change, default: 0] += all.count - Self.limit }
        }
    }

    /// Whether nothing has changed.
    var isEmpty: Bool { entries.isEmpty }

    /// How many changes of a kind there are.
    func count(of change: EditionChange) -> Int {
        entries.count { $0.change == change } + (more[change] ?? 0)
    }
}

/// What can become of a story from one build to the next.
public enum EditionChange: String, Sendable, CaseIterable {
    /// None of its articles was known.
    case new
    /// It has more or fewer articles, or one of them says something else.
    case changed
    /// All of its articles are in another story.
    case merged
    /// Its articles are in several stories.
    case split
    /// Its address is another, as the editor wished.
    case renamed
    /// It has an address again that it had before it was merged or split.
    case restored
    /// None of its articles is left.
    case gone
}
