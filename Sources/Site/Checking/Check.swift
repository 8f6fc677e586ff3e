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
///   - began: Called with the name of each phase as it begins.
/// - Returns: What was looked at and found.
/// - Throws: ``Diagnostics`` where there is no site or no source.
/// - Complexity: O(*n*) in the bytes of all pages and of the source, which is held in memory; of each page only its
///   anchors, its links to places in others and its citations of others are.
public func check(
    source: String, output: String, began: @escaping @Sendable (String) -> Void = { _ in }
) async throws -> CheckReport {
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
