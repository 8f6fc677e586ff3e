import Diagnostics
import Testing

@Suite struct WordingTests {
    @Test(arguments: everyProblem)
    func everyProblemSaysWhatIsWrongAndWhatToDo(problem: Problem) {
        let wording = problem.wording
        #expect(!wording.message.isEmpty && !wording.advice.isEmpty)
        #expect(!wording.message.contains("\n") && !wording.advice.contains("\n"))
        #expect(!wording.message.hasSuffix(".") && !wording.advice.hasSuffix("."))
        let letters = wording.identifier.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-" || $0.isNumber) }
        #expect(letters && !wording.identifier.isEmpty, "\(wording.identifier)")
    }

    @Test func everyKindOfProblemHasAnIdentifierOfItsOwn() {
        let names = everyProblem.map(caseName)
        #expect(Set(names).count == names.count, "a case stands twice in the list")
        var owners: [String: String] = [:]
        for problem in everyProblem {
            let identifier = problem.wording.identifier
            #expect(owners[identifier] == nil, "\(identifier) is told by two cases")
            owners[identifier] = caseName(problem)
        }
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

    private func caseName(_ problem: Problem) -> String {
        let text = String(describing: problem)
        return String(text.prefix { $0 != ":" && $0 != "," }.reversed().drop { $0 == ")" }.reversed())
    }
}
