public import Diagnostics
internal import Files
internal import Slices

/// What a check looked at, and what it found.
public struct CheckReport: Sendable {
    /// How many pages were read.
    public var pages: Int
    /// How many texts on them cite a line.
    public var citations: Int
    /// How many links stand on them, in style sheets, in feeds and in sitemaps.
    public var links: Int
    /// How many problems there are; of many of one kind not all are among the diagnostics.
    public var problems: Int
    /// What is wrong, by file, line and column.
    public var diagnostics: [Diagnostic]
}

/// Reads a finished site and its source anew, and proves that every text which a page says is from a source stands
/// in the line that it cites, that every link and anchor leads somewhere, and that no address is taken twice.
///
/// Nothing of what built the site is trusted: pages are parsed from their files, texts read from theirs.
///
/// - Parameters:
///   - source: A folder of texts, a single file, or `-` for records on standard input.
///   - output: The folder of the site.
///   - folder: The folder of the editor's `edits.yml`, empty for the working folder; without one there are no edits. What
///     the editor says on the pages is theirs and cites nothing; what they hid must not be there.
///   - began: Called with the name of each phase as it begins.
/// - Returns: What was looked at and found.
/// - Throws: ``Diagnostics`` where there is no site or no source, and with every mistake in the edits.
/// - Complexity: O(*n*) in the bytes of all pages and of the source, which is held in memory; of each page only its
///   anchors, its links to places in others and its citations of others are.
public func check(
    source: String, output: String, edits folder: String? = nil,
    began: @escaping @Sendable (String) -> Void = { _ in }
) async throws -> CheckReport {
    let edits = try folder.map { folder throws(Diagnostics) in try Edits(readingFrom: folder) } ?? Edits()
    began("Reading the source")
    let site = try SiteFolder(output)
    let texts = try await InputTexts(of: source)
    began("Reading the pages")
    let pages = try await mapSlices(site.pages) { slice in slice.map { PageReader.read($0, in: site, texts) } }
    let styleSheets = try await mapSlices(site.styleSheets) { slice in slice.map { StyleSheet($0, in: site) } }
    let addressed = try await AddressedFile.readAll(in: site)
    began("Following the citations")
    let references = PageReferences(pages + addressed, in: site)
    var findings = site.findings
    for page in pages + addressed { findings.add(page.findings) }
    for sheet in styleSheets { findings.add(sheet.findings) }
    findings.add(references.brokenAnchors())
    findings.add(references.repeatedArticles())
    findings.add(try await references.wrongCitations(texts))
    findings.add(hidden(by: edits, on: pages, in: site))
    let citations = pages.reduce(0) { $0 + $1.citationCount }
    if citations > 0 {
        for page in pages { findings.add(page.uncited) }
    } else {
        findings.add(Diagnostic(.check(.nothingCited), severity: .warning, at: SourceLocation(file: output)))
    }
    let links = (pages + addressed).reduce(0) { $0 + $1.linkCount } + styleSheets.reduce(0) { $0 + $1.linkCount }
    return CheckReport(
        pages: pages.count, citations: citations, links: links,
        problems: findings.count, diagnostics: findings.diagnostics(of: output))
}

/// The pages of articles that the editor hid, as an editor names these.
private func hidden(by edits: Edits, on pages: [CheckedPage], in site: SiteFolder) -> Findings {
    var findings = Findings()
    let hidden = Set(edits.targets.lazy.filter { $0.hide != nil }.map(\.target.value))
    guard !hidden.isEmpty else { return findings }
    for page in pages {
        guard let article = page.article else { continue }
        let name = article.record.map { "\(article.file):\($0)" } ?? article.file
        let address = site.addresses[page.number]
        guard hidden.contains(name) || hidden.contains(address) else { continue }
        let place = page.articlePlace
        let location = SourceLocation(
            file: Files.path(of: address, below: site.path), line: Int(place.line), column: Int(place.column))
        findings.add(Diagnostic(.check(.articleHidden(name)), at: location))
    }
    return findings
}
