import Files
import Testing

@Suite struct DiagnosticFormTests {
    private let files = [
        "seeds/a.txt": "Bridge closes\n\nThe bridge of Northland will close on Monday, Mayor Anna Lindqvist said.\n",
        "seeds/b.jsonl": "{\"text\": 1}\n", "look/story.md": "# A\n\n{{headlin}}\n",
    ]

    private func errors(of arguments: [String], environment: [String: String] = [:]) throws -> String {
        var errors = ""
        try CommandFolder.with { folder in
            try folder.write(files)
            errors = try folder.digest(arguments, environment: environment).errors
        }
        return errors
    }

    @Test("People see the lines around the place")
    func frames() throws {
        let shown = try errors(of: ["build", "--templates", "look"])
        #expect(shown.hasPrefix("look/story.md:3:1: error: there is no value named “headlin” here"))
        #expect(shown.contains("\n> 3 | {{headlin}}\n    | ^\n"), "\(shown)")
    }

    @Test(
        "Editors get a line each, programs an object of JSON each", arguments: [("line", "seeds/b"), ("json", "{\"id")])
    func linesAndObjects(form: String, start: String) throws {
        let shown = try errors(of: ["build", "--format", form])
        #expect(shown.hasPrefix(start) && shown.split(separator: "\n").count == 1, "\(shown)")
    }

    @Test("A file has no colours", arguments: [[:], ["NO_COLOR": ""], ["TERM": "xterm-256color"]])
    func noColours(environment: [String: String]) throws {
        let shown = try errors(of: ["build"], environment: environment)
        #expect(!shown.isEmpty && !shown.contains("\u{1B}"))
    }

    /// `script` of util-linux runs a command on a terminal of its own; that of other systems has other options.
    private static let hasTerminals: Bool = {
        #if os(Linux)
            fileKind(at: "/usr/bin/script", followingLinks: true) == .regular
        #else
            false
        #endif
    }()

    @Test(
        "A terminal has colours, but where NO_COLOR is set, where it is dumb, and in lines and objects",
        .enabled(if: hasTerminals),
        arguments: [
            ("", "", true), ("NO_COLOR=1", "", false), ("TERM=dumb", "", false), ("", "--format line", false),
            ("", "--format json", false),
        ])
    func colours(environment: String, options: String, areThere: Bool) throws {
        try CommandFolder.with { folder in
            try folder.write(files)
            // A filter shows no progress, which has its own control sequences.
            let command = "TERM=xterm NO_COLOR= \(environment) digest clean --source seeds \(options) > rows.jsonl"
            let run = try folder.shell("script -qec 'env \(command)' /dev/null")
            #expect(run.output.contains("record-text-not-string"), "\(run.output)")
            #expect(run.output.contains("\u{1B}") == areThere, "\(run.output)")
        }
    }

    @Test("Of a packed file and of standard input no lines are shown")
    func nothingToShow() throws {
        try CommandFolder.with { folder in
            try folder.write(["-": "1\n"])
            let run = try folder.digest(["clean"], input: "no\n")
            #expect(!run.errors.contains(" | "), "\(run.errors)")
        }
    }

    @Test("A form that there is not is a wrong command line")
    func wrongForm() throws {
        try CommandFolder.with { folder in
            let run = try folder.digest("build", "--format", "xml")
            #expect(run.status == 64)
        }
    }
}
