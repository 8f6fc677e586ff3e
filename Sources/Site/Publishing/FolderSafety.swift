internal import Files

/// Tells, for folders of the output, whether files can be made and removed there without leaving the output.
///
/// Each folder is looked at once, from the top down, and without following links. What another program does
/// in the output while a build writes is not guarded against.
struct FolderSafety {
    /// What stands at a folder's path.
    enum State: Equatable {
        case folder
        case missing
        /// Something else, at this address.
        case blocked(at: String, by: FileKind)
    }

    private let output: String
    private var known: [String: State] = [:]

    /// Looks at the folders below this one, which may itself be reached by a link.
    init(output: String) {
        self.output = output
    }

    /// The state of the folder that the address stands in.
    mutating func stateOfFolder(around address: String) -> State {
        folder(of: address).map { state(of: $0) } ?? .folder
    }

    private mutating func state(of name: String) -> State {
        if let state = known[name] { return state }
        var state = stateOfFolder(around: name)
        if state == .folder {
            switch fileKind(at: "\(output)/\(name)") {
            case nil: state = .missing
            case .folder: state = .folder
            case let kind?: state = .blocked(at: name, by: kind)
            }
        }
        known[name] = state
        return state
    }
}
