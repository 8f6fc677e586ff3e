import Articles
import Testing

@testable import Stories

/// Ten articles in six stories: 0 1 2 | 3 4 | 5 | 6 7 | 8 | 9, those of 0 to 4 and 5 in a thread, 6 to 8 in another.
@Suite struct EditorialChangesTests {
    @Test("Without changes a grouping stays as it is")
    func nothing() {
        let edited = grouping.applying(EditorialChanges(), to: articles)
        #expect(edited.grouping == grouping)
        #expect(edited.storyOfFormer == [0, 1, 2, 3, 4, 5])
        #expect(edited.kept == Array(0..<10))
    }

    @Test("Merged stories are one, and say that the editor did it")
    func merge() {
        let edited = grouping.applying(EditorialChanges(merges: [[1, 0]]), to: articles)
        let story = edited.grouping.stories[0]
        #expect(story.articles == [0, 1, 2, 3, 4])
        #expect(edited.storyOfFormer == [0, 0, 1, 2, 3, 4])
        #expect(story.reasons.first == Reason(articles: [0, 3], score: 1, evidence: [.editor]))
        #expect(story.reasons.map(\.articles) == [[0, 3], [0, 1], [3, 4], [1, 2]])
        #expect(edited.grouping.threads.map(\.stories) == [[0, 1], [2, 3]])
    }

    @Test("A merge of a merge puts all of them together")
    func chain() {
        let edited = grouping.applying(EditorialChanges(merges: [[0, 1], [5, 1]]), to: articles)
        #expect(edited.grouping.stories.map(\.articles) == [[0, 1, 2, 3, 4, 9], [5], [6, 7], [8]])
        #expect(edited.grouping.stories[0].reasons.filter(\.isEditors).map(\.articles) == [[0, 3], [0, 9]])
    }

    @Test(
        "A merged story is in the thread of the one that leads, as long as that thread has another",
        arguments: [
            ([0, 3], 0, [[0, 1, 2], [3]]), ([3, 0], 1, [[0, 3], [1, 2]]), ([5, 3], 1, [[0, 1, 2], [3, 4]]),
            ([3, 4, 0], 0, [[0, 1, 2]]),
        ] as [([Int], Int, [[Int]])])
    func threads(merge: [Int], thread: Int, threads: [[Int]]) {
        let edited = grouping.applying(EditorialChanges(merges: [merge]), to: articles)
        let story = edited.storyOfFormer[merge[0]].flatMap { $0 }
        #expect(edited.grouping.threads.map(\.stories) == threads.filter { $0.count > 1 })
        #expect(edited.grouping.stories[story ?? 0].thread.map { edited.grouping.threads[$0].names } == [names[thread]])
        checkThreads(edited.grouping)
    }

    @Test("What is taken out is a story of its own in the same thread")
    func split() {
        let changes = EditorialChanges(splits: [[0]])
        let edited = grouping.applying(changes, to: articles)
        #expect(edited.grouping.stories.map(\.articles).prefix(3) == [[0], [1, 2], [3, 4]])
        #expect(edited.storyOfSplit == [0] && edited.storyOfFormer == [1, 2, 3, 4, 5, 6])
        #expect(edited.grouping.stories[0].reasons.isEmpty)
        #expect(edited.grouping.stories[1].reasons.map(\.articles) == [[1, 2]])
        #expect(edited.grouping.threads[0].stories == [0, 1, 2, 3])
        checkThreads(edited.grouping)
    }

    @Test("Articles that were taken out together and that nothing links are together by the editor's word")
    func splitOfSeveral() {
        let changes = EditorialChanges(splits: [[0, 2]])
        let edited = grouping.applying(changes, to: articles)
        #expect(edited.grouping.stories[0].articles == [0, 2])
        #expect(edited.grouping.stories[0].reasons == [Reason(articles: [0, 2], score: 1, evidence: [.editor])])
        #expect(edited.grouping.stories[1].articles == [1])
    }

    @Test("Articles of several stories can be taken out together")
    func splitOfStories() {
        let edited = grouping.applying(EditorialChanges(splits: [[2, 3]], merges: [[0, 1]]), to: articles)
        #expect(edited.grouping.stories.map(\.articles) == [[0, 1, 4], [2, 3], [5], [6, 7], [8], [9]])
        #expect(edited.grouping.stories[1].reasons == [Reason(articles: [2, 3], score: 1, evidence: [.editor])])
        #expect(edited.storyOfFormer == [0, 0, 2, 3, 4, 5] && edited.storyOfSplit == [1])
        checkThreads(edited.grouping)
    }

    @Test("What is left of a split story can be merged with another")
    func splitAndMerge() {
        let changes = EditorialChanges(
            splits: [[1, 2]], merges: [[5, 0]])
        let edited = grouping.applying(changes, to: articles)
        #expect(edited.grouping.stories.map(\.articles) == [[0, 9], [1, 2], [3, 4], [5], [6, 7], [8]])
        #expect(edited.storyOfFormer == [0, 2, 3, 4, 5, 0] && edited.storyOfSplit == [1])
    }

