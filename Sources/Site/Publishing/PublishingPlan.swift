internal import Diagnostics
internal import Files
internal import Slices

/// What one build is going to change in the output folder, worked out before anything is changed.
struct PublishingPlan {
    /// The positions of the files that are written, in the order in which they were given.
    var written: [Int] = []
    /// Files of the last build that go before the first file is written, since they stand in the way.
    var obstacles: [String] = []
    /// Files of the last build that go after the last file is written.
    var stale: [String] = []
    /// Whether the last build was stopped: temporary files may be about.
    let sweeps: Bool

    /// Compares all files with what the output holds.
    ///
    /// - Throws: Every address that something stands in the way of.
    init(_ files: [OutputFile], index: AddressIndex, state: OutputState, output: String) async throws {
        sweeps = !state.manifest.isFinished
        var safety = FolderSafety(output: output)
        let made = Set(files.lazy.map(\.address))
        for address in state.manifest.addresses where !made.contains(address) {
            guard safety.stateOfFolder(around: address) == .folder, fileKind(at: "\(output)/\(address)") == .regular
            else { continue }
            if index.isObstacle(address) { obstacles.append(address) } else { stale.append(address) }
        }
        let leaving = Set(obstacles)
        var blocked: [String: FileKind] = [:]
        for file in files {
            if case .blocked(let address, let kind) = safety.stateOfFolder(around: file.address),
                !leaving.contains(address)
            {
                blocked[address] = kind
            }
        }
        try Self.refuse(blocked, in: output)
        written = try await Self.changed(files, in: output)
        if !obstacles.isEmpty { addWhatObstaclesTake(files) }
        try refuseFoldersAtAddresses(files, output: output)
    }

    /// The positions of the files that the output does not have with the same bytes. Folders on the way to
    /// them are known not to be links by now.
    private static func changed(_ files: [OutputFile], in output: String) async throws -> [Int] {
        try await mapSlices(Array(files.indices)) { slice in
            slice.filter { position in
                let file = files[position]
                return !fileHasBytes(file.bytes, at: "\(output)/\(file.address)", followingLinks: false)
            }
        }
    }

    /// Where the file system ignores case, removing an obstacle also removes the file that differs from it in
    /// case only, even one that had the right bytes.
    private mutating func addWhatObstaclesTake(_ files: [OutputFile]) {
        let taken = Set(obstacles.map(caseFolded))
        let known = Set(written)
        written += files.indices.filter { !known.contains($0) && taken.contains(caseFolded(files[$0].address)) }
        written.sort()
    }

    private func refuseFoldersAtAddresses(_ files: [OutputFile], output: String) throws(Diagnostics) {
        var blocked: [String: FileKind] = [:]
        for position in written {
            let address = files[position].address
            guard fileKind(at: "\(output)/\(address)") == .folder else { continue }
            // A folder of the last build's pages is emptied and removed before.
            if !obstacles.contains(where: { $0.hasPrefix("\(address)/") }) { blocked[address] = .folder }
        }
        try Self.refuse(blocked, in: output)
    }

    private static func refuse(_ blocked: [String: FileKind], in output: String) throws(Diagnostics) {
        if blocked.isEmpty { return }
        throw Diagnostics(
            blocked.sorted { $0.key < $1.key }.map { address, kind in
                Diagnostic(
                    .publishing(.addressBlocked(by: kind.words)), at: SourceLocation(file: "\(output)/\(address)"))
            })
    }
}
