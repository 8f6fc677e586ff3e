import Testing

@testable import Language

@Suite struct SpeakerModelTests {
    @Test("All of the embedded model is read")
    func wholeModel() {
        var trees = 0
        var nodes = 0
        WordList.forEachLine(of: "quotations/speaker-model.tsv") { fields in
            let name = fields.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
            if name == "tree" { trees += 1 }
            if fields.count == 3 { nodes += 1 }
        }
        #expect(trees > 0)
        #expect(SpeakerModel.fitted.count == trees)
        #expect(SpeakerModel.fitted.nodeCount == nodes)
        #expect((0.3..<1).contains(SpeakerModel.fitted.threshold))
    }

    @Test("Every verb of the list has a class that is known")
    func verbs() {
        var unknown: [String] = []
        WordList.forEachLine(of: "quotations/verbs.txt") { fields in
            let name = fields.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
            if fields.count != 2 || CueVerb(rawValue: name) == nil { unknown.append(name) }
        }
        #expect(unknown == [])
    }
}
