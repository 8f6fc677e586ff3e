/// What is known of the elements and attributes of HTML where values may be inserted.
///
/// Attributes: https://html.spec.whatwg.org/multipage/indices.html#attributes-3
enum HTMLNames {
    /// Attributes whose value is one target.
    private static let targets: Set<String> = [
        "action", "background", "cite", "classid", "codebase", "data", "formaction", "href", "icon",
        "longdesc", "lowsrc", "manifest", "poster", "profile", "src", "usemap", "xlink:href", "xml:base",
    ]
    /// Attributes whose value is a list of targets.
    private static let targetLists: Set<String> = ["archive", "imagesrcset", "ping", "srcset"]
    /// Attributes whose value the browser carries out; those that begin with `on` are meant as well.
    private static let instructions: Set<String> = ["style", "srcdoc", "http-equiv", "attributename"]
    /// Elements that set attributes of others.
    private static let animations: Set<String> = ["animate", "animatemotion", "animatetransform", "set"]
    /// Elements whose text ends only with their closing tag and in which references are not decoded.
    private static let rawTexts: Set<String> = [
        "iframe", "noembed", "noframes", "plaintext", "script", "style", "xmp",
    ]
    /// The same, but references are decoded.
    private static let decodedTexts: Set<String> = ["textarea", "title"]

    static func holdsTarget(attribute: [UInt8]) -> Bool {
        targets.contains(String(decoding: attribute, as: UTF8.self))
    }

    static func holdsTargetList(attribute: [UInt8]) -> Bool {
        targetLists.contains(String(decoding: attribute, as: UTF8.self))
    }

    static func isInstruction(attribute: [UInt8]) -> Bool {
        attribute.starts(with: "on".utf8) || instructions.contains(String(decoding: attribute, as: UTF8.self))
    }

    static func isAnimation(element: [UInt8]) -> Bool {
        animations.contains(String(decoding: element, as: UTF8.self))
    }

    static func hasOwnText(_ element: [UInt8]) -> Bool {
        hasDecodedText(element) || rawTexts.contains(String(decoding: element, as: UTF8.self))
    }

    static func hasDecodedText(_ element: [UInt8]) -> Bool {
        decodedTexts.contains(String(decoding: element, as: UTF8.self))
    }
}
