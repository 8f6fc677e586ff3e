import Language

/// Finds the language of a text.
enum LanguageFinder {
    /// The language that came along where it is one, else that of the body; `und` where neither tells.
    static func language(of draft: Draft, metadata: FrontMatter) -> String {
        metadata.language.flatMap(LanguageTag.normalised) ?? recognised(in: draft)
    }

    /// The language of the first few hundred words: those of the paragraphs, or of all lines where these
    /// do not suffice.
    private static func recognised(in draft: Draft) -> String {
        let paragraphs = tag(of: draft) { draft.fates[$0] == .body && draft.lines[$0].isSentence }
        guard paragraphs == LanguageRecognition.undetermined else { return paragraphs }
        return tag(of: draft) { index in
            switch draft.fates[index] {
            case .body, .title, .deck: true
            case .byline, .removed: false
            }
        }
    }

    private static func tag(of draft: Draft, where isRead: (Int) -> Bool) -> String {
        var recognition = LanguageRecognition()
        for index in draft.fates.indices where isRead(index) {
            if recognition.isFull { break }
            draft.lines[index].plain.withBytes(in: draft.bytes) { recognition.read(draft.words(of: index), in: $0) }
        }
        return recognition.tag
    }
}

/// Tags of languages after BCP 47 (RFC 5646).
public enum LanguageTag {
    /// The tag in its usual case, `en-GB`, with hyphens for the underscores that some systems write;
    /// nothing where it is no tag of a language, such as “English”.
    public static func normalised(_ text: String) -> String? {
        let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x5F }
        guard let language = parts.first, 2...3 ~= language.count, language.allSatisfy(isLetter) else { return nil }
        var tag = String(decoding: language, as: UTF8.self).lowercased()
        for part in parts.dropFirst() {
            guard 1...8 ~= part.count, part.allSatisfy({ isLetter($0) || $0 &- 0x30 < 10 }) else { return nil }
            let text = String(decoding: part, as: UTF8.self)
            tag += "-"
            switch part.count {
            case 2: tag += text.uppercased()
            case 4 where part.allSatisfy(isLetter): tag += text.prefix(1).uppercased() + text.dropFirst().lowercased()
            default: tag += text.lowercased()
            }
        }
        return tag
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
