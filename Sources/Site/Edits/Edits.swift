import Articles
public import Diagnostics
internal import Files

/// What the editor says in `edits.yml`: for each article or story what is to be other than the program made it.
///
/// They are followed in three steps, each a function of values: ``applied(to:identifiers:memory:)`` changes the articles before they
/// are grouped, ``EditedArticles/applied(to:)`` the grouping, and ``Editorial`` is what pages show.
public struct Edits: Sendable, Equatable {
    /// The name of the file, beside that of the configuration.
    public static let fileName = "edits.yml"

    /// The most bytes of a file.
    static let sizeLimit = 16_000_000

    /// The file, as diagnostics name it.
    var file: String
    /// The edits of each target, in the order of the file.
    var targets: [TargetEdits]

    /// No edits.
    public init() {
        (file, targets) = (Self.fileName, [])
    }

    init(file: String, targets: [TargetEdits]) {
        (self.file, self.targets) = (file, targets)
    }

    /// Reads the edits of a site.
    ///
    /// - Parameter folder: The folder that `edits.yml` stands in, empty for the working folder; where there is no such
    ///   file, there are no edits.
    /// - Throws: ``Diagnostics`` with every mistake in the file.
    public init(readingFrom folder: String) throws(Diagnostics) {
        let path = folder.isEmpty ? Self.fileName : Files.path(of: Self.fileName, below: folder)
        self.init(file: path, targets: [])
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try readFile(at: path, limit: Self.sizeLimit)
        } catch {
            let problem: EditProblem
            switch error {
            case .missing, .notFolder: return
            case .tooLarge(_, _, let limit): problem = .tooLarge(limit: limit)
            default: problem = .unreadable(reason: error.reason)
            }
            throw Diagnostics(.edit(problem), at: SourceLocation(file: path))
        }
        self = try EditsReader(file: path).read(bytes)
    }

    /// Whether nothing is to be changed.
    public var isEmpty: Bool { targets.isEmpty }
}

/// A value and where it stands.
struct Placed<Value: Sendable & Equatable>: Sendable, Equatable {
    var value: Value
    var place: EditPlace
}

/// What can be changed.
enum EditKey: String, Sendable, CaseIterable {
    case merge, split, pin, hide, rename, headline, date, source, note, correction

    /// All names, for those who look for one.
    static let names = allCases.map(\.rawValue)
}

/// The edits of one target; the place of each is that of its key.
struct TargetEdits: Sendable, Equatable {
    /// An article's file or a page's address.
    let target: Placed<String>
    /// The stories or articles whose stories become one with this.
    var merge: Placed<[Placed<String>]>?
    /// The articles that are taken out of the story; none where it is the article of the target.
    var split: Placed<[Placed<String>]>?
    /// The story's place in the edition, counted from 1.
    var pin: Placed<Int>?
    /// Whether it is left out.
    var hide: EditPlace?
    /// The last part of the story's address.
    var rename: Placed<String>?
    /// The story's headline.
    var headline: Placed<String>?
    /// When the article was published.
    var date: Placed<DateBounds>?
    /// Who published it.
    var source: Placed<String>?
    /// The reason of the other edits, or a word of the editor's.
    var note: String?
    /// What was wrong, and is right.
    var corrections: Placed<[String]>?

    init(target: Placed<String>) {
        self.target = target
    }

    /// The edits that change what a story is or shows, by key.
    var ofStory: [(key: EditKey, place: EditPlace)] {
        let places: [(EditKey, EditPlace?)] = [
            (.merge, merge?.place), (.split, split?.place), (.pin, pin?.place), (.rename, rename?.place),
            (.headline, headline?.place),
        ]
        return places.compactMap { key, place in place.map { (key, $0) } }
    }

    /// The edits that change an article, by key.
    var ofArticle: [(key: EditKey, place: EditPlace)] {
        let places: [(EditKey, EditPlace?)] = [(.date, date?.place), (.source, source?.place)]
        return places.compactMap { key, place in place.map { (key, $0) } }
    }
}
