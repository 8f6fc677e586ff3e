import Foundation
import Language

/// Writes what the model of speakers is fitted on: `speaker-features < PASSAGES`.
///
/// PASSAGES has a line `A` for each article and a line `KIND<TAB>TEXT` for each of its passages. For each quoted stretch
/// comes out a line `Q<TAB>ARTICLE<TAB>PASSAGE<TAB>TEXT<TAB>SPEAKER`, with `-` where it is taken for no quotation and nothing
/// where the speaker is not clear, and behind it for each candidate a line `C<TAB>KIND<TAB>NAME<TAB>WORDS<TAB>FEATURES...`. The first
/// line names the features. `--speed` measures instead.
@main
enum SpeakerFeaturesCommand {
    private static let kinds: [String: Passage.Kind] = [
        "title": .title, "deck": .deck, "heading": .heading, "paragraph": .paragraph, "quote": .quote,
        "list": .listItem,
    ]

    static func main() {
        var articles: [[Passage]] = []
        while let line = readLine() {
            guard line != "A" else {
                articles.append([])
                continue
            }
            let fields = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            guard fields.count == 2, let kind = kinds[String(fields[0])], !articles.isEmpty else { continue }
            articles[articles.count - 1].append(Passage(kind: kind, text: String(fields[1])))
        }
        if CommandLine.arguments.contains("--speed") { return measure(articles) }
        print(Quotations.featureNames.joined(separator: "\t"))
        for (index, passages) in articles.enumerated() { write(passages, index) }
    }

    private static func write(_ passages: [Passage], _ article: Int) {
        let names = Names.find(in: passages)
        for row in Quotations.candidateRows(in: passages, names: names) {
            print("Q", article, row.span.passage, row.span.text(in: passages), row.speaker, separator: "\t")
            for candidate in row.candidates {
                let values = candidate.features.map { "\($0)" }.joined(separator: "\t")
                print("C", candidate.kind, candidate.name, candidate.words, values, separator: "\t")
            }
        }
    }

    private static func measure(_ articles: [[Passage]]) {
        let names = articles.map { Names.find(in: $0) }
        var count = 0
        // The time of the processor, not that of the clock on the wall: others may use the machine too.
        let start = clock()
        for (passages, names) in zip(articles, names) { count += Quotations.find(in: passages, names: names).count }
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        print("\(articles.count) articles, \(count) quotations: \(seconds) s")
    }
}
