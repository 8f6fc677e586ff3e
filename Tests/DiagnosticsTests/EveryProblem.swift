import Diagnostics

/// One problem of each case.
///
/// Each function below tells the case that comes after a case, from the first (after none) to the last (nothing
/// comes after it). The switches have no default: the compiler asks for a new case, and the line above it must
/// lead to it.
let everyProblem: [Problem] =
    all(after).map(Problem.reading)
    + all(after).map(Problem.record)
    + all(after).map(Problem.template)
    + all(after).map(Problem.publishing)
    + all(after).map(Problem.preview)
    + all(after).map(Problem.site)
    + all(after).map(Problem.theme)
    + all(after).map(Problem.export)
    + all(after).map(Problem.check)
    + all(after).map(Problem.link)
    + all(after).map(Problem.citation)
    + all(after).map(Problem.configuration)
    + all(after).map(Problem.start)
    + all(after).map(Problem.search)
    + all(after).map(Problem.feed)

private func all<Case>(_ next: (Case?) -> Case?) -> [Case] {
    var cases: [Case] = []
    // The bound ends a list that leads back into itself.
    while let found = next(cases.last), cases.count < 100 { cases.append(found) }
    return cases
}

private func after(_ problem: ReadingProblem?) -> ReadingProblem? {
    switch problem {
    case nil: .sourceMissing
    case .sourceMissing: .sourceNotText
    case .sourceNotText: .sourceUnreadable(reason: "a")
    case .sourceUnreadable: .sourceHasNoTexts
    case .sourceHasNoTexts: .noArticleLeft(texts: 1)
    case .noArticleLeft: .unreadable(reason: "a")
    case .unreadable: .tooLarge(limit: 1)
    case .tooLarge: .notUTF8(offset: 1)
    case .notUTF8: .binary(offset: 1)
    case .binary: .emptyFile
    case .emptyFile: .noText
    case .noText: .invalidFrontMatter(.notClosed)
    case .invalidFrontMatter: .converted(from: "a", isCertain: false)
    case .converted: .brokenPlaces(1)
    case .brokenPlaces: .gzip(.corrupt)
    case .gzip: .invalidDate("a")
    case .invalidDate: nil
    }
}

private func after(_ problem: RecordProblem?) -> RecordProblem? {
    switch problem {
    case nil: .notJSON(.unexpected)
    case .notJSON: .notObject(.array)
    case .notObject: .textMissing
    case .textMissing: .textNotString(.number)
    case .textNotString: .valueUnusable(key: "a", kind: .object)
    case .valueUnusable: .lineTooLong(limit: 1)
    case .lineTooLong: .nothingLeft
    case .nothingLeft: .charactersReplaced(1)
    case .charactersReplaced: .identifierTaken("a", line: 1)
    case .identifierTaken: .more(identifier: "a", count: 1)
    case .more: nil
    }
}

private func after(_ problem: TemplateProblem?) -> TemplateProblem? {
    switch problem {
    case nil: .templateMissing("a")
    case .templateMissing: .unknownContentType("a")
    case .unknownContentType: .invalidUTF8
    case .invalidUTF8: .unclosedTag
    case .unclosedTag: .emptyTag
    case .emptyTag: .malformedDelimiters
    case .malformedDelimiters: .unclosedSection("a")
    case .unclosedSection: .sectionClosedByAnother(opened: "a", line: 1, closed: "a")
    case .sectionClosedByAnother: .strayClosing("a")
    case .strayClosing: .sectionsTooDeep(limit: 1)
    case .sectionsTooDeep: .unknownName("a", nearest: nil)
    case .unknownName: .unknownPartial("a", nearest: nil)
    case .unknownPartial: .endlessPartial("a")
    case .endlessPartial: .notText("a", kind: .record)
    case .notText: .rawText("a")
    case .rawText: .misplacedValue("a", .tag)
    case .misplacedValue: .misplacedPartial("a", .tag)
    case .misplacedPartial: .sectionLeavesPlace("a")
    case .sectionLeavesPlace: .unfinishedMarkup(.tag)
    case .unfinishedMarkup: nil
    }
}

private func after(_ problem: PublishingProblem?) -> PublishingProblem? {
    switch problem {
    case nil: .foreignFiles(count: 1, examples: ["a"])
    case .foreignFiles: .outputNotFolder
    case .outputNotFolder: .outputNotWritable(reason: "a")
    case .outputNotWritable: .outputUnreadable(reason: "a")
    case .outputUnreadable: .manifestUnreadable(reason: "a")
    case .manifestUnreadable: .addressBlocked(by: "a")
    case .addressBlocked: .diskFull
    case .diskFull: .writeFailed(reason: "a")
    case .writeFailed: .removeFailed(reason: "a")
    case .removeFailed: nil
    }
}

