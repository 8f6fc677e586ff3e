public import Diagnostics
internal import Files

/// Puts the finished files of a site into the output folder, and harms nothing that is there.
///
/// - Files whose bytes are already there are not touched; the others are written beside their place and
///   renamed, so that a reader never sees a part of one.
/// - Only files that the last build wrote, by its list in `.digest-manifest`, are deleted.
/// - An output folder that holds other files is refused. With `force` they are kept, except that a file at the
///   address of a page is overwritten. Names that begin with a dot never count as such files.
/// - Symbolic links in the output are replaced where a page has their address, and never followed; the output
///   folder itself may be a link.
///
/// A build that is stopped leaves whole files only, and the next build knows all of them.
public struct Publisher: Sendable {
    private let output: String
    private let force: Bool

    /// Names the output folder, which need not exist yet.
    public init(output: String, force: Bool = false) {
        self.output = output
        self.force = force
    }

    /// Looks whether the output folder can be published to, and changes nothing: worth asking before a long
    /// build, since ``publish(_:)`` asks the same only when all pages are made.
    ///
    /// - Throws: `Diagnostics` for foreign files, and for an output that is not a folder or cannot be written.
    public func check() throws(Diagnostics) {
        _ = try acceptableState()
    }

    /// Publishes the files of a whole site.
    ///
    /// Everything that can be refused is refused before the first change. Comparing is spread over the cores.
    ///
    /// - Parameter files: All files of the site; those of the last build that are not among them are deleted.
    /// - Returns: How many files were written, left alone and deleted.
    /// - Throws: `Diagnostics`: faulty and colliding addresses, what ``check()`` throws, and what the system
    ///   refused while writing.
    /// - Complexity: O(total size of the files). The bytes are not copied.
    public func publish(_ files: [OutputFile]) async throws -> PublishingSummary {
        let index = try AddressIndex(files)
        let state = try acceptableState()
        let plan = try await PublishingPlan(files, index: index, state: state, output: output)
        let finished = OutputManifest(files.map(\.address), isFinished: true)
        var deleted = 0
        if !plan.written.isEmpty {
            let both = OutputManifest(state.manifest.addresses + finished.addresses, isFinished: false)
            try start(with: both)
            deleted += try delete(plan.obstacles)
            try makeFolders(for: plan.written.map { files[$0].address })
            try write(files, at: plan.written)
        } else if !state.exists {
            try attempt { () throws(FileError) in try Files.makeFolders(at: output) }
        }
        deleted += try delete(plan.stale)
        sweep(plan.sweeps ? state.manifest.addresses : [])
        let isInPlace = state.manifestIsInPlace && state.manifest == finished && plan.written.isEmpty
        if !isInPlace { try write(finished) }
        return PublishingSummary(
            written: plan.written.count, unchanged: files.count - plan.written.count, deleted: deleted)
    }

    private func acceptableState() throws(Diagnostics) -> OutputState {
        let state = try OutputState(of: output, force: force)
        if !force, !state.foreign.isEmpty {
            throw Diagnostics(
                .publishing(.foreignFiles(count: state.foreign.count, examples: Array(state.foreign.prefix(3)))),
                at: SourceLocation(file: output))
        }
        return state
    }
}

// MARK: - Writing

extension Publisher {
    /// Makes the output folder, and lists in it what may be there until the build has come to its end.
    private func start(with manifest: OutputManifest) throws(Diagnostics) {
        try attempt { () throws(FileError) in try Files.makeFolders(at: output) }
        try write(manifest)
    }

    private func write(_ manifest: OutputManifest) throws(Diagnostics) {
        let path = "\(output)/\(manifestName)"
        try attempt { () throws(FileError) in try replaceFile(manifest.bytes, at: path) }
    }

    private func makeFolders(for addresses: [String]) throws(Diagnostics) {
        for name in Set(addresses.compactMap(folder(of:))).sorted() {
            let path = "\(output)/\(name)"
            try attempt { () throws(FileError) in try Files.makeFolders(at: path) }
        }
    }

    /// Writes one file after the other and stops at the first failure.
    ///
    /// On one core, on purpose: a folder is locked while a name is made in it, and two threads that write into
    /// one folder spin on that lock. 12,759 pages cost 2.2 to 7.6 s of processor time on two cores and 0.6 s on
    /// one, in less time by the clock (ext4, Linux 6).
    private func write(_ files: [OutputFile], at positions: [Int]) throws(Diagnostics) {
        for position in positions {
            let file = files[position]
            try attempt { () throws(FileError) in try replaceFile(file.bytes, at: "\(output)/\(file.address)") }
        }
    }

    private func attempt(_ body: () throws(FileError) -> Void) throws(Diagnostics) {
        do throws(FileError) {
            try body()
        } catch {
            throw Diagnostics([diagnostic(error)])
        }
    }

    private func diagnostic(_ error: FileError) -> Diagnostic {
        let location = SourceLocation(file: error.path)
        if error.isDiskFull { return Diagnostic(.publishing(.diskFull), at: location) }
        return Diagnostic(.publishing(.writeFailed(reason: error.reason)), at: location)
    }
}

// MARK: - Deleting

extension Publisher {
    /// Deletes files of the last build, and the folders that are empty without them.
    ///
    /// - Returns: How many files there were.
    private func delete(_ addresses: [String]) throws(Diagnostics) -> Int {
        var count = 0
        var failures: [Diagnostic] = []
        var folders: Set<String> = []
        for address in addresses {
            do throws(FileError) {
                if try removeFile(at: "\(output)/\(address)") { count += 1 }
            } catch {
                failures.append(
                    Diagnostic(
                        .publishing(.removeFailed(reason: error.reason)), at: SourceLocation(file: error.path)))
            }
            var next = folder(of: address)
            while let name = next, folders.insert(name).inserted { next = folder(of: name) }
        }
        // A folder's name is shorter than those of the folders in it.
        for name in folders.sorted(by: { ($1.utf8.count, $0) < ($0.utf8.count, $1) }) {
            // One that cannot be removed, like one that is not empty, harms no page.
            _ = try? removeEmptyFolder(at: "\(output)/\(name)")
        }
        if !failures.isEmpty { throw Diagnostics(failures) }
        return count
    }

    /// Removes the temporary files that a stopped build may have left beside its list and the files in it.
    private func sweep(_ addresses: [String]) {
        _ = try? removeFile(at: temporaryPath(for: "\(output)/\(manifestName)"))
        var safety = FolderSafety(output: output)
        for address in addresses where safety.stateOfFolder(around: address) == .folder {
            // It is in nobody's way where it cannot be removed.
            _ = try? removeFile(at: temporaryPath(for: "\(output)/\(address)"))
        }
    }
}
