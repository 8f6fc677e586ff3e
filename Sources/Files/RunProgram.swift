// `environ` is a variable of C, which nothing here changes.
#if canImport(Glibc)
    @preconcurrency internal import Glibc
#elseif canImport(Musl)
    @preconcurrency internal import Musl
#else
    @preconcurrency internal import Darwin
#endif

/// Runs a program with the environment of this one and waits for its end. It reads nothing.
///
/// - Parameters:
///   - command: The program, looked for in `PATH` where its name has no slash, and its arguments.
///   - log: The path of the file that gets all that it says, made or emptied first.
/// - Returns: The program's exit status, or 128 and the number of the signal that ended it, as shells count.
/// - Throws: ``FileError/missing(path:)`` where there is no such program, or what the system says of starting it.
public func runProgram(_ command: [String], log: String) throws(FileError) -> Int32 {
    guard let program = command.first else { throw .missing(path: "") }
    for text in command + [log] { try refuseZeroByte(in: text, .run) }
    var process = pid_t()
    let code = withStreams(log: log) { streams in
        withArguments(command) { arguments in posix_spawnp(&process, program, streams, nil, arguments, environ) }
    }
    guard code == 0 else { throw .from(code, .run, at: program) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
        guard errno == EINTR else { throw .from(errno, .run, at: program) }
    }
    // The layout that waitpid(2)'s macros take apart: the signal in the low seven bits, the status above the next.
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
}

#if canImport(Darwin)
    private typealias Streams = posix_spawn_file_actions_t?
#else
    private typealias Streams = posix_spawn_file_actions_t
#endif

/// Gives the program nothing to read, and a file for both of its outputs.
private func withStreams(log: String, _ body: (UnsafePointer<Streams>) -> Int32) -> Int32 {
    withUnsafeTemporaryAllocation(of: Streams.self, capacity: 1) { buffer in
        guard let streams = buffer.baseAddress else { return ENOMEM }
        let made = posix_spawn_file_actions_init(streams)
        guard made == 0 else { return made }
        defer { posix_spawn_file_actions_destroy(streams) }
        for code in [
            posix_spawn_file_actions_addopen(streams, 0, "/dev/null", O_RDONLY, 0),
            posix_spawn_file_actions_addopen(streams, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600),
            posix_spawn_file_actions_adddup2(streams, 1, 2),
        ] where code != 0 {
            return code
        }
        return body(streams)
    }
}

/// Gives a command as C takes it: an array of strings with nothing behind the last.
private func withArguments(
    _ command: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Int32
) -> Int32 {
    var arguments = command.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    guard !arguments.contains(nil) else { return ENOMEM }
    arguments.append(nil)
    return body(arguments)
}
