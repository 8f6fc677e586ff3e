extension SearchProblem {
    var wording: Wording {
        switch self {
        case .indexerMissing:
            Wording(
                identifier: "search-pagefind-missing",
                message: "the configuration asks for search by Pagefind, but neither “pagefind” nor "
                    + "“python3 -m pagefind” can be run",
                advice:
                    "install it, for example: python3 -m pip install 'pagefind[bin]'; or build without it: search: none"
            )
        case .indexerFailed(let status, let words):
            Wording(
                identifier: "search-pagefind-failed",
                message: "Pagefind ended with status \(status)" + (words.isEmpty ? "" : ": \(words)"),
                advice: "mend what it says, or build without it: search: none")
        case .indexNotMade(let reason):
            Wording(
                identifier: "search-index-failed", message: "the index for searching cannot be made: \(reason)",
                advice: "see that there is room in the folder for temporary files, or name another by TMPDIR")
        }
    }
}
