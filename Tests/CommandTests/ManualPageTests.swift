import Files
import Foundation
import Testing

@Suite struct ManualPageTests {
    private static let path =
        #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/docs/digest.1"

    /// Set DIGEST_RECORD=1 to write the page anew; recording fails, so that it is never left on.
    @Test("The manual page tells every command and option as the program does")
    func page() throws {
        try CommandFolder.with { folder in
            let help = try folder.digest("--experimental-dump-help")
            let version = try folder.digest("--version").output.split(separator: "\n").joined()
            let page = Array(try ManualPage(help: help.output, version: version).text.utf8)
            if ProcessInfo.processInfo.environment["DIGEST_RECORD"] != nil {
                try replaceFile(page, at: Self.path)
                Issue.record("\(Self.path) was written; run the tests again without DIGEST_RECORD")
            }
            let written = try readFile(at: Self.path)
            #expect(written == page, "run the tests once with DIGEST_RECORD=1 to write \(Self.path)")
        }
    }

    @Test("The manual page is what groff takes without a warning")
    func markup() throws {
        try CommandFolder.with { folder in
            guard try folder.shell("command -v groff").status == 0 else { return }
            let run = try folder.shell("groff -man -Tascii -ww -z '\(Self.path)'")
            #expect((run.status, run.errors) == (0, ""))
        }
    }
}
