import Diagnostics
import Site
import Testing

/// A small site made by hand, as a theme with other markup than ours would make it, and the texts that it is made of.
let handMadeTexts = [
    "a.txt":
        "Bridge closes\n\nThe **bridge** of [Northland](https://example.org/n) will close on Monday, “for good”, she said.\n"
        + "\nBoats & ferries <sail> on.\n",
    "more/b.jsonl":
        #"{"text": "Other words"}"# + "\n"
        + #"{"title": "Fair opens", "description": "Cheese   for all.", "text": "Fair opens\nThe fair opened on Friday."}"#
        + "\n",
]

let handMadePages = [
    "index.html": """
    <!doctype html>
    <html lang="en"><head><title>Edition</title></head><body>
    <h1 id="top-story">Edition</h1>
    <ul>
    <li><q class="said" data-cite="articles/a.html#line-3">The bridge of Northland will close</q>
    <a href="articles/a.html#line-3">line 3</a></li>
    <li><span class="deep said"><b data-cite="articles/b.html#head">Cheese for all.</b></span></li>
    </ul>
    <p><a href="#top-story">Top</a> <a href="https://example.org/x">Elsewhere</a> <img src="p.png" alt=""></p>
    </body></html>

    """,
    "articles/a.html": """
    <!doctype html>
    <html lang="en"><head><title>Bridge closes</title></head><body data-file="a.txt">
    <h1 id="line-1" data-line="1">Bridge closes</h1>
    <div class="said">
    <p id="line-3" data-line="3">The bridge of <i>Northland</i> will close
    on Monday, “for&#32;good”, she said.</p>
    <p id="line-5" data-line="5">Boats &amp; ferries &lt;sail&gt; on.</p>
    </div>
    <a href="../index.html">Edition</a> <a href="b.html#line-2">The fair</a>
    </body></html>

    """,
    "articles/b.html": """
    <!doctype html>
    <html lang="en"><head><title>Fair opens</title></head><body>
    <h1 id="line-1" data-line="1">Fair opens</h1>
    <p id="head" data-line="0">Cheese for all.</p>
    <p id="line-2" data-line="2">The fair opened on Friday.</p>
    <p data-file="more/b.jsonl" data-record="2"><a href="../index.html#top-story">Edition</a></p>
    </body></html>

    """,
    "p.png": "a picture",
]

extension PublishFolder {
    /// Checks the site in `public` against the texts in `texts`.
    func check() async throws -> CheckReport {
        try await Site.check(source: "\(path)/texts", output: output)
    }

    /// Checks the site, and says of each problem its identifier and its place below the output folder.
    func findings() async throws -> [String] {
        try await check().diagnostics.map(finding)
    }

    private func finding(_ diagnostic: Diagnostic) -> String {
        let file = diagnostic.location.map { $0.file.replacing("\(output)/", with: "") } ?? ""
        return ([file] + [diagnostic.location?.line].compactMap { $0.map(String.init) }).joined(separator: ":")
            + " " + diagnostic.problem.wording.identifier
    }
}

/// Writes the site made by hand, changes it, and checks it.
///
/// - Parameter change: What is done to the pages and to the texts, by their paths.
/// - Returns: The place and the identifier of each problem.
/// - Throws: What the change throws.
func handMadeFindings(
    _ change: (_ pages: inout [String: String], _ texts: inout [String: String]) throws -> Void = { _, _ in }
) async throws -> [String] {
    var (pages, texts) = (handMadePages, handMadeTexts)
    try change(&pages, &texts)
    var found: [String] = []
    try await PublishFolder.with { folder in
        try folder.write(texts)
        try folder.write(pages, below: "public")
        found = try await folder.findings()
    }
    return found
}

/// One change of a page made by hand, and what must be said of it.
struct Corruption: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let findings: [String]

    var testDescription: String { "\(old) → \(new)" }

    init(_ file: String, _ old: String, _ new: String, _ findings: String...) {
        (self.file, self.old, self.new, self.findings) = (file, old, new, findings)
    }

    /// Changes the only place where the old text stands.
    func apply(to pages: inout [String: String]) throws {
        let page = try #require(pages[file])
        try #require(page.ranges(of: old).count == 1, "\(old) in \(file)")
        pages[file] = page.replacing(old, with: new)
    }
}
