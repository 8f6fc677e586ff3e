import Articles
internal import Diagnostics
internal import Files

/// Reads one page of a finished site: its anchors, its links, and the texts that it cites.
///
/// `data-cite` names the line of an article that an element's text is from, by the link to its place on the
/// article's page; on that page itself `data-line` names it by its number, and `data-file` and `data-record` say
/// which article it is.
struct PageReader {
    /// The most bytes that a page may have: a tree takes some twenty times as many.
    private static let largestPage = 250_000_000

    private let site: SiteFolder
    private let path: String
    private var page: CheckedPage
    private var names: [String: Int32] = [:]
    private var open: [OpenElement] = []
    /// Those of the open elements that hold a source's words, by their class.
    private var said: [Int] = []
    private var citing: [Citing] = []
    /// The texts of all elements that cite, one behind the other.
    private var text: [UInt8] = []
    /// How many of the open elements cite.
    private var citingDepth = 0
    /// What the page says of its article.
    private var claims: [(file: String?, record: String?, place: PagePlace)] = []
    /// Links to places in the page itself.
    private var ownAnchors: [(link: String, anchor: String, place: PagePlace)] = []

    /// An element whose end has not come.
    private struct OpenElement {
        let place: PagePlace
        /// Its index among those that cite.
        var citing: Int?
        /// Whether it is known to hold words that cite nothing.
        var isToldUncited = false
    }

    /// An element that names the line of its text.
    private struct Citing {
        enum Line {
            case number(String)
            case link(String)
        }

        let line: Line
        /// The element's own link, where it has one.
        let href: String?
        let place: PagePlace
        var text: Range<Int>
    }

    /// Reads a page.
    static func read(_ number: Int, in site: SiteFolder, _ source: InputTexts) -> CheckedPage {
        var reader = PageReader(number, in: site)
        do throws(FileError) {
            let bytes = try readFile(at: reader.path, limit: Self.largestPage)
            bytes.withUnsafeBytes { reader.read($0) }
        } catch {
            reader.page.findings.add(
                Diagnostic(.check(.pageUnreadable(reason: error.reason)), at: SourceLocation(file: reader.path)))
        }
        reader.finish(source)
        return reader.page
    }

    private init(_ number: Int, in site: SiteFolder) {
        self.site = site
        path = Files.path(of: site.addresses[number], below: site.path)
        page = CheckedPage(number)
    }

    private mutating func read(_ bytes: UnsafeRawBufferPointer) {
        if Self.isCut(bytes) { add(.check(.pageCut), PagePlace(of: bytes.count, in: bytes)) }
        if bytes.isEmpty { return }
        if let (tangle, offset) = PageNesting.tangle(in: bytes) {
            return add(.check(.pageTangled(tangle)), PagePlace(of: offset, in: bytes))
        }
        guard let tree = PageTree(bytes) else {
            return add(.check(.pageTangled(.memory)), PagePlace(line: 1, column: 1))
        }
        tree.walk(&self)
    }

    /// Whether a page is empty, or opens its document and does not close it: the end is looked for near the page's own.
    private static func isCut(_ bytes: UnsafeRawBufferPointer) -> Bool {
        func holds(_ tag: String, _ part: Slice<UnsafeRawBufferPointer>) -> Bool {
            let lowered = part.map { $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) }
            return lowered[...].offset(of: Array(tag.utf8)[...]) != nil
        }
        return bytes.isEmpty || holds("<html", bytes.prefix(1024)) && !holds("</html", bytes.suffix(1024))
    }

    private mutating func add(_ problem: Problem, _ place: PagePlace) {
        page.findings.add(diagnostic(problem, place))
    }

    private func diagnostic(_ problem: Problem, _ place: PagePlace) -> Diagnostic {
        Diagnostic(problem, at: SourceLocation(file: path, line: Int(place.line), column: Int(place.column)))
    }
}

// MARK: - The walk

extension PageReader: PageVisitor {
    mutating func enter(_ element: PageElement) {
        let attributes = PageAttributes(of: element)
        let place = element.place
        var opened = OpenElement(place: place)
        for name in attributes.anchors {
            add(anchor: name, place)
            if let line = attributes.line, Link.isAnchor(name, ofOtherLineThan: line) {
                add(.check(.placeElsewhere(name, line: line)), place)
            }
        }
        if element.isBase, !attributes.links.isEmpty {
            add(.check(.baseElement), place)
        } else {
            for link in attributes.links { add(link: link, place) }
        }
        if attributes.file != nil || attributes.record != nil {
            claims.append((attributes.file, attributes.record, place))
        }
        if let line = attributes.cite.map(Citing.Line.link) ?? attributes.line.map(Citing.Line.number) {
            opened.citing = citing.count
            citingDepth += 1
            citing.append(Citing(line: line, href: attributes.href, place: place, text: text.count..<text.count))
        }
        if attributes.isSaid { said.append(open.count) }
        open.append(opened)
    }

