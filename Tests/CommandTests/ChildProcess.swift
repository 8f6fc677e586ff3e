import Files
import Foundation
import Testing

/// What a run of the program left behind.
struct Run {
    let status: Int32
    let output: String
    let errors: String
}

/// A temporary folder in which the built program is run.
struct CommandFolder {
    let path: String

    /// Runs a test in a new folder and removes the folder afterwards.
    static func with(_ body: (CommandFolder) throws -> Void) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try body(CommandFolder(path: folder.path))
    }

    /// Writes files below the folder.
    func write(_ texts: [String: String]) throws {
        for (name, text) in texts {
            let file = "\(path)/\(name)"
            if let parent = parentFolder(of: file) { try makeFolders(at: parent) }
            try writeFile(Array(text.utf8), at: file)
        }
    }

    /// All files below a folder in it, hidden ones too, with their bytes.
    func files(below folder: String) throws -> [String: [UInt8]] {
        let files = try listFiles(below: "\(path)/\(folder)", hidden: true).files
        return try Dictionary(
            uniqueKeysWithValues: files.map { ($0, try readFile(at: "\(path)/\(folder)/\($0)")) })
    }

    /// Runs `digest` in the folder, and ends it after a minute: no command of a test takes that long.
    func digest(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
        try digest(arguments, environment: environment)
    }

    /// The same with arguments in an array, with what stands at standard input, and with a standard output
    /// that nobody reads, or that is another file.
    func digest(
        _ arguments: [String], environment: [String: String] = [:], input: String? = nil, isClosed: Bool = false,
        output: String? = nil
    ) throws -> Run {
        try run(
            #require(Self.program), arguments, environment: environment, input: input, isClosed: isClosed,
            output: output)
    }

    /// Runs a command by the shell, in which `digest` is the built program; as a user without rights, where that is asked.
    func shell(_ command: String, asNobody: Bool = false) throws -> Run {
        let folder = try #require(Self.program).deletingLastPathComponent().path
        let path = "\(folder):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
        let shell = ["sh", "-c", command]
        if asNobody { _ = try run(Self.env, ["chown", "-R", "65534", self.path]) }
        return try run(
            Self.env, asNobody ? Self.asNobody + shell : shell, environment: ["PATH": path, "LC_ALL": "C"])
    }

    /// Whether the superuser can run the built program as a user without rights: not where it stands in a folder of its own.
    static let canRunAsNobody: Bool = {
        guard let program, let folder = try? TemporaryFolder() else { return false }
        defer { folder.remove() }
        let run = try? CommandFolder(path: folder.path).run(env, asNobody + ["test", "-x", program.path])
        return run?.status == 0
    }()

    private static let env = URL(fileURLWithPath: "/usr/bin/env")
    private static let asNobody = ["setpriv", "--reuid=65534", "--clear-groups"]

    private func run(
        _ program: URL, _ arguments: [String], environment: [String: String] = [:], input: String? = nil,
        isClosed: Bool = false, output: String? = nil
    ) throws -> Run {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: path)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // Files and not pipes: a pipe that nobody reads fills up and stops the program.
        let streams = ["out", "err"].map { "\(path)/.\($0)-\(UUID().uuidString)" }
        for stream in streams { try writeFile([], at: stream) }
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: streams[0]))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: streams[1]))
        if isClosed {
            let pipe = Pipe()
            try pipe.fileHandleForReading.close()
            process.standardOutput = pipe
        }
        if let output { process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output)) }
        process.standardInput = FileHandle.nullDevice
        if let input {
            try writeFile(Array(input.utf8), at: "\(path)/.in")
            process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: "\(path)/.in"))
        }
        // For a program that hangs; long enough for a busy machine and the thread sanitizer.
        let timer = DispatchSource.makeTimerSource()
        timer.schedule(deadline: .now() + 300)
        timer.setEventHandler { process.terminate() }
        timer.resume()
        try process.run()
        process.waitUntilExit()
        timer.cancel()
        let texts = try streams.map { String(decoding: try readFile(at: $0), as: UTF8.self) }
        for stream in streams { try removeFile(at: stream) }
        return Run(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }

    /// The built program: it stands beside the tests' own, or, on macOS, beside their bundle.
    private static var program: URL? {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0])
        if let bundle = Bundle.allBundles.first(where: { $0.bundlePath.hasSuffix(".xctest") }) {
            folder = bundle.bundleURL
        }
        for _ in 0..<5 {
            folder.deleteLastPathComponent()
            let program = folder.appendingPathComponent("digest")
            if fileKind(at: program.path, followingLinks: true) == .regular { return program }
        }
        return nil
    }
}
