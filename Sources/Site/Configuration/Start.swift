public import Diagnostics
internal import Files
internal import Templates

/// What ``start(in:includingTemplates:)`` did.
public struct StartReport: Sendable {
    /// The files that were written.
    public var written: [String]
    /// A note for each file that was there already, and was kept.
    public var notes: [Diagnostic]
}

/// Writes what somebody needs who starts a site: `digest.yml` with every option, and the built-in templates where they
/// are asked for. A file that is there already is kept.
///
/// - Parameters:
///   - folder: The folder to write to; it is made where it is missing.
///   - includingTemplates: Whether to write the built-in templates into its folder `templates`.
/// - Returns: What was written, and what was kept.
/// - Throws: ``Diagnostics`` where a file cannot be written; those before it stay.
public func start(in folder: String, includingTemplates: Bool) throws(Diagnostics) -> StartReport {
    var files = [(name: Configuration.fileName, bytes: Array(ConfigurationDocument.file.utf8))]
    if includingTemplates {
        let templates = Theme.builtIn().values.sorted { $0.name < $1.name }
        files += templates.map { ("templates/\($0.name)", $0.bytes) }
    }
    var report = StartReport(written: [], notes: [])
    for file in files {
        let path = folder == "." ? file.name : Files.path(of: file.name, below: folder)
        do throws(FileError) {
            if let parent = parentFolder(of: path) { try makeFolders(at: parent) }
            if try createFile(file.bytes, at: path) {
                report.written.append(path)
            } else {
                report.notes.append(Diagnostic(.start(.fileKept), severity: .note, at: SourceLocation(file: path)))
            }
        } catch {
            throw Diagnostics(.start(.writeFailed(reason: error.reason)), at: SourceLocation(file: path))
        }
    }
    return report
}
