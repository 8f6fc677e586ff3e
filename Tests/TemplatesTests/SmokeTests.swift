import Testing

@testable import Templates

@Test func rendersAPage() throws {
    let item = Shape("item", [.text("text"), .link("address")])
    let page = Shape("page", [.text("title"), .list("items", item), .number("level")])
    let items = [Record(item, [.text("1. x"), .link("a.html")]), Record(item, [.text("y"), .link("javascript:x")])]
    let record = Record(page, [.text("A *b* <c>"), .list(items), .number(2)])
    let template = """
        <h{{level}} title="{{title}}">{{title}}</h{{level}}>

        {{#items}}
        - {{#address}}[{{text}}]({{address}}){{/address}}{{^address}}{{text}}{{/address}}
        {{/items}}
        """
    let markdown = try render(template, name: "page.md", record)
    let html = String(decoding: Markdown.html(from: Array(markdown.utf8)), as: UTF8.self)
    #expect(
        html == """
            <h2 title="A &#42;b&#42; &#60;c&#62;">A &#42;b&#42; &#60;c&#62;</h2>
            <ul>
            <li><a href="a.html">1. x</a></li>
            <li>y</li>
            </ul>

            """)
}
