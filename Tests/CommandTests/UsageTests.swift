import Testing

@Suite struct UsageTests {
    @Test func theVersionIsANumber() throws {
        try CommandFolder.with { folder in
            let run = try folder.digest("--version")
            #expect((run.status, run.errors) == (0, ""))
            #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
        }
    }

    @Test(arguments: ["help", "--help", "-h"])
    func helpNamesEachCommand(argument: String) throws {
        try CommandFolder.with { folder in
            let run = try folder.digest(argument)
            #expect((run.status, run.errors) == (0, ""))
            for command in ["build", "check", "clean", "explain", "export", "init", "preview"] {
                #expect(run.output.contains("\n  \(command) "))
            }
        }
    }

    @Test(arguments: [
        (
            "build",
            [
                "--config", "--source", "--templates", "--output", "--base-url", "--force", "--quiet", "--stats",
                "--strict",
            ]
        ),
        ("check", ["--config", "--source", "--output", "--quiet", "--strict", "--format"]),
        ("clean", ["--config", "--source", "--output", "--quiet", "--strict", "--format"]),
        ("export", ["--config", "--source", "--output", "--quiet", "--strict", "--format"]),
        ("init", ["--templates", "--quiet"]),
        (
            "preview",
            ["--config", "--source", "--templates", "--output", "--base-url", "--port", "--open", "--poll", "--format"]
        ),
    ])
    func helpOfACommandNamesEachOption(command: String, options: [String]) throws {
        try CommandFolder.with { folder in
            let run = try folder.digest("help", command)
            #expect(run.status == 0)
            for option in options { #expect(run.output.contains("  \(option) ")) }
        }
    }

    @Test(arguments: [
        ["bulid"], ["build", "--sorce", "x"], ["build", "extra"], ["build", "--source"], ["export"],
        ["build", "--base-url", "example.org"], ["build", "--base-url", "javascript:alert(1)"],
        ["preview", "--port", "none"], ["preview", "--source", "-"], ["check", "public"],
    ])
    func aWrongCommandLineEndsWithStatus64(arguments: [String]) throws {
        try CommandFolder.with { folder in
            let run = try folder.digest(arguments)
            #expect((run.status, run.output) == (64, ""))
            #expect(run.errors.hasPrefix("Error: "))
            #expect(run.errors.contains("Usage: digest"))
        }
    }

    @Test(arguments: ["https://example.org/briefing", "https://example.org/briefing/"])
    func theBaseAddressStandsInCanonicalLinks(address: String) throws {
        try CommandFolder.with { folder in
            try folder.write(["seeds/a.txt": "Bridge closes on Monday\n"])
            #expect(try folder.digest("build", "--base-url", address).status == 0)
            let page = String(decoding: try folder.files(below: "public")["index.html"] ?? [], as: UTF8.self)
            #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/briefing/\">"))
        }
    }

    @Test func anExportWritesThreeFilesAndSaysWhatIsInThem() throws {
        try CommandFolder.with { folder in
            try folder.write(["seeds/a.txt": "Bridge closes on Monday\n", "seeds/b.txt": ""])
            let run = try folder.digest("export", "--output", "data")
            #expect((run.status, run.output) == (0, "1 article, 1 story and 0 threads written to data\n"))
            #expect(run.errors.hasPrefix("seeds/b.txt: warning: the file is empty"))
            #expect(
                try folder.files(below: "data").keys.sorted() == ["articles.jsonl", "stories.jsonl", "threads.jsonl"])
            #expect(try folder.digest("export", "--output", "data", "--strict").status == 1)
        }
    }

    @Test func anExportThatCannotBeWrittenEndsWithStatus1() throws {
        try CommandFolder.with { folder in
            try folder.write(["seeds/a.txt": "Bridge closes on Monday\n", "data": "mine"])
            let run = try folder.digest("export", "--output", "data")
            #expect((run.status, run.output) == (1, ""))
            #expect(run.errors.hasPrefix("data/articles.jsonl: error: it cannot be written"))
        }
    }
}
