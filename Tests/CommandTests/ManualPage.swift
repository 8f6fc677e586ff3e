import Foundation

/// The manual page, made of what the program says of its own commands and options (man(7)).
struct ManualPage {
    /// What `digest --experimental-dump-help` tells.
    struct Help: Decodable {
        let command: Command
    }

    /// A command and its options.
    struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let arguments: [Argument]?
        let subcommands: [Command]?
    }

    /// An argument, an option or a flag.
    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String
        }

        let kind: String
        let isOptional: Bool
        let names: [Name]?
        let valueName: String?
        let abstract: String?
        let defaultValue: String?
    }

    private let version: String
    private let command: Command

    init(help: String, version: String) throws {
        self.version = version
        command = try JSONDecoder().decode(Help.self, from: Data(help.utf8)).command
    }

    /// The whole page; it has no date, so that it is the same whenever it is made.
    var text: String {
        let name = command.commandName
        var lines = [
            #".\" Made by the tests of digest: DIGEST_RECORD=1 ./Scripts/test --filter ManualPageTests"#,
            ".TH \(name.uppercased()) 1 \"\" \"\(name) \(version)\" \"User Commands\"",
            ".SH NAME", "\(name) \\- \(Self.escaped(Self.phrase(command.abstract)))",
            ".SH SYNOPSIS", ".B \(name)", #"\fIcommand\fR [\fIoptions\fR]"#,
            ".SH DESCRIPTION", Self.escaped(command.discussion ?? ""), ".SH COMMANDS",
        ]
        for subcommand in command.subcommands ?? [] where subcommand.commandName != "help" {
            lines += Self.lines(subcommand, of: name)
        }
        return (lines + Self.closing).joined(separator: "\n") + "\n"
    }

    private static func lines(_ command: Command, of program: String) -> [String] {
        let arguments = (command.arguments ?? []).filter { $0.names?.contains { $0.name == "help" } != true }
            .filter { $0.names?.contains { $0.name == "version" } != true }
        let required = arguments.filter { !$0.isOptional || $0.kind == "positional" }.map { argument in
            argument.isOptional ? "[\(synopsis(argument))]" : synopsis(argument)
        }
        let words = [#"\fB\#(program) \#(command.commandName)\fR"#, #"[\fIoptions\fR]"#] + required
        return [".SS \(command.commandName)", words.joined(separator: " "), ".PP", escaped(command.abstract ?? "")]
            + (command.discussion.map { [".PP", escaped($0)] } ?? [])
            + arguments.flatMap { [".TP", synopsis($0), description($0)] }
    }

    /// `--source path`, with its fonts.
    private static func synopsis(_ argument: Argument) -> String {
        let value = "\\fI\(escaped(argument.valueName ?? ""))\\fR"
        guard argument.kind != "positional", let name = argument.names?.first else { return value }
        let option = "\\fB\(escaped((name.kind == "long" ? "--" : "-") + name.name))\\fR"
        return argument.kind == "flag" ? option : "\(option) \(value)"
    }

    private static func description(_ argument: Argument) -> String {
        let words = escaped(argument.abstract ?? "")
        guard let value = argument.defaultValue, argument.kind != "flag" else { return words }
        return "\(words) The default is \(escaped(value))."
    }

    /// A sentence as a phrase in a line of others.
    private static func phrase(_ sentence: String?) -> String {
        let sentence = sentence ?? ""
        let words = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
        return words.prefix(1).lowercased() + words.dropFirst()
    }

    /// A text as groff and mandoc show it as it is, in ASCII.
    private static func escaped(_ text: String) -> String {
        let escaped = text.unicodeScalars.reduce(into: "") { page, scalar in
            switch scalar {
            case "\\": page += #"\e"#
            case "-": page += #"\-"#
            case "“": page += #"\(lq"#
            case "”": page += #"\(rq"#
            case _ where scalar.isASCII: page.unicodeScalars.append(scalar)
            default: page += "\\[u\(String(format: "%04X", scalar.value))]"
            }
        }
        // A line that begins so would be an order.
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&\(escaped)" : escaped
    }

    /// What no command tells of itself.
    private static let closing: [String] = {
        let files = [
            ("digest.yml", "The configuration; digest init writes one with every option."),
            ("edits.yml", "What the editor wants to be other than the program made it."),
            ("digest.lock", "The addresses of earlier builds; it belongs into version control."),
            ("seeds/", "The texts, where no other source is named."),
            ("templates/", "Templates in the place of the built-in ones."),
            ("public/", "The site, where no other output is named."),
        ]
        let statuses = [
            ("0", "The command has done its work."),
            ("1", "It has not; with --strict also where anything deserves a warning."),
            ("64", "The command line is wrong."),
        ]
        func list(_ entries: [(String, String)]) -> [String] {
            entries.flatMap { [".TP", "\\fB\(escaped($0))\\fR", escaped($1)] }
        }
        return [".SH FILES"] + list(files) + [".SH ENVIRONMENT"]
            + list([("NO_COLOR", "Where it is set, and not empty, nothing is shown in colours.")])
            + [".SH EXIT STATUS"] + list(statuses)
            + [
                ".SH SEE ALSO",
                escaped("The folder docs of the program's sources, which has a page for every message."),
            ]
    }()
}
