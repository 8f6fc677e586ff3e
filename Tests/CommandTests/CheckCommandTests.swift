import Files
import Testing

@Suite struct CheckCommandTests {
    private let texts = [
        "seeds/a.txt": "Bridge closes\n\nThe bridge of Northland will close on Monday, Mayor Anna Lindqvist said.\n",
        "seeds/b.md":
            "# Fair opens\n\nThe cheese fair of Westmark opened on Friday, Jane Roe of Example Times reports.\n",
    ]

    @Test("A site that holds ends with one line and status 0")
    func aGoodSiteEndsWithOneLine() throws {
        try CommandFolder.with { folder in
            try folder.write(texts)
            _ = try folder.digest("build")
            let run = try folder.digest("check")
            #expect((run.status, run.errors) == (0, ""))
            let line = /\d+ pages, \d+ citations, \d+ links: all hold\n/
            #expect(run.output.wholeMatch(of: line) != nil, "\(run.output)")
            let quiet = try folder.digest("check", "--quiet", "--source", "seeds", "--output", "public")
            #expect((quiet.status, quiet.output, quiet.errors) == (0, "", ""))
        }
    }

    @Test("A command whose words cannot be written says so, and ends with status 1", arguments: ["build", "check"])
    func lostWords(command: String) throws {
        // The device that is always full is Linux's.
        guard fileKind(at: "/dev/full") == .special else { return }
        try CommandFolder.with { folder in
            try folder.write(texts)
            _ = try folder.digest("build")
            let run = try folder.digest([command], output: "/dev/full")
            #expect(run.status == 1)
            #expect(run.errors.contains("[summary-lost]"), "\(run.errors)")
            #expect(try folder.digest([command, "--quiet"], output: "/dev/full").status == 0)
        }
    }

    @Test("A reader of the last line that goes away is no error", arguments: ["build", "check"])
    func noReader(command: String) throws {
        try CommandFolder.with { folder in
            try folder.write(texts)
            _ = try folder.digest("build")
            let run = try folder.digest([command], isClosed: true)
            #expect((run.status, run.errors) == (0, ""))
        }
    }

    @Test(
        "A word changed by hand is told with its file and line, and ends with status 1", arguments: [[], ["--quiet"]])
    func aChangedWordIsTold(options: [String]) throws {
        try CommandFolder.with { folder in
            try folder.write(texts)
            _ = try folder.digest("build")
            let pages = try folder.files(below: "public").filter { $0.key.hasPrefix("articles/bridge") }
            let (address, bytes) = try #require(pages.first)
            let page = String(decoding: bytes, as: UTF8.self)
            try folder.write(["public/\(address)": page.replacing("will close", with: "may close")])
            let run = try folder.digest(["check"] + options)
            #expect(run.status == 1)
            #expect(run.output.hasSuffix(": 1 problem\n") || options == ["--quiet"])
            let told =
                "error: “The bridge of Northland may close on Monday, Mayor Anna Lindqvist s…” is not in line 3 of the text in a.txt"
            #expect(run.errors.contains(told), "\(run.errors)")
            #expect(run.errors.hasPrefix("public/\(address):"))
            #expect(run.errors.contains(" [citation-text]\n"))
        }
    }

    @Test("A theme that cites nothing is a warning, and with --strict a failure")
    func aThemeWithoutCitationsIsAWarning() throws {
        try CommandFolder.with { folder in
            try folder.write(texts)
            try folder.write(["public/index.html": "<!doctype html><p>All is well.</p>"])
            let run = try folder.digest("check")
            #expect(run.status == 0)
            #expect(run.errors.hasPrefix("public: warning: ") && run.errors.contains(" [nothing-cited]\n"))
            #expect(try folder.digest("check", "--strict").status == 1)
        }
    }

    @Test("Without a site or a source the status is 1", arguments: [["check"], ["check", "--source", "nowhere"]])
    func nothingToCheckIsTold(arguments: [String]) throws {
        try CommandFolder.with { folder in
            try folder.write(texts)
            if arguments.count > 1 { try folder.write(["public/index.html": "<p>a</p>"]) }
            let run = try folder.digest(arguments)
            #expect((run.status, run.output) == (1, ""))
            #expect(run.errors.contains(arguments.count > 1 ? "[source-missing]" : "[check-folder-missing]"))
        }
    }
}
