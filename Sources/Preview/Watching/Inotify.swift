#if canImport(Glibc)
    internal import Glibc

    /// The system's watch over folders. https://man7.org/linux/man-pages/man7/inotify.7.html
    final class Inotify: Sendable {
        /// One thing that happened in a watched folder, or to it.
        struct Event {
            let watch: Int32
            let mask: UInt32
            let name: String

            /// Whether one of these happened.
            func isAny(of masks: Int32) -> Bool { mask & UInt32(bitPattern: masks) != 0 }
        }

        /// What the system would not do.
        struct Refusal: Error {
            let reason: String

            init(_ code: Int32) { reason = String(cString: strerror(code)) }
        }

        let descriptor: Int32

        /// - Throws: ``Refusal`` where the system has none, or no more for this user.
        init() throws(Refusal) {
            descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
            if descriptor < 0 { throw Refusal(errno) }
        }

        deinit { close(descriptor) }

        /// Watches a folder itself; a second watch of the same folder is the same one.
        ///
        /// A file counts when it is closed by who wrote it, since it is whole then.
        ///
        /// - Returns: The watch; `nil` where there is no such folder, or it cannot be read.
        /// - Throws: ``Refusal`` where the user may not have so many watches.
        func watch(_ folder: String) throws(Refusal) -> Int32? {
            let mask =
                IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF
            let result = inotify_add_watch(descriptor, folder, UInt32(bitPattern: mask | IN_ONLYDIR))
            if result >= 0 { return result }
            let code = errno
            if code == ENOSPC || code == ENOMEM { throw Refusal(code) }
            return nil
        }

        /// Reads what has happened; none where nothing has.
        func read() -> [Event] {
            var events: [Event] = []
            withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                var rest = UnsafeRawBufferPointer(rebasing: buffer[..<max(0, count)])
                while let event = nextEvent(in: &rest) { events.append(event) }
            }
            return events
        }

        private func nextEvent(in rest: inout UnsafeRawBufferPointer) -> Event? {
            // The event's fixed part: the watch, the mask, a cookie, and the length of the name with its zeros.
            guard rest.count >= 16 else { return nil }
            let length = Int(rest.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
            guard rest.count >= 16 + length else { return nil }
            let event = Event(
                watch: rest.loadUnaligned(as: Int32.self),
                mask: rest.loadUnaligned(fromByteOffset: 4, as: UInt32.self),
                name: String(decoding: rest[16..<16 + length].prefix { $0 != 0 }, as: UTF8.self))
            rest = UnsafeRawBufferPointer(rebasing: rest[(16 + length)...])
            return event
        }
    }
#endif
