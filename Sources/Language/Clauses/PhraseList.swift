/// Phrases of a word list with what is known of each, found among the words of a text.
///
/// Words count in the very form of the list (“claimed” is not “claim”); `*` stands for one to three words.
///
/// Like ``WordTable`` the list is made once and stands in memory as long as the program runs: arrays inside of arrays
/// cost more to hold and to let go than a phrase costs to compare.
struct PhraseList<Value: BitwiseCopyable & Sendable>: @unchecked Sendable {
    private struct Entry: BitwiseCopyable {
        /// The words behind the first.
        let rest: UnsafeBufferPointer<PhraseWord>
        let length: Int32
        let value: Value
    }

    /// By some bits of a word's hash: whether a phrase may begin with it. Few do, and almost every word is done with
    /// here.
    private let mayBegin: UnsafePointer<Bool>
    private static var places: Int { 1 << 12 }

    /// The group of phrases that begin with a word, -1 for none.
    private let firstWords: WordTable<Int32>
    private let groups: UnsafeBufferPointer<UnsafeBufferPointer<Entry>>

    /// Reads the lines of a list.
    ///
    /// - Parameters:
    ///   - name: The resource file.
    ///   - phrase: Which field of a line is the phrase.
    ///   - value: What a line says of its phrase; nothing leaves the line out.
    init(_ name: String, phrase: Int = 0, value: ([String]) -> Value?) {
        var numbers = WordNumbers(capacity: 200)
        var groups: [[Entry]] = []
        WordList.forEachLine(of: name) { fields in
            let texts = fields.map { String(decoding: $0, as: UTF8.self) }
            guard phrase < fields.count, let value = value(texts) else { return }
            let words = PhraseWord.words(of: fields[fields.startIndex + phrase])
            guard let first = words.first, first.kind == .word else { return }
            let number = numbers.number(of: first.hash)
            if number == groups.count { groups.append([]) }
            groups[number].append(
                Entry(rest: Self.lasting(words.dropFirst()), length: first.length, value: value))
        }
        self.groups = Self.lasting(groups.map { Self.lasting($0) })
        let mayBegin = UnsafeMutablePointer<Bool>.allocate(capacity: Self.places)
        mayBegin.initialize(repeating: false, count: Self.places)
        for word in numbers.words { mayBegin[Self.place(of: word)] = true }
        self.mayBegin = UnsafePointer(mayBegin)
        firstWords = WordTable(numbers, groups.indices.map { Int32(truncatingIfNeeded: $0) }, absent: -1)
    }

    @inline(__always)
    private static func place(of word: WordHash) -> Int { Int(truncatingIfNeeded: word.value >> 8) & (places - 1) }

    /// A copy that is never let go.
    private static func lasting<Element>(_ elements: some Collection<Element>) -> UnsafeBufferPointer<Element> {
        let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = copy.initialize(fromContentsOf: elements)
        return UnsafeBufferPointer(copy)
    }

    /// The longest phrase that begins with a word.
    ///
    /// - Returns: What is known of it, and how many words it has; nothing where none begins there.
    /// - Complexity: O(1) for almost every word.
    @inline(__always)
    func longest(at index: Int, in words: ArraySlice<Word>) -> (value: Value, count: Int)? {
        let word = words[index].hash
        guard mayBegin[Self.place(of: word)] else { return nil }
        let group = firstWords[word]
        return group < 0 ? nil : longest(ofGroup: Int(group), at: index, in: words)
    }

    private func longest(ofGroup group: Int, at index: Int, in words: ArraySlice<Word>) -> (value: Value, count: Int)? {
        var best: (value: Value, count: Int)?
        for entry in groups[group] {
            guard entry.length == 0 || Int(entry.length) == words[index].range.count,
                let end = Self.end(of: entry.rest[...], in: words, from: index + 1), end - index > best?.count ?? 0
            else { continue }
            best = (entry.value, end - index)
        }
        return best
    }

    /// Where a phrase ends that stands in a text from an index on. A gap tries one word, then two, then three.
    private static func end(
        of phrase: Slice<UnsafeBufferPointer<PhraseWord>>, in words: ArraySlice<Word>, from start: Int
    ) -> Int? {
        guard let next = phrase.first else { return start }
        if next.kind == .gap {
            for end in start + 1...start + PhraseWord.longestGap where end <= words.endIndex {
                if let found = self.end(of: phrase.dropFirst(), in: words, from: end) { return found }
            }
            return nil
        }
        guard start < words.endIndex, next.matches(words[start]) else { return nil }
        return end(of: phrase.dropFirst(), in: words, from: start + 1)
    }
}
