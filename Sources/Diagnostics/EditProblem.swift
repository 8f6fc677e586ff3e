/// What can be wrong with the editor's edits.
public enum EditProblem: Sendable, Equatable {
    /// The file could not be read, for the system's reason.
    case unreadable(reason: String)
    /// The file has more bytes than edits can have.
    case tooLarge(limit: Int)
    /// This byte is not part of UTF-8.
    case notUTF8
    /// The file is not YAML.
    case malformed(YAMLProblem)
    /// A second document of YAML begins here.
    case secondDocument
    /// The file is something else than a list of targets.
    case notTargets
    /// A target has something else behind it than a list of edits.
    case notEdits(target: String, known: [String])
    /// A target is given twice.
    case targetTwice(String, first: EditPlace)
    /// An edit is given twice for one target.
    case keyTwice(String, first: EditPlace)
    /// There is no such edit; `nearest` was probably meant.
    case unknownKey(String, nearest: String?, known: [String])
    /// An edit has a value that it cannot have; a text where it is one.
    case wrongValue(key: String, expected: EditValue, found: String?)
    /// No article and no story has this name; `nearest` is one that has nearly the same.
    case targetGone(String, nearest: String?)
    /// A story stands where an article must be named.
    case articleExpected(key: String, found: String)
    /// An article is not in the story that it is to be taken out of; `file` is one that is.
    case notInStory(article: String, file: String?)
    /// All articles of a story are to be taken out of it.
    case splitsAll
    /// All articles are hidden.
    case nothingLeft
    /// Two edits cannot both be followed; the other one stands at the place.
    case contradiction(EditConflict, other: EditPlace)
    /// What an edit asks for is so without it.
    case needless(key: String)
    /// A story is to have an address that the story of another article has.
    case addressTaken(String, article: String)
}

/// A place in the file of the edits.
public struct EditPlace: Sendable, Hashable {
    /// The line, counted from 1.
    public let line: Int
    /// The column in characters, counted from 1.
    public let column: Int

    /// Names a place.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// What the value of an edit is.
public enum EditValue: Sendable, Equatable {
    /// Stories or articles, one or several.
    case targets
    /// Articles, or true.
    case articles
    /// A place in the edition.
    case place
    /// True, and nothing else.
    case yes
    /// The last part of an address.
    case addressPart
    /// A day, or the first and the last that can be it.
    case days
    /// A text.
    case text
    /// A text, or several.
    case texts
}

/// Two edits that cannot both be followed.
public enum EditConflict: Sendable, Equatable {
    /// What is hidden has another edit.
    case hidden(key: String)
    /// Two stories are to stand at one place of the edition.
    case samePlace(Int)
    /// One story or article is to have two values of a kind.
    case twoValues(key: String)
    /// Two stories are to have one address.
    case sameAddress(String)
    /// An article is to be taken out of its story twice.
    case splitTwice(String)
    /// An article is to be taken out of its story, and put together with another.
    case splitAndMerged(String)
    /// A story is to be put together with itself.
    case mergedWithItself
}
