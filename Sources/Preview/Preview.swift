internal import Diagnostics
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Shows a site to browsers on this machine while it is worked on, and to nobody else: it listens on 127.0.0.1, and
/// answers to no other host's name.
///
/// What changes is rebuilt at once. Pages that are open in a browser and have other bytes then are shown anew; those
/// with the same bytes are left alone. A build that fails takes nothing away.
public struct Preview: Sendable {
    /// What can be chosen.
    public struct Options: Sendable {
        /// The port to listen on; where it is taken, the next that is free. 0 takes any.
        public var port = 8000
        /// Whether to look at all files again and again, for file systems that do not tell of changes.
        public var polls = false
        /// Whether to show the site in the user's browser.
        public var opens = false

        /// The defaults.
        public init() {}
    }

    private let site: any PreviewedSite
    private let options: Options
    private let limits: ConnectionLimits
    private let tell: @Sendable (PreviewEvent) -> Void

    /// Prepares to show a site.
    ///
    /// - Parameters:
    ///   - site: The site.
    ///   - options: What was chosen.
    ///   - tell: Called with what happens, one call at a time.
    public init(
        _ site: any PreviewedSite, _ options: Options = Options(), tell: @escaping @Sendable (PreviewEvent) -> Void
    ) {
        self.init(site, options, limits: ConnectionLimits(), tell: tell)
    }

    /// As ``init(_:_:tell:)``, with other limits for clients.
    init(
        _ site: any PreviewedSite, _ options: Options, limits: ConnectionLimits,
        tell: @escaping @Sendable (PreviewEvent) -> Void
    ) {
        self.site = site
        self.options = options
        self.limits = limits
        let lock = Mutex(())
        self.tell = { event in lock.withLock { _ in tell(event) } }
    }

    /// Shows the site until the user presses Ctrl-C or the system asks the program to end. Nothing holds that up.
    ///
    /// - Throws: What ``run()`` throws.
    public func runUntilInterrupted() async throws {
        try await withInterruptions { interruptions in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await run() }
                group.addTask { _ = await interruptions.first { true } }
                try await group.next()
                group.cancelAll()
            }
        }
    }

    /// Shows the site until the task is cancelled. Neither clients nor a build at work hold that up.
    ///
    /// - Throws: `Diagnostics` where there is no port to listen on.
    public func run() async throws {
        let socket = try ListeningSocket(port: options.port, orNext: true)
        let readiness: Readiness
        do throws(SystemRefusal) {
            readiness = try Readiness()
        } catch {
            throw Diagnostics(.preview(.portRefused(socket.port, reason: error.reason)))
        }
        let now: @Sendable () -> HTTPDate = { HTTPDate(seconds: time(nil)) }
        let shown = ShownSite(site, output: await site.output, now: now)
        let browsers = Browsers(shown)
        let server = Server(
            handler: PreviewHandler(site: shown, browsers: browsers, now: now), readiness: readiness, limits: limits)
        let rebuilding = Rebuilding(
            site: site, shown: shown, browsers: browsers, readiness: readiness, polls: options.polls, tell: tell)
        // Not as parts of this task, which would wait for them: a build cannot be stopped in the middle.
        let tasks = [
            Task(priority: .high) { await server.run(on: socket) }, Task(priority: .high) { await rebuilding.run() },
        ]
        tell(.listening(port: socket.port, asked: options.port))
        if options.opens { Task.detached { [tell] in openBrowser(at: socket.port, tell) } }
        while !Task.isCancelled { try? await Task.sleep(for: .seconds(3600)) }
        for task in tasks { task.cancel() }
        readiness.close()
        await shown.stopWaiting()
    }
}
