extension ExportProblem {
    var wording: Wording {
        switch self {
        case .writeFailed(let reason):
            Wording(
                identifier: "export-failed", message: "it cannot be written: \(reason)",
                advice: "name another place with --output")
        case .summaryLost(let reason):
            Wording(
                identifier: "summary-lost", message: "what the command has to say could not be written: \(reason)",
                advice: "its work is done; send its words elsewhere, or run it with --quiet")
        }
    }
}
