extension Problem {
    /// One problem of each kind, with “…” for the names and reasons that differ: every identifier is that of one of them.
    ///
    /// Each function below tells the case that comes after a case, from the first (after none) to the last (nothing comes
    /// after it). The switches have no default: the compiler asks for a new case, and the line above it must lead to it.
    public static let examples: [Problem] =
        all(after).map(Problem.reading)
        + all(after).map(Problem.record)
        + all(after).map(Problem.template)
        + all(after).map(Problem.publishing)
        + all(after).map(Problem.preview)
        + all(after).map(Problem.site)
        + all(after).map(Problem.theme)
        + all(after).map(Problem.export)
        + all(after).map(Problem.explain)
        + all(after).map(Problem.check)
        + all(after).map(Problem.link)
        + all(after).map(Problem.citation)
        + all(after).map(Problem.configuration)
        + all(after).map(Problem.edit)
        + all(after).map(Problem.start)
        + all(after).map(Problem.search)
        + all(after).map(Problem.feed)
        + all(after).map(Problem.lock)
}

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
    case .sourceNotText: .sourceUnreadable(reason: "…")
    case .sourceUnreadable: .sourceHasNoTexts
    case .sourceHasNoTexts: .noArticleLeft(texts: 3)
    case .noArticleLeft: .unreadable(reason: "…")
    case .unreadable: .tooLarge(limit: 16_000_000)
    case .tooLarge: .notUTF8(offset: 1)
    case .notUTF8: .binary(offset: 1)
    case .binary: .emptyFile
    case .emptyFile: .noText
    case .noText: .invalidFrontMatter(.yaml(.told("…")))
    case .invalidFrontMatter: .converted(from: "…", isCertain: false)
    case .converted(_, false): .converted(from: "…", isCertain: true)
    case .converted: .brokenPlaces(2)
    case .brokenPlaces: .gzip(.corrupt)
    case .gzip: .invalidDate("…")
    case .invalidDate: nil
    }
}

private func after(_ problem: RecordProblem?) -> RecordProblem? {
    switch problem {
    case nil: .notJSON(.unexpected)
    case .notJSON: .notObject(.array)
    case .notObject: .textMissing
    case .textMissing: .textNotString(.number)
    case .textNotString: .valueUnusable(key: "…", kind: .object)
    case .valueUnusable: .lineTooLong(limit: 16_000_000)
    case .lineTooLong: .nothingLeft
    case .nothingLeft: .charactersReplaced(2)
    case .charactersReplaced: .identifierTaken("…", line: 1)
    case .identifierTaken: .more(identifier: "…", count: 3)
    case .more: nil
    }
}

private func after(_ problem: TemplateProblem?) -> TemplateProblem? {
    switch problem {
    case nil: .templateMissing("…")
    case .templateMissing: .unknownContentType("…")
    case .unknownContentType: .invalidUTF8
    case .invalidUTF8: .unclosedTag
    case .unclosedTag: .emptyTag
    case .emptyTag: .malformedDelimiters
    case .malformedDelimiters: .unclosedSection("…")
    case .unclosedSection: .sectionClosedByAnother(opened: "…", line: 1, closed: "…")
    case .sectionClosedByAnother: .strayClosing("…")
    case .strayClosing: .sectionsTooDeep(limit: 100)
    case .sectionsTooDeep: .unknownName("…", nearest: nil)
    case .unknownName: .unknownPartial("…", nearest: nil)
    case .unknownPartial: .endlessPartial("…")
    case .endlessPartial: .notText("…", kind: .record)
    case .notText: .rawText("…")
    case .rawText: .misplacedValue("…", .tag)
    case .misplacedValue: .misplacedPartial("…", .tag)
    case .misplacedPartial: .sectionLeavesPlace("…")
    case .sectionLeavesPlace: .unfinishedMarkup(.tag)
    case .unfinishedMarkup: nil
    }
}

