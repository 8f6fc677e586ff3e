import Diagnostics

@testable import Templates

/// A template under test, with its partials; `.md` or `.html` by the name's end.
func templates(_ files: [String: String]) -> [TemplateFile] {
    files.sorted { $0.key < $1.key }.map {
        TemplateFile(path: "templates/\($0.key)", name: $0.key, bytes: Array($0.value.utf8))
    }
}

/// Renders one template with one record.
func render(
    _ template: String, name: String = "page.html", partials: [String: String] = [:], _ record: Record
) throws -> String {
    var files = partials
    files[name] = template
    let set = try TemplateSet(files: templates(files), pages: [name: record.shape])
    var output: [UInt8] = []
    set.render(name, record, into: &output)
    return String(decoding: output, as: UTF8.self)
}

/// The problems of some templates, as `FILE:LINE:COLUMN identifier [page]`.
func problems(_ files: [String: String], pages: [String: Shape]) -> [String] {
    do {
        _ = try TemplateSet(files: templates(files), pages: pages)
        return []
    } catch {
        return error.all.map { diagnostic in
            let location = diagnostic.location
            let place = [location?.line, location?.column].compactMap { $0 }.map(String.init)
            let start = ([location?.file.replacing("templates/", with: "") ?? "-"] + place).joined(separator: ":")
            let end = diagnostic.page.map { " on \($0)" } ?? ""
            return "\(start) \(diagnostic.problem.wording.identifier)\(end)"
        }
    }
}