    @Test("Copies stay with their original, and have a new one among them where it is elsewhere")
    func copies() {
        var articles = articles
        for copy in [1, 2] { articles[copy] = article(0, text: "Same words.") }
        let copies = [
            Copy(article: 1, original: 0, isExact: true), Copy(article: 2, original: 0, isExact: false),
        ]
        var grouping = grouping
        grouping.stories[0] = Story(
            articles: [0, 1, 2], copies: copies, thread: 0, reasons: copies.map(Reasons.reason), nearest: nil)
        let without = EditorialChanges(splits: [[0]])
        let left = grouping.applying(without, to: articles).grouping.stories[1]
        #expect(left.copies == [Copy(article: 2, original: 1, isExact: true)])
        #expect(left.reports == [1] && left.reasons.map(\.articles) == [[1, 2]])
        let copy = EditorialChanges(splits: [[2]])
        let stories = grouping.applying(copy, to: articles).grouping.stories
        #expect(stories[0].copies == [copies[0]] && stories[1].reports == [2])
    }

    @Test("A hidden story is gone with its articles, and all others are numbered anew")
    func hidden() {
        let edited = grouping.applying(EditorialChanges(hidden: [0, 4]), to: articles)
        #expect(edited.grouping.stories.map(\.articles) == [[0, 1], [2], [3, 4], [5]])
        #expect(edited.kept == [3, 4, 5, 6, 7, 9])
        #expect(edited.storyOfFormer == [nil, 0, 1, 2, nil, 3])
        #expect(edited.grouping.threads == [StoryThread(stories: [0, 1], names: [names[0]])])
        #expect(edited.grouping.stories[0].reasons.map(\.articles) == [[0, 1]])
        guard case .sentences(let one, let other)? = edited.grouping.stories[0].reasons[0].evidence.first else {
            Issue.record("no sentences")
            return
        }
        #expect([one.article, other.article] == [0, 1])
        #expect(edited.grouping.stories[1].nearest == nil)
        checkThreads(edited.grouping)
    }

    @Test("The nearest story is one that is still apart, and says that it was so before the change")
    func nearest() {
        // 2 is nearest to 0 by the articles 1 and 5, and 0 nearest to 1.
        let merged = grouping.applying(EditorialChanges(merges: [[0, 1]]), to: articles).grouping
        #expect(merged.stories[0].nearest == nil)
        #expect(merged.stories[1].nearest?.story == 0 && merged.stories[1].nearest?.isBeforeEdits == true)
        let changes = EditorialChanges(splits: [[1]])
        let split = grouping.applying(changes, to: articles)
        #expect(split.grouping.stories[split.storyOfFormer[2] ?? 0].nearest?.story == split.storyOfSplit[0])
        #expect(split.grouping.stories[split.storyOfFormer[0] ?? 0].nearest?.story == split.storyOfFormer[1])
    }

    @Test("Changes of what does not exist change nothing")
    func unknown() {
        let changes = EditorialChanges(
            splits: [[77, -1], []], merges: [[99], [], [0, -1]])
        #expect(grouping.applying(changes, to: articles).grouping == grouping)
    }

    private let names = ["Northland", "Westmark"]

    private let articles = (0..<10).map { article($0, text: "Words of \($0).") }

    private var grouping: Grouping {
        func reason(_ one: Int, _ other: Int, _ score: Double) -> Reason {
            let sentences = [one, other].map { Citation(article: $0, line: 1, text: "Title") }
            return Reason(articles: [one, other], score: score, evidence: [.sentences(sentences[0], sentences[1])])
        }
        return Grouping(
            stories: [
                Story(
                    articles: [0, 1, 2], thread: 0, reasons: [reason(0, 1, 0.9), reason(1, 2, 0.6)],
                    nearest: NearestStory(story: 1, score: 0.4, closest: reason(2, 3, 0.5))),
                Story(
                    articles: [3, 4], thread: 0, reasons: [reason(3, 4, 0.8)],
                    nearest: NearestStory(story: 0, score: 0.4, closest: reason(2, 3, 0.5))),
                Story(
                    articles: [5], thread: 0, reasons: [],
                    nearest: NearestStory(story: 0, score: 0.3, closest: reason(1, 5, 0.35))),
                Story(articles: [6, 7], thread: 1, reasons: [reason(6, 7, 0.7)], nearest: nil),
                Story(articles: [8], thread: 1, reasons: [], nearest: nil),
                Story(articles: [9], thread: nil, reasons: [], nearest: nil),
            ],
            threads: [
                StoryThread(stories: [0, 1, 2], names: [names[0]]), StoryThread(stories: [3, 4], names: [names[1]]),
            ])
    }

    /// Stories and threads name each other, in order.
    private func checkThreads(_ grouping: Grouping) {
        for (index, thread) in grouping.threads.enumerated() {
            #expect(thread.stories.count > 1 && thread.stories == thread.stories.sorted())
            #expect(thread.stories.allSatisfy { grouping.stories[$0].thread == index })
        }
        #expect(
            grouping.stories.indices.allSatisfy { story in
                grouping.stories[story].thread.map { grouping.threads[$0].stories.contains(story) } ?? true
            })
        #expect(grouping.stories.map { $0.articles[0] } == grouping.stories.map { $0.articles[0] }.sorted())
    }
}

private func article(_ number: Int, text: String) -> Article {
    Article(
        file: "\(number).txt", title: Excerpt(line: 1, text: "Title"),
        blocks: [Block(kind: .paragraph, line: 2, text: text)])
}
