extension PublishingProblem {
    var wording: Wording {
        switch self {
        case .foreignFiles(let count, let examples):
            Wording(
                identifier: "output-foreign-files", message: foreignFilesMessage(count, examples),
                advice: "name another folder with --output, or say --force: they are kept, but for pages' names")
        case .outputNotFolder:
            Wording(
                identifier: "output-not-folder", message: "the output must be a folder, and this is not one",
                advice: "name another with --output")
        case .outputUnreadable(let reason):
            Wording(
                identifier: "output-unreadable", message: "the output folder cannot be listed: \(reason)",
                advice: "let yourself read it, or name another with --output")
        case .outputNotWritable(let reason):
            Wording(
                identifier: "output-not-writable", message: "the output folder cannot be written: \(reason)",
                advice: "let yourself write it, or name another with --output")
        case .manifestUnreadable(let reason):
            Wording(
                identifier: "manifest-unreadable", message: "the list of the last build's files is no use: \(reason)",
                advice: "remove it, and build once with --force; files that are no longer made then stay")
        case .addressBlocked(let obstacle):
            Wording(
                identifier: "address-blocked", message: "\(obstacle) stands where the site needs this name",
                advice: "move it away, or name another folder with --output")
        case .diskFull:
            Wording(
                identifier: "disk-full", message: "the disk is full",
                advice: "make room and build again; until then every page is whole, the old one or the new")
        case .writeFailed(let reason):
            Wording(
                identifier: "write-failed", message: "it could not be written: \(reason)",
                advice: "see to it and build again; no file is half-written")
        case .removeFailed(let reason):
            Wording(
                identifier: "remove-failed", message: "it is no longer made, but could not be removed: \(reason)",
                advice: "remove it by hand and build again")
        }
    }

    private func foreignFilesMessage(_ count: Int, _ examples: [String]) -> String {
        let files = count == 1 ? "a file" : "\(count) files"
        let more = count > examples.count ? ", …" : ""
        return "the output folder holds \(files) that digest did not write: \(examples.joined(separator: ", "))\(more)"
    }
}

extension SiteProblem {
    var wording: Wording {
        switch self {
        case .addressTaken(let address, let one, let other):
            Wording(
                identifier: "address-taken", message: "\(one) and \(other) would both be \(address)",
                advice: "rename one of the two")
        case .addressesDifferInCase(let address, let one, let other, let two):
            Wording(
                identifier: "address-case",
                message: "\(one) would be \(address) and \(two) would be \(other): one file, where case is ignored",
                advice: "rename one of the two")
        case .addressIsFolder(let address, let one, let page, let other):
            Wording(
                identifier: "address-folder",
                message: "\(one) would be the file \(address), and \(other) would be \(page), in a folder of that name",
                advice: "rename one of the two")
        case .addressInvalid(let address, let origin, let fault):
            Wording(
                identifier: "address-invalid", message: "\(origin) would be “\(address)”, but \(fault.words)",
                advice: "rename it")
        }
    }
}

extension AddressFault {
    fileprivate var words: String {
        switch self {
        case .emptyPart: "an address has a name before and after each slash"
        case .dots: "no part of an address may be “.” or “..”"
        case .forbiddenCharacter: "an address may hold no control character and no backslash"
        case .partTooLong: "a part of it is too long for a file name"
        case .reservedName: "digest keeps this name for itself"
        }
    }
}
