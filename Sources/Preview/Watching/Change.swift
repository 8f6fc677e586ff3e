/// What has changed among what is watched.
enum Change: Sendable, Equatable {
    /// These files were written, made, renamed or removed.
    case files(Set<String>)
    /// Anything may have.
    case anything

    /// The paths as ``PreviewedSite/rebuild(changed:)`` takes them.
    var paths: Set<String>? {
        if case .files(let paths) = self { paths } else { nil }
    }
}

/// How long to wait for what changes together.
struct Patience: Sendable {
    /// How long nothing must happen after a file was saved: many editors write a file under another name first and then
    /// rename it, or write twice.
    var afterFew = Duration.milliseconds(20)
    /// How long nothing must happen once more than ``few`` files have changed, as where a branch is checked out.
    var afterMany = Duration.milliseconds(200)
    /// The longest wait, however much goes on changing.
    var atMost = Duration.seconds(5)
    /// What a single save makes of paths at most: the file, its backup, a temporary one.
    var few = 3

    /// For a watcher that looks only now and then: what changes together can come in two looks.
    static func looking(every interval: Duration) -> Patience {
        Patience(afterFew: .zero, afterMany: interval * 2)
    }
}

/// Changes that come close together and are to make one rebuild.
struct ChangeBurst: Sendable {
    /// From so many on, going through all is no slower than going through these.
    private static let most = 20_000

    /// How long is waited.
    var patience: Patience
    private var paths: Set<String> = []
    private var isAnything = false
    private var first: ContinuousClock.Instant?
    private var last: ContinuousClock.Instant?

    init(_ patience: Patience) {
        self.patience = patience
    }

    /// When the changes will have come to rest, if nothing more happens; `nil` where there is none.
    var due: ContinuousClock.Instant? {
        guard let first, let last else { return nil }
        let isBurst = isAnything || paths.count > patience.few
        return min(last + (isBurst ? patience.afterMany : patience.afterFew), first + patience.atMost)
    }

    /// Adds a change.
    mutating func add(_ change: Change, at time: ContinuousClock.Instant) {
        switch change {
        case .files(let files) where files.isEmpty: return
        case .files(let files) where !isAnything: paths.formUnion(files)
        case .files: break
        case .anything: isAnything = true
        }
        if paths.count > Self.most { isAnything = true }
        if isAnything { paths = [] }
        first = first ?? time
        last = time
    }

    /// Takes all changes out where they have come to rest.
    mutating func take(at time: ContinuousClock.Instant) -> Change? {
        guard let due, due <= time else { return nil }
        let change: Change = isAnything ? .anything : .files(paths)
        self = ChangeBurst(patience)
        return change
    }
}
