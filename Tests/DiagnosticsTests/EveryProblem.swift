import Diagnostics

/// One problem of each case, in the order of their numbers.
let everyProblem: [Problem] = [
    .reading(.sourceMissing),
    .reading(.sourceNotFolder),
    .reading(.sourceUnreadable(reason: "a")),
    .reading(.sourceHasNoTexts),
    .reading(.noArticleLeft(files: 1)),
    .reading(.unreadable(reason: "a")),
    .reading(.tooLarge(limit: 1)),
    .reading(.notUTF8(offset: 1)),
    .reading(.binary(offset: 1)),
    .reading(.emptyFile),
    .reading(.noText),
    .reading(.invalidFrontMatter(reason: "a")),
    .reading(.invalidDate("a")),
    .template(.templateMissing("a")),
    .template(.unknownContentType("a")),
    .template(.invalidUTF8),
    .template(.unclosedTag),
    .template(.emptyTag),
    .template(.malformedDelimiters),
    .template(.unclosedSection("a")),
    .template(.sectionClosedByAnother(opened: "a", line: 1, closed: "a")),
    .template(.strayClosing("a")),
    .template(.sectionsTooDeep(limit: 1)),
    .template(.unknownName("a", nearest: nil)),
    .template(.unknownPartial("a", nearest: nil)),
    .template(.endlessPartial("a")),
    .template(.notText("a", kind: .record)),
    .template(.rawText("a")),
    .template(.misplacedValue("a", .tag)),
    .template(.misplacedPartial("a", .tag)),
    .template(.sectionLeavesPlace("a")),
    .template(.unfinishedMarkup(.tag)),
    .publishing(.foreignFiles(count: 1, examples: ["a"])),
    .publishing(.outputNotFolder),
    .publishing(.outputNotWritable(reason: "a")),
    .publishing(.outputUnreadable(reason: "a")),
    .publishing(.manifestUnreadable(reason: "a")),
    .publishing(.addressBlocked(by: "a")),
    .publishing(.diskFull),
    .publishing(.writeFailed(reason: "a")),
    .publishing(.removeFailed(reason: "a")),
    .preview(.portTaken(1)),
    .site(.addressTaken(address: "a", by: "a", and: "a")),
    .site(.addressesDifferInCase(address: "a", by: "a", other: "a", and: "a")),
    .site(.addressIsFolder(address: "a", by: "a", page: "a", and: "a")),
    .site(.addressInvalid(address: "a", by: "a", fault: .dots)),
    .theme(.unreadable(reason: "a")),
    .theme(.unknownTemplate(nearest: nil)),
    .export(.writeFailed(reason: "a")),
]

/// How many cases there are; the numbers below go up to here.
let problemCount = 49

/// The place of a problem's case in ``everyProblem``. The switches have no default, so that the compiler asks
/// for a number when a case is added.
func number(of problem: Problem) -> Int {
    switch problem {
    case .reading(let problem): number(of: problem)
    case .template(let problem): number(of: problem)
    case .publishing(let problem): number(of: problem)
    case .preview(let problem): number(of: problem)
    case .site(let problem): number(of: problem)
    case .theme(let problem): number(of: problem)
    case .export(let problem): number(of: problem)
    }
}

private func number(of problem: ReadingProblem) -> Int {
    switch problem {
    case .sourceMissing: 0
    case .sourceNotFolder: 1
    case .sourceUnreadable: 2
    case .sourceHasNoTexts: 3
    case .noArticleLeft: 4
    case .unreadable: 5
    case .tooLarge: 6
    case .notUTF8: 7
    case .binary: 8
    case .emptyFile: 9
    case .noText: 10
    case .invalidFrontMatter: 11
    case .invalidDate: 12
    }
}

private func number(of problem: TemplateProblem) -> Int {
    switch problem {
    case .templateMissing: 13
    case .unknownContentType: 14
    case .invalidUTF8: 15
    case .unclosedTag: 16
    case .emptyTag: 17
    case .malformedDelimiters: 18
    case .unclosedSection: 19
    case .sectionClosedByAnother: 20
    case .strayClosing: 21
    case .sectionsTooDeep: 22
    case .unknownName: 23
    case .unknownPartial: 24
    case .endlessPartial: 25
    case .notText: 26
    case .rawText: 27
    case .misplacedValue: 28
    case .misplacedPartial: 29
    case .sectionLeavesPlace: 30
    case .unfinishedMarkup: 31
    }
}

private func number(of problem: PublishingProblem) -> Int {
    switch problem {
    case .foreignFiles: 32
    case .outputNotFolder: 33
    case .outputNotWritable: 34
    case .outputUnreadable: 35
    case .manifestUnreadable: 36
    case .addressBlocked: 37
    case .diskFull: 38
    case .writeFailed: 39
    case .removeFailed: 40
    }
}

private func number(of problem: PreviewProblem) -> Int {
    switch problem {
    case .portTaken: 41
    }
}

private func number(of problem: SiteProblem) -> Int {
    switch problem {
    case .addressTaken: 42
    case .addressesDifferInCase: 43
    case .addressIsFolder: 44
    case .addressInvalid: 45
    }
}

private func number(of problem: ThemeProblem) -> Int {
    switch problem {
    case .unreadable: 46
    case .unknownTemplate: 47
    }
}

private func number(of problem: ExportProblem) -> Int {
    switch problem {
    case .writeFailed: 48
    }
}
