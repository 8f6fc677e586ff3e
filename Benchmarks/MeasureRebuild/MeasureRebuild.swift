import Files
import Site

/// Times what a preview does after an edit: `measure-rebuild FOLDER [EDITS]`, where FOLDER is a source of .txt files.
///
/// The first text is edited again and again, and put back at the end. Prints a line for each phase: the median of the
/// milliseconds that it took.
@main
enum MeasureRebuild {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 1 else {
            print("usage: measure-rebuild FOLDER [EDITS]")
            return
        }
        let edits = arguments.count > 2 ? Int(arguments[2]) ?? 9 : 9
        let folder = arguments[1]
        guard let name = try listFiles(below: folder).files.first(where: { $0.hasSuffix(".txt") }) else { return }
        let file = "\(folder)/\(name)"
        let original = try readFile(at: file)
        var configuration = Configuration()
        configuration.source = folder
        let site = LiveSite { [configuration] in configuration }
        var times: [(name: String, milliseconds: [Double])] = []
        for edit in 0...edits {
            if edit > 0 {
                try writeFile(original + Array("\nThis is edit number \(edit) of the text.\n".utf8), at: file)
            }
            let began = ContinuousClock.now
            let report = try await site.rebuild(changed: [file])
            let rows = report.phases.map { ($0.name, $0.time) } + [("Rebuild", ContinuousClock.now - began)]
            guard edit > 0 else {
                print("\(report.articles) articles, \(report.stories) stories, \(report.files) files; at first \(rows)")
                continue
            }
            for (place, (name, time)) in rows.enumerated() {
                if place == times.count { times.append((name, [])) }
                times[place].milliseconds.append(time / .milliseconds(1))
            }
        }
        try writeFile(original, at: file)
        for (name, milliseconds) in times {
            print("\(name): \((milliseconds.sorted()[milliseconds.count / 2] * 10).rounded() / 10) ms")
        }
    }
}
