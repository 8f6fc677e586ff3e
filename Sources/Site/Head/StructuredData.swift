import Articles
import Briefings
import Stories

/// What a page is about for programs: JSON-LD with the words of https://schema.org, as a `script` element that holds
/// data and runs nothing.
enum StructuredData {
    /// As many quotations as tell what a page is about; all of them stand on it.
    private static let listedQuotations = 6
    private static let listedStories = 50

    /// The element; nothing where the page is none of those that have data, or the site's address is not known.
    static func markup(_ context: PageContext) -> [UInt8]? {
        guard let base = context.configuration.baseURL, let page = context.subject else { return nil }
        let content = context.content
        switch page {
        case .edition:
            let stories = content.edition.stories.prefix(context.configuration.edition.stories)
            return list(stories, name: context.configuration.title, context, base)
        case .thread(let index):
            let stories = context.threadOrders[index].suffix(listedStories)
            return list(stories, name: content.title(ofThread: index), context, base)
        case .story(let index):
            return quotations(content.briefings[index].statements, context, base)
        case .person(let index):
            // Those of the newest articles; those without a date are the last of the list.
            let statements = content.people[index].statements
            let newest = statements.filter { $0.date != nil }.reversed() + statements.filter { $0.date == nil }
            let quoted = newest.prefix(listedQuotations)
                .map { content.briefings[$0.story].statements[$0.statement] }
            return quotations(quoted, context, base)
        case .article(let index):
            return article(index, context, base)
        default:
            return nil
        }
    }

    private static func list(
        _ stories: ArraySlice<Int>, name: String, _ context: PageContext, _ base: BaseURL
    ) -> [UInt8] {
        script { data in
            data.field("@type", "ItemList")
            data.field("name", name)
            data.key("itemListElement")
            data.array(stories.enumerated()) { data, element in
                data.object { item in
                    item.field("@type", "ListItem")
                    item.key("position")
                    item.value(element.offset + 1)
                    item.field("url", base.address(of: context.addresses.story(element.element)))
                }
            }
        }
    }

    private static func quotations(
        _ statements: [Statement], _ context: PageContext, _ base: BaseURL
    ) -> [UInt8]? {
        let attributed = statements.lazy.filter { $0.speaker != nil }.prefix(listedQuotations)
        guard !attributed.isEmpty else { return nil }
        return script { data in
            data.key("@graph")
            data.array(attributed) { data, statement in
                data.object { quotation in
                    quotation.field("@type", "Quotation")
                    quotation.field("text", statement.words.text)
                    quotation.thing("creator", "Person", statement.speaker ?? "")
                    let page = base.address(of: context.addresses.article(statement.words.article))
                    quotation.field("isBasedOn", page + Link.fragment(ofLine: statement.words.line))
                }
            }
        }
    }

    private static func article(_ index: Int, _ context: PageContext, _ base: BaseURL) -> [UInt8] {
        let article = context.content.articles[index]
        return script { data in
            data.field("@type", "NewsArticle")
            data.field("headline", article.title.text)
            data.field("url", base.address(of: context.page))
            if article.language != "und" { data.field("inLanguage", article.language) }
            if let day = article.date?.day { data.field("datePublished", day) }
            if let byline = article.byline { data.thing("author", "Person", byline.text) }
            if let outlet = article.source.name { data.thing("publisher", "Organization", outlet) }
            if let original = article.original { data.field("isBasedOn", original) }
        }
    }

    private static func script(_ body: (inout JSONLine) -> Void) -> [UInt8] {
        let data = JSONLine.object { data in
            data.field("@context", "https://schema.org")
            body(&data)
        }
        var element = Array("<script type=\"application/ld+json\">".utf8)
        appendInert(data.dropLast(), to: &element)
        return element + "</script>".utf8
    }

    /// Appends JSON so that no byte of it means anything to HTML, nor to what reads it as a script: such characters
    /// stand in texts only, where JSON may spell them out.
    static func appendInert(_ json: some Sequence<UInt8>, to output: inout [UInt8]) {
        for byte in json {
            switch byte {
            case UInt8(ascii: "<"): output += "\\u003c".utf8
            case UInt8(ascii: ">"): output += "\\u003e".utf8
            case UInt8(ascii: "&"): output += "\\u0026".utf8
            // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
            case 0xA8 where output.suffix(2).elementsEqual([0xE2, 0x80]): replaceLast(by: "\\u2028", in: &output)
            case 0xA9 where output.suffix(2).elementsEqual([0xE2, 0x80]): replaceLast(by: "\\u2029", in: &output)
            default: output.append(byte)
            }
        }
    }

    private static func replaceLast(by escape: StaticString, in output: inout [UInt8]) {
        output.removeLast(2)
        escape.withUTF8Buffer { output += $0 }
    }
}

extension JSONLine {
    /// A name and a thing of a kind that has a name.
    fileprivate mutating func thing(_ name: String, _ kind: String, _ text: String) {
        key(name)
        object { thing in
            thing.field("@type", kind)
            thing.field("name", text)
        }
    }
}
