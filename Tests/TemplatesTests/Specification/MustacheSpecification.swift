import Testing

/// Cases of the Mustache specification (https://github.com/mustache/spec, version 1.4), as Swift tables.
///
/// One case is left out, “Implicit Iterator - Array”: no value is a list of lists.
///
/// Copyright (c) 2010-2022 Mustache Contributors
///
/// Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
/// associated documentation files (the "Software"), to deal in the Software without restriction,
/// including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense,
/// and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
/// subject to the following conditions:
///
/// The above copyright notice and this permission notice shall be included in all copies or substantial
/// portions of the Software.
///
/// THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
/// LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN
/// NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
/// WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
/// SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
enum MustacheSpecification {
    static let all = comments + delimiters + interpolation + inverted + partials + sections
}

/// One case: what it renders to, or the identifier of the error by which `digest` deviates.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
    let name: String
    let data: Datum
    let template: String
    var partials: [String: String] = [:]
    var outcome: Outcome

    enum Outcome: Sendable {
        case text(String)
        case refused(String)
    }

    init(_ name: String, _ data: Datum, template: String, partials: [String: String] = [:], expected: String) {
        (self.name, self.data, self.template, self.partials) = (name, data, template, partials)
        outcome = .text(expected)
    }

    init(_ name: String, _ data: Datum, template: String, partials: [String: String] = [:], refused: String) {
        (self.name, self.data, self.template, self.partials) = (name, data, template, partials)
        outcome = .refused(refused)
    }

    var testDescription: String { name }
}
