internal import Diagnostics

/// The addresses of one build, free of collisions, by their form without case.
struct AddressIndex {
    /// The position of each file, by its folded address.
    private(set) var files: [String: Int]
    /// All folders that the files stand in, folded.
    private(set) var folders: Set<String> = []

    /// Checks the addresses of all files.
    ///
    /// - Throws: Every fault of an address, and every collision with its two origins.
    /// - Complexity: O(total length of the addresses) on average.
    init(_ all: [OutputFile]) throws(Diagnostics) {
        var problems: [SiteProblem] = []
        files = Dictionary(minimumCapacity: all.count)
        for (position, file) in all.enumerated() {
            if let fault = addressFault(file.address) {
                problems.append(.addressInvalid(address: file.address, by: file.origin, fault: fault))
                continue
            }
            let folded = caseFolded(file.address)
            if let earlier = files.updateValue(position, forKey: folded) {
                files[folded] = earlier
                problems.append(Self.collision(all[earlier], file))
            }
        }
        for position in files.values.sorted() {
            addFolders(of: all[position], all: all, problems: &problems)
        }
        if !problems.isEmpty {
            throw Diagnostics(problems.map { Diagnostic(.site($0)) })
        }
    }

    /// Whether what stands at an address of an earlier build must go before this build's files can be written:
    /// because of one file at that address in another case, or because a file and a folder change places.
    func isObstacle(_ stale: String) -> Bool {
        let folded = caseFolded(stale)
        if files[folded] != nil || folders.contains(folded) { return true }
        var parent = folder(of: folded)
        while let name = parent {
            if files[name] != nil { return true }
            parent = folder(of: name)
        }
        return false
    }

    private mutating func addFolders(of file: OutputFile, all: [OutputFile], problems: inout [SiteProblem]) {
        var next = folder(of: caseFolded(file.address))
        while let name = next, folders.insert(name).inserted {
            if let position = files[name] {
                let blocking = all[position]
                problems.append(
                    .addressIsFolder(
                        address: blocking.address, by: blocking.origin, page: file.address, and: file.origin))
            }
            next = folder(of: name)
        }
    }

    private static func collision(_ one: OutputFile, _ other: OutputFile) -> SiteProblem {
        if one.address == other.address {
            return .addressTaken(address: one.address, by: one.origin, and: other.origin)
        }
        return .addressesDifferInCase(address: one.address, by: one.origin, other: other.address, and: other.origin)
    }
}
