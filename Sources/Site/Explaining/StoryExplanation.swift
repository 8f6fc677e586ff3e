import Articles
import Stories

/// What there is to say of stories.
extension ExplainedSite {
    /// A story: its articles, why they are together, what came nearest to it, and what would change that.
    func sections(onStory index: Int) -> [Explanation.Section] {
        let story = content.grouping.stories[index]
        var about = Explanation.Section(content.headline(ofStory: index).text)
        about.lines = [
            .fact("address", addresses.story(index)), .fact("date", Self.words(for: content.date(of: story))),
        ]
        if let thread = story.thread {
            about.lines.append(
                .fact("thread", "\(addresses.thread(thread))  \(content.title(ofThread: thread))"))
        }
        about.lines += editorsFacts(onStory: index)
        return [about, section(onArticlesOf: story)] + reasons(for: story) + [nearest(to: index)]
            + [section(onChangesOf: index)]
    }

    private func editorsFacts(onStory index: Int) -> [Explanation.Line] {
        let editorial = content.editorial.stories[index] ?? StoryEditorial()
        let remarks = editorial.remarks.flatMap { remark -> [String] in
            var words: [String] = []
            if remark.merged > 0 { words.append("put \(remark.merged) stories together") }
            if !remark.takenOut.isEmpty {
                words.append("took out \(remark.takenOut.map(name).joined(separator: ", "))")
            }
            if let story = remark.takenFrom { words.append("took it out of \(addresses.story(story))") }
            if remark.hasHeadline { words.append("gave the headline") }
            if let place = remark.place { words.append("put it at place \(place) of the edition") }
            if remark.isRenamed { words.append("gave the address") }
            if let note = remark.note { words.append("notes: \(note)") }
            return words
        }
        return remarks.map { .fact("editor", $0) } + editorial.corrections.map { .fact("corrected", $0) }
    }

    private func section(onArticlesOf story: Story) -> Explanation.Section {
        var heading = ExplanationWords.count(story.reports.count, "report", "reports")
        if !story.copies.isEmpty {
            heading += ", " + ExplanationWords.count(story.copies.count, "copy", "copies")
        }
        let copies = Dictionary(story.copies.map { ($0.article, $0) }) { first, _ in first }
        let lines = story.articles.map { article in
            let original = copies[article].map { " (repeats \(name($0.original)))" } ?? ""
            return Explanation.Line.item("\(name(article))\(original)  \(content.articles[article].title.text)")
        }
        return Explanation.Section(heading, lines)
    }

    // MARK: - Reasons

    private func reasons(for story: Story) -> [Explanation.Section] {
        guard !story.reasons.isEmpty else { return [] }
        let links = story.reasons.lazy.filter { !$0.isCopy }.count
        let more = links == 0 ? 0 : max(0, story.reports.count - 1 - links)
        let rest: [Explanation.Line] =
            more == 0 ? [] : [.words("and \(ExplanationWords.count(more, "weaker link", "weaker links"))")]
        return [Explanation.Section("Why they are together", story.reasons.flatMap(lines) + rest)]
    }

    /// Why two articles are together, or how near they came.
    func lines(_ reason: Reason) -> [Explanation.Line] {
        let names = reason.articles.map(name)
        let pair = names.joined(separator: " + ")
        if reason.isEditors { return [.words("\(pair): the editor put them together")] }
        if let copy = reason.evidence.lazy.compactMap(Self.copy).first {
            return [.words("\(pair): the one repeats the other \(copy ? "word for word" : "with small changes")")]
        }
        let head = Explanation.Line.words(
            "\(pair): one event with a likelihood of \(ReasonValues.percent(reason.score)) %")
        return [head] + reason.evidence.flatMap(lines)
    }

    private static func copy(_ evidence: Evidence) -> Bool? {
        if case .copy(let isExact) = evidence { isExact } else { nil }
    }

    private func lines(_ evidence: Evidence) -> [Explanation.Line] {
        func list(_ name: String, _ values: [String]) -> [Explanation.Line] {
            [.words("\(name): \(values.joined(separator: ", "))", indentation: 2)]
        }
        switch evidence {
        case .sentences(let one, let other):
            return [one, other].map { citation in
                .words("\(name(citation.article)), line \(citation.line): \(citation.text)", indentation: 2)
            }
        case .names(let names): return list("names in both", names)
        case .numbers(let numbers): return list("numbers in both", numbers)
        case .words(let words): return list("rare words in both", words)
        case .dates(let dates): return list("days in both", dates)
        case .offices(let offices): return list("offices in both", offices)
        case .copy, .editor: return []
        }
    }

    // MARK: - The nearest story

    private func nearest(to index: Int) -> Explanation.Section {
        let story = content.grouping.stories[index]
        guard let nearest = story.nearest else {
            return Explanation.Section(
                "The nearest story that is not one with it", [.words("None: no other has enough in common with it.")])
        }
        var lines: [Explanation.Line] = [.words(line(onStory: nearest.story))]
        let score = ReasonValues.percent(nearest.score, .down)
        let needed = ReasonValues.percent(NearestStory.needed, .up)
        lines.append(.words("came as near as \(score) %; \(needed) % would make them one story"))
        if nearest.pairs.all > 1 { lines += [.words(Self.words(for: nearest.pairs, needed: needed))] }
        if nearest.isBeforeEdits {
            lines.append(.words("That was so before \(edits.file) changed the articles of either."))
        }
        if let closest = nearest.closest, !closest.evidence.isEmpty {
            lines.append(.words("The two reports that came nearest, and what speaks for them:"))
            lines += self.lines(closest).map { line in
                var line = line
                line.indentation += 1
                return line
            }
        }
        return Explanation.Section("The nearest story that is not one with it", lines)
    }

    private static func words(for pairs: PairCount, needed: Int) -> String {
        let below = pairs.compared - pairs.above
        let unlike = pairs.all - pairs.compared
        var text = "The mean over all \(pairs.all) pairs of their reports decides (as log-odds): "
        text += "\(pairs.above) at \(needed) % or above, \(below) below"
        if unlike > 0 { text += ", \(unlike) with too little in common to be compared, which count as 0 %" }
        return text + "."
    }
}
