internal import CGumbo
internal import CChecking

/// A page as browsers read it: the tree that HTML's own rules make of its bytes, by gumbo
/// (https://codeberg.org/gumbo-parser/gumbo-parser).
struct PageTree: ~Copyable {
    /// How much memory a tree may take for each byte of its page, and beside that: the smallest elements have three
    /// bytes in the page and two hundred in the tree.
    private static let memory = (perByte: 128, beside: 1 << 25)

    private let tree: OpaquePointer

    /// Parses a page, whose bytes must stay where they are as long as the tree is used.
    ///
    /// - Returns: The tree; nothing where it would need far more memory than a page of that size should.
    init?(_ page: UnsafeRawBufferPointer) {
        guard let start = page.baseAddress else { return nil }
        let limit = Self.memory.beside + page.count * Self.memory.perByte
        guard let tree = page_tree_parse(start.assumingMemoryBound(to: CChar.self), page.count, limit) else {
            return nil
        }
        self.tree = tree
    }

    deinit { page_tree_free(tree) }

    /// Shows a visitor all elements and texts in their order.
    ///
    /// However deep they stand in each other, the walk calls itself for none of them.
    func walk(_ visitor: inout some PageVisitor) {
        var open: [(children: GumboVector, next: Int, isElement: Bool)] = []
        let document = page_tree_document(tree).assumingMemoryBound(to: GumboNode.self)
        open.append((document.pointee.v.document.children, 0, false))
        while let last = open.indices.last {
            let (children, next, isElement) = open[last]
            guard next < Int(children.length), let child = children.data[next] else {
                if isElement { visitor.leave() }
                open.removeLast()
                continue
            }
            open[last].next += 1
            let node = UnsafePointer(child.assumingMemoryBound(to: GumboNode.self))
            switch node.pointee.type {
            case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
                let element = PageElement(element: Self.contents(of: node, as: GumboElement.self))
                visitor.enter(element)
                open.append((element.element.pointee.children, 0, true))
            case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
                let text = Self.contents(of: node, as: GumboText.self)
                if let start = text.pointee.text { visitor.text(UnsafeRawBufferPointer(zeroEnded: start)) }
            default: break
            }
        }
    }

    /// What a node holds, without copying it: all members of the union begin where it does.
    private static func contents<Member>(
        of node: UnsafePointer<GumboNode>, as type: Member.Type
    ) -> UnsafePointer<Member> {
        let offset = MemoryLayout<GumboNode>.offset(of: \.v) ?? 0
        return (UnsafeRawPointer(node) + offset).assumingMemoryBound(to: type)
    }
}

/// What looks at a page's elements and texts, in their order.
protocol PageVisitor {
    /// An element begins.
    mutating func enter(_ element: PageElement)
    /// The element that began last, and has not ended, ends.
    mutating func leave()
    /// A piece of text stands in the element that began last.
    mutating func text(_ bytes: UnsafeRawBufferPointer)
}

/// A place in a page: line and column, both counted from 1, the column in characters.
struct PagePlace: Sendable, Hashable {
    let line: Int32
    let column: Int32
}

extension PagePlace {
    /// The place of a byte of a page.
    ///
    /// - Complexity: O(*n*) in the bytes before it.
    init(of offset: Int, in page: UnsafeRawBufferPointer) {
        let before = page.prefix(offset)
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        line = Int32(clamping: 1 + before.count { $0 == 0x0A })
        column = Int32(clamping: 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 })
    }
}

/// One element of a page, as long as its tree is there.
struct PageElement {
    fileprivate let element: UnsafePointer<GumboElement>

    /// Where its tag begins.
    var place: PagePlace {
        let start = element.pointee.start_pos
        return PagePlace(line: Int32(clamping: start.line), column: Int32(clamping: start.column))
    }

    /// Whether it is a `<base>`.
    var isBase: Bool { element.pointee.tag == GUMBO_TAG_BASE }

    /// Whether it is an `<a>`, whose name is an anchor too.
    var isAnchor: Bool { element.pointee.tag == GUMBO_TAG_A }

    /// Calls a function with the name, in small letters, and the value of each attribute.
    func forEachAttribute(_ body: (_ name: String, _ value: () -> String) -> Void) {
        let attributes = element.pointee.attributes
        for index in 0..<Int(attributes.length) {
            guard let attribute = attributes.data[index]?.assumingMemoryBound(to: GumboAttribute.self) else { continue }
            guard let name = attribute.pointee.name, let value = attribute.pointee.value else { continue }
            body(String(cString: name)) { String(cString: value) }
        }
    }
}

extension UnsafeRawBufferPointer {
    /// The bytes of a text of C, without the zero at its end.
    fileprivate init(zeroEnded start: UnsafePointer<CChar>) {
        var count = 0
        while start[count] != 0 { count += 1 }
        self.init(start: start, count: count)
    }
}
