// Cases of the Mustache specification, version 1.4; see MustacheSpecification.swift for its licence.
// https://github.com/mustache/spec/blob/master/specs/interpolation.yml

extension MustacheSpecification {
    static let interpolation: [SpecificationCase] = [
        SpecificationCase(
            "No Interpolation", [:],
            template: "Hello from {Mustache}!\n",
            expected: "Hello from {Mustache}!\n"),
        SpecificationCase(
            "Basic Interpolation", ["subject": "world"],
            template: "Hello, {{subject}}!\n",
            expected: "Hello, world!\n"),
        SpecificationCase(
            "No Re-interpolation", ["template": "{{planet}}", "planet": "Earth"],
            template: "{{template}}: {{planet}}",
            expected: "{{planet}}: Earth"),
        SpecificationCase(
            "HTML Escaping", ["forbidden": "& \" < >"],
            template: "These characters should be HTML escaped: {{forbidden}}\n",
            expected: "These characters should be HTML escaped: &amp; &quot; &lt; &gt;\n"),
        SpecificationCase(
            "Triple Mustache", ["forbidden": "& \" < >"],
            template: "These characters should not be HTML escaped: {{{forbidden}}}\n",
            expected: "These characters should not be HTML escaped: & \" < >\n"),
        SpecificationCase(
            "Ampersand", ["forbidden": "& \" < >"],
            template: "These characters should not be HTML escaped: {{&forbidden}}\n",
            expected: "These characters should not be HTML escaped: & \" < >\n"),
        SpecificationCase(
            "Basic Integer Interpolation", ["mph": 85],
            template: "\"{{mph}} miles an hour!\"",
            expected: "\"85 miles an hour!\""),
        SpecificationCase(
            "Triple Mustache Integer Interpolation", ["mph": 85],
            template: "\"{{{mph}}} miles an hour!\"",
            expected: "\"85 miles an hour!\""),
        SpecificationCase(
            "Ampersand Integer Interpolation", ["mph": 85],
            template: "\"{{&mph}} miles an hour!\"",
            expected: "\"85 miles an hour!\""),
        SpecificationCase(
            "Basic Decimal Interpolation", ["power": 1.21],
            template: "\"{{power}} jiggawatts!\"",
            expected: "\"1.21 jiggawatts!\""),
        SpecificationCase(
            "Triple Mustache Decimal Interpolation", ["power": 1.21],
            template: "\"{{{power}}} jiggawatts!\"",
            expected: "\"1.21 jiggawatts!\""),
        SpecificationCase(
            "Ampersand Decimal Interpolation", ["power": 1.21],
            template: "\"{{&power}} jiggawatts!\"",
            expected: "\"1.21 jiggawatts!\""),
        SpecificationCase(
            "Basic Null Interpolation", ["cannot": nil],
            template: "I ({{cannot}}) be seen!",
            expected: "I () be seen!"),
        SpecificationCase(
            "Triple Mustache Null Interpolation", ["cannot": nil],
            template: "I ({{{cannot}}}) be seen!",
            expected: "I () be seen!"),
        SpecificationCase(
            "Ampersand Null Interpolation", ["cannot": nil],
            template: "I ({{&cannot}}) be seen!",
            expected: "I () be seen!"),
        SpecificationCase(
            "Basic Context Miss Interpolation", [:],
            template: "I ({{cannot}}) be seen!",
            refused: "template-unknown-name"),
        SpecificationCase(
            "Triple Mustache Context Miss Interpolation", [:],
            template: "I ({{{cannot}}}) be seen!",
            refused: "template-unknown-name"),
        SpecificationCase(
            "Ampersand Context Miss Interpolation", [:],
            template: "I ({{&cannot}}) be seen!",
            refused: "template-unknown-name"),
        SpecificationCase(
            "Dotted Names - Basic Interpolation", ["person": ["name": "Joe"]],
            template: "\"{{person.name}}\" == \"{{#person}}{{name}}{{/person}}\"",
            expected: "\"Joe\" == \"Joe\""),
        SpecificationCase(
            "Dotted Names - Triple Mustache Interpolation", ["person": ["name": "Joe"]],
            template: "\"{{{person.name}}}\" == \"{{#person}}{{{name}}}{{/person}}\"",
            expected: "\"Joe\" == \"Joe\""),
        SpecificationCase(
            "Dotted Names - Ampersand Interpolation", ["person": ["name": "Joe"]],
            template: "\"{{&person.name}}\" == \"{{#person}}{{&name}}{{/person}}\"",
            expected: "\"Joe\" == \"Joe\""),
        SpecificationCase(
            "Dotted Names - Arbitrary Depth", ["a": ["b": ["c": ["d": ["e": ["name": "Phil"]]]]]],
            template: "\"{{a.b.c.d.e.name}}\" == \"Phil\"",
            expected: "\"Phil\" == \"Phil\""),
        SpecificationCase(
            "Dotted Names - Broken Chains", ["a": [:]],
            template: "\"{{a.b.c}}\" == \"\"",
            refused: "template-unknown-name"),
        SpecificationCase(
            "Dotted Names - Broken Chain Resolution", ["a": ["b": [:]], "c": ["name": "Jim"]],
            template: "\"{{a.b.c.name}}\" == \"\"",
            refused: "template-unknown-name"),
        SpecificationCase(
            "Dotted Names - Initial Resolution",
            ["a": ["b": ["c": ["d": ["e": ["name": "Phil"]]]]], "b": ["c": ["d": ["e": ["name": "Wrong"]]]]],
            template: "\"{{#a}}{{b.c.d.e.name}}{{/a}}\" == \"Phil\"",
            expected: "\"Phil\" == \"Phil\""),
        SpecificationCase(
            "Dotted Names - Context Precedence", ["a": ["b": [:]], "b": ["c": "ERROR"]],
            template: "{{#a}}{{b.c}}{{/a}}",
            refused: "template-unknown-name"),
        SpecificationCase(
            "Dotted Names are never single keys", ["a.b": "c"],
            template: "{{a.b}}",
            refused: "template-unknown-name"),
        SpecificationCase(
            "Dotted Names - No Masking", ["a.b": "c", "a": ["b": "d"]],
            template: "{{a.b}}",
            expected: "d"),
        SpecificationCase(
            "Implicit Iterators - Basic Interpolation", "world",
            template: "Hello, {{.}}!\n",
            refused: "template-not-text"),
        SpecificationCase(
            "Implicit Iterators - HTML Escaping", "& \" < >",
            template: "These characters should be HTML escaped: {{.}}\n",
            refused: "template-not-text"),
        SpecificationCase(
            "Implicit Iterators - Triple Mustache", "& \" < >",
            template: "These characters should not be HTML escaped: {{{.}}}\n",
            refused: "template-not-text"),
        SpecificationCase(
            "Implicit Iterators - Ampersand", "& \" < >",
            template: "These characters should not be HTML escaped: {{&.}}\n",
            refused: "template-not-text"),
        SpecificationCase(
            "Implicit Iterators - Basic Integer Interpolation", 85,
            template: "\"{{.}} miles an hour!\"",
            refused: "template-not-text"),
        SpecificationCase(
            "Interpolation - Surrounding Whitespace", ["string": "---"],
            template: "| {{string}} |",
            expected: "| --- |"),
        SpecificationCase(
            "Triple Mustache - Surrounding Whitespace", ["string": "---"],
            template: "| {{{string}}} |",
            expected: "| --- |"),
        SpecificationCase(
            "Ampersand - Surrounding Whitespace", ["string": "---"],
            template: "| {{&string}} |",
            expected: "| --- |"),
        SpecificationCase(
            "Interpolation - Standalone", ["string": "---"],
            template: "  {{string}}\n",
            expected: "  ---\n"),
        SpecificationCase(
            "Triple Mustache - Standalone", ["string": "---"],
            template: "  {{{string}}}\n",
            expected: "  ---\n"),
        SpecificationCase(
            "Ampersand - Standalone", ["string": "---"],
            template: "  {{&string}}\n",
            expected: "  ---\n"),
        SpecificationCase(
            "Interpolation With Padding", ["string": "---"],
            template: "|{{ string }}|",
            expected: "|---|"),
        SpecificationCase(
            "Triple Mustache With Padding", ["string": "---"],
            template: "|{{{ string }}}|",
            expected: "|---|"),
        SpecificationCase(
            "Ampersand With Padding", ["string": "---"],
            template: "|{{& string }}|",
            expected: "|---|"),
    ]
}
