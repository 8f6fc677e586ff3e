import Files
import Testing

@Suite struct BuildCommandTests {
    private let texts = [
        "seeds/a.txt": "Bridge closes\n\nThe bridge of Northland will close on Monday, Mayor Anna Lindqvist said.\n",
        "seeds/b.md":
            "# Fair opens\n\nThe cheese fair of Westmark opened on Friday, Jane Roe of Example Times reports.\n",
    ]

    @Test func aBuildEndsWithOneLineAndOneOfWhatIsNew() throws {
        try CommandFolder.with { folder in
            try folder.write(texts)
            let run = try folder.digest("build")
            #expect(run.status == 0)
            #expect(run.errors == "")
            #expect(run.output.hasPrefix("2 stories from 2 articles in public: "))
            #expect(
                run.output.hasSuffix(
                    "\nThe first build that is remembered: changes.html will tell what the next one changes\n"))
            #expect(run.output.split(separator: "\n").count == 2)
            #expect(try folder.files(below: "public").keys.contains("index.html"))
        }
    }

    @Test func aSecondBuildSaysThatNothingWasWritten() throws {
        try CommandFolder.with { folder in
            try folder.write(texts)
            _ = try folder.digest("build")
            let run = try folder.digest("build")
            #expect(run.output.contains(": 0 files written, "))
            #expect(run.output.contains(" unchanged, 0 deleted"))
        }
    }

    @Test func oneChangedPageIsOneFile() throws {
        try CommandFolder.with { folder in
            try folder.write(texts)
            _ = try folder.digest("build")
            try folder.write(["look/style.css": "p {}\n"])
            #expect(try folder.digest("build", "--templates", "look").output.contains(": 1 file written, "))
        }
    }

    @Test func timeZoneLocaleAndPlaceDoNotChangeABuild() throws {
        try CommandFolder.with { folder in
            try folder.write(texts)
            try folder.write(Dictionary(uniqueKeysWithValues: texts.map { ("other place/\($0.key)", $0.value) }))
            _ = try folder.digest("build", environment: ["LC_ALL": "C", "TZ": "Asia/Tokyo"])
            _ = try folder.digest(
                "build", "--source", "\(folder.path)/other place/seeds/", "--output", "./again/",
                environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "America/Lima", "HOME": "/nowhere"])
            let files = try folder.files(below: "public")
            #expect(files.count >= 6)
            #expect(try folder.files(below: "again") == files)
        }
    }

    @Test func quietSaysNothing() throws {
        try CommandFolder.with { folder in
            try folder.write(texts.merging(["seeds/bad.txt": ""]) { $1 })
            let run = try folder.digest("build", "--quiet")
            #expect((run.status, run.output, run.errors) == (0, "", ""))
        }
    }

    @Test func aStrictBuildTellsWhyItEndsWithStatus1EvenWhenQuiet() throws {
        try CommandFolder.with { folder in
            try folder.write(texts.merging(["seeds/bad.txt": ""]) { $1 })
            let run = try folder.digest("build", "--quiet", "--strict")
            #expect((run.status, run.output) == (1, ""))
            #expect(run.errors.hasPrefix("seeds/bad.txt: warning: the file is empty [text-empty]\n"))
        }
    }

    @Test func quietStillTellsErrors() throws {
        try CommandFolder.with { folder in
            let run = try folder.digest("build", "--quiet")
            #expect(run.status == 1)
            #expect(run.errors.hasPrefix("seeds: error: there is no such folder [source-missing]\n"))
        }
    }

    @Test func statsShowEachPhase() throws {
        try CommandFolder.with { folder in
            try folder.write(texts)
            let lines = try folder.digest("build", "--stats").output.split(separator: "\n").dropFirst(2)
            #expect(lines.first?.hasPrefix("phase ") == true)
            let phases = [
                "Reading addresses", "Reading and cleaning", "Grouping", "Reading who says what", "Writing briefings",
                "Giving addresses", "Rendering pages", "Publishing",
            ]
            #expect(lines.dropFirst().count == phases.count)
            for (line, phase) in zip(lines.dropFirst(), phases) {
                #expect(line.hasPrefix(phase))
                #expect(line.contains(" ms ") && line.hasSuffix(" MB"))
            }
        }
    }

    @Test func aBadFileIsNamedAndMakesTheStatus1OnlyWithStrict() throws {
        try CommandFolder.with { folder in
            try folder.write(texts.merging(["seeds/bad.txt": "a\0b"]) { $1 })
            let run = try folder.digest("build")
            #expect(run.status == 0)
            #expect(run.errors.hasPrefix("seeds/bad.txt:1:2: warning: the file holds NUL bytes"))
            #expect(run.output.contains("; 1 text left out (named above)\n"))
            let strict = try folder.digest("build", "--strict")
            #expect(strict.status == 1)
            #expect(strict.errors == run.errors)
            #expect(try folder.files(below: "public").keys.contains("index.html"))
        }
    }

    @Test func nothingButBadFilesEndsWithStatus1() throws {
        try CommandFolder.with { folder in
            try folder.write(["seeds/bad.txt": "", "seeds/worse.txt": " \n"])
            let run = try folder.digest("build", "--format", "line")
            #expect((run.status, run.output) == (1, ""))
            #expect(run.errors.split(separator: "\n").count == 3)
            #expect(run.errors.contains("seeds: error: none of its 2 texts could be used"))
            #expect(fileKind(at: "\(folder.path)/public") == nil)
        }
    }

    @Test func aMisspeltTemplateEndsWithStatus1() throws {
        try CommandFolder.with { folder in
            try folder.write(texts)
            _ = try folder.digest("build")
            let before = try folder.files(below: "public")
            // The folder “templates” is taken without being named.
            try folder.write(["templates/layout.html": "<title>\n {{titel}}</title>\n{{{content}}}\n"])
            let run = try folder.digest("build")
            #expect((run.status, run.output) == (1, ""))
            #expect(run.errors.hasPrefix("templates/layout.html:2:2: error: there is no value named “titel” here"))
            #expect(run.errors.contains("did you mean “title”?"))
            #expect(try folder.files(below: "public") == before)
        }
    }

    @Test func foreignFilesAreRefusedAndKeptWithForce() throws {
        try CommandFolder.with { folder in
            try folder.write(texts.merging(["public/mine.txt": "mine"]) { $1 })
            let run = try folder.digest("build")
            #expect((run.status, run.output) == (1, ""))
            #expect(
                run.errors.contains("public: error: the output folder holds a file that digest did not write: mine.txt")
            )
            #expect(run.errors.contains("--force"))
            let forced = try folder.digest("build", "--force")
            #expect((forced.status, forced.errors) == (0, ""))
            #expect(try folder.files(below: "public")["mine.txt"] == Array("mine".utf8))
        }
    }

    @Test func anOutputThatIsAFileIsRefused() throws {
        try CommandFolder.with { folder in
            try folder.write(texts.merging(["public": "mine"]) { $1 })
            let run = try folder.digest("build")
            #expect(run.status == 1)
            #expect(run.errors.hasPrefix("public: error: the output must be a folder"))
            #expect(try readFile(at: "\(folder.path)/public") == Array("mine".utf8))
        }
    }
}
