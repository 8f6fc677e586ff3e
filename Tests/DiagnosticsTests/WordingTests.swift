import Diagnostics
import Foundation
import Testing

@Suite struct WordingTests {
    @Test(arguments: Problem.examples)
    func everyProblemSaysWhatIsWrongAndWhatToDo(problem: Problem) {
        let wording = problem.wording
        #expect(!wording.message.isEmpty && !wording.advice.isEmpty)
        #expect(!wording.message.contains("\n") && !wording.advice.contains("\n"))
        #expect(!wording.message.hasSuffix(".") && !wording.advice.hasSuffix("."))
        let letters = wording.identifier.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-" || $0.isNumber) }
        #expect(letters && !wording.identifier.isEmpty, "\(wording.identifier)")
    }

    @Test("Every identifier is told by one kind of problem, and every one in the files of wording has an example")
    func identifiers() throws {
        let identifiers = Problem.examples.map(\.wording.identifier)
        #expect(Set(identifiers).count == identifiers.count, "two kinds, or a case that stands twice in the list")
        for literal in try writtenIdentifiers() {
            #expect(identifiers.contains(literal), "Problem.examples has no problem that is told as \(literal)")
        }
    }

    /// The identifiers that are written out in the files of wording.
    private func writtenIdentifiers() throws -> [String] {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let folder = "/\(root)/Sources/Diagnostics"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("Wording") }
        let found = try names.flatMap { name in
            let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
            return text.matches(of: /identifier:[^"\n]*"([a-z0-9-]+)"(?: : "([a-z0-9-]+)")?,/).flatMap { match in
                [String(match.1), match.2.map(String.init)].compactMap { $0 }
            }
        }
        try #require(found.count > 50)
        return found
    }

    @Test(arguments: [
        (Problem.reading(.notUTF8(offset: 4)), "byte 5"), (.reading(.tooLarge(limit: 20_000_000)), "20 MB"),
        (.reading(.invalidFrontMatter(.nameTwice("title"))), "title"), (.reading(.noArticleLeft(texts: 7)), "7"),
        (.template(.unknownName("titel", nearest: "title")), "titel"), (.preview(.portTaken(8080)), "8080"),
        (.publishing(.foreignFiles(count: 1, examples: ["a.html"])), "a.html"),
    ])
    func theFactsAreInTheMessage(problem: Problem, fact: String) {
        #expect(problem.wording.message.contains(fact))
    }

    @Test(arguments: [
        (PageTangle.openElements(limit: 512), "512"), (.attributes(limit: 300), "300"), (.memory, "memory"),
    ])
    func aTangledPageSaysWhatIsTooMuch(tangle: PageTangle, fact: String) {
        #expect(Problem.check(.pageTangled(tangle)).wording.message.contains(fact))
    }

    @Test(arguments: [
        (InputLine(file: "a.txt", record: nil, number: 3), "line 3 of the text in a.txt"),
        (InputLine(file: "b.jsonl", record: 7, number: 3), "line 3 of the text in line 7 of b.jsonl"),
        (InputLine(file: "b.jsonl", record: 7, number: 0), "what came beside the text in line 7 of b.jsonl"),
    ])
    func aLineOfTheInputIsNamed(line: InputLine, words: String) {
        let problem = Problem.citation(.textDiffers(line, text: "a", from: "a"))
        #expect(problem.wording.message.contains(" \(words): "))
    }

    @Test func theNearestNameIsOffered() {
        #expect(Problem.template(.unknownName("titel", nearest: "title")).wording.advice == "did you mean “title”?")
        #expect(!Problem.template(.unknownName("titel", nearest: nil)).wording.advice.contains("did you mean"))
    }
}
