/// What can go wrong, by the floor of the house that finds it. The cases hold facts, no wording.
public enum Problem: Sendable, Equatable {
    case reading(ReadingProblem)
    case record(RecordProblem)
    case template(TemplateProblem)
    case publishing(PublishingProblem)
    case preview(PreviewProblem)
    case site(SiteProblem)
    case theme(ThemeProblem)
    case export(ExportProblem)
    case explain(ExplainProblem)
    case check(CheckProblem)
    case link(LinkProblem)
    case citation(CitationProblem)
    case configuration(ConfigurationProblem)
    case edit(EditProblem)
    case start(StartProblem)
    case search(SearchProblem)
    case feed(FeedProblem)
    case lock(LockProblem)
}

/// What can be wrong with the source folder and its files.
public enum ReadingProblem: Sendable, Equatable {
    /// There is nothing at the source's path.
    case sourceMissing
    /// The source is neither a folder nor a file that digest reads.
    case sourceNotText
    /// The folder could not be listed, for the system's reason.
    case sourceUnreadable(reason: String)
    /// No file in the folder has a name that digest reads.
    case sourceHasNoTexts
    /// Every text was refused.
    case noArticleLeft(texts: Int)
    /// A file or sub-folder could not be read, for the system's reason.
    case unreadable(reason: String)
    /// The file has more bytes than an article can have.
    case tooLarge(limit: Int)
    /// The byte at this offset, counted from 0, is not part of UTF-8.
    case notUTF8(offset: Int)
    /// The byte at this offset, counted from 0, is 0.
    case binary(offset: Int)
    /// The file has no byte.
    case emptyFile
    /// The file has white space only, or nothing but noise.
    case noText
    /// The block between the `---` lines is not what it should be.
    case invalidFrontMatter(FrontMatterProblem)
    /// The text is in another encoding than UTF-8, and was converted; `isCertain` where a mark or its zeros tell which.
    case converted(from: String, isCertain: Bool)
    /// So many places of the text are not UTF-8.
    case brokenPlaces(Int)
    /// The packed file is damaged; what stands before the damage was read.
    case gzip(GzipProblem)
    /// The front matter's date is not a date.
    case invalidDate(String)
}

/// What can keep the export from being written.
public enum ExportProblem: Sendable, Equatable {
    /// A file could not be written, for the system's reason.
    case writeFailed(reason: String)
    /// What a command says of its work could not be written, for the system's reason.
    case summaryLost(reason: String)
}
