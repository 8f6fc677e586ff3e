/// What an element's attributes say, as far as a check looks at them.
struct PageAttributes {
    /// The attributes that hold one link.
    private static let linkNames: Set<String> = ["href", "src", "action", "formaction", "poster", "data", "cite"]

    /// All links, those of pictures in several sizes too.
    private(set) var links: [String] = []
    /// The names by which links may lead to the element.
    private(set) var anchors: [String] = []
    private(set) var href: String?
    private(set) var cite: String?
    private(set) var line: String?
    private(set) var file: String?
    private(set) var record: String?
    /// Whether the element holds a source's words.
    private(set) var isSaid = false

    /// Reads an element's attributes.
    init(of element: PageElement) {
        var name: String?
        element.forEachAttribute { attribute, value in
            switch attribute {
            case "id": anchors = [value()]
            case "name" where element.isAnchor: name = value()
            case "class": isSaid = value().split(whereSeparator: \.isWhitespace).contains("said")
            case "data-cite": cite = value()
            case "data-line": line = value()
            case "data-file": file = value()
            case "data-record": record = value()
            case "srcset", "imagesrcset":
                // Each picture's address ends with white space: commas may stand in it.
                let parts = value().split(separator: ",").compactMap { $0.split(whereSeparator: \.isWhitespace).first }
                links += parts.map(String.init)
            case let attribute where Self.linkNames.contains(attribute):
                links.append(value())
                if attribute == "href" { href = links.last }
            default: break
            }
        }
        if let name, !anchors.contains(name) { anchors.append(name) }
    }
}
