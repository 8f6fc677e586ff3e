import Articles

/// What is said of a story that an editor changed.
extension EditorialRegrouping {
    /// The story of a piece, its articles by their former indices.
    func story(of index: Int, thread: Int?) -> Story {
        let piece = pieces[index]
        if !piece.isChanged, let former = piece.former.first {
            var story = grouping.stories[former]
            story.thread = thread
            story.nearest = nearest(of: index)
            return story
        }
        let copies = copies(of: piece)
        let bare = Story(articles: piece.articles, copies: copies, thread: thread, reasons: [], nearest: nil)
        return Story(
            articles: piece.articles, copies: copies, thread: thread,
            reasons: reasons(of: piece, reports: bare.reports, copies), nearest: nearest(of: index))
    }

    // MARK: - Copies

    /// The copies of a piece: where the original is elsewhere now, the strongest of them takes its place.
    private func copies(of piece: Piece) -> [Copy] {
        let members = Set(piece.articles)
        var found: [Copy] = []
        var orphans: [Int: [Int]] = [:]
        for copy in piece.sources.flatMap({ grouping.stories[$0].copies }) where members.contains(copy.article) {
            if members.contains(copy.original) {
                found.append(copy)
            } else {
                orphans[copy.original, default: []].append(copy.article)
            }
        }
        for orphan in orphans.values where orphan.count > 1 {
            let original = OriginalClaim.strongest(among: orphan, of: articles)
            found += orphan.filter { $0 != original }.map { copy in
                Copy(article: copy, original: original, isExact: articles[copy].hasText(of: articles[original]))
            }
        }
        return found.sorted { $0.article < $1.article }
    }

    // MARK: - Reasons

    /// The links that are left, the editor's own among them as the strongest, then the copies.
    private func reasons(of piece: Piece, reports: [Int], _ copies: [Copy]) -> [Reason] {
        let members = Set(piece.articles)
        let left = piece.sources.flatMap { grouping.stories[$0].reasons }.filter { reason in
            !reason.isCopy && members.isSuperset(of: reason.articles)
        }
        let strongest = left.enumerated().sorted { one, other in
            (other.element.score, one.offset) < (one.element.score, other.offset)
        }.map(\.element)
        let links = (editorsLinks(of: piece, reports: reports, left) + strongest).prefix(Reasons.most)
        return links + copies.prefix(Reasons.most - links.count).map(Reasons.reason)
    }

    /// The editor's links: between the stories that were put together, or between articles that were taken out together
    /// and that nothing else links.
    private func editorsLinks(of piece: Piece, reports: [Int], _ links: [Reason]) -> [Reason] {
        let groups: [[Int]]
        if piece.split == nil {
            groups = piece.sources.map { former in
                let members = Set(grouping.stories[former].articles)
                return reports.filter(members.contains)
            }
        } else {
            let place = Dictionary(uniqueKeysWithValues: reports.enumerated().map { ($1, $0) })
            var sets = DisjointSets(count: reports.count)
            for link in links {
                let ends = link.articles.compactMap { place[$0] }
                if ends.count == 2 { sets.join(ends[0], ends[1]) }
            }
            groups = sets.sets().map { $0.map { reports[$0] } }
        }
        let firsts = groups.compactMap(\.first)
        return firsts.dropFirst().map { Reason(articles: [firsts[0], $0].sorted(), score: 1, evidence: [.editor]) }
    }

    // MARK: - The nearest story

    /// Of the nearest stories of all that it is made of, the nearest that is not part of it.
    private func nearest(of index: Int) -> NearestStory? {
        let piece = pieces[index]
        let candidates = piece.former.compactMap { former in
            grouping.stories[former].nearest.flatMap { nearest($0, of: index) }
        }
        return candidates.enumerated().max { one, other in
            (one.element.score, other.offset) < (other.element.score, one.offset)
        }?.element
    }

    private func nearest(_ former: NearestStory, of index: Int) -> NearestStory? {
        let piece = pieces[index]
        let ends = former.closest?.articles ?? []
        let own = ends.first { pieceOfArticle[$0] == index }
        // What was taken out of a story takes the nearest one along only where it came near by itself.
        if piece.split != nil, own == nil { return nil }
        let others = Set(grouping.stories[former.story].articles)
        let other = ends.first(where: others.contains)
        let target = own != nil ? other.flatMap { pieceOfArticle[$0] } : pieceOfFormer[former.story]
        guard let target, target != index else { return nil }
        var nearest = former
        nearest.story = target
        if own == nil { nearest.closest = nil }
        nearest.isBeforeEdits = piece.isChanged || pieces[target].isChanged
        return nearest
    }
}

extension Article {
    /// Whether headline, deck and body are the same word for word.
    fileprivate func hasText(of other: Article) -> Bool {
        title.text == other.title.text && deck?.text == other.deck?.text
            && blocks.lazy.map(\.text).elementsEqual(other.blocks.lazy.map(\.text))
    }
}
