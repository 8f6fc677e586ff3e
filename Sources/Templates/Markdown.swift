internal import CCmark

/// CommonMark, by libcmark (https://github.com/commonmark/cmark).
public enum Markdown {
    /// Turns Markdown into HTML.
    ///
    /// Raw HTML is kept, because a template may hold it; values were made inert when the template was
    /// rendered. Targets of links and images that ``LinkTarget`` refuses become `#`. May be called on
    /// several threads at a time: libcmark keeps no state between calls.
    ///
    /// - Complexity: O(*n*) for *n* bytes of a rendered template.
    public static func html(from markdown: [UInt8]) -> [UInt8] {
        let options = CMARK_OPT_UNSAFE | CMARK_OPT_VALIDATE_UTF8
        let document = markdown.withUnsafeBytes { buffer in
            cmark_parse_document(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, options)
        }
        guard let document else { return [] }
        defer { cmark_node_free(document) }
        refuseHarmfulTargets(in: document)
        guard let html = cmark_render_html(document, options) else { return [] }
        defer { cmark_get_default_mem_allocator().pointee.free(html) }
        var length = 0
        while html[length] != 0 { length += 1 }
        return [UInt8](UnsafeRawBufferPointer(start: html, count: length))
    }

    private static func refuseHarmfulTargets(in document: OpaquePointer) {
        guard let iterator = cmark_iter_new(document) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return }
            guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
            let type = cmark_node_get_type(node)
            guard type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE, let target = cmark_node_get_url(node) else {
                continue
            }
            if !LinkTarget.isHarmless(String(cString: target)) {
                cmark_node_set_url(node, "#")
            }
        }
    }
}