private func after(_ problem: PreviewProblem?) -> PreviewProblem? {
    switch problem {
    case nil: .portTaken(1)
    case .portTaken: .portInvalid(1)
    case .portInvalid: .portRefused(1, reason: "a")
    case .portRefused: .folderMissing
    case .folderMissing: nil
    }
}

private func after(_ problem: SiteProblem?) -> SiteProblem? {
    switch problem {
    case nil: .addressTaken(address: "a", by: "a", and: "a")
    case .addressTaken: .addressesDifferInCase(address: "a", by: "a", other: "a", and: "a")
    case .addressesDifferInCase: .addressIsFolder(address: "a", by: "a", page: "a", and: "a")
    case .addressIsFolder: .addressInvalid(address: "a", by: "a", fault: .dots)
    case .addressInvalid: nil
    }
}

private func after(_ problem: ThemeProblem?) -> ThemeProblem? {
    switch problem {
    case nil: .unreadable(reason: "a")
    case .unreadable: .unknownTemplate(nearest: nil)
    case .unknownTemplate: nil
    }
}

private func after(_ problem: ExportProblem?) -> ExportProblem? {
    switch problem {
    case nil: .writeFailed(reason: "a")
    case .writeFailed: .summaryLost(reason: "a")
    case .summaryLost: nil
    }
}

private func after(_ problem: CheckProblem?) -> CheckProblem? {
    switch problem {
    case nil: .folderMissing
    case .folderMissing: .folderUnreadable(reason: "a")
    case .folderUnreadable: .noPages
    case .noPages: .nothingCited
    case .nothingCited: .fileMissing
    case .fileMissing: .addressesAlike(other: "a")
    case .addressesAlike: .addressIsFolder(of: "a")
    case .addressIsFolder: .pageUnreadable(reason: "a")
    case .pageUnreadable: .pageTangled(.memory)
    case .pageTangled: .pageCut
    case .pageCut: .placeElsewhere("line-1", line: "2")
    case .placeElsewhere: .baseElement
    case .baseElement: .anchorTwice("a", line: 1)
    case .anchorTwice: .articleNotInSource(file: "a", record: 1)
    case .articleNotInSource: .articleTwice(file: "a", record: nil, other: "a")
    case .articleTwice: .articleUnnamed
    case .articleUnnamed: .articleMalformed("a")
    case .articleMalformed: .more(identifier: "a", count: 1)
    case .more: nil
    }
}

private func after(_ problem: LinkProblem?) -> LinkProblem? {
    switch problem {
    case nil: .empty
    case .empty: .scheme("a", link: "a")
    case .scheme: .rooted("a")
    case .rooted: .backslash("a")
    case .backslash: .leavesSite("a")
    case .leavesSite: .toFolder("a")
    case .toFolder: .missing("a", alike: nil)
    case .missing: .anchorMissing("a", page: "a")
    case .anchorMissing: nil
    }
}

private func after(_ problem: CitationProblem?) -> CitationProblem? {
    let line = InputLine(file: "a", record: nil, number: 1)
    return switch problem {
    case nil: .malformed("a")
    case .malformed: .pageMissing("a")
    case .pageMissing: .noArticle("a", page: "a")
    case .noArticle: .anchorMissing("a", page: "a")
    case .anchorMissing: .lineMissing(line, lineCount: 1)
    case .lineMissing: .textDiffers(line, text: "a", from: "a")
    case .textDiffers: .uncited("a")
    case .uncited: nil
    }
}

private func after(_ problem: ConfigurationProblem?) -> ConfigurationProblem? {
    switch problem {
    case nil: .fileMissing
    case .fileMissing: .unreadable(reason: "a")
    case .unreadable: .tooLarge(limit: 1)
    case .tooLarge: .notUTF8
    case .notUTF8: .malformed(.unknown)
    case .malformed: .secondDocument
    case .secondDocument: .notNames
    case .notNames: .nameTwice("a")
    case .nameTwice: .unknownName("a", nearest: nil, known: ["b"])
    case .unknownName: .wrongValue(option: "a", expected: .flag, found: nil)
    case .wrongValue: .sectionExpected("a", options: ["b"])
    case .sectionExpected: nil
    }
}

private func after(_ problem: StartProblem?) -> StartProblem? {
    switch problem {
    case nil: .fileKept
    case .fileKept: .writeFailed(reason: "a")
    case .writeFailed: nil
    }
}

private func after(_ problem: SearchProblem?) -> SearchProblem? {
    switch problem {
    case nil: .indexerMissing
    case .indexerMissing: .indexerFailed(status: 1, words: "a")
    case .indexerFailed: .indexNotMade(reason: "a")
    case .indexNotMade: nil
    }
}

private func after(_ problem: FeedProblem?) -> FeedProblem? {
    switch problem {
    case nil: .noDay
    case .noDay: nil
    }
}
