internal import Diagnostics
internal import Files
internal import Slices

/// What pages say of each other: the anchors they link to, and the articles they cite.
struct PageReferences: Sendable {
    private let site: SiteFolder
    private let pages: [CheckedPage]
    /// The index of each page, by the number of its file.
    private let indices: [Int: Int]

    init(_ pages: [CheckedPage], in site: SiteFolder) {
        self.pages = pages
        self.site = site
        indices = Dictionary(uniqueKeysWithValues: pages.enumerated().map { ($1.number, $0) })
    }

    /// The links that lead to a place which the other page does not have.
    func brokenAnchors() -> Findings {
        var findings = Findings()
        for page in pages {
            for link in page.anchorLinks where !hasAnchor(of: link.link, on: Int(link.target)) {
                let problem = LinkProblem.anchorMissing(link.link, page: site.addresses[Int(link.target)])
                findings.add(diagnostic(.link(problem), page, link.place))
            }
        }
        return findings
    }

    /// The pages that show an article which an earlier one shows.
    func repeatedArticles() -> Findings {
        var findings = Findings()
        var owners: [TextName: Int] = [:]
        for page in pages {
            guard let name = page.article else { continue }
            guard let owner = owners[name] else {
                owners[name] = page.number
                continue
            }
            let problem = CheckProblem.articleTwice(
                file: name.file, record: name.record, other: site.addresses[owner])
            findings.add(diagnostic(.check(problem), page, page.articlePlace))
        }
        return findings
    }

    /// The citations whose text is not in the line of the article that they lead to.
    func wrongCitations(_ texts: InputTexts) async throws -> Findings {
        // By article, and in it by line, so that each text's lines are found once and each line is compared once.
        let given = pages.indices.flatMap { page in
            pages[page].citations.indices.map { (page: page, citation: $0) }
        }
        let all = given.sorted { one, other in
            let (first, second) = (pages[one.page].citations[one.citation], pages[other.page].citations[other.citation])
            if first.target != second.target { return first.target < second.target }
            if first.line != second.line { return first.line < second.line }
            return (one.page, one.citation) < (other.page, other.citation)
        }
        let groups = all.chunked { pages[$0.page].citations[$0.citation].target }
        let found = try await mapSlices(groups) { slice in slice.map { wrongCitations(all[$0], texts) } }
        var findings = Findings()
        for group in found { findings.add(group) }
        return findings
    }

    /// Looks at the citations of one article.
    private func wrongCitations(_ group: ArraySlice<(page: Int, citation: Int)>, _ texts: InputTexts) -> Findings {
        var findings = Findings()
        var lines: InputText?
        for (index, (page, number)) in group.enumerated() {
            let citation = pages[page].citations[number]
            let target = Int(citation.target)
            func add(_ problem: CitationProblem) {
                findings.add(diagnostic(.citation(problem), pages[page], citation.place))
            }
            guard let article = indices[target].flatMap({ pages[$0].article }) else {
                add(.noArticle(citation.link, page: site.addresses[target]))
                continue
            }
            if index == 0 { lines = texts[article].map(InputText.init) }
            // Where the source has no such text, the article's page is told.
            guard lines != nil else { continue }
            if let problem = lines?.problem(with: citation.text[...], inLine: citation.line) {
                add(problem)
            } else if citation.needsAnchor, !hasAnchor(of: citation.link, on: target) {
                add(.anchorMissing(citation.link, page: site.addresses[target]))
            }
        }
        return findings
    }

    /// Whether a page has the place that a link names in it. What no build wrote is not looked into.
    private func hasAnchor(of link: String, on number: Int) -> Bool {
        guard let anchor = SiteLink.anchor(in: link) else { return true }
        guard let index = indices[number] else { return SiteFolder.isPage(site.addresses[number]) }
        return anchor.isEmpty || anchor.lowercased() == "top" || pages[index].anchors.contains(anchor)
    }

    private func diagnostic(_ problem: Problem, _ page: CheckedPage, _ place: PagePlace) -> Diagnostic {
        let file = Files.path(of: site.addresses[page.number], below: site.path)
        return Diagnostic(problem, at: SourceLocation(file: file, line: Int(place.line), column: Int(place.column)))
    }
}

extension Array {
    /// The ranges of neighbours with one key.
    fileprivate func chunked(by key: (Element) -> some Equatable) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for index in indices where index + 1 == count || key(self[index]) != key(self[index + 1]) {
            ranges.append(start..<index + 1)
            start = index + 1
        }
        return ranges
    }
}
