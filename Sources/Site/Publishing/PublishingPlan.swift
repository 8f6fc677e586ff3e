internal import Diagnostics
internal import Files

/// What one build is going to change in the output folder, worked out before anything is changed.
struct PublishingPlan: Sendable {
    /// The positions of the files that are written, in the order in which they were given.
    var written: [Int] = []
    /// Files of the last build that go before the first file is written, since they stand in the way.
    var obstacles: [String] = []
    /// Files of the last build that go after the last file is written.
    var stale: [String] = []
    /// The obstacles' addresses without case.
    private let obstaclesWithoutCase: Set<String>

    /// Compares the addresses of all files with what the output holds.
    ///
    /// - Throws: Every folder of an address that something stands in the way of.
    init(_ files: [OutputFile], index: AddressIndex, state: OutputState, output: String) throws(Diagnostics) {
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
        obstaclesWithoutCase = Set(obstacles.map(caseFolded))
    }

    /// Whether the file is written even where the output has its bytes: where the file system ignores case, removing
    /// an obstacle also removes the file that differs from it in case only.
    func isTakenByObstacle(_ file: OutputFile) -> Bool {
        !obstaclesWithoutCase.isEmpty && obstaclesWithoutCase.contains(caseFolded(file.address))
    }

    /// Takes the positions of the files that the output does not have with the same bytes.
    ///
    /// - Throws: Every address at which a folder stands.
    mutating func write(_ positions: [Int], of files: [OutputFile], output: String) throws(Diagnostics) {
        written = positions
        var blocked: [String: FileKind] = [:]
        for position in positions {
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
