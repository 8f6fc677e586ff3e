import SeededRandom
import Testing

@testable import Site

/// Other ones at every run; a test that fails tells its own.
private let seeds = askedSeed.map { [$0] } ?? (0..<24).map { _ in UInt64.random(in: 0 ... .max) }

@Suite struct RandomAddressTests {
    @Test(
        "After any sequence of changes every address answers of which an article is left",
        arguments: seeds)
    func everyAddressAnswers(seed: UInt64) async throws {
        var random = RandomChanges(seed: seed)
        // All texts that ever stood at an address.
        var standing: [String: Set<String>] = [:]
        var articles: [String: String] = [:]
        for step in 0..<25 {
            let comment: Comment = "DIGEST_SEED=\(seed), step \(step): \(random.last)"
            let build = try await random.folder.build(comment)
            let answering = build.answering
            for (address, names) in standing where !names.isDisjoint(with: build.names) {
                let isAnswering = answering.contains(address)
                #expect(isAnswering, "\(address), \(comment)")
            }
            for (name, address) in articles where build.names.contains(name) {
                #expect(build.article(name) == address, comment)
            }
            for name in build.names { articles[name] = build.article(name) }
            standing.merge(build.standing) { $0.union($1) }
            let pages = build.standing.keys.sorted() + build.addresses.moved.map(\.address)
            #expect(Set(pages).count == pages.count, comment)
            random.change()
        }
    }
}

/// Changes of texts, files and stories in an order that a seed tells.
private struct RandomChanges {
    var folder = AddressFolder()
    private(set) var last = "start"
    private var state: UInt64
    private var count = 0

    init(seed: UInt64) {
        state = seed
        for _ in 0..<10 { add() }
    }

    /// Knuth's MMIX generator; its upper bits are good enough for choices.
    private mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, limit)
    }

    private mutating func name() -> String {
        let names = folder.texts.keys.sorted()
        return names[number(below: names.count)]
    }

    private mutating func story() -> [String] { folder.stories[number(below: folder.stories.count)] }

    private mutating func add() {
        count += 1
        folder.add(
            "t\(count)", file: "\(number(below: 1000))-\(count).txt", outlet: ["One", "Two", nil][number(below: 3)])
    }

    mutating func change() {
        // Several at once now and then, as between two days.
        for _ in 0...number(below: 3) {
            let name = name()
            let choice = number(below: 1_000_000)
            switch number(below: 11) {
            case 0: add()
            case 1 where folder.texts.count > 4: folder.remove(name)
            case 2: folder.texts[name]?.file = "renamed/\(choice).txt"
            case 3: folder.texts[name]?.title = "Title \(choice % 5)"
            case 4, 5: folder.join(Array(Set(story() + story())).sorted())
            case 6: split()
            case 7: move()
            case 8: folder.texts[name]?.outlet = ["One", "Two", "Three", nil][choice % 4]
            case 9: folder.wishes[name] = choice % 3 == 0 ? nil : "wish-\(choice % 5)"
            default: thread()
            }
        }
    }

    private mutating func split() {
        let members = story()
        last = "split"
        if members.count > 1 { folder.join(Array(members.prefix(1 + number(below: members.count - 1)))) }
    }

    private mutating func move() {
        let (moving, target) = (name(), story())
        last = "move"
        folder.join(Array(Set(target + [moving])).sorted())
    }

    private mutating func thread() {
        let members = [name(), name(), name()]
        last = "thread"
        folder.threads = number(below: 2) == 0 ? [members] : []
    }
}
