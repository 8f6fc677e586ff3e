import Testing

@Suite struct CompletionTests {
    private static let commands = ["build", "check", "clean", "explain", "export", "init", "preview"]

    @Test("The completions of each shell name every command and option", arguments: ["bash", "zsh", "fish"])
    func scripts(shell: String) throws {
        try CommandFolder.with { folder in
            let run = try folder.digest("--generate-completion-script", shell)
            #expect((run.status, run.errors) == (0, ""))
            let words = Set(run.output.split { !$0.isLetter && $0 != "-" }.map(String.init))
            #expect(words.isSuperset(of: Self.commands))
            for option in ["config", "source", "output", "templates", "base-url", "format", "port", "strict"] {
                #expect(words.contains(shell == "fish" ? option : "--\(option)"), "\(option)")
            }
        }
    }

    /// A line of words, the last of which is not at its end, and what bash makes of it.
    @Test(
        "In bash, commands, options, forms, folders and files of the right kind are offered",
        arguments: [
            ("digest exp", "explain export"), ("digest build --ba", "--base-url"),
            ("digest check --format li", "line"), ("digest build --output f", "folder"),
            ("digest build --config f", "folder free.yml"), ("digest explain f", "folder found.txt"),
            ("digest build --source f", "folder found.txt"), ("digest preview --port ", ""),
        ])
    func bash(line: String, offered: String) throws {
        try CommandFolder.with { folder in
            try folder.write(["folder/a": "", "found.txt": "", "free.yml": "", "further.pdf": ""])
            try folder.write(["complete.bash": Self.completing(line)])
            let run = try folder.shell("digest --generate-completion-script bash >digest.bash && bash complete.bash")
            #expect(run.errors == "")
            let words = run.output.split(whereSeparator: \.isWhitespace).sorted()
            #expect(words.joined(separator: " ") == offered)
        }
    }

    /// What bash does when the tabulator key is pressed at the end of a line.
    private static func completing(_ line: String) -> String {
        """
        source ./digest.bash
        COMP_LINE='\(line)' COMP_POINT=\(line.utf8.count)
        read -ra COMP_WORDS <<<"$COMP_LINE"
        [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_TYPE=9 COMP_KEY=9
        compopt() { :; }
        "$(complete -p digest | sed -E 's/.*-F ([^ ]+).*/\\1/')" digest "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """
    }
}
