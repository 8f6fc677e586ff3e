/// Numbers from 0 up for the words of one thread, in the order they are met.
///
/// One array over the whole vocabulary, kept from thread to thread and cleaned by what was used.
struct LocalNumbers {
    private var numbers: [Int32]
    /// The words numbered, by their numbers.
    private(set) var words: [Int32] = []

    init(vocabulary: Int) {
        numbers = [Int32](repeating: -1, count: vocabulary)
    }

    /// The number of a word, a new one if it has none.
    mutating func number(of word: Int32) -> Int32 {
        let known = numbers[Int(word)]
        if known >= 0 { return known }
        let next = Int32(words.count)
        numbers[Int(word)] = next
        words.append(word)
        return next
    }

    /// Forgets all numbers.
    mutating func clear() {
        for word in words { numbers[Int(word)] = -1 }
        words.removeAll(keepingCapacity: true)
    }
}
