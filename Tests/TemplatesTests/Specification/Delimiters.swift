// Cases of the Mustache specification, version 1.4; see MustacheSpecification.swift for its licence.
// https://github.com/mustache/spec/blob/master/specs/delimiters.yml

extension MustacheSpecification {
    static let delimiters: [SpecificationCase] = [
        SpecificationCase(
            "Pair Behavior", ["text": "Hey!"],
            template: "{{=<% %>=}}(<%text%>)",
            expected: "(Hey!)"),
        SpecificationCase(
            "Special Characters", ["text": "It worked!"],
            template: "({{=[ ]=}}[text])",
            expected: "(It worked!)"),
        SpecificationCase(
            "Sections", ["section": true, "data": "I got interpolated."],
            template: "[\n{{#section}}\n  {{data}}\n  |data|\n{{/section}}\n\n{{= | | =}}\n|#section|\n"
                + "  {{data}}\n  |data|\n|/section|\n]\n",
            expected: "[\n  I got interpolated.\n  |data|\n\n  {{data}}\n  I got interpolated.\n]\n"),
        SpecificationCase(
            "Inverted Sections", ["section": false, "data": "I got interpolated."],
            template: "[\n{{^section}}\n  {{data}}\n  |data|\n{{/section}}\n\n{{= | | =}}\n|^section|\n"
                + "  {{data}}\n  |data|\n|/section|\n]\n",
            expected: "[\n  I got interpolated.\n  |data|\n\n  {{data}}\n  I got interpolated.\n]\n"),
        SpecificationCase(
            "Partial Inheritence", ["value": "yes"],
            template: "[ {{>include}} ]\n{{= | | =}}\n[ |>include| ]\n",
            partials: ["include": ".{{value}}."],
            expected: "[ .yes. ]\n[ .yes. ]\n"),
        SpecificationCase(
            "Post-Partial Behavior", ["value": "yes"],
            template: "[ {{>include}} ]\n[ .{{value}}.  .|value|. ]\n",
            partials: ["include": ".{{value}}. {{= | | =}} .|value|."],
            expected: "[ .yes.  .yes. ]\n[ .yes.  .|value|. ]\n"),
        SpecificationCase(
            "Surrounding Whitespace", [:],
            template: "| {{=@ @=}} |",
            expected: "|  |"),
        SpecificationCase(
            "Outlying Whitespace (Inline)", [:],
            template: " | {{=@ @=}}\n",
            expected: " | \n"),
        SpecificationCase(
            "Standalone Tag", [:],
            template: "Begin.\n{{=@ @=}}\nEnd.\n",
            expected: "Begin.\nEnd.\n"),
        SpecificationCase(
            "Indented Standalone Tag", [:],
            template: "Begin.\n  {{=@ @=}}\nEnd.\n",
            expected: "Begin.\nEnd.\n"),
        SpecificationCase(
            "Standalone Line Endings", [:],
            template: "|\r\n{{= @ @ =}}\r\n|",
            expected: "|\r\n|"),
        SpecificationCase(
            "Standalone Without Previous Line", [:],
            template: "  {{=@ @=}}\n=",
            expected: "="),
        SpecificationCase(
            "Standalone Without Newline", [:],
            template: "=\n  {{=@ @=}}",
            expected: "=\n"),
        SpecificationCase(
            "Pair with Padding", [:],
            template: "|{{= @   @ =}}|",
            expected: "||"),
    ]
}
