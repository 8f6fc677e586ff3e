import Language

/// Dates in the addresses of pictures: `…/2025/02/09/…`, `IMG_20250209.jpg`, `photo_2025-02-10_10-45.webp`.
///
/// A picture may be older than the article that shows it, not younger.
enum PictureDates {
    /// Pictures no wider and no higher than this are thumbnails, which point to other articles.
    private static let largestThumbnail = 160
    /// Pictures further above the title than this many bytes belong to the page's head.
    private static let reachAboveTitle = 2_000

    /// The newest day that a picture between the title and a line is dated with; nothing where none is dated.
    static func newest(in draft: Draft, through end: Int) -> String? {
        let title = draft.titleIndex.map { draft.lines[$0].raw.lowerBound } ?? 0
        let area = (title - reachAboveTitle)..<max(title, draft.lines[end].raw.upperBound)
        return draft.images.lazy.filter { area.contains($0.address.lowerBound) }
            .compactMap { day(in: Array(draft.bytes[$0.address])) }.max()
    }

    /// The day that an address tells; nothing for a thumbnail's. A month alone (`/uploads/2025/02/`) tells nothing:
    /// such folders are filled anew when a site moves, and an old article's pictures are found in a new one.
    static func day(in address: [UInt8]) -> String? {
        if address.starts(with: "data:".utf8) || isThumbnail(address) { return nil }
        let dates = NumericDate.all(in: address).compactMap(\.isoDay)
        let name = address.lastIndex(of: 0x2F).map { Array(address[$0...]) } ?? address
        return (dates + compactDays(in: name)).max()
    }

    /// Days written in a file's name as eight digits, with a `/`, `_`, `-` or letter before, and no letter or digit behind them.
    private static func compactDays(in name: [UInt8]) -> [String] {
        runs(in: name).compactMap { run -> String? in
            guard run.count == 8, run.lowerBound > 0, name[run.lowerBound - 1] != 0x2E,
                run.upperBound == name.count || !isLetter(name[run.upperBound])
            else { return nil }
            let year = value(name[run.prefix(4)])
            guard 1990...2100 ~= year else { return nil }
            return ISODate.text(year, value(name[run.dropFirst(4).prefix(2)]), value(name[run.suffix(2)]))
        }
    }

    /// Whether an address gives a size, such as `80x50`, that only a thumbnail has.
    private static func isThumbnail(_ address: [UInt8]) -> Bool {
        let numbers = runs(in: address)
        return zip(numbers, numbers.dropFirst()).contains { width, height in
            height.lowerBound == width.upperBound + 1 && address[width.upperBound] == 0x78
                && width.count <= 4 && height.count <= 4
                && max(value(address[width]), value(address[height])) <= largestThumbnail
        }
    }

    /// The runs of digits, as ranges.
    private static func runs(in address: [UInt8]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in address.indices where address[index] &- 0x30 < 10 {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }

    private static func value(_ digits: ArraySlice<UInt8>) -> Int {
        digits.prefix(8).reduce(0) { $0 * 10 + Int($1 & 15) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
