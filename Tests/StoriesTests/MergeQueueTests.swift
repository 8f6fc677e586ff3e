import SeededRandom
import Testing

@testable import Stories

@Suite struct MergeQueueTests {
    @Test("The most alike come first, of equally alike ones the smaller pair", arguments: [100, 5000])
    func mostAlikeComeFirst(count: Int) {
        var generator = SeededGenerator(seed: 3)
        let pairs = (1...count).map { RowPair(0, $0) }
        // Of few values, so that many are equal.
        let similarities = pairs.map { _ in Float(Int.random(in: 0...900, using: &generator)) / 900 }
        var queue = MergeQueue(pairs: pairs, similarities: similarities, threshold: 0.3)
        var expected = zip(pairs, similarities).filter { Double($1) >= 0.3 }.map { (Double($1), $0) }
        for number in 0..<50 {
            let later = (Double(similarities[number]), RowPair(1, number + 2))
            queue.insert(MergeQueue.Candidate(similarity: later.0, pair: later.1, number: Int32(number)))
            expected.append(later)
        }
        expected.sort { ($1.0, $0.1) < ($0.0, $1.1) }
        for (similarity, pair) in expected {
            let candidate = queue.removeFirst()
            #expect(candidate?.similarity == similarity && candidate?.pair == pair)
        }
        #expect(queue.removeFirst().map(\.number) == nil)
    }
}
