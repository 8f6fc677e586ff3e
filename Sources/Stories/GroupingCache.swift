import Articles
import Slices

/// Keeps what grouping reads of each article, so that grouping again after a change reads the changed ones only.
///
/// What is compared and weighed among all articles is worked out anew every time: one other article changes the weight
/// of its words for all.
public struct GroupingCache: Sendable {
    /// By article its version; empty where nothing is to be kept.
    private(set) var versions: [Int]
    /// What was read the last time, and what is read this time.
    private var profiles: (last: [ProfileKey: Profile], now: [ProfileKey: Profile]) = ([:], [:])
    private var sources: (last: [SourceKey: EvidenceSource], now: [SourceKey: EvidenceSource]) = ([:], [:])

    private struct ProfileKey: Hashable {
        let version: Int
        let day: String?
    }

    private struct SourceKey: Hashable {
        let version: Int
        let article: Int
    }

    /// Knows nothing yet.
    public init() {
        versions = []
    }

    /// Whether anything is kept.
    var isKept: Bool { !versions.isEmpty }

    /// Begins a grouping.
    mutating func begin(versions: [Int]) {
        self.versions = versions
        profiles = (profiles.now, [:])
        sources = (sources.now, [:])
        if !versions.isEmpty { profiles.now.reserveCapacity(versions.count) }
    }

    /// The profiles of articles that were published on a day, if that is known.
    mutating func profiles(of wanted: [(article: Int, day: String?)], in articles: [Article]) async throws -> [Profile]
    {
        guard isKept else { return try await Self.read(wanted, in: articles) }
        let keys = wanted.map { ProfileKey(version: versions[$0.article], day: $0.day) }
        let missing = keys.indices.filter { profiles.last[keys[$0]] == nil }
        let read = try await Self.read(missing.map { wanted[$0] }, in: articles)
        for (place, profile) in zip(missing, read) { profiles.now[keys[place]] = profile }
        return keys.compactMap { key in
            if let known = profiles.now[key] { return known }
            let known = profiles.last[key]
            profiles.now[key] = known
            return known
        }
    }

    private static func read(
        _ wanted: [(article: Int, day: String?)], in articles: [Article]
    ) async throws -> [Profile] {
        try await mapSlices(wanted) { slice in
            var builder = ProfileBuilder()
            return slice.map { builder.profile(of: articles[$0.article], published: $0.day) }
        }
    }

    /// What was read of an article for evidence, this time or the last.
    func source(_ article: Int) -> EvidenceSource? {
        guard isKept else { return nil }
        let key = SourceKey(version: versions[article], article: article)
        return sources.now[key] ?? sources.last[key]
    }

    /// Keeps what was read for evidence.
    mutating func keep(_ read: some Sequence<EvidenceSource>) {
        guard isKept else { return }
        for source in read {
            sources.now[SourceKey(version: versions[source.article], article: source.article)] = source
        }
    }
}
