import Articles
import Slices

/// Writes the result as readers see it: what speaks for each story, which of its articles are copies, which
/// story was the nearest that was kept apart, and what each thread is about.
struct Disclosure: Sendable {
    let outline: Outline
    let corpus: Corpus
    let articles: [Article]

    /// The stories of a thread, and its names if these are several.
    private struct Piece {
        var stories: [Story]
        var names: [String]
        /// What was read of the articles for evidence, where it is to be kept.
        var sources: [EvidenceSource]
    }

    /// The result, in terms of the input's articles.
    ///
    /// Thread by thread: the articles of a thread are read once for all that is said of it.
    ///
    /// - Complexity: O(links log links), and the words of the articles that are quoted
    func grouping(_ cache: inout GroupingCache) async throws -> Grouping {
        var threads: [StoryThread] = []
        var threadOf = [Int?](repeating: nil, count: outline.stories.count)
        for stories in outline.threads where stories.count > 1 {
            for story in stories { threadOf[story] = threads.count }
            threads.append(StoryThread(stories: stories, names: []))
        }
        let pieces = try await mapSlices(outline.threads) { [threadOf, cache] threads in
            threads.map { piece(of: $0, threadOf, cache) }
        }
        for piece in pieces { cache.keep(piece.sources) }
        var stories = [Story?](repeating: nil, count: outline.stories.count)
        for (indices, piece) in zip(outline.threads, pieces) {
            for (index, story) in zip(indices, piece.stories) { stories[index] = story }
            if let thread = threadOf[indices[0]] { threads[thread].names = piece.names }
        }
        return Grouping(stories: stories.compactMap(\.self), threads: threads)
    }

    private func piece(of thread: [Int], _ threadOf: [Int?], _ cache: GroupingCache) -> Piece {
        var reasons = Reasons(copies: outline.copies, corpus: corpus, articles: articles, cache)
        let stories = thread.map { story(at: $0, thread: threadOf[$0], &reasons) }
        return Piece(
            stories: stories, names: thread.count > 1 ? names(of: thread, &reasons) : [],
            sources: cache.isKept ? Array(reasons.sources.values) : [])
    }

    private func story(at index: Int, thread: Int?, _ reasons: inout Reasons) -> Story {
        let members = outline.stories[index]
        var nearest = outline.nearest[index]
        nearest?.closest = outline.closest[index].map { reasons.reason($0) }
        return Story(
            articles: members.flatMap { outline.copies.members[$0] }.sorted(),
            copies: members.flatMap(outline.copies.copies).sorted { $0.article < $1.article },
            thread: thread, reasons: reasons.reasons(for: members, links: outline.links[index]), nearest: nearest)
    }

    /// The names of a thread, read from the first articles of its stories in turn.
    private func names(of thread: [Int], _ reasons: inout Reasons) -> [String] {
        let stories = thread.map { outline.stories[$0] }
        var read: [Int] = []
        let longest = stories.map(\.count).max() ?? 0
        for place in 0..<longest where read.count < ThreadNames.articles {
            read += stories.compactMap { place < $0.count ? $0[place] : nil }
        }
        let readings = read.sorted().prefix(ThreadNames.articles).map { member in
            reasons.reading(of: outline.copies.members[member][0], sentences: ThreadNames.sentences)
        }
        return ThreadNames.names(of: readings, in: corpus)
    }
}
