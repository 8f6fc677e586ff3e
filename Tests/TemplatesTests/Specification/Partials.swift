// Cases of the Mustache specification, version 1.4; see MustacheSpecification.swift for its licence.
// https://github.com/mustache/spec/blob/master/specs/partials.yml

extension MustacheSpecification {
    static let partials: [SpecificationCase] = [
        SpecificationCase(
            "Basic Behavior", [:],
            template: "\"{{>text}}\"",
            partials: ["text": "from partial"],
            expected: "\"from partial\""),
        SpecificationCase(
            "Failed Lookup", [:],
            template: "\"{{>text}}\"",
            refused: "template-unknown-partial"),
        SpecificationCase(
            "Context", ["text": "content"],
            template: "\"{{>partial}}\"",
            partials: ["partial": "*{{text}}*"],
            expected: "\"*content*\""),
        SpecificationCase(
            "Recursion", ["content": "X", "nodes": [["content": "Y", "nodes": []]]],
            template: "{{>node}}",
            partials: ["node": "{{content}}<{{#nodes}}{{>node}}{{/nodes}}>"],
            refused: "template-misplaced-partial"),
        SpecificationCase(
            "Nested", ["a": "hello", "b": "world"],
            template: "{{>outer}}",
            partials: ["outer": "*{{a}} {{>inner}}*", "inner": "{{b}}!"],
            expected: "*hello world!*"),
        SpecificationCase(
            "Surrounding Whitespace", [:],
            template: "| {{>partial}} |",
            partials: ["partial": "\t|\t"],
            expected: "| \t|\t |"),
        SpecificationCase(
            "Inline Indentation", ["data": "|"],
            template: "  {{data}}  {{> partial}}\n",
            partials: ["partial": ">\n>"],
            expected: "  |  >\n>\n"),
        SpecificationCase(
            "Standalone Line Endings", [:],
            template: "|\r\n{{>partial}}\r\n|",
            partials: ["partial": ">"],
            expected: "|\r\n>|"),
        SpecificationCase(
            "Standalone Without Previous Line", [:],
            template: "  {{>partial}}\n>",
            partials: ["partial": ">\n>"],
            expected: "  >\n  >>"),
        SpecificationCase(
            "Standalone Without Newline", [:],
            template: ">\n  {{>partial}}",
            partials: ["partial": ">\n>"],
            expected: ">\n  >\n  >"),
        SpecificationCase(
            "Standalone Indentation", ["content": "<\n->"],
            template: "\\\n {{>partial}}\n/\n",
            partials: ["partial": "|\n{{{content}}}\n|\n"],
            expected: "\\\n |\n <\n->\n |\n/\n"),
        SpecificationCase(
            "Padding Whitespace", ["boolean": true],
            template: "|{{> partial }}|",
            partials: ["partial": "[]"],
            expected: "|[]|"),
    ]
}
