/// An address of an earlier build at which no page of its own stands any more.
struct MovedAddress: Sendable, Equatable {
    /// The address.
    let address: String
    /// Where what stood there is now: one page, to which it leads at once, or several, of which it has a list.
    let targets: [Target]

    /// A page, by its index.
    enum Target: Sendable, Hashable {
        case story(Int)
        case thread(Int)
        case source(Int)
        case person(Int)
    }
}

/// Where articles stand now, and where they stood.
struct ArticlePlaces: Sendable {
    /// The identifiers of all stories, threads and outlets.
    let identifiers: [GroupAddress.Kind: [String]]
    /// For each article the addresses at which it stands.
    let current: [[GroupAddress]]
    /// For each article the addresses at which it stood once and does not now, the oldest first.
    let former: [[GroupAddress]]

    /// Notes where articles stand; of `renames` the keys are the identifiers that the editor wrote, and the values those that
    /// the stories would have without.
    init(
        _ groups: ArticleGroups, stories: [String], threads: [String], sources: [String], _ memory: ArticleMemory,
        renames: [String: String]
    ) {
        identifiers = [.story: stories, .thread: threads, .source: sources]
        let current = groups.storyOfArticle.enumerated().map { article, story in
            let thread = groups.threadOfStory[story].map { [GroupAddress(.thread, threads[$0])] } ?? []
            let source = GroupAddress(.source, sources[groups.outlets.ofArticle[article]])
            return [GroupAddress(.story, stories[story])] + thread + [source]
        }
        former = zip(current, memory.remembered).map { places, entry in
            guard let entry else { return [] }
            let last = GroupAddress.Kind.allCases.compactMap { kind in
                entry.identifier(of: kind).map { GroupAddress(kind, $0) }
            }
            // When it is called so no longer, or when its articles are others, the address that a renamed story had of its own
            // counts as newer than that.
            let isLeft = !places.contains(GroupAddress(.story, entry.story))
            let own = memory.renames[entry.story]
            let unnamed = isLeft || own != renames[entry.story] ? own.map { GroupAddress(.story, $0) } : nil
            let renamed = entry.former.filter { $0 == unnamed } + (isLeft ? [] : [unnamed].compactMap(\.self))
            var all: [GroupAddress] = []
            for place in entry.former.filter({ $0 != unnamed }) + last + renamed
            where !places.contains(place) && !all.contains(place) {
                all.append(place)
            }
            return all.suffix(RememberedArticle.formerLimit)
        }
        self.current = current
    }
}

/// What becomes of the addresses at which articles stood in earlier builds.
struct FormerAddresses: Sendable {
    /// The addresses without a page of their own, in any order.
    private(set) var moved: [MovedAddress] = []
    /// For stories by their index, the articles that stood at their address once.
    private(set) var reports: [Int: [Int]] = [:]

    /// Follows the articles.
    ///
    /// - Complexity: O(*n*) in the articles and their former addresses.
    init(_ places: ArticlePlaces, _ groups: ArticleGroups) {
        var indices: [GroupAddress: Int] = [:]
        for (kind, identifiers) in places.identifiers {
            for (index, identifier) in identifiers.enumerated() { indices[GroupAddress(kind, identifier)] = index }
        }
        var articles: [GroupAddress: [Int]] = [:]
        for (article, former) in places.former.enumerated() {
            for place in former { articles[place, default: []].append(article) }
        }
        for (place, articles) in articles {
            if let index = indices[place] {
                if place.kind == .story { reports[index] = articles }
                continue
            }
            let targets = Self.targets(of: articles, place.kind, groups)
            moved.append(MovedAddress(address: place.address, targets: targets))
        }
    }

    /// Where articles are now, in the order of the articles.
    private static func targets(
        of articles: [Int], _ kind: GroupAddress.Kind, _ groups: ArticleGroups
    ) -> [MovedAddress.Target] {
        var seen: Set<MovedAddress.Target> = []
        return articles.map { article in
            let story = groups.storyOfArticle[article]
            switch kind {
            case .story: return .story(story)
            case .thread: return groups.threadOfStory[story].map { .thread($0) } ?? .story(story)
            case .source: return .source(groups.outlets.ofArticle[article])
            }
        }.filter { seen.insert($0).inserted }
    }
}
