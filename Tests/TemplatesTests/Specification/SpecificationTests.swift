import Diagnostics
import Testing

@testable import Templates

@Suite("The Mustache specification")
struct SpecificationTests {
    @Test("renders or refuses", arguments: MustacheSpecification.all)
    func rendersOrRefuses(_ example: SpecificationCase) throws {
        let record = example.data.record(raw: rawNames(in: [example.template] + example.partials.values))
        var files = ["page.html": example.template]
        for (name, text) in example.partials { files["partials/\(name).html"] = text }
        switch example.outcome {
        case .text(let expected):
            let set = try TemplateSet(files: templates(files), pages: ["page.html": record.shape])
            var output: [UInt8] = []
            set.render("page.html", record, into: &output)
            #expect(String(decoding: output, as: UTF8.self) == expected)
        case .refused(let identifier):
            let error = #expect(throws: Diagnostics.self) {
                try TemplateSet(files: templates(files), pages: ["page.html": record.shape])
            }
            #expect(error?.all.first?.problem.wording.identifier == identifier)
        }
    }

    /// The last parts of the names that stand in `{{{…}}}` and `{{&…}}`.
    private func rawNames(in templates: [String]) -> Set<String> {
        var names: Set<String> = []
        for template in templates {
            for sigil in ["{{{", "{{&"] {
                for piece in template.split(separator: sigil, omittingEmptySubsequences: false).dropFirst() {
                    let name = piece.prefix { $0 != "}" }.filter { $0 != " " }
                    names.insert(String(name.split(separator: ".").last ?? ""))
                }
            }
        }
        return names
    }
}
