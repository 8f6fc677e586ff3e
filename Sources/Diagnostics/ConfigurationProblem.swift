/// What can be wrong with the configuration file.
public enum ConfigurationProblem: Sendable, Equatable {
    /// There is no file of the name that was given.
    case fileMissing
    /// The file could not be read, for the system's reason.
    case unreadable(reason: String)
    /// The file has more bytes than a configuration can have.
    case tooLarge(limit: Int)
    /// This byte is not part of UTF-8.
    case notUTF8
    /// The file is not YAML.
    case malformed(YAMLProblem)
    /// A second document of YAML begins here.
    case secondDocument
    /// The file is something else than a list of names and values.
    case notNames
    /// A name stands twice at one level.
    case nameTwice(String)
    /// There is no such option; `nearest` was probably meant, and `known` are those of the level.
    case unknownName(String, nearest: String?, known: [String])
    /// An option has a value that it cannot have; a text where it is one.
    case wrongValue(option: String, expected: ConfigurationValue, found: String?)
    /// A name that has options of its own has a value instead.
    case sectionExpected(String, options: [String])
}

/// What the value of an option is.
public enum ConfigurationValue: Sendable, Equatable {
    /// Any text of one line.
    case text
    /// The tag of a language (BCP 47).
    case languageTag
    /// An absolute address of the web.
    case webAddress
    /// The path of a file or a folder.
    case path
    /// A whole number.
    case number(ClosedRange<Int>)
    /// True or false.
    case flag
    /// One of some words.
    case choice([String])
}

/// What can go wrong where `digest init` writes a starting point.
public enum StartProblem: Sendable, Equatable {
    /// There is such a file, and it was left as it is.
    case fileKept
    /// The file could not be written, for the system's reason.
    case writeFailed(reason: String)
}
