import Diagnostics
import Testing

@testable import Articles

@Suite struct JSONCursorTests {
    @Test(arguments: [
        (#""""#, ""), (#""plain é 😀""#, "plain é 😀"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#""\u0041\u00e9\u20AC""#, "Aé€"), (#""\ud83d\ude00!""#, "😀!"),
    ])
    func escapesAreTheCharactersThatTheyStandFor(json: String, text: String) throws {
        #expect(try string(json).text == text)
        #expect(try string(json).replaced == 0)
    }

    @Test(arguments: [
        (#""a\ud83db""#, "a\u{FFFD}b", 1), (#""\ude00""#, "\u{FFFD}", 1), (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀", 1),
        (#""\ud83d\n""#, "\u{FFFD}\n", 1), (#""\ud83d\u0041""#, "\u{FFFD}A", 1),
        (#""a\u0000b\u0000""#, "a\u{FFFD}b\u{FFFD}", 2),
    ])
    func halfAPairAndNULAreReplacedAndCounted(json: String, text: String, count: Int) throws {
        #expect(try string(json).text == text)
        #expect(try string(json).replaced == count)
    }

    @Test(arguments: [
        ("\"a", JSONProblem.stringEnds, 2), ("\"a\\", .stringEnds, 3), ("\"\\u12", .escape, 1),
        (#""\x""#, .escape, 1), (#""ab\u12g4""#, .escape, 3), ("\"a\u{1}\"", .controlCharacter, 2),
        ("\"a\tb\"", .controlCharacter, 2), (#""\ud83d\uxxxx""#, .escape, 7),
    ])
    func aStringThatIsNoneIsToldWithItsPlace(json: String, kind: JSONProblem, offset: Int) {
        #expect(throws: JSONFault(kind: kind, offset: offset)) { try string(json) }
        #expect(throws: JSONFault(kind: kind, offset: offset)) { try skip(json) }
    }

    @Test(arguments: [
        "0", "-0", "12", "-1.5", "1e9", "1E+9", "0.1e-9", "true", "false", "null", "[]", "{}", "[[]]", "[1,2]",
        #"{"a":1,"b":[{},[],""],"c":{"d":null}}"#, " [ 1 , { \"a\" : [ ] } ] ", "\"\"",
    ])
    func whatIsJSONIsPassedOver(json: String) throws {
        try skip(json)
    }

    @Test(arguments: [
        ("", JSONProblem.ends, 0), ("[", .ends, 1), ("{", .ends, 1), ("[1", .ends, 2), ("{\"a\"", .ends, 4),
        ("[1,]", .unexpected, 3), ("{,}", .unexpected, 1), ("{\"a\":1,}", .unexpected, 7),
        ("{\"a\" 1}", .unexpected, 5),
        ("[1}", .unexpected, 2), ("01", .goesOn, 1), ("-", .ends, 1), ("1.", .ends, 2), (".5", .unexpected, 0),
        ("1.e", .unexpected, 2), ("+1", .unexpected, 0), ("nul", .unexpected, 0), ("True", .unexpected, 0),
        ("NaN", .unexpected, 0), ("{} {}", .goesOn, 3), ("{a:1}", .unexpected, 1), ("{'a':1}", .unexpected, 1),
        ("]", .unexpected, 0), ("{1:2}", .unexpected, 1),
    ])
    func whatIsNotJSONIsToldWithItsPlace(json: String, kind: JSONProblem, offset: Int) {
        #expect(throws: JSONFault(kind: kind, offset: offset)) { try skip(json) }
    }

    @Test func nestingIsBounded() throws {
        let deepest = JSONCursor.deepest
        try skip(String(repeating: "[", count: deepest) + String(repeating: "]", count: deepest))
        let deeper = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        #expect(throws: JSONFault(kind: .tooDeep(limit: deepest), offset: deepest)) { try skip(deeper) }
        #expect(throws: JSONFault(kind: .tooDeep(limit: deepest), offset: deepest * 5)) {
            try skip(String(repeating: "{\"a\":", count: 100_000))
        }
    }

    private func string(_ json: String) throws(JSONFault) -> (text: String, replaced: Int) {
        try with(json) { cursor throws(JSONFault) in
            _ = cursor.peek()
            let text = String(decoding: try cursor.string(), as: UTF8.self)
            return (text, cursor.replacedCount)
        }
    }

    private func skip(_ json: String) throws(JSONFault) {
        try with(json) { cursor throws(JSONFault) in
            try cursor.skipValue()
            try cursor.expectEnd()
        }
    }

    private func with<Value>(
        _ json: String, _ body: (inout JSONCursor) throws(JSONFault) -> Value
    ) throws(JSONFault) -> Value {
        let result = Array(json.utf8).withUnsafeBytes { bytes in
            Result { () throws(JSONFault) in
                var cursor = JSONCursor(bytes)
                return try body(&cursor)
            }
        }
        return try result.get()
    }
}
