internal import Diagnostics
internal import Files

/// The files of a finished site, as they stand in its folder.
struct SiteFolder: Sendable {
    /// The folder, as the user named it.
    let path: String
    /// The addresses of all files, in the order of their bytes.
    let addresses: [String]
    /// The numbers of the pages that are checked, in their order.
    let pages: [Int]
    /// The numbers of the style sheets that are checked, in their order.
    let styleSheets: [Int]
    /// The numbers of the feeds and sitemaps that are checked, in their order.
    let addressed: [Int]
    /// What is wrong with the files' names, and which of the last build's are missing.
    let findings: Findings

    private let numbers: [String: Int]
    /// By the form without case.
    private let alike: [String: Int]
    private let folders: Set<String>

    /// Lists a folder. Where a build has left its list of files, the others are foreign: links may lead to them, but
    /// they are not checked.
    ///
    /// - Throws: ``Diagnostics`` where there is no such folder, no page in it, or a list that cannot be read.
    init(_ path: String) throws(Diagnostics) {
        let files = try Self.files(below: path)
        let manifest = try Self.manifest(in: path)
        var numbers: [String: Int] = [:]
        var alike: [String: Int] = [:]
        var folders: Set<String> = [""]
        for (number, address) in files.enumerated() {
            if numbers[address] == nil { numbers[address] = number }
            if alike[address.lowercased()] == nil { alike[address.lowercased()] = number }
            var next = folder(of: address)
            while let name = next, folders.insert(name).inserted { next = folder(of: name) }
        }
        let isKnown = manifest.map { Set($0.addresses) }
        (self.path, addresses, self.numbers, self.alike, self.folders) = (path, files, numbers, alike, folders)
        let checked = files.indices.filter { isKnown?.contains(files[$0]) ?? true }
        pages = checked.filter { Self.isPage(files[$0]) }
        styleSheets = checked.filter { files[$0].utf8.suffix(4).map { $0 | 0x20 }.elementsEqual(".css".utf8) }
        addressed = checked.filter { files[$0].hasSuffix(".xml") || Self.isFeed(files[$0]) }
        findings = Self.findings(files, known: isKnown, alike: alike, manifest: manifest, in: path)
        if pages.isEmpty { throw Diagnostics(.check(.noPages), at: SourceLocation(file: path)) }
    }

    /// The number of the file at an address, which is compared byte for byte.
    func number(of address: String) -> Int? {
        numbers[address].flatMap { addresses[$0].utf8.elementsEqual(address.utf8) ? $0 : nil }
    }

    /// The address of a file whose name differs in case alone.
    func alike(to address: String) -> String? { alike[address.lowercased()].map { addresses[$0] } }

    /// Whether there is a folder of files at an address.
    func hasFolder(at address: String) -> Bool { folders.contains(address) }

    /// Whether a file is a page, by its name.
    static func isPage(_ address: String) -> Bool {
        let end = address.utf8.suffix(5).map { $0 | 0x20 }
        return end.elementsEqual(".html".utf8) || end.suffix(4).elementsEqual(".htm".utf8)
    }

    /// Whether a file is a JSON Feed, by its name: of all JSON that a site may have, only what stands beside a page is one.
    private static func isFeed(_ address: String) -> Bool {
        address == FeedChannel.json(ofPage: Addresses.edition)
            || address.hasSuffix(".json") && ["threads", "people"].contains(folder(of: address))
    }

    private static func files(below path: String) throws(Diagnostics) -> [String] {
        do throws(FileError) {
            return try listFiles(below: path, hidden: true).files.filter { $0 != manifestName }
        } catch {
            let location = SourceLocation(file: path)
            switch error {
            case .missing, .notFolder: throw Diagnostics(.check(.folderMissing), at: location)
            default: throw Diagnostics(.check(.folderUnreadable(reason: error.reason)), at: location)
            }
        }
    }

    private static func manifest(in path: String) throws(Diagnostics) -> OutputManifest? {
        let file = Files.path(of: manifestName, below: path)
        do throws(FileError) {
            let bytes = try readFile(at: file)
            if let manifest = OutputManifest(bytes) { return manifest }
        } catch {
            if case .missing = error { return nil }
            throw Diagnostics(
                .publishing(.manifestUnreadable(reason: error.reason)), at: SourceLocation(file: file))
        }
        throw Diagnostics(
            .publishing(.manifestUnreadable(reason: "this version does not know its form")),
            at: SourceLocation(file: file, line: 1))
    }

    /// Two foreign files may be alike, and do no harm to a page.
    private static func findings(
        _ files: [String], known: Set<String>?, alike: [String: Int], manifest: OutputManifest?, in path: String
    ) -> Findings {
        var findings = Findings()
        func add(_ problem: CheckProblem, _ address: String) {
            findings.add(
                Diagnostic(.check(problem), at: SourceLocation(file: Files.path(of: address, below: path))))
        }
        func isKnown(_ address: String) -> Bool { known?.contains(address) ?? true }
        let there = Set(files)
        for address in manifest?.addresses ?? [] where !there.contains(address) { add(.fileMissing, address) }
        var folderOwners: [String: String] = [:]
        for (number, address) in files.enumerated() {
            if let first = alike[address.lowercased()], first != number {
                // The one that no build wrote is told, where there is one.
                let isOlderForeign = isKnown(address) && !isKnown(files[first])
                let pair = isOlderForeign ? (files[first], address) : (address, files[first])
                if isKnown(pair.1) { add(.addressesAlike(other: pair.1), pair.0) }
            }
            var next = folder(of: address.lowercased())
            while let name = next, folderOwners.updateValue(address, forKey: name) == nil { next = folder(of: name) }
        }
        for address in files {
            if let page = folderOwners[address.lowercased()], isKnown(address) || isKnown(page) {
                add(.addressIsFolder(of: page), address)
            }
        }
        return findings
    }
}
