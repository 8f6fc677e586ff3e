/// The files of a folder and of the folders in it, and what of them could not be listed.
public struct FolderListing: Sendable, Equatable {
    /// The regular files, relative to the folder that was listed, with `/`, in the order of their bytes.
    public let files: [String]
    /// What is there but cannot be listed as a file, in the order of their bytes.
    public let unreadable: [UnreadableEntry]

    /// Holds what was found, in the order of its bytes.
    public init(files: [String], unreadable: [UnreadableEntry]) {
        self.files = files
        self.unreadable = unreadable
    }
}

/// A name in a folder that does not lead to a file that can be read.
public struct UnreadableEntry: Sendable, Equatable {
    /// Why an entry was left out.
    public enum Reason: Sendable, Equatable {
        /// The name is not UTF-8. The file, or the folder with all that is in it, was not looked at.
        case nameNotUTF8
        /// A symbolic link that leads to a folder, or any link where links are not followed.
        case link
        /// A symbolic link that leads nowhere, or round in a circle.
        case brokenLink
        /// A pipe, a socket or a device.
        case special
        /// A folder that the system did not open or did not list to its end.
        case refused(FileError)

        /// The reason in words, to stand after the path and a colon.
        public var words: String {
            switch self {
            case .nameNotUTF8: "its name is not UTF-8"
            case .link: "it is a symbolic link, which is not followed"
            case .brokenLink: "it is a symbolic link that leads nowhere"
            case .special: "it is \(FileKind.special.words)"
            case .refused(let error): error.reason
            }
        }
    }

    /// The path relative to the folder that was listed; bytes that are not UTF-8 are shown as U+FFFD.
    public let path: String
    /// Why it was left out.
    public let reason: Reason

    /// Names an entry and why it was left out.
    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }
}
