/// Tells what changes among watched paths, until its task is cancelled.
struct Watcher: Sendable {
    /// How often is looked where the system does not tell.
    static let interval = Duration.milliseconds(200)

    /// What is watched.
    let watched: [WatchedPath]
    /// The canonical path of the output.
    let output: String
    /// Gets the changes.
    let queue: ChangeQueue
    /// Waits until the system has something to tell.
    let readiness: Readiness

    /// Watches until the task is cancelled.
    ///
    /// - Parameters:
    ///   - polls: Whether to look again and again from the beginning.
    ///   - begun: Called when nothing that happens is missed any more.
    ///   - refused: Called with the reason where the system does not tell of changes, or not any more. Then it is looked.
    func run(polls: Bool, begun: () -> Void, refused: (String) -> Void) async {
        var hasBegun = false
        if !polls {
            do throws(EventsRefused) {
                return try await watchByEvents {
                    hasBegun = true
                    begun()
                }
            } catch {
                refused(error.reason)
            }
        }
        queue.wait(.looking(every: Self.interval))
        await watchByLooking {
            // Events may have been lost.
            if hasBegun { queue.add(.anything) }
            begun()
        }
    }

    /// Watches by inotify.
    ///
    /// - Throws: Why the system does not tell of changes.
    private func watchByEvents(begun: () -> Void) async throws(EventsRefused) {
        #if canImport(Glibc)
            do throws(Inotify.Refusal) {
                var watches = try FolderWatches(watched, output: output)
                queue.wait(Patience())
                begun()
                while await readiness.wait(for: .reading, of: watches.descriptor) == .ready {
                    if let change = try watches.changes() {
                        queue.add(change)
                    } else {
                        // The old watches stay until the new ones are set: nothing falls between them.
                        watches = try FolderWatches(watched, output: output)
                        queue.add(.anything)
                    }
                }
            } catch {
                throw EventsRefused(reason: error.reason)
            }
        #else
            throw EventsRefused(reason: "digest asks no other system than Linux for them")
        #endif
    }

    /// Watches by looking at every file again and again.
    private func watchByLooking(begun: () -> Void) async {
        var before = PolledFiles(watched, output: output)
        begun()
        while !Task.isCancelled {
            // A look at a hundred thousand files takes long; it is not to keep a core busy.
            let started = ContinuousClock.now
            let files = PolledFiles(watched, output: output)
            queue.add(.files(files.changed(since: before)))
            before = files
            try? await Task.sleep(for: max(Self.interval, (ContinuousClock.now - started) * 4))
        }
    }
}

/// The system does not tell of changes, for the reason in its own words.
struct EventsRefused: Error {
    let reason: String
}
