import Testing

@Suite struct ConfigurationTests {
    private let text = ["texts/a.txt": "Bridge closes on Monday\n\nThe bridge of Northland closes on Monday.\n"]

    @Test("Each command takes source and output from digest.yml")
    func eachCommand() throws {
        try CommandFolder.with { folder in
            try folder.write(text)
            try folder.write(["digest.yml": "title: Northern News\nsource: texts\noutput: site\n"])
            let build = try folder.digest("build")
            #expect((build.status, build.errors) == (0, ""))
            #expect(build.output.contains(" in site: "))
            let page = String(decoding: try folder.files(below: "site")["index.html"] ?? [], as: UTF8.self)
            #expect(page.contains("Northern News"))
            #expect(try folder.digest("check").status == 0)
            #expect(try folder.digest("export", "--output", "data").output.hasPrefix("1 article"))
            #expect(try folder.digest("clean", "--config", "digest.yml").output.contains("Bridge closes on Monday"))
        }
    }

    @Test("Options of the command line win over the file")
    func commandLineWins() throws {
        try CommandFolder.with { folder in
            try folder.write(text)
            try folder.write(["digest.yml": "source: none\noutput: other\nbase_url: https://example.org/a/\n"])
            let arguments = ["build", "--source", "texts", "--output", "site", "--base-url", "https://example.com/b"]
            #expect(try folder.digest(arguments).output.contains(" in site: "))
            let page = String(decoding: try folder.files(below: "site")["index.html"] ?? [], as: UTF8.self)
            #expect(page.contains("https://example.com/b/") && !page.contains("example.org"))
        }
    }

    @Test("A filter of standard input reads no configuration that nobody named")
    func filter() throws {
        try CommandFolder.with { folder in
            try folder.write(["digest.yml": "source: none\n"])
            let record = "{\"text\": \"Bridge closes\\n\\nThe bridge of Northland closes on Monday.\"}\n"
            let run = try folder.digest(["clean"], input: record)
            #expect((run.status, run.errors) == (0, ""))
            #expect(run.output.contains("Bridge closes"))
        }
    }

    @Test(
        "A mistake in the file ends every command but the preview with status 1",
        arguments: ["build", "check", "export"])
    func mistake(command: String) throws {
        try CommandFolder.with { folder in
            try folder.write(["digest.yml": "title: A\nsorce: texts\n"])
            let run = try folder.digest(
                [command, "--format", "line"] + (command == "export" ? ["--output", "data"] : []))
            #expect((run.status, run.output) == (1, ""))
            #expect(
                run.errors.hasPrefix(
                    "digest.yml:2:1: error: there is no option named “sorce” here; did you mean “source”?"))
            #expect(run.errors.split(separator: "\n").count == 1)
        }
    }

    @Test("A start writes a file that a build reads, and keeps it")
    func start() throws {
        try CommandFolder.with { folder in
            try folder.write(["seeds/a.txt": "Bridge closes on Monday\n"])
            #expect(try folder.digest("init").output == "digest.yml written\n")
            let again = try folder.digest("init", "--templates")
            #expect(again.status == 0)
            #expect(again.errors.hasPrefix("digest.yml: note: there is such a file"))
            #expect(again.output.hasPrefix("templates/404.html and "))
            #expect(again.output.hasSuffix(" more files written, 1 kept (named above)\n"))
            #expect(try folder.digest("build").status == 0)
            #expect(try folder.digest("init", "new/site").output == "new/site/digest.yml written\n")
        }
    }
}
