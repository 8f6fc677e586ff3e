import Language

/// Finds who published a text. What the text does not tell stays unknown: an outlet that is only
/// cited, or that the text credits, is not its publisher.
enum SourceFinder {
    /// The source of a cleaned draft, from the safest evidence down: front matter, the masthead's name, the
    /// address, a copyright notice, the site of the author's page, a name in the text that spells the host of
    /// its pictures.
    static func source(of draft: Draft, metadata: FrontMatter) -> Source {
        var source = Source(url: metadata.url)
        let copyright = copyrightName(in: draft)
        let isAgency = copyright.map(NewsAgencies.contains) ?? false
        source.credits = credit(in: draft) ?? (isAgency ? copyright : nil)
        source.name =
            metadata.site ?? mastheadName(in: draft) ?? name(ofHostIn: metadata.url, draft)
            ?? (isAgency ? nil : copyright) ?? name(ofHostIn: LinkedAuthor.find(in: draft)?.address, draft)
            ?? pictureHost(of: draft).flatMap { NameSpelling(of: $0).find(in: draft) }
        return source
    }

    /// The outlet that a closing line or the dateline credits.
    private static func credit(in draft: Draft) -> String? {
        removed(.sourceCredit, in: draft).lazy.compactMap { SourceCredit.name(in: draft, $0) }.first
            ?? draft.kept.lazy.filter { draft.lines[$0].isProse }.prefix(Dateline.paragraphs)
            .compactMap { Dateline.agency(in: draft, $0) }.first
    }

    /// The name in the last copyright notice: pages have theirs at their end, pictures above it.
    private static func copyrightName(in draft: Draft) -> String? {
        removed(.copyright, in: draft).reversed().lazy.compactMap { CopyrightName.name(in: draft, $0) }.first
    }

    private static func removed(_ kind: CleaningRule.Kind, in draft: Draft) -> [Int] {
        draft.fates.indices.filter { index in
            guard case .removed(let number) = draft.fates[index] else { return false }
            return CleaningRule.all[number].kind == kind
        }
    }

    /// What stands above the title in more lines than this is the head of a page, and no masthead alone.
    private static let mostMastheadLines = 4

    /// The part of a masthead that is a host name (“Example.org”), as it is written there.
    private static func mastheadName(in draft: Draft) -> String? {
        let lines = removed(.masthead, in: draft)
        // The menus of a whole page name many a site.
        guard lines.count <= mostMastheadLines else { return nil }
        for index in lines {
            for word in draft.text(of: index).split(separator: " ") {
                let parts = word.split(separator: ".", omittingEmptySubsequences: false)
                let hasParts = parts.count >= 2 && parts.allSatisfy { $0.count >= 2 }
                if hasParts, Host(host: String(word)) != nil { return String(word) }
            }
        }
        return nil
    }

    /// The name that the text gives to the host of an address, or the host itself.
    private static func name(ofHostIn address: String?, _ draft: Draft) -> String? {
        guard let host = address.flatMap(Host.init(address:)), !PictureHosts.isShared(host.name) else { return nil }
        return NameSpelling(of: host).find(in: draft) ?? host.domain
    }

    /// The host that serves more than half of the pictures, shared hosts aside.
    fileprivate static func pictureHost(of draft: Draft) -> Host? {
        var counts: [(host: Host, count: Int)] = []
        for (address, images) in pictureAuthorities(of: draft) {
            guard let host = Host(address: address) else { continue }
            if let known = counts.firstIndex(where: { $0.host == host }) {
                counts[known].count += images
            } else {
                counts.append((host, images))
            }
        }
        guard let most = counts.max(by: { $0.count < $1.count }), most.count * 2 > draft.images.count
        else { return nil }
        return PictureHosts.isShared(most.host.name) ? nil : most.host
    }
}

extension SourceFinder {
    /// How many different authorities of pictures are told apart.
    private static let mostAuthorities = 16

    /// The beginnings of the pictures' addresses up to the path (`https://pictures.example.org`), with how many have
    /// each: most pictures of a text have the same, and few need to be taken apart.
    private static func pictureAuthorities(of draft: Draft) -> [(address: String, count: Int)] {
        draft.bytes.withUnsafeBytes { file in
            var found: [(range: Range<Int>, count: Int)] = []
            for image in draft.images {
                let address = UnsafeRawBufferPointer(rebasing: file[image.address])
                guard let slashes = address.prefix(8).firstIndex(of: 0x2F), slashes + 2 < address.count else {
                    continue
                }
                let end = address[(slashes + 2)...].firstIndex(of: 0x2F) ?? address.count
                let range = image.address.lowerBound..<image.address.lowerBound + end
                let known = found.firstIndex { file[$0.range].elementsEqual(file[range]) }
                if let known {
                    found[known].count += 1
                } else if found.count < mostAuthorities {
                    found.append((range, 1))
                }
            }
            return found.map { (String(decoding: file[$0.range], as: UTF8.self), $0.count) }
        }
    }
}

/// Looks for the words in a text that spell a host's name: “The Example Line” for `theexampleline.org`.
struct NameSpelling {
    private let spellings: [[UInt8]]

    init(of host: Host) {
        let joined = host.domain.utf8.filter { $0 != 0x2E && $0 != 0x2D }
        let name = host.name.utf8.filter { $0 != 0x2D }
        // The name with its suffix first: “Example TV” says more than “Example”.
        spellings = [Array(joined), Array(name)].filter { $0.count >= 3 }
    }

    /// The first capitalised words that spell the host in the text or in the descriptions of its pictures.
    func find(in draft: Draft) -> String? {
        for spelling in spellings {
            for line in draft.lines {
                let found = line.plain.withBytes(in: draft.bytes) { find(spelling, in: $0) }
                if let found { return found }
            }
            for image in draft.images {
                let found = draft.bytes.withUnsafeBytes { file in
                    find(spelling, in: UnsafeRawBufferPointer(rebasing: file[image.description]))
                }
                if let found { return found }
            }
        }
        return nil
    }

    private func find(_ spelling: [UInt8], in text: UnsafeRawBufferPointer) -> String? {
        var start = 0
        while start < text.count {
            let isCapital = text[start] &- 0x41 < 26
            let opensWord = start == 0 || !Self.isWord(text[start - 1])
            if isCapital, opensWord, let end = end(of: spelling, in: text, from: start) {
                return String(decoding: text[start..<end], as: UTF8.self)
            }
            start += 1
        }
        return nil
    }

    /// Where a spelling that begins at an offset ends; single spaces and hyphens may stand inside it.
    private func end(of spelling: [UInt8], in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
        var position = start
        for (index, letter) in spelling.enumerated() {
            if index > 0, position + 1 < text.count, text[position] == 0x20 || text[position] == 0x2D { position += 1 }
            guard position < text.count, text[position] | 0x20 == letter else { return nil }
            position += 1
        }
        if position < text.count, Self.isWord(text[position]) { return nil }
        let isOneWord = position - start == spelling.count
        return isOneWord && Self.isCapitalised(text, behind: position) ? nil : position
    }

    /// Whether a name goes on behind an offset: “Example” in “Example Times” is another outlet than `example.org`.
    private static func isCapitalised(_ text: UnsafeRawBufferPointer, behind position: Int) -> Bool {
        position + 1 < text.count && text[position] == 0x20 && text[position + 1] &- 0x41 < 26
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 && byte != 0xE2
    }
}
