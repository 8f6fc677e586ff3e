import Articles
import Stories

/// Reads a source as `digest` does, groups it, and prints what each of the two cost: `measure-grouping SOURCE`.
///
/// One line of `name=value` pairs, parted by spaces. `cpu` is user and system time of all cores and `wall` the time
/// that passed, in seconds. Memory is in MiB: `reading-peak` is the most until all is read, `articles-held` what is
/// resident then, `peak` the most of all.
@main
enum MeasureGrouping {
    static func main() async throws {
        guard CommandLine.arguments.count == 2 else {
            print("usage: measure-grouping SOURCE")
            return
        }
        let clock = ContinuousClock()
        let (start, began) = (Usage.current(), clock.now)
        let articles = try await readArticles(in: CommandLine.arguments[1]).articles
        let (read, reading) = (Usage.current(), clock.now)
        let grouping = try await group(articles)
        let (grouped, ended) = (Usage.current(), clock.now)
        let row = [
            "articles=\(articles.count)",
            "stories=\(grouping.stories.count)",
            "threads=\(grouping.threads.count)",
            "reading-cpu=\(seconds(read.processorTime - start.processorTime))",
            "reading-wall=\(seconds(reading - began))",
            "reading-peak=\(read.peak >> 20)",
            "articles-held=\(read.resident.map { "\($0 >> 20)" } ?? "unknown")",
            "grouping-cpu=\(seconds(grouped.processorTime - read.processorTime))",
            "grouping-wall=\(seconds(ended - reading))",
            "peak=\(grouped.peak >> 20)",
        ]
        print(row.joined(separator: " "))
    }

    /// In hundredths.
    private static func seconds(_ duration: Duration) -> Double {
        ((duration / .milliseconds(10)).rounded()) / 100
    }
}
