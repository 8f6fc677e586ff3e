import ArgumentParser

/// What a shell offers for the values of options and arguments.
enum Completion {
    /// The names of files of texts end so.
    private static let textExtensions = ["txt", "md", "jsonl", "gz"]

    /// A configuration.
    static let configuration = CompletionKind.file(extensions: ["yml", "yaml"])
    /// A file of texts, and the folders on the way to it.
    static let texts = CompletionKind.file(extensions: textExtensions)
    /// A file of texts, or a page in the output folder.
    static let explained = CompletionKind.file(extensions: textExtensions + ["html"])
    /// What nobody but the user can know.
    static let nothing = CompletionKind.list([])
}