private func after(_ problem: PublishingProblem?) -> PublishingProblem? {
    switch problem {
    case nil: .foreignFiles(count: 3, examples: ["…"])
    case .foreignFiles: .outputNotFolder
    case .outputNotFolder: .outputNotWritable(reason: "…")
    case .outputNotWritable: .outputUnreadable(reason: "…")
    case .outputUnreadable: .manifestUnreadable(reason: "…")
    case .manifestUnreadable: .addressBlocked(by: "…")
    case .addressBlocked: .diskFull
    case .diskFull: .writeFailed(reason: "…")
    case .writeFailed: .removeFailed(reason: "…")
    case .removeFailed: nil
    }
}

private func after(_ problem: PreviewProblem?) -> PreviewProblem? {
    switch problem {
    case nil: .portTaken(8000)
    case .portTaken: .portInvalid(70000)
    case .portInvalid: .portRefused(80, reason: "…")
    case .portRefused: .browserNotOpened(program: "xdg-open", reason: "…")
    case .browserNotOpened: .polling(reason: "…")
    case .polling: nil
    }
}

private func after(_ problem: SiteProblem?) -> SiteProblem? {
    switch problem {
    case nil: .addressTaken(address: "…", by: "…", and: "…")
    case .addressTaken: .addressesDifferInCase(address: "…", by: "…", other: "…", and: "…")
    case .addressesDifferInCase: .addressIsFolder(address: "…", by: "…", page: "…", and: "…")
    case .addressIsFolder: .addressInvalid(address: "…", by: "…", fault: .dots)
    case .addressInvalid: nil
    }
}

private func after(_ problem: ThemeProblem?) -> ThemeProblem? {
    switch problem {
    case nil: .unreadable(reason: "…")
    case .unreadable: .unknownTemplate(nearest: nil)
    case .unknownTemplate: nil
    }
}

private func after(_ problem: ExportProblem?) -> ExportProblem? {
    switch problem {
    case nil: .writeFailed(reason: "…")
    case .writeFailed: .summaryLost(reason: "…")
    case .summaryLost: nil
    }
}

private func after(_ problem: ExplainProblem?) -> ExplainProblem? {
    switch problem {
    case nil: .targetUnknown(source: "…", nearest: nil)
    case .targetUnknown: nil
    }
}

private func after(_ problem: CheckProblem?) -> CheckProblem? {
    switch problem {
    case nil: .folderMissing
    case .folderMissing: .folderUnreadable(reason: "…")
    case .folderUnreadable: .noPages
    case .noPages: .nothingCited
    case .nothingCited: .fileMissing
    case .fileMissing: .addressesAlike(other: "…")
    case .addressesAlike: .addressIsFolder(of: "…")
    case .addressIsFolder: .pageUnreadable(reason: "…")
    case .pageUnreadable: .pageTangled(.memory)
    case .pageTangled: .pageCut
    case .pageCut: .placeElsewhere("line-1", line: "2")
    case .placeElsewhere: .baseElement
    case .baseElement: .anchorTwice("…", line: 1)
    case .anchorTwice: .articleNotInSource(file: "…", record: nil)
    case .articleNotInSource: .articleTwice(file: "…", record: nil, other: "…")
    case .articleTwice: .articleUnnamed
    case .articleUnnamed: .articleHidden("…")
    case .articleHidden: .articleMalformed("…")
    case .articleMalformed: .more(identifier: "…", count: 3)
    case .more: nil
    }
}

private func after(_ problem: LinkProblem?) -> LinkProblem? {
    switch problem {
    case nil: .empty
    case .empty: .scheme("…", link: "…")
    case .scheme: .rooted("…")
    case .rooted: .backslash("…")
    case .backslash: .leavesSite("…")
    case .leavesSite: .toFolder("…")
    case .toFolder: .missing("…", alike: nil)
    case .missing: .anchorMissing("…", page: "…")
    case .anchorMissing: nil
    }
}

