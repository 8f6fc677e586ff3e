import Articles
import Stories

/// What would change a story: lines to put into `edits.yml`.
extension ExplainedSite {
    /// An edit: below which target, and its value.
    private struct Offer {
        let target: String
        let value: String
    }

    /// What would change a story.
    func section(onChangesOf index: Int) -> Explanation.Section {
        let names = EditorsReferences(self)
        let story = content.grouping.stories[index]
        var lines: [Explanation.Line] = []
        if let nearest = story.nearest {
            if nearest.pairs.all > 1 {
                lines.append(
                    .comment(
                        "A text that joins one of the two brings its pairs into the mean; one that leaves takes its own along."
                    ))
            }
            lines += merging(index, nearest.story, names)
        }
        lines += parting(index, names)
        let own = names.targets(ofStory: index)
        if content.editorial.stories[index]?.place == nil {
            let place = content.editorial.places.values.max().map { String($0 + 1) } ?? "true"
            lines += edit(
                "To give it a place of its own in the edition:", .pin, own.map { Offer(target: $0, value: place) })
        }
        if content.grouping.stories.count > 1 {
            lines += edit(
                "To leave it out of the site, with all its articles:", .hide,
                own.prefix(1).map { Offer(target: $0, value: "true") })
        }
        return Explanation.Section("What would change it: lines for \(edits.file), each for itself", lines)
    }

    private func merging(_ index: Int, _ other: Int, _ names: EditorsReferences) -> [Explanation.Line] {
        guard !isRegrouped(index), !isRegrouped(other) else {
            return [
                .comment("The file changes the articles of one of the two already: that edit is the one to change.")
            ]
        }
        guard let name = names.targets(ofStory: other).first else { return [] }
        let offers = names.targets(ofStory: index).map { Offer(target: $0, value: Self.scalar(name)) }
        return edit("To make one story of it and \(addresses.story(other)):", .merge, offers)
    }

    private func parting(_ index: Int, _ names: EditorsReferences) -> [Explanation.Line] {
        let story = content.grouping.stories[index]
        guard story.articles.count > 1, !isRegrouped(index), let article = loosest(of: story) else { return [] }
        let name = self.name(article)
        let others = names.targets(ofStory: index).filter { $0 != name }
        let offers =
            [Offer(target: name, value: "true")] + others.map { Offer(target: $0, value: "[\(Self.scalar(name))]") }
        return edit("To take an article out of it, such as the one that is held by the weakest link:", .split, offers)
    }

    /// Whether the editor has put stories together in it or taken it or anything out of one.
    private func isRegrouped(_ story: Int) -> Bool {
        content.editorial.stories[story]?.remarks.contains { remark in
            remark.merged > 0 || !remark.takenOut.isEmpty || remark.takenFrom != nil
        } ?? false
    }

    /// The article at the end of the weakest link that is told: of its two the one that fewer links hold.
    private func loosest(of story: Story) -> Int? {
        guard let weakest = story.reasons.last(where: { !$0.isCopy }) else { return story.copies.last?.article }
        let links = story.reasons.flatMap(\.articles).reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
        return weakest.articles.min { one, other in (links[one] ?? 0, other) < (links[other] ?? 0, one) }
    }

    /// The lines of an edit, below a target that the file does not have yet, where there is one.
    private func edit(_ words: String, _ key: EditKey, _ offers: [Offer]) -> [Explanation.Line] {
        let known = Set(edits.targets.map(\.target.value))
        guard let offer = offers.first(where: { !known.contains($0.target) }) ?? offers.first else { return [] }
        let isKnown = known.contains(offer.target)
        let lead = isKnown ? "\(words) (the file has the first line already)" : words
        return [
            .comment(lead), .edit("\(Self.scalar(offer.target)):", depth: 0),
            .edit("\(key.rawValue): \(offer.value)", depth: 1),
        ]
    }

    /// A text as YAML reads it back: plain where it can be nothing else.
    static func scalar(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "_./-:#".unicodeScalars.contains(scalar)
        }
        let starts = text.unicodeScalars.first.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) } ?? false
        if isPlain, starts, !text.hasSuffix(":"), text.contains(".") { return text }
        let escaped = text.unicodeScalars.reduce(into: "") { quoted, scalar in
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
                let digits = String(scalar.value, radix: 16, uppercase: true)
                quoted += "\\x" + (digits.count == 1 ? "0" : "") + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return "\"\(escaped)\""
    }
}

/// The names under which an editor can write of the stories of a site.
private struct EditorsReferences {
    private let site: ExplainedSite
    private let names: ArticleNames
    /// For each article that was read its index in the site; nothing where it is hidden.
    private let index: [Int?]

    init(_ site: ExplainedSite) {
        self.site = site
        let read = site.harvest.articles
        let memory = ArticleMemory(of: read, book: site.book)
        names = ArticleNames(
            read, identifiers: Addresses.identifiers(of: read, memory), memory: site.book == nil ? nil : memory)
        index = read.indices.map(site.article(readAs:))
    }

    /// What an edit of a story can stand below, the best first: its address, where that means it to the editor too,
    /// then its articles.
    func targets(ofStory story: Int) -> [String] {
        let address = site.addresses.story(story)
        let meant = names[address]?.renumbered(index)?.story(site.groups.storyOfArticle)
        return (meant == story ? [address] : []) + site.content.grouping.stories[story].reports.map(site.name)
    }
}
