public import Diagnostics
internal import Files
internal import Slices

/// Puts the finished files of a site into the output folder, and harms nothing that is there.
///
/// - All files are made before the first one in the output changes. Those whose bytes are already there are not
///   touched; the others wait in ``StagingFolder`` and are then renamed, so that a reader never sees a part of one.
/// - Only files that the last build wrote, by its list in `.digest-manifest`, are deleted.
/// - An output folder that holds other files is refused. With `force` they are kept, except that a file at the
///   address of a page is overwritten. Names that begin with a dot never count as such files.
/// - Symbolic links in the output are replaced where a page has their address, and never followed; the output
///   folder itself may be a link.
///
/// A build that is stopped leaves whole files only, and the next build knows all of them. A disk that is full, or a file
/// that cannot be written, is noticed while the files are made: then the output stays as it was.
public struct Publisher: Sendable {
    private let output: String
    private let force: Bool
    private let staging: StagingFolder

    /// Names the output folder, which need not exist yet.
    public init(output: String, force: Bool = false) {
        self.output = output
        self.force = force
        staging = StagingFolder(output: output)
    }

    /// Looks whether the output folder can be published to, and changes nothing: worth asking before a long
    /// build, since ``stage(_:)`` asks the same only when all stories are known.
    ///
    /// - Throws: `Diagnostics` for foreign files, and for an output that is not a folder or cannot be written.
    public func check() throws(Diagnostics) {
        _ = try acceptableState()
    }

    /// Makes all files of a site, and writes those that differ from the output's into a folder beside them.
    ///
    /// Everything that can be refused is refused here, before the first change. Making, comparing and writing are
    /// spread over the cores.
    ///
    /// - Parameter files: All files of the site.
    /// - Returns: What ``publish(_:)-(StagedSite)`` then puts in place.
    /// - Throws: `Diagnostics`: faulty and colliding addresses, what ``check()`` throws, and what the system
    ///   refused while writing. Nothing is then left of what was made.
    /// - Complexity: O(total size of the files); each core holds the bytes of a slice of them at most.
    public func stage(_ files: [OutputFile]) async throws -> StagedSite {
        let index = try AddressIndex(files)
        let state = try acceptableState()
        var plan = try PublishingPlan(files, index: index, state: state, output: output)
        staging.remove()
        do {
            try plan.write(await changed(files, plan), of: files, output: output)
        } catch {
            discard(state)
            throw error
        }
        return StagedSite(addresses: files.map(\.address), state: state, plan: plan)
    }

    /// Puts the files of a whole site in place.
    ///
    /// - Parameter site: What ``stage(_:)`` made, with nothing published to the output since; files of the last build
    ///   that are not among its files are deleted.
    /// - Returns: How many files were written, left alone and deleted.
    /// - Throws: `Diagnostics` with what the system refused.
    /// - Complexity: O(number of files).
    public func publish(_ site: StagedSite) throws(Diagnostics) -> PublishingSummary {
        defer { staging.remove() }
        let (plan, state) = (site.plan, site.state)
        let finished = OutputManifest(site.addresses, isFinished: true)
        var deleted = 0
        if !plan.written.isEmpty {
            try write(OutputManifest(state.manifest.addresses + finished.addresses, isFinished: false))
            deleted += try delete(plan.obstacles)
            try makeFolders(for: plan.written.map { site.addresses[$0] })
            for position in plan.written {
                try attempt { () throws(FileError) in try staging.move(position, to: path(of: site.addresses[position]))
                }
            }
        } else if !state.exists {
            try attempt { () throws(FileError) in try Files.makeFolders(at: output) }
        }
        deleted += try delete(plan.stale)
        sweep()
        let isInPlace = state.manifestIsInPlace && state.manifest == finished && plan.written.isEmpty
        if !isInPlace { try write(finished) }
        return PublishingSummary(
            written: plan.written.count, unchanged: site.addresses.count - plan.written.count, deleted: deleted)
    }

    /// Makes the files of a whole site and puts them in place.
    ///
    /// - Throws: `Diagnostics`, as ``stage(_:)`` and ``publish(_:)-(StagedSite)`` do.
    public func publish(_ files: [OutputFile]) async throws -> PublishingSummary {
        try publish(await stage(files))
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
    /// Makes all files, stages those that the output does not have with the same bytes, and returns their positions.
    private func changed(_ files: [OutputFile], _ plan: PublishingPlan) async throws -> [Int] {
        try await mapSlices(Array(files.indices)) { slice in
            do throws(StagingFolder.Failure) {
                let changed = try changed(files, slice, plan)
                // A slice that was given up has not looked at all of its files.
                if !Task.isCancelled { return changed }
            } catch {
                throw Diagnostics([Self.diagnostic(error.error, at: path(of: files[error.position].address))])
            }
            throw CancellationError()
        }
    }

    /// Folders on the way to the files are known not to be links by now.
    private func changed(
        _ files: [OutputFile], _ slice: ArraySlice<Int>, _ plan: PublishingPlan
    ) throws(StagingFolder.Failure) -> [Int] {
        var changed: [Int] = []
        var waiting: [StagingFolder.File] = []
        for position in slice {
            if Task.isCancelled { return [] }
            let file = files[position]
            let bytes = file.makeBytes()
            let isThere = fileHasBytes(bytes, at: path(of: file.address), followingLinks: false)
            if isThere && !plan.isTakenByObstacle(file) { continue }
            changed.append(position)
            waiting.append(StagingFolder.File(position: position, bytes: bytes))
            try staging.writeIfFree(&waiting)
        }
        try staging.writeAll(waiting)
        return changed
    }

    /// Leaves the output as it was before the files were made.
    private func discard(_ state: OutputState) {
        staging.remove()
        // It is in nobody's way where it cannot be removed.
        if !state.exists { _ = try? removeEmptyFolder(at: output) }
    }

    private func write(_ manifest: OutputManifest) throws(Diagnostics) {
        try attempt { () throws(FileError) in try replaceFile(manifest.bytes, at: path(of: manifestName)) }
    }

    private func makeFolders(for addresses: [String]) throws(Diagnostics) {
        for name in Set(addresses.compactMap(folder(of:))).sorted() {
            try attempt { () throws(FileError) in try Files.makeFolders(at: path(of: name)) }
        }
    }

    private func path(of address: String) -> String { "\(output)/\(address)" }

    private func attempt(_ body: () throws(FileError) -> Void) throws(Diagnostics) {
        do throws(FileError) {
            try body()
        } catch {
            throw Diagnostics([Self.diagnostic(error, at: error.path)])
        }
    }

    /// What is told of a file that the system refused.
    static func diagnostic(_ error: FileError, at path: String) -> Diagnostic {
        let location = SourceLocation(file: path)
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

    /// Removes the temporary file that a stopped build may have left beside its list.
    private func sweep() {
        // It is in nobody's way where it cannot be removed.
        _ = try? removeFile(at: temporaryPath(for: path(of: manifestName)))
    }
}
