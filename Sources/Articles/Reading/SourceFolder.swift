public import Diagnostics
import Files
import Slices

/// What one reading of the source folder brought in.
public struct Harvest: Sendable {
    /// The articles, in the order of their files' paths.
    public var articles: [Article]
    /// What was wrong with single files; each was left out, the others went on.
    public var diagnostics: [Diagnostic]
    /// How many files were read.
    public var fileCount: Int
    /// How many files and folders were left out.
    public var leftOut: Int
    /// How many bytes they had together.
    public var byteCount: Int
}

/// Reads and cleans all texts below a folder, on all cores.
///
/// Files whose names end in `.txt` or `.md` are read, in the byte order of their paths; others are
/// left alone. A file that cannot be used becomes a diagnostic, and the others go on.
///
/// - Parameter folder: The folder's path, as the user gave it.
/// - Returns: The articles in the order of their files' paths, and what was wrong with the others.
/// - Throws: ``Diagnostics`` where the folder is missing, cannot be listed, or holds no text.
/// - Complexity: O(*n*) in the bytes of all files.
public func readArticles(in folder: String) async throws -> Harvest {
    let listing = try list(folder)
    let paths = listing.files.filter(isText)
    let unreadable = listing.unreadable.filter(couldHoldText)
    guard !paths.isEmpty || !unreadable.isEmpty else {
        throw Diagnostics(.reading(.sourceHasNoTexts), at: SourceLocation(file: folder))
    }
    let outcomes = try await mapSlices(paths) { slice in
        slice.map { path in read(path, in: folder) }
    }
    var harvest = Harvest(articles: [], diagnostics: [], fileCount: paths.count, leftOut: 0, byteCount: 0)
    harvest.diagnostics = unreadable.map { entry in
        Diagnostic(
            .reading(.unreadable(reason: entry.reason.words)), severity: .warning,
            at: SourceLocation(file: Files.path(of: entry.path, below: folder)))
    }
    for outcome in outcomes {
        harvest.byteCount += outcome.byteCount
        harvest.diagnostics += outcome.diagnostics
        if let article = outcome.article { harvest.articles.append(article) }
    }
    harvest.leftOut = unreadable.count + paths.count - harvest.articles.count
    return harvest
}

/// What became of one file.
private struct Outcome: Sendable {
    var article: Article?
    var diagnostics: [Diagnostic] = []
    var byteCount = 0
}

private func list(_ folder: String) throws -> FolderListing {
    let location = SourceLocation(file: folder)
    do {
        return try listFiles(below: folder)
    } catch .missing {
        throw Diagnostics(.reading(.sourceMissing), at: location)
    } catch .notFolder {
        throw Diagnostics(.reading(.sourceNotFolder), at: location)
    } catch {
        throw Diagnostics(.reading(.sourceUnreadable(reason: error.reason)), at: location)
    }
}

/// Whether a file's name ends as those of texts do; upper and lower case are the same.
private func isText(_ path: String) -> Bool {
    let end = path.utf8.suffix(4).map { $0 | 0x20 }
    return end.elementsEqual(".txt".utf8) || end.suffix(3).elementsEqual(".md".utf8)
}

/// Whether a text may be missing where an entry could not be read. A pipe or a broken link by another name than
/// those of texts would not have been read anyway.
private func couldHoldText(_ entry: UnreadableEntry) -> Bool {
    switch entry.reason {
    case .special, .brokenLink: isText(entry.path)
    default: true
    }
}

private func read(_ path: String, in folder: String) -> Outcome {
    let location = SourceLocation(file: Files.path(of: path, below: folder))
    do {
        let bytes = try readFile(at: location.file, limit: TextCheck.largestText)
        var outcome = Outcome(byteCount: bytes.count)
        do {
            let (scrape, warnings) = try TextCheck.scrape(of: bytes, file: path, location: location)
            outcome.diagnostics = warnings
            outcome.article = clean(scrape)
            if outcome.article == nil { outcome.diagnostics.append(TextCheck.warning(.noText, location)) }
        } catch let diagnostic as Diagnostic {
            outcome.diagnostics = [diagnostic]
        }
        return outcome
    } catch FileError.tooLarge(_, _, let limit) {
        return Outcome(diagnostics: [TextCheck.warning(.tooLarge(limit: limit), location)])
    } catch let error as FileError {
        return Outcome(diagnostics: [TextCheck.warning(.unreadable(reason: error.reason), location)])
    } catch {
        return Outcome(diagnostics: [TextCheck.warning(.unreadable(reason: "\(error)"), location)])
    }
}
