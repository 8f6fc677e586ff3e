// Cases of the Mustache specification, version 1.4; see MustacheSpecification.swift for its licence.
// https://github.com/mustache/spec/blob/master/specs/inverted.yml

extension MustacheSpecification {
    static let inverted: [SpecificationCase] = [
        SpecificationCase(
            "Falsey", ["boolean": false],
            template: "\"{{^boolean}}This should be rendered.{{/boolean}}\"",
            expected: "\"This should be rendered.\""),
        SpecificationCase(
            "Truthy", ["boolean": true],
            template: "\"{{^boolean}}This should not be rendered.{{/boolean}}\"",
            expected: "\"\""),
        SpecificationCase(
            "Null is falsey", ["null": nil],
            template: "\"{{^null}}This should be rendered.{{/null}}\"",
            expected: "\"This should be rendered.\""),
        SpecificationCase(
            "Context", ["context": ["name": "Joe"]],
            template: "\"{{^context}}Hi {{name}}.{{/context}}\"",
            refused: "template-unknown-name"),
        SpecificationCase(
            "List", ["list": [["n": 1], ["n": 2], ["n": 3]]],
            template: "\"{{^list}}{{n}}{{/list}}\"",
            refused: "template-unknown-name"),
        SpecificationCase(
            "Empty List", ["list": []],
            template: "\"{{^list}}Yay lists!{{/list}}\"",
            expected: "\"Yay lists!\""),
        SpecificationCase(
            "Doubled", ["bool": false, "two": "second"],
            template: "{{^bool}}\n* first\n{{/bool}}\n* {{two}}\n{{^bool}}\n* third\n{{/bool}}\n",
            expected: "* first\n* second\n* third\n"),
        SpecificationCase(
            "Nested (Falsey)", ["bool": false],
            template: "| A {{^bool}}B {{^bool}}C{{/bool}} D{{/bool}} E |",
            expected: "| A B C D E |"),
        SpecificationCase(
            "Nested (Truthy)", ["bool": true],
            template: "| A {{^bool}}B {{^bool}}C{{/bool}} D{{/bool}} E |",
            expected: "| A  E |"),
        SpecificationCase(
            "Context Misses", [:],
            template: "[{{^missing}}Cannot find key 'missing'!{{/missing}}]",
            refused: "template-unknown-name"),
        SpecificationCase(
            "Dotted Names - Truthy", ["a": ["b": ["c": true]]],
            template: "\"{{^a.b.c}}Not Here{{/a.b.c}}\" == \"\"",
            expected: "\"\" == \"\""),
        SpecificationCase(
            "Dotted Names - Falsey", ["a": ["b": ["c": false]]],
            template: "\"{{^a.b.c}}Not Here{{/a.b.c}}\" == \"Not Here\"",
            expected: "\"Not Here\" == \"Not Here\""),
        SpecificationCase(
            "Dotted Names - Broken Chains", ["a": [:]],
            template: "\"{{^a.b.c}}Not Here{{/a.b.c}}\" == \"Not Here\"",
            refused: "template-unknown-name"),
        SpecificationCase(
            "Surrounding Whitespace", ["boolean": false],
            template: " | {{^boolean}}\t|\t{{/boolean}} | \n",
            expected: " | \t|\t | \n"),
        SpecificationCase(
            "Internal Whitespace", ["boolean": false],
            template: " | {{^boolean}} {{! Important Whitespace }}\n {{/boolean}} | \n",
            expected: " |  \n  | \n"),
        SpecificationCase(
            "Indented Inline Sections", ["boolean": false],
            template: " {{^boolean}}NO{{/boolean}}\n {{^boolean}}WAY{{/boolean}}\n",
            expected: " NO\n WAY\n"),
        SpecificationCase(
            "Standalone Lines", ["boolean": false],
            template: "| This Is\n{{^boolean}}\n|\n{{/boolean}}\n| A Line\n",
            expected: "| This Is\n|\n| A Line\n"),
        SpecificationCase(
            "Standalone Indented Lines", ["boolean": false],
            template: "| This Is\n  {{^boolean}}\n|\n  {{/boolean}}\n| A Line\n",
            expected: "| This Is\n|\n| A Line\n"),
        SpecificationCase(
            "Standalone Line Endings", ["boolean": false],
            template: "|\r\n{{^boolean}}\r\n{{/boolean}}\r\n|",
            expected: "|\r\n|"),
        SpecificationCase(
            "Standalone Without Previous Line", ["boolean": false],
            template: "  {{^boolean}}\n^{{/boolean}}\n/",
            expected: "^\n/"),
        SpecificationCase(
            "Standalone Without Newline", ["boolean": false],
            template: "^{{^boolean}}\n/\n  {{/boolean}}",
            expected: "^\n/\n"),
        SpecificationCase(
            "Padding", ["boolean": false],
            template: "|{{^ boolean }}={{/ boolean }}|",
            expected: "|=|"),
    ]
}