    mutating func leave() {
        let closed = open.popLast()
        if said.last == open.count { said.removeLast() }
        guard let index = closed?.citing else { return }
        citingDepth -= 1
        citing[index].text = citing[index].text.lowerBound..<text.count
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {
        if citingDepth > 0 {
            text.append(contentsOf: bytes)
        } else if let said = said.last, !open[said].isToldUncited {
            let words = ComparableText.bytes(of: bytes)
            guard !words.isEmpty else { return }
            open[said].isToldUncited = true
            let shown = InputText.cut(words, around: 0..<words.count, by: 1)
            page.uncited.add(diagnostic(.citation(.uncited(shown)), open[said].place))
        }
    }

    private mutating func add(anchor name: String, _ place: PagePlace) {
        guard let first = names.updateValue(place.line, forKey: name) else { return }
        names[name] = first
        add(.check(.anchorTwice(name, line: Int(first))), place)
    }

    private mutating func add(link: String, _ place: PagePlace) {
        page.linkCount += 1
        switch SiteLink(link, on: page.number, in: site) {
        case .outside, .file(_, nil): break
        case .broken(let problem): add(.link(problem), place)
        case .file(let target, let anchor?):
            if target == page.number {
                ownAnchors.append((link, anchor, place))
            } else {
                page.anchorLinks.append(
                    CheckedPage.AnchorLink(target: Int32(target), place: place, link: link))
            }
        }
    }
}

// MARK: - Behind the walk

extension PageReader {
    private mutating func finish(_ source: InputTexts) {
        page.anchors = AnchorTable(Array(names.keys))
        for (link, anchor, place) in ownAnchors where !isOwnAnchor(anchor) {
            add(.link(.anchorMissing(link, page: site.addresses[page.number])), place)
        }
        findArticle()
        var lines = page.article.flatMap { source[$0] }.map(InputText.init)
        if let article = page.article, lines == nil {
            add(.check(.articleNotInSource(file: article.file, record: article.record)), page.articlePlace)
        }
        for citation in citing { check(citation, &lines) }
    }

    /// The top of a page is always there (https://html.spec.whatwg.org/multipage/browsing-the-web.html#scroll-to-fragid).
    private func isOwnAnchor(_ anchor: String) -> Bool {
        anchor.isEmpty || anchor.lowercased() == "top" || page.anchors.contains(anchor)
    }

    private mutating func findArticle() {
        for claim in claims {
            let record = claim.record.map(Self.number)
            guard let file = claim.file, page.article == nil, record != .some(nil), record != 0 else {
                add(.check(.articleMalformed(claim.file ?? claim.record ?? "")), claim.place)
                continue
            }
            page.article = TextName(file: file, record: record ?? nil)
            page.articlePlace = claim.place
        }
    }

    private mutating func check(_ citation: Citing, _ lines: inout InputText?) {
        let words = ComparableText.bytes(of: text[citation.text])
        if words.isEmpty { return }
        page.citationCount += 1
        switch citation.line {
        case .number(let number):
            guard let line = Self.number(number) else { return add(.citation(.malformed(number)), citation.place) }
            guard page.article != nil else { return add(.check(.articleUnnamed), citation.place) }
            if let problem = lines?.problem(with: words[...], inLine: line) { add(.citation(problem), citation.place) }
        case .link(let link):
            switch SiteLink(link, on: page.number, in: site) {
            case .outside: add(.citation(.malformed(link)), citation.place)
            case .broken: add(.citation(.pageMissing(link)), citation.place)
            case .file(let target, let anchor):
                guard let line = anchor.flatMap(Self.line) else {
                    return add(.citation(.malformed(link)), citation.place)
                }
                page.citations.append(
                    CheckedPage.PageCitation(
                        target: Int32(target), place: citation.place, link: link, line: line, text: words,
                        needsAnchor: citation.href != link))
            }
        }
    }

    /// The line that an anchor of an article's page stands for.
    private static func line(ofAnchor anchor: String) -> Int? {
        if anchor == "head" { return Excerpt.besideTheText }
        guard anchor.hasPrefix("line-") else { return nil }
        return number(String(anchor.dropFirst(5))).flatMap { $0 == Excerpt.besideTheText ? nil : $0 }
    }

    /// A number without sign and spaces.
    private static func number(_ text: String) -> Int? {
        text.utf8.allSatisfy { $0 &- 0x30 < 10 } ? Int(text) : nil
    }
}
