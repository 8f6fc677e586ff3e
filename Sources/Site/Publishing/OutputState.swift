internal import Diagnostics
internal import Files

/// What the output folder held before this build.
struct OutputState: Sendable {
    /// Whether there is an output folder at all.
    let exists: Bool
    /// The list of the last build's files; empty where there was no build.
    let manifest: OutputManifest
    /// Whether that list stands in the output as it would be written.
    let manifestIsInPlace: Bool
    /// The files that no build of ours wrote, in the order of their bytes. Names that begin with a dot do not
    /// count: they belong to version control and to hosts.
    let foreign: [String]

    /// Looks at the output folder and changes nothing.
    ///
    /// - Throws: Why the folder cannot be read or written.
    init(of output: String, force: Bool) throws(Diagnostics) {
        let location = SourceLocation(file: output)
        switch fileKind(at: output, followingLinks: true) {
        case .folder:
            exists = true
            try checkIsWritable(output)
        case nil where fileKind(at: output) == nil:
            try checkCanBeMade(output)
            exists = false
            (manifest, manifestIsInPlace, foreign) = (OutputManifest([], isFinished: true), false, [])
            return
        default:
            throw Diagnostics(.publishing(.outputNotFolder), at: location)
        }
        (manifest, manifestIsInPlace) = try readManifest(in: output, force: force)
        let listing: FolderListing
        do throws(FileError) {
            listing = try listFiles(below: output, followingLinks: false)
        } catch {
            throw Diagnostics(.publishing(.outputUnreadable(reason: error.reason)), at: location)
        }
        let listed = Set(manifest.addresses)
        // A link at a listed address is foreign all the same: no build makes links.
        foreign = listing.files.filter { !listed.contains($0) } + listing.unreadable.map(\.path)
    }
}

/// Throws where an output folder that does not exist could not be made: its nearest existing parent tells.
private func checkCanBeMade(_ output: String) throws(Diagnostics) {
    var parent = output
    while fileKind(at: parent, followingLinks: true) == nil {
        guard let next = parentFolder(of: parent) else {
            parent = output.hasPrefix("/") ? "/" : "."
            break
        }
        parent = next
    }
    guard fileKind(at: parent, followingLinks: true) == .folder else {
        throw Diagnostics(.publishing(.outputNotFolder), at: SourceLocation(file: parent))
    }
    try checkIsWritable(parent)
}

private func checkIsWritable(_ folder: String) throws(Diagnostics) {
    do throws(FileError) {
        try requireWritableFolder(at: folder)
    } catch {
        throw Diagnostics(.publishing(.outputNotWritable(reason: error.reason)), at: SourceLocation(file: folder))
    }
}

private func readManifest(in output: String, force: Bool) throws(Diagnostics) -> (OutputManifest, inPlace: Bool) {
    let empty = OutputManifest([], isFinished: true)
    let path = "\(output)/\(manifestName)"
    let bytes: [UInt8]
    do throws(FileError) {
        bytes = try readFile(at: path, followingLinks: false)
    } catch .missing {
        return (empty, false)
    } catch {
        throw Diagnostics(
            .publishing(.manifestUnreadable(reason: error.reason)), at: SourceLocation(file: path))
    }
    if let manifest = OutputManifest(bytes) { return (manifest, manifest.bytes == bytes) }
    if force { return (empty, false) }
    throw Diagnostics(
        .publishing(.manifestUnreadable(reason: "this version does not know its form")),
        at: SourceLocation(file: path, line: 1))
}
