// Cases of the Mustache specification, version 1.4; see MustacheSpecification.swift for its licence.
// https://github.com/mustache/spec/blob/master/specs/comments.yml

extension MustacheSpecification {
    static let comments: [SpecificationCase] = [
        SpecificationCase(
            "Inline", [:],
            template: "12345{{! Comment Block! }}67890",
            expected: "1234567890"),
        SpecificationCase(
            "Multiline", [:],
            template: "12345{{!\n  This is a\n  multi-line comment...\n}}67890\n",
            expected: "1234567890\n"),
        SpecificationCase(
            "Standalone", [:],
            template: "Begin.\n{{! Comment Block! }}\nEnd.\n",
            expected: "Begin.\nEnd.\n"),
        SpecificationCase(
            "Indented Standalone", [:],
            template: "Begin.\n  {{! Indented Comment Block! }}\nEnd.\n",
            expected: "Begin.\nEnd.\n"),
        SpecificationCase(
            "Standalone Line Endings", [:],
            template: "|\r\n{{! Standalone Comment }}\r\n|",
            expected: "|\r\n|"),
        SpecificationCase(
            "Standalone Without Previous Line", [:],
            template: "  {{! I'm Still Standalone }}\n!",
            expected: "!"),
        SpecificationCase(
            "Standalone Without Newline", [:],
            template: "!\n  {{! I'm Still Standalone }}",
            expected: "!\n"),
        SpecificationCase(
            "Multiline Standalone", [:],
            template: "Begin.\n{{!\nSomething's going on here...\n}}\nEnd.\n",
            expected: "Begin.\nEnd.\n"),
        SpecificationCase(
            "Indented Multiline Standalone", [:],
            template: "Begin.\n  {{!\n    Something's going on here...\n  }}\nEnd.\n",
            expected: "Begin.\nEnd.\n"),
        SpecificationCase(
            "Indented Inline", [:],
            template: "  12 {{! 34 }}\n",
            expected: "  12 \n"),
        SpecificationCase(
            "Surrounding Whitespace", [:],
            template: "12345 {{! Comment Block! }} 67890",
            expected: "12345  67890"),
        SpecificationCase(
            "Variable Name Collision", ["! comment": 1, "! comment ": 2, "!comment": 3, "comment": 4],
            template: "comments never show: >{{! comment }}<",
            expected: "comments never show: ><"),
    ]
}
