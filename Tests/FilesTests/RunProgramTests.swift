import Files
import Testing

@Suite struct RunProgramTests {
    @Test(
        "A program's status is its own, or 128 and the signal that ended it",
        arguments: [("exit 0", 0), ("exit 7", 7), ("kill -9 $$", 137)])
    func status(script: String, status: Int) throws {
        #expect(try runProgram(["sh", "-c", script], log: "/dev/null") == Int32(status))
    }

    @Test("Both outputs of a program stand in the log, which is emptied first")
    func log() throws {
        try withTemporaryFolder { folder in
            let log = "\(folder)/log"
            try writeFile(Array("a long text of an earlier run".utf8), at: log)
            _ = try runProgram(["sh", "-c", "echo \"$1\"; echo err >&2", "sh", "a  b"], log: log)
            #expect(String(decoding: try readFile(at: log), as: UTF8.self) == "a  b\nerr\n")
        }
    }

    @Test("A program reads nothing")
    func input() throws {
        #expect(try runProgram(["sh", "-c", "! read line"], log: "/dev/null") == 0)
    }

    @Test("A program that is not there is missing", arguments: [["/nowhere/x"], ["digest-no-such-program"], []])
    func missing(command: [String]) {
        #expect(throws: FileError.missing(path: command.first ?? "")) { try runProgram(command, log: "/dev/null") }
    }

    @Test("A zero byte ends no argument early")
    func zeroByte() {
        #expect(throws: FileError.self) { try runProgram(["sh", "-c", "exit 0\0; exit 1"], log: "/dev/null") }
    }
}
