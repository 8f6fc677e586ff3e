// Cases of the Mustache specification, version 1.4; see MustacheSpecification.swift for its licence.
// https://github.com/mustache/spec/blob/master/specs/sections.yml

extension MustacheSpecification {
    static let sections: [SpecificationCase] = [
        SpecificationCase(
            "Truthy", ["boolean": true],
            template: "\"{{#boolean}}This should be rendered.{{/boolean}}\"",
            expected: "\"This should be rendered.\""),
        SpecificationCase(
            "Falsey", ["boolean": false],
            template: "\"{{#boolean}}This should not be rendered.{{/boolean}}\"",
            expected: "\"\""),
        SpecificationCase(
            "Null is falsey", ["null": nil],
            template: "\"{{#null}}This should not be rendered.{{/null}}\"",
            expected: "\"\""),
        SpecificationCase(
            "Context", ["context": ["name": "Joe"]],
            template: "\"{{#context}}Hi {{name}}.{{/context}}\"",
            expected: "\"Hi Joe.\""),
        SpecificationCase(
            "Parent contexts", ["a": "foo", "b": "wrong", "sec": ["b": "bar"], "c": ["d": "baz"]],
            template: "\"{{#sec}}{{a}}, {{b}}, {{c.d}}{{/sec}}\"",
            expected: "\"foo, bar, baz\""),
        SpecificationCase(
            "Variable test", ["foo": "bar"],
            template: "\"{{#foo}}{{.}} is {{foo}}{{/foo}}\"",
            expected: "\"bar is bar\""),
        SpecificationCase(
            "List Contexts",
            [
                "tops": [
                    [
                        "tname": ["upper": "A", "lower": "a"],
                        "middles": [["mname": "1", "bottoms": [["bname": "x"], ["bname": "y"]]]],
                    ]
                ]
            ],
            template: "{{#tops}}{{#middles}}{{tname.lower}}{{mname}}.{{#bottoms}}{{tname.upper}}{{mname}}{{bnam"
                + "e}}.{{/bottoms}}{{/middles}}{{/tops}}",
            expected: "a1.A1x.A1y."),
        SpecificationCase(
            "Deeply Nested Contexts",
            ["a": ["one": 1], "b": ["two": 2], "c": ["three": 3, "d": ["four": 4, "five": 5]]],
            template: "{{#a}}\n{{one}}\n{{#b}}\n{{one}}{{two}}{{one}}\n{{#c}}\n"
                + "{{one}}{{two}}{{three}}{{two}}{{one}}\n{{#d}}\n"
                + "{{one}}{{two}}{{three}}{{four}}{{three}}{{two}}{{one}}\n{{#five}}\n"
                + "{{one}}{{two}}{{three}}{{four}}{{five}}{{four}}{{three}}{{two}}{{one}}\n"
                + "{{one}}{{two}}{{three}}{{four}}{{.}}6{{.}}{{four}}{{three}}{{two}}{{one}}\n"
                + "{{one}}{{two}}{{three}}{{four}}{{five}}{{four}}{{three}}{{two}}{{one}}\n{{/five}}\n"
                + "{{one}}{{two}}{{three}}{{four}}{{three}}{{two}}{{one}}\n{{/d}}\n"
                + "{{one}}{{two}}{{three}}{{two}}{{one}}\n{{/c}}\n{{one}}{{two}}{{one}}\n{{/b}}\n{{one}}\n"
                + "{{/a}}\n",
            expected: "1\n121\n12321\n1234321\n123454321\n12345654321\n123454321\n1234321\n12321\n121\n1\n"),
        SpecificationCase(
            "List", ["list": [["item": 1], ["item": 2], ["item": 3]]],
            template: "\"{{#list}}{{item}}{{/list}}\"",
            expected: "\"123\""),
        SpecificationCase(
            "Empty List", ["list": []],
            template: "\"{{#list}}Yay lists!{{/list}}\"",
            expected: "\"\""),
        SpecificationCase(
            "Doubled", ["bool": true, "two": "second"],
            template: "{{#bool}}\n* first\n{{/bool}}\n* {{two}}\n{{#bool}}\n* third\n{{/bool}}\n",
            expected: "* first\n* second\n* third\n"),
        SpecificationCase(
            "Nested (Truthy)", ["bool": true],
            template: "| A {{#bool}}B {{#bool}}C{{/bool}} D{{/bool}} E |",
            expected: "| A B C D E |"),
        SpecificationCase(
            "Nested (Falsey)", ["bool": false],
            template: "| A {{#bool}}B {{#bool}}C{{/bool}} D{{/bool}} E |",
            expected: "| A  E |"),
        SpecificationCase(
            "Context Misses", [:],
            template: "[{{#missing}}Found key 'missing'!{{/missing}}]",
            refused: "template-unknown-name"),
        SpecificationCase(
            "Implicit Iterator - String", ["list": ["a", "b", "c", "d", "e"]],
            template: "\"{{#list}}({{.}}){{/list}}\"",
            expected: "\"(a)(b)(c)(d)(e)\""),
        SpecificationCase(
            "Implicit Iterator - Integer", ["list": [1, 2, 3, 4, 5]],
            template: "\"{{#list}}({{.}}){{/list}}\"",
            expected: "\"(1)(2)(3)(4)(5)\""),
        SpecificationCase(
            "Implicit Iterator - Decimal", ["list": [1.1, 2.2, 3.3, 4.4, 5.5]],
            template: "\"{{#list}}({{.}}){{/list}}\"",
            expected: "\"(1.1)(2.2)(3.3)(4.4)(5.5)\""),
        SpecificationCase(
            "Implicit Iterator - HTML Escaping", ["list": ["&", "\"", "<", ">"]],
            template: "\"{{#list}}({{.}}){{/list}}\"",
            expected: "\"(&amp;)(&quot;)(&lt;)(&gt;)\""),
        SpecificationCase(
            "Implicit Iterator - Triple mustache", ["list": ["&", "\"", "<", ">"]],
            template: "\"{{#list}}({{{.}}}){{/list}}\"",
            refused: "template-raw-text"),
        SpecificationCase(
            "Implicit Iterator - Ampersand", ["list": ["&", "\"", "<", ">"]],
            template: "\"{{#list}}({{&.}}){{/list}}\"",
            refused: "template-raw-text"),
        SpecificationCase(
            "Implicit Iterator - Root-level", [["value": "a"], ["value": "b"]],
            template: "\"{{#.}}({{value}}){{/.}}\"",
            refused: "template-unknown-name"),
        SpecificationCase(
            "Dotted Names - Truthy", ["a": ["b": ["c": true]]],
            template: "\"{{#a.b.c}}Here{{/a.b.c}}\" == \"Here\"",
            expected: "\"Here\" == \"Here\""),
        SpecificationCase(
            "Dotted Names - Falsey", ["a": ["b": ["c": false]]],
            template: "\"{{#a.b.c}}Here{{/a.b.c}}\" == \"\"",
            expected: "\"\" == \"\""),
        SpecificationCase(
            "Dotted Names - Broken Chains", ["a": [:]],
            template: "\"{{#a.b.c}}Here{{/a.b.c}}\" == \"\"",
            refused: "template-unknown-name"),
        SpecificationCase(
            "Surrounding Whitespace", ["boolean": true],
            template: " | {{#boolean}}\t|\t{{/boolean}} | \n",
            expected: " | \t|\t | \n"),
        SpecificationCase(
            "Internal Whitespace", ["boolean": true],
            template: " | {{#boolean}} {{! Important Whitespace }}\n {{/boolean}} | \n",
            expected: " |  \n  | \n"),
        SpecificationCase(
            "Indented Inline Sections", ["boolean": true],
            template: " {{#boolean}}YES{{/boolean}}\n {{#boolean}}GOOD{{/boolean}}\n",
            expected: " YES\n GOOD\n"),
        SpecificationCase(
            "Standalone Lines", ["boolean": true],
            template: "| This Is\n{{#boolean}}\n|\n{{/boolean}}\n| A Line\n",
            expected: "| This Is\n|\n| A Line\n"),
        SpecificationCase(
            "Indented Standalone Lines", ["boolean": true],
            template: "| This Is\n  {{#boolean}}\n|\n  {{/boolean}}\n| A Line\n",
            expected: "| This Is\n|\n| A Line\n"),
        SpecificationCase(
            "Standalone Line Endings", ["boolean": true],
            template: "|\r\n{{#boolean}}\r\n{{/boolean}}\r\n|",
            expected: "|\r\n|"),
        SpecificationCase(
            "Standalone Without Previous Line", ["boolean": true],
            template: "  {{#boolean}}\n#{{/boolean}}\n/",
            expected: "#\n/"),
        SpecificationCase(
            "Standalone Without Newline", ["boolean": true],
            template: "#{{#boolean}}\n/\n  {{/boolean}}",
            expected: "#\n/\n"),
        SpecificationCase(
            "Padding", ["boolean": true],
            template: "|{{# boolean }}={{/ boolean }}|",
            expected: "|=|"),
    ]
}
