/// What a word says of the name in a copyright notice.
public enum OwnerWord: String, Sendable {
    /// A legal form, which is no part of an outlet's name: “Inc.”.
    case form
    /// The name is that of a company which owns outlets: “Group”.
    case owner
    /// The name ends before it: “All” of “All rights reserved”.
    case end

    private static let words = WordList.classes("owner-words.txt", OwnerWord.self)

    /// What a word says; nothing where it may stand in any name.
    ///
    /// - Complexity: O(1)
    public init?(_ word: WordHash) {
        guard let known = Self.words[word] else { return nil }
        self = known
    }
}

/// The news agencies, whose reports others publish.
public enum NewsAgencies {
    private static let names = Set(WordList.words("agencies.txt"))

    /// Whether a name, as it is written, is that of an agency.
    public static func contains(_ name: String) -> Bool {
        names.contains(name)
    }
}
