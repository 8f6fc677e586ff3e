// swift-tools-version: 6.2
import PackageDescription

/// Features of the next language mode, switched on for every target of ours.
let upcomingFeatures: [SwiftSetting] = [
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
    .enableUpcomingFeature("ExistentialAny"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
    .enableUpcomingFeature("InternalImportsByDefault"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "digest",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "digest", targets: ["digest"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // C: system libraries, and the files that are embedded in the program.
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
        .target(name: "CChecking", dependencies: ["CGumbo"]),
        .target(name: "CLanguageResources"),
        .target(name: "CTheme"),
        .target(name: "CEventModel"),

        // Ground: what every floor may use.
        .target(name: "Diagnostics"),
        .target(name: "Slices"),
        .target(name: "DecisionTrees"),
        .target(name: "Files", dependencies: ["CZlib", "Diagnostics"]),

        // The house, from the lowest floor up; each imports only what stands above it in this list.
        .target(name: "Language", dependencies: ["CLanguageResources", "DecisionTrees"], exclude: ["Resources"]),
        .target(
            name: "Articles",
            dependencies: ["Diagnostics", "Files", "Language", "Slices", .product(name: "Yams", package: "Yams")]),
        .target(
            name: "Stories", dependencies: ["Articles", "CEventModel", "DecisionTrees", "Language", "Slices"],
            exclude: ["Resources"]),
        .target(name: "Briefings", dependencies: ["Articles", "Language", "Slices", "Stories"]),
        .target(name: "Templates", dependencies: ["CCmark", "Diagnostics"]),
        .target(
            name: "Site",
            dependencies: [
                "Articles", "Briefings", "CGumbo", "CChecking", "CTheme", "Diagnostics", "Files", "Language", "Slices",
                "Stories", "Templates", .product(name: "Yams", package: "Yams"),
            ]),
        .target(name: "Preview", dependencies: ["Diagnostics", "Files", "Site"]),
        .executableTarget(
            name: "digest",
            dependencies: [
                "Diagnostics", "Files", "Preview", "Site",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // For the tests and for the fuzzer: whether every line of a text is in one place.
        .target(name: "LinePlaces", dependencies: ["Articles"], path: "Tests/LinePlaces"),
        // For the tests that make up their input: the same in every run.
        .target(name: "SeededRandom", path: "Tests/SeededRandom"),

        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "SlicesTests", dependencies: ["Slices"]),
        .testTarget(name: "FilesTests", dependencies: ["Files", "Diagnostics"]),
        .testTarget(name: "LanguageTests", dependencies: ["Language"]),
        .testTarget(
            name: "ArticlesTests", dependencies: ["Articles", "Diagnostics", "Files", "LinePlaces", "SeededRandom"]),
        .testTarget(
            name: "StoriesTests",
            dependencies: ["Articles", "CEventModel", "DecisionTrees", "Language", "SeededRandom", "Stories"]),
        .testTarget(name: "BriefingsTests", dependencies: ["Articles", "Briefings", "Language", "Stories"]),
        .testTarget(name: "TemplatesTests", dependencies: ["Diagnostics", "SeededRandom", "Templates"]),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Articles", "Briefings", "Diagnostics", "Files", "Language", "SeededRandom", "Site", "Stories",
                "Templates",
            ],
            exclude: ["Snapshots"]),
        .testTarget(name: "PreviewTests", dependencies: ["Diagnostics", "Files", "Preview", "Site"]),
        .testTarget(
            name: "CommandTests", dependencies: ["Diagnostics", "digest", "Files"], exclude: ["Fixtures"]),
    ],
    swiftLanguageModes: [.v6]
)

/// Scripts/fuzz sets DIGEST_FUZZ=1: nothing else builds the fuzz target, which links with libFuzzer alone.
if Context.environment["DIGEST_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fuzz-articles", dependencies: ["Articles", "Diagnostics", "Files", "LinePlaces"], path: "Fuzz",
            exclude: ["hostile_files.py", "marks.dict"]))
}

/// Benchmarks/measure_grouping.sh, Scripts/fit_event_model.py and Scripts/fit_speaker_model.py set DIGEST_MEASURE=1: nothing
/// else builds the target that times the grouping alone, and those that write what the models are fitted on.
if Context.environment["DIGEST_MEASURE"] != nil {
    package.targets.append(
        .executableTarget(
            name: "measure-grouping", dependencies: ["Articles", "Files", "Stories"], path: "Benchmarks/MeasureGrouping"
        ))
    package.targets.append(
        .executableTarget(
            name: "pair-features", dependencies: ["Articles", "Files", "Stories"], path: "Benchmarks/PairFeatures"))
    package.targets.append(
        .executableTarget(
            name: "measure-rebuild", dependencies: ["Files", "Site"], path: "Benchmarks/MeasureRebuild"))
    package.targets.append(
        .executableTarget(name: "speaker-features", dependencies: ["Language"], path: "Benchmarks/SpeakerFeatures"))
}

/// CI sets DIGEST_STRICT=1: there, a warning in our own code is an error; a newer compiler's new
/// warning does not stop a user's build.
let strict: [SwiftSetting] = Context.environment["DIGEST_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

for target in package.targets where target.type == .regular || target.type == .executable || target.type == .test {
    target.swiftSettings = (target.swiftSettings ?? []) + upcomingFeatures + strict
}
package.targets.first { $0.name == "CLanguageResources" }?.swiftSettings = nil
package.targets.first { $0.name == "CTheme" }?.swiftSettings = nil
package.targets.first { $0.name == "CChecking" }?.swiftSettings = nil
package.targets.first { $0.name == "CEventModel" }?.swiftSettings = nil
