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
        (.reading(.invalidFrontMatter(reason: "no list")), "no list"), (.reading(.noArticleLeft(texts: 7)), "7"),
        (.template(.unknownName("titel", nearest: "title")), "titel"), (.preview(.portTaken(8080)), "8080"),
        (.publishing(.foreignFiles(count: 1, examples: ["a.html"])), "a.html"),
    ])
    func theFactsAreInTheMessage(problem: Problem, fact: String) {
        #expect(problem.wording.message.contains(fact))
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