private func after(_ problem: CitationProblem?) -> CitationProblem? {
    let line = InputLine(file: "…", record: nil, number: 3)
    return switch problem {
    case nil: .malformed("…")
    case .malformed: .pageMissing("…")
    case .pageMissing: .noArticle("…", page: "…")
    case .noArticle: .anchorMissing("…", page: "…")
    case .anchorMissing: .lineMissing(line, lineCount: 2)
    case .lineMissing: .textDiffers(line, text: "…", from: "…")
    case .textDiffers: .uncited("…")
    case .uncited: nil
    }
}

private func after(_ problem: ConfigurationProblem?) -> ConfigurationProblem? {
    switch problem {
    case nil: .fileMissing
    case .fileMissing: .unreadable(reason: "…")
    case .unreadable: .tooLarge(limit: 256_000)
    case .tooLarge: .notUTF8
    case .notUTF8: .malformed(.told("…"))
    case .malformed: .secondDocument
    case .secondDocument: .notNames
    case .notNames: .nameTwice("…")
    case .nameTwice: .unknownName("…", nearest: nil, known: ["…"])
    case .unknownName: .wrongValue(option: "…", expected: .flag, found: "…")
    case .wrongValue: .sectionExpected("…", options: ["…"])
    case .sectionExpected: nil
    }
}

private func after(_ problem: StartProblem?) -> StartProblem? {
    switch problem {
    case nil: .fileKept
    case .fileKept: .writeFailed(reason: "…")
    case .writeFailed: nil
    }
}

private func after(_ problem: SearchProblem?) -> SearchProblem? {
    switch problem {
    case nil: .indexerMissing
    case .indexerMissing: .indexerFailed(status: 1, words: "…")
    case .indexerFailed: .indexNotMade(reason: "…")
    case .indexNotMade: nil
    }
}

private func after(_ problem: FeedProblem?) -> FeedProblem? {
    switch problem {
    case nil: .noDay
    case .noDay: nil
    }
}

private func after(_ problem: EditProblem?) -> EditProblem? {
    let place = EditPlace(line: 1, column: 1)
    return switch problem {
    case nil: .unreadable(reason: "…")
    case .unreadable: .tooLarge(limit: 16_000_000)
    case .tooLarge: .notUTF8
    case .notUTF8: .malformed(.told("…"))
    case .malformed: .secondDocument
    case .secondDocument: .notTargets
    case .notTargets: .notEdits(target: "…", known: ["…"])
    case .notEdits: .targetTwice("…", first: place)
    case .targetTwice: .keyTwice("…", first: place)
    case .keyTwice: .unknownKey("…", nearest: nil, known: ["…"])
    case .unknownKey: .wrongValue(key: "…", expected: .days, found: "…")
    case .wrongValue: .targetGone("…", nearest: nil)
    case .targetGone: .articleExpected(key: "…", found: "…")
    case .articleExpected: .notInStory(article: "…", file: nil)
    case .notInStory: .splitsAll
    case .splitsAll: .nothingLeft
    case .nothingLeft: .contradiction(.samePlace(1), other: place)
    case .contradiction: .needless(key: "…")
    case .needless: .addressTaken("…", article: "…")
    case .addressTaken: nil
    }
}

private func after(_ problem: LockProblem?) -> LockProblem? {
    switch problem {
    case nil: .unreadable(reason: "…")
    case .unreadable: .notLock
    case .notLock: .unknownVersion(2)
    case .unknownVersion: .conflict
    case .conflict: .notUTF8
    case .notUTF8: .notJSON(.unexpected)
    case .notJSON: .unknownFact
    case .unknownFact: .wrongValue(key: "…")
    case .wrongValue: .repeated(line: 1)
    case .repeated: .otherSource(remembered: "…", built: "…")
    case .otherSource: .standardInput
    case .standardInput: .rebuilt(lost: 1, examples: ["…"])
    case .rebuilt: .writeFailed(reason: "…")
    case .writeFailed: nil
    }
}
