import Diagnostics
import Files
import Slices

/// The files by which a site's pages can be searched. Articles and stories are rendered for it, and once more when they
/// are published: keeping them would take more memory than all that they are made from.
///
/// - Throws: ``Diagnostics`` where they cannot be made.
func searchFiles(for pages: [OutputFile], by pagefind: Pagefind) async throws -> [OutputFile] {
    let index = try SearchIndex(pagefind)
    defer { index.remove() }
    _ = try await mapSlices(pages.filter { Addresses.isSearched($0.address) }) { slice in
        try slice.map(index.add)
    }
    return try index.files()
}

/// The index of a site's articles and stories, made by Pagefind of copies of their pages in a temporary folder.
///
/// The output folder is neither read nor changed: the index is published with the pages, as files of the site like any
/// other. It depends on the pages' bytes alone: Pagefind 1.5.2 gave
/// the same names and bytes of a copied site, and on one core as on all.
struct SearchIndex: Sendable {
    private let pagefind: Pagefind
    private let folder: TemporaryFolder

    /// Makes the temporary folder; ``remove()`` takes it away.
    ///
    /// - Throws: ``Diagnostics`` with what the system refused.
    init(_ pagefind: Pagefind) throws(Diagnostics) {
        self.pagefind = pagefind
        do throws(FileError) {
            folder = try TemporaryFolder()
            for name in Addresses.searchedFolders { try makeFolders(at: "\(folder.path)/site/\(name)") }
        } catch {
            throw Self.diagnostics(error)
        }
    }

    /// Adds a page that is searched. May be called from many tasks at once.
    ///
    /// - Throws: ``Diagnostics`` with what the system refused.
    func add(_ page: OutputFile) throws(Diagnostics) {
        do throws(FileError) {
            try writeFile(page.makeBytes(), at: "\(folder.path)/site/\(page.address)")
        } catch {
            throw Self.diagnostics(error)
        }
    }

    /// Makes the index of the pages that were added.
    ///
    /// - Returns: Its files in the order of their addresses, without the ready-made forms that come with Pagefind: the
    ///   site's own page is one.
    /// - Throws: ``Diagnostics`` with what Pagefind says, or with what the system refused.
    func files() throws(Diagnostics) -> [OutputFile] {
        let bundle = "\(folder.path)/index"
        let status: Int32
        let words: String
        do throws(FileError) {
            (status, words) = try runPagefind(into: bundle)
            if status == 0 { return try Self.files(of: bundle) }
        } catch {
            throw Self.diagnostics(error)
        }
        throw Diagnostics(.search(.indexerFailed(status: status, words: words)))
    }

    /// Takes the temporary folder away.
    func remove() { folder.remove() }

    private func runPagefind(into bundle: String) throws(FileError) -> (status: Int32, words: String) {
        let log = "\(folder.path)/log"
        let options = ["--site", "\(folder.path)/site", "--output-path", bundle, "--quiet"]
        let status = try runProgram(pagefind.command + options, log: log)
        return (status, status == 0 ? "" : lastWords(of: try readFile(at: log)))
    }

    private static func files(of bundle: String) throws(FileError) -> [OutputFile] {
        var files: [OutputFile] = []
        for name in try listFiles(below: bundle).files where isNeeded(name) {
            files.append(
                OutputFile(address: Addresses.searchIndex + name, bytes: try readFile(at: "\(bundle)/\(name)")))
        }
        return files
    }

    /// Whether a file is more than one of Pagefind's ready-made forms.
    private static func isNeeded(_ name: String) -> Bool {
        !["-ui.js", "-ui.css", "-highlight.js"].contains(where: name.hasSuffix)
    }

    private static func diagnostics(_ error: FileError) -> Diagnostics {
        Diagnostics(.search(.indexNotMade(reason: error.reason)), at: SourceLocation(file: error.path))
    }
}

/// The last lines that a program has said, joined to one.
private func lastWords(of log: [UInt8]) -> String {
    let lines = String(decoding: log, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.suffix(3).joined(separator: " ")
}
