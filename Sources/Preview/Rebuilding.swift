internal import Diagnostics

/// Rebuilds a site whenever something changes, one time after the other, and tells the browsers.
struct Rebuilding: Sendable {
    /// The site.
    let site: any PreviewedSite
    /// What is shown of it.
    let shown: ShownSite
    /// Who is told.
    let browsers: Browsers
    /// Waits for the system's events.
    let readiness: Readiness
    /// Whether to look at all files instead.
    let polls: Bool
    /// Tells the user.
    let tell: @Sendable (PreviewEvent) -> Void

    /// Builds, and goes on building until the task is cancelled.
    func run() async {
        let queue = ChangeQueue()
        var watched = await currentlyWatched()
        var watching = await beginWatching(watched, queue)
        var publishing: Task<Void, Never>?
        var change: Change? = .anything
        while let next = change {
            publishing?.cancel()
            let isNew = await rebuild(after: next)
            let nowWatched = await currentlyWatched()
            if nowWatched != watched {
                watching.cancel()
                watched = nowWatched
                watching = await beginWatching(watched, queue)
                // What happened before the new watches were set is not known.
                queue.add(.anything)
            }
            if isNew {
                publishing = Task(priority: .background) { [publishing] in
                    // Two at a time would be in each other's way.
                    await publishing?.value
                    await publish()
                }
            }
            change = try? await queue.next()
        }
        watching.cancel()
        publishing?.cancel()
    }

    /// What is to be watched, and the folder that is not.
    private struct Watched: Equatable {
        let paths: [WatchedPath]
        let output: String
    }

    private func currentlyWatched() async -> Watched {
        Watched(paths: await site.watched, output: canonicalPath(await site.output))
    }

    /// - Returns: What watches, once it misses nothing any more.
    private func beginWatching(_ watched: Watched, _ queue: ChangeQueue) async -> Task<Void, Never> {
        let watcher = Watcher(watched: watched.paths, output: watched.output, queue: queue, readiness: readiness)
        let (beginnings, begun) = AsyncStream.makeStream(of: Void.self)
        let task = Task(priority: .high) { [polls, tell] in
            await watcher.run(polls: polls) {
                begun.yield()
            } refused: { reason in
                tell(.noted(Diagnostic(.preview(.polling(reason: reason)), severity: .note)))
            }
            begun.finish()
        }
        _ = await beginnings.first { true }
        return task
    }

    /// - Returns: Whether there is a new build to publish.
    private func rebuild(after change: Change) async -> Bool {
        let start = ContinuousClock.now
        let outcome = await site.rebuild(changed: change.paths)
        if Task.isCancelled { return false }
        await shown.note(outcome, output: await site.output)
        let openPages = await browsers.tell(of: await shown.failure)
        let result = PreviewedChange(
            paths: change.paths?.sorted(), time: ContinuousClock.now - start, openPages: openPages)
        switch outcome {
        case .built(let warnings): tell(.built(result, warnings: warnings))
        case .failed(let diagnostics): tell(.failed(result, diagnostics))
        case .unchanged: return false
        }
        if case .built = outcome { return true }
        return false
    }

    /// How long the browsers have the processor to themselves before all pages are rendered: with two cores a page that
    /// reloads meanwhile takes three times as long.
    private static let headStart = Duration.milliseconds(400)

    private func publish() async {
        do {
            try await Task.sleep(for: Self.headStart)
            guard let files = try await site.publish(), !Task.isCancelled else { return }
            tell(.published(files))
            // A page that is gone was shown from the output until now.
            if files.deleted > 0 { await browsers.tell(of: await shown.failure) }
        } catch let diagnostics as Diagnostics {
            for diagnostic in diagnostics.all { tell(.noted(diagnostic)) }
        } catch {
            // Something newer will be published.
        }
    }
}
