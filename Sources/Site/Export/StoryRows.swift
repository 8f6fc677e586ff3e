import Articles
import Briefings
import Language
import Stories

/// The rows of `stories.jsonl` and `threads.jsonl`.
struct StoryRows {
    let content: Content
    let addresses: Addresses

    func row(ofStory index: Int) -> [UInt8] {
        let story = content.grouping.stories[index]
        let briefing = content.briefings[index]
        return JSONLine.object { row in
            row.field("id", addresses.stories[index])
            row.key("headline")
            citation(briefing.headline, textFirst: true, &row)
            row.key("articles")
            row.array(story.articles) { $0.value(addresses.articles[$1]) }
            row.field("thread", story.thread.map { addresses.threads[$0] })
            row.key("date")
            row.bounds(content.date(of: story))
            row.key("key_points")
            row.array(briefing.keyPoints) { citation($1.citation, textFirst: false, &$0) }
            row.key("positions")
            row.array(briefing.positions) { list, position in list.object { self.position(position, &$0) } }
            row.key("differences")
            row.array(briefing.differences) { list, difference in list.object { self.difference(difference, &$0) } }
            row.key("reasons")
            row.array(story.reasons) { list, reason in list.object { self.reason(reason, &$0) } }
            row.key("nearest")
            nearest(story.nearest, &row)
        }
    }

    func row(ofThread index: Int) -> [UInt8] {
        let thread = content.grouping.threads[index]
        return JSONLine.object { row in
            row.field("id", addresses.threads[index])
            row.field("name", content.title(ofThread: index))
            row.key("stories")
            row.array(thread.stories) { $0.value(addresses.stories[$1]) }
        }
    }

    private func citation(_ citation: Citation, textFirst: Bool, _ row: inout JSONLine) {
        row.object { object in
            if textFirst {
                object.field("text", citation.text)
            }
            object.field("article", addresses.articles[citation.article])
            object.field("line", citation.line)
            if !textFirst {
                object.field("text", citation.text)
            }
        }
    }

    private func position(_ position: Position, _ object: inout JSONLine) {
        object.field("position", position.stance.rawValue)
        object.field("who", position.who)
        object.field("verb", position.verb)
        object.field("article", addresses.articles[position.sentence.article])
        object.field("line", position.sentence.line)
        object.field("text", position.sentence.text)
    }

    private func difference(_ difference: Difference, _ object: inout JSONLine) {
        object.field("about", difference.about)
        object.key("sides")
        object.array(difference.sides) { citation($1, textFirst: false, &$0) }
    }

    private func reason(_ reason: Reason, _ object: inout JSONLine) {
        object.key("articles")
        object.array(reason.articles) { $0.value(addresses.articles[$1]) }
        object.field("score", share: reason.score)
        object.key("evidence")
        object.array(reason.evidence.flatMap(phrases)) { $0.value($1) }
    }

    private func nearest(_ nearest: NearestStory?, _ row: inout JSONLine) {
        guard let nearest else { return row.value(nil as String?) }
        row.object { object in
            object.field("story", addresses.stories[nearest.story])
            object.field("score", share: nearest.score)
            object.field("needed", share: NearestStory.needed)
            object.key("closest")
            guard let closest = nearest.closest else { return object.value(nil as String?) }
            object.object { reason(closest, &$0) }
        }
    }

    /// Each is one kind of evidence, a colon, a space, and the evidence as its article writes it.
    private func phrases(_ evidence: Evidence) -> [String] {
        switch evidence {
        case .sentences(let one, let other): ["sentence: \(one.text)", "sentence: \(other.text)"]
        case .names(let names): names.map { "name: \($0)" }
        case .numbers(let numbers): numbers.map { "number: \($0)" }
        case .words(let words): words.map { "word: \($0)" }
        case .dates(let dates): dates.map { "date: \($0)" }
        case .offices(let offices): offices.map { "office: \($0)" }
        case .copy(let isExact): [isExact ? "copy: the same text" : "copy: nearly the same text"]
        case .editor: ["editor: put together"]
        }
    }
}
