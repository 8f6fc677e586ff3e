/// The facts of a resource file, one a line; lines that begin with `#` are comments.
///
/// A line is one field, or several with a tab between.
enum WordList {
    /// Calls `body` with the fields of each line.
    ///
    /// - Complexity: O(bytes of the file)
    static func forEachLine(of name: String, _ body: (ArraySlice<UnsafeRawBufferPointer>) -> Void) {
        let bytes = Resource.bytes(named: name)
        var fields: [UnsafeRawBufferPointer] = []
        var start = 0
        for index in 0...bytes.count {
            let byte = index < bytes.count ? bytes[index] : UInt8(ascii: "\n")
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") else { continue }
            fields.append(UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
            start = index + 1
            guard byte == UInt8(ascii: "\n") else { continue }
            if let first = fields[0].first, first != UInt8(ascii: "#") { body(fields[...]) }
            fields.removeAll(keepingCapacity: true)
        }
    }

    /// The first field of each line as a set.
    static func set(_ name: String) -> Set<WordHash> {
        var words: Set<WordHash> = []
        forEachLine(of: name) { fields in
            if let word = fields.first { words.insert(WordHash(bytes: word)) }
        }
        return words
    }

    /// The first field of each line as a word, in the order of the file.
    static func words(_ name: String) -> [String] {
        var words: [String] = []
        forEachLine(of: name) { fields in
            if let word = fields.first { words.append(String(decoding: word, as: UTF8.self)) }
        }
        return words
    }

    /// The first field of each line as a set of words as they are found in texts: lower case, plural cut.
    static func stems(_ name: String) -> Set<WordHash> {
        Set(words(name).flatMap { Words.words(in: $0).map(\.hash) })
    }

    /// The class that the second field of each line gives to the word in its first, by stem; the first line
    /// of a word counts.
    static func classes<Class: RawRepresentable>(
        _ name: String, _ type: Class.Type
    ) -> [WordHash: Class] where Class.RawValue == String {
        var classes: [WordHash: Class] = [:]
        forEachLine(of: name) { fields in
            guard fields.count == 2, let hash = fields.first.flatMap(Words.hash(of:)),
                let value = fields.last.flatMap({ Class(rawValue: String(decoding: $0, as: UTF8.self)) })
            else { return }
            if classes[hash] == nil { classes[hash] = value }
        }
        return classes
    }
}
