import Diagnostics

/// The configuration as `digest init` writes it and as the documentation tells it, made from the list that the file is
/// read by, so that neither can go stale.
enum ConfigurationDocument {
    /// A `digest.yml` with every option: its meaning as a comment, and its default.
    static var file: String {
        var text = """
            # What digest makes of the texts here, and what it says of the site. Every line is optional; options of the
            # command line win. Paths are relative to this file. What an editor wants otherwise than the program (headlines,
            # stories put together, articles hidden) stands in edits.yml beside it; docs/edits.md tells how.

            """
        var section: String?
        for option in ConfigurationOption.all {
            text += "\n"
            if option.section != section, let name = option.section { text += "\(name):\n" }
            section = option.section
            let indent = section == nil ? "" : "  "
            for line in lines(of: option.meaning) { text += "\(indent)# \(line)\n" }
            let isDefault = option.written(Configuration()) != nil
            text += "\(indent)\(isDefault ? "" : "# ")\(option.lastName): \(value(of: option))\n"
        }
        return text
    }

    /// The page of the documentation, `docs/configuration.md`.
    static var markdown: String {
        var text = """
            # The configuration

            What a site is made from, where it goes and what it says of itself stands in `digest.yml`, in the folder that
            the commands are run in, or in the file that `--config` names. `digest init` writes one with every option; each
            may be left out. Made from the program, as the file of `digest init` is.

            | option | its value | default | meaning |
            |---|---|---|---|

            """
        for option in ConfigurationOption.all {
            let standard = option.written(Configuration()).map { "`\($0)`" } ?? "none"
            text += "| `\(option.name)` | \(option.value.words) | \(standard) | \(option.meaning) |\n"
        }
        text += "\n" + rules + "\n## The file that `digest init` writes\n\n"
        return text
            + file.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
    }

    private static let rules = """
        An option with a dot in its name is the second part in a list below the first, as `stories` is below `edition` in
        the file at the end of this page.

        - The file is [YAML](https://yaml.org/spec/1.1/) in UTF-8, one document. A text with `: ` or ` #` in it, or one that
          begins with a mark such as `&` or `*`, needs quotation marks around it. A name without a value counts as left out.
        - Options of the command line win over the file, and the file over the defaults.
        - Paths in the file, and the defaults in their place, are relative to the folder of the file; those on the command
          line are relative to the working folder.
        - `build`, `check`, `preview` and `export` all read it: `digest check` looks at the `source` and `output` that `digest
          build` used. `export` takes the `source` alone, and writes to the folder of its `--output`. `clean` is a filter of standard
          input, and takes the `source` of a file only where `--config` names it.
        - An option that does not exist ends the command with its line, its column and the name that was probably meant; so does a
          value that an option cannot have, a name that is given twice, a second document, a byte that is not UTF-8, and a file
          of more than 256 kB. All mistakes are told at once, and the output is then as it was.
        - The editor's own changes stand beside the file, in [`edits.yml`](edits.md).
        - Without a file all defaults hold. A file that `--config` names must be there.

        """

    private static func value(of option: ConfigurationOption) -> String {
        option.written(Configuration()) ?? option.example ?? ""
    }

    /// A text in lines of at most 100 characters.
    private static func lines(of text: String) -> [String] {
        text.split(separator: " ").reduce(into: [String]()) { lines, word in
            if let last = lines.last, last.count + 1 + word.count <= 100 {
                lines[lines.count - 1] += " \(word)"
            } else {
                lines.append(String(word))
            }
        }
    }
}
