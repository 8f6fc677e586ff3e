import Articles
import Foundation
import Stories

/// Writes what the model of events is fitted on: `pair-features OUTPUT [--folders FILE] [--opinions FILE] SET.jsonl...`.
///
/// A collection is each set, named by its file, and each folder of the rows `{"set", "ids"}` of --folders. The folder
/// OUTPUT receives
///
/// - `threads.jsonl`: for each thread of each collection in turn the collection's number, its set, the records' ids of
///   its articles and the number of its pairs;
/// - `pairs.int32`: the pairs as places in the thread;
/// - `features.float32`: their features, of the first opinion; of the second where --opinions names a file of the first
///   opinion on each pair, as float32 in the same order;
/// - `names.json`: the names of the features.
@main
enum PairFeatures {
    private struct Folder: Decodable {
        var set: String
        var ids: [String]
    }

    private struct ThreadRow: Encodable {
        var collection: Int
        var set: String
        var whole: Bool
        var ids: [String]
        var pairs: Int
    }

    static func main() async throws {
        var arguments = CommandLine.arguments.dropFirst()
        guard let output = arguments.popFirst() else {
            print("usage: pair-features OUTPUT [--folders FILE] [--opinions FILE] SET.jsonl...")
            return
        }
        let folders = option("--folders", &arguments)
        let opinions = try option("--opinions", &arguments).map(floats)
        var collections: [(set: String, whole: Bool, articles: [Article])] = []
        var sets: [String: [String: Article]] = [:]
        for path in arguments {
            let name = String(URL(filePath: path).lastPathComponent.prefix { $0 != "." })
            let articles = try await readArticles(in: path).articles
            collections.append((name, true, articles))
            sets[name] = Dictionary(articles.map { (identifier(of: $0), $0) }) { first, _ in first }
        }
        for folder in try folders.map(rows) ?? [] {
            let set = sets[folder.set] ?? [:]
            collections.append((folder.set, false, folder.ids.compactMap { set[$0] }))
        }
        try await write(collections, opinions: opinions, to: URL(filePath: output))
    }

    private static func write(
        _ collections: [(set: String, whole: Bool, articles: [Article])], opinions: [Float]?, to output: URL
    ) async throws {
        var (index, pairs, features) = (Data(), [Int32](), [Float]())
        var used = 0
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        for (number, collection) in collections.enumerated() {
            for thread in try await ComparedThread.threads(of: collection.articles) {
                let places = thread.places
                pairs += places.flatMap { [Int32($0.first), Int32($0.second)] }
                features +=
                    opinions.map { thread.features(opinions: $0[used..<used + places.count]) } ?? thread.features
                used += places.count
                let row = ThreadRow(
                    collection: number, set: collection.set, whole: collection.whole,
                    ids: thread.articles.map { identifier(of: collection.articles[$0]) }, pairs: places.count)
                index += try encoder.encode(row) + Data("\n".utf8)
            }
        }
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        try index.write(to: output.appending(path: "threads.jsonl"))
        try pairs.withUnsafeBytes { try Data($0).write(to: output.appending(path: "pairs.int32")) }
        try features.withUnsafeBytes { try Data($0).write(to: output.appending(path: "features.float32")) }
        let names = opinions == nil ? ComparedThread.firstFeatures : ComparedThread.secondFeatures
        try encoder.encode(names).write(to: output.appending(path: "names.json"))
    }

    private static func identifier(of article: Article) -> String { article.inputID ?? "" }

    private static func option(_ name: String, _ arguments: inout ArraySlice<String>) -> String? {
        guard let place = arguments.firstIndex(of: name), place + 1 < arguments.endIndex else { return nil }
        let value = arguments[place + 1]
        arguments.removeSubrange(place...place + 1)
        return value
    }

    private static func rows(_ path: String) throws -> [Folder] {
        try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Folder.self, from: $0)
        }
    }

    private static func floats(_ path: String) throws -> [Float] {
        try Data(contentsOf: URL(filePath: path)).withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
    }
}
