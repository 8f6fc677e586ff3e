import Briefings
import Stories

/// What there is to say of pages that are about several articles, but for stories.
extension ExplainedSite {
    /// A thread: its stories.
    func section(onThread index: Int) -> Explanation.Section {
        let thread = content.grouping.threads[index]
        let articles = thread.stories.reduce(0) { $0 + content.grouping.stories[$1].articles.count }
        return Explanation.Section(
            "Thread: \(content.title(ofThread: index))",
            [
                .fact("address", addresses.thread(index)),
                .words("Stories of one topic, which its names tell; each is an event of its own:"),
            ] + ExplanationWords.list(thread.stories.map { .item(line(onStory: $0), indentation: 2) }) + [
                .words(
                    ExplanationWords.count(thread.stories.count, "story", "stories") + ", "
                        + ExplanationWords.count(articles, "article", "articles"))
            ])
    }

    /// A person: the stories that name them.
    func section(onPerson index: Int) -> Explanation.Section {
        let person = content.people[index]
        var lines: [Explanation.Line] = [.fact("address", addresses.person(index))]
        if !person.otherNames.isEmpty {
            lines.append(.fact("also", person.otherNames.joined(separator: ", ")))
        }
        let statements = ExplanationWords.count(person.statements.count, "quotation", "quotations")
        lines.append(.words("\(statements); named in full by"))
        lines += ExplanationWords.list(person.stories.map { .item(line(onStory: $0), indentation: 2) })
        return Explanation.Section("Person: \(person.name)", lines)
    }

    /// An outlet: its articles.
    func section(onSource index: Int) -> Explanation.Section {
        let articles = content.articles.indices.filter { groups.outlets.ofArticle[$0] == index }
        return Explanation.Section(
            "Outlet: \(groups.outlets.names[index] ?? "unknown")",
            [
                .fact("address", addresses.source(index)),
                .words("\(ExplanationWords.count(articles.count, "article", "articles")):"),
            ] + ExplanationWords.list(articles.map { .item(line(onArticle: $0), indentation: 2) }))
    }

    /// An address of an earlier build: where it leads, and what stands there where that is one page.
    func sections(onMoved index: Int) -> [Explanation.Section] {
        let moved = addresses.moved[index]
        let targets = moved.targets.map { target in
            if case .story(let story) = target { line(onStory: story) } else { addresses.address(target) }
        }
        let about = Explanation.Section(
            "Former address: \(moved.address)",
            [.words("An earlier build gave it; what stood there is now in")]
                + ExplanationWords.list(targets.map { .item($0, indentation: 2) }))
        guard moved.targets.count == 1, let target = moved.targets.first else { return [about] }
        let sections =
            switch target {
            case .story(let story): sections(onStory: story)
            case .thread(let thread): [section(onThread: thread)]
            case .source(let source): [section(onSource: source)]
            case .person(let person): [section(onPerson: person)]
            }
        return [about] + sections
    }
}
