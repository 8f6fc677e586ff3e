import Articles
import Diagnostics
import Stories

/// What there is to say of single texts.
extension ExplainedSite {
    /// An article: what is known of it, where it stands, and what was taken out of its text.
    func sections(onArticle index: Int) -> [Explanation.Section] {
        let article = content.articles[index]
        let story = groups.storyOfArticle[index]
        var about = Explanation.Section(article.title.text)
        about.lines = [.fact("text", article.editorsName)]
        if let identifier = article.inputID { about.lines.append(.fact("record", identifier)) }
        about.lines += [.fact("address", addresses.article(index))] + facts(onArticle: index)
        about.lines.append(.fact("story", line(onStory: story)))
        about.lines += copyFacts(onArticle: index)
        let count = content.grouping.stories[story].articles.count
        about.lines.append(
            .words(
                count == 1
                    ? "It is alone in its story; digest explain \(addresses.story(story)) tells why."
                    : "\(count) articles are in that story; digest explain \(addresses.story(story)) tells why."))
        return [about] + editorsSection(onArticle: index) + [Self.section(onRemoved: article.removed)]
    }

    private func facts(onArticle index: Int) -> [Explanation.Line] {
        let article = content.articles[index]
        let changed = content.editorial.articles[index] ?? ArticleEditorial()
        let read = harvest.articles.first { $0.editorsName == article.editorsName }
        var outlet = article.source.name ?? "unknown"
        if changed.hasSource { outlet += " (the editor's; the text tells \(read?.source.name ?? "none"))" }
        var date = Self.words(for: article.date)
        if changed.hasDate {
            let own = read?.date.map { Self.words(for: $0) } ?? "none"
            date += " (the editor's; the text tells \(own))"
        }
        let byline: [Explanation.Line] = article.byline.map { [.fact("author", $0.text)] } ?? []
        let credits: [Explanation.Line] = article.source.credits.map { [.fact("credits", $0)] } ?? []
        return [.fact("outlet", outlet)] + credits + byline + [.fact("date", date)]
    }

    private func copyFacts(onArticle index: Int) -> [Explanation.Line] {
        let copies = content.grouping.stories[groups.storyOfArticle[index]].copies
        if let copy = copies.first(where: { $0.article == index }) {
            let how = copy.isExact ? "word for word" : "with small changes"
            return [.fact("copy", "it repeats \(line(onArticle: copy.original)), \(how)")]
        }
        let own = copies.filter { $0.original == index }
        return ExplanationWords.list(own.map { .fact("copied", "by \(line(onArticle: $0.article))") })
    }

    private func editorsSection(onArticle index: Int) -> [Explanation.Section] {
        let changed = content.editorial.articles[index] ?? ArticleEditorial()
        let lines: [Explanation.Line] =
            changed.notes.map { .fact("note", $0) } + changed.corrections.map { .fact("corrected", $0) }
        return lines.isEmpty ? [] : [Explanation.Section("The editor's words", lines)]
    }

    /// The receipt.
    private static func section(onRemoved removed: [RemovedLine]) -> Explanation.Section {
        guard !removed.isEmpty else { return Explanation.Section("Nothing was taken out of the text") }
        let numbers = removed.map { String($0.line) }
        let width = numbers.map(\.count).max() ?? 0
        let kinds = removed.map(\.kind.count).max() ?? 0
        let rules = removed.map(\.rule.count).max() ?? 0
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.count))
        }
        let lines = zip(removed, numbers).map { line, number in
            let place = String(repeating: " ", count: width - number.count) + number
            return Explanation.Line.item(
                "\(place)  \(padded(line.kind, kinds))  \(padded(line.rule, rules))  \(line.text)")
        }
        let count = ExplanationWords.count(removed.count, "line was", "lines were")
        return Explanation.Section(
            "\(count) taken out of the text: line, kind, rule, words",
            lines + [.words("docs/cleaning.md tells what each rule takes out.")])
    }

    /// An article that the editor left out.
    func sections(onHidden index: Int) -> [Explanation.Section] {
        let article = harvest.articles[index]
        let hidden = content.editorial.hidden.first { $0.name == article.editorsName }
        var lines: [Explanation.Line] = [
            .fact("text", article.editorsName),
            .words("It is not in the site: \(edits.file) hides it, or the story that it was in."),
        ]
        if let note = hidden?.note { lines.append(.fact("note", note)) }
        return [Explanation.Section(article.title.text, lines), Self.section(onRemoved: article.removed)]
    }

    /// What was told of a text that is no article, or of a file.
    static func section(_ lead: String, _ name: String, _ diagnostics: [Diagnostic]) -> Explanation.Section {
        let lines = diagnostics.map { Explanation.Line.words(DiagnosticPrinter().line(for: $0)) }
        return Explanation.Section(name, [.words(lead)] + lines)
    }
}
