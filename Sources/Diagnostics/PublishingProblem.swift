/// What can keep the output folder from being written. Reasons are the system's own words.
public enum PublishingProblem: Sendable, Equatable {
    /// The output holds files that no build of ours wrote; the first few are named.
    case foreignFiles(count: Int, examples: [String])
    /// There is something else than a folder where the output should be.
    case outputNotFolder
    /// Files cannot be made in the output folder, or the folder itself cannot be made.
    case outputNotWritable(reason: String)
    /// The output folder cannot be listed.
    case outputUnreadable(reason: String)
    /// The list of what the last build wrote is there, but cannot be read or is not one of ours.
    case manifestUnreadable(reason: String)
    /// Something that the build did not make, given in words, stands where a page or its folder must be.
    case addressBlocked(by: String)
    /// The file system has no room for the pages.
    case diskFull
    /// A file or a folder of the output could not be written.
    case writeFailed(reason: String)
    /// A file that the last build made and this one does not could not be removed.
    case removeFailed(reason: String)
}

/// What can be wrong with the finished pages, before they are published.
public enum SiteProblem: Sendable, Equatable {
    /// Two pages have one address.
    case addressTaken(address: String, by: String, and: String)
    /// Two pages have addresses that differ only in the case of letters: one file, for many a host.
    case addressesDifferInCase(address: String, by: String, other: String, and: String)
    /// The address of a page is also the folder of another page.
    case addressIsFolder(address: String, by: String, page: String, and: String)
    /// A page's address cannot be the name of a file in the site.
    case addressInvalid(address: String, by: String, fault: AddressFault)
}

/// What can be wrong with an address in itself.
public enum AddressFault: Sendable, Equatable {
    /// It is empty, begins or ends with a slash, or has two slashes side by side.
    case emptyPart
    /// One of its parts is `.` or `..`.
    case dots
    /// It holds a control character (a line break, a zero byte) or a backslash.
    case forbiddenCharacter
    /// One of its parts is longer than a file system takes.
    case partTooLong
    /// It is a name that publishing keeps for itself.
    case reservedName
}
