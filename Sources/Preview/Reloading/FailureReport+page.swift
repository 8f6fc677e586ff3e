extension FailureReport {
    /// The report as a page, for where there is no other yet. It needs no script, and fetches nothing.
    var page: [UInt8] {
        var html = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>The build failed</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <main role="alert">
            <h1>The build failed</h1>

            """
        for entry in entries { html += Self.section(for: entry) }
        if others > 0 { html += "<p>And \(others) more, which the terminal shows.</p>\n" }
        html += "<p>This page shows the site as soon as it can be built.</p>\n</main>\n</body>\n</html>\n"
        return Array(html.utf8)
    }

    private static func section(for entry: Entry) -> String {
        var html = "<section>\n<h2><b>\(escaped(entry.severity))</b> \(escaped(entry.message))</h2>\n"
        let place = [entry.place, entry.page.map { "on \($0)" }, entry.identifier].compactMap { $0 }
        html += "<p class=\"place\">\(escaped(place.joined(separator: " · ")))</p>\n"
        if let frame = entry.frame {
            html += "<pre tabindex=\"0\">"
            for (offset, line) in frame.lines.enumerated() {
                let number = frame.firstLine + offset
                let isMarked = number == frame.markedLine
                let text = "\(isMarked ? ">" : " ") \(number) | \(line)"
                html += isMarked ? "<mark>\(escaped(text))</mark>\n" : "\(escaped(text))\n"
            }
            html += "</pre>\n"
        }
        return html + "<p>\(escaped(entry.advice))</p>\n</section>\n"
    }

    /// A text in which nothing is markup.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { html, scalar in
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"": html += "&quot;"
            case "'": html += "&#39;"
            default: html.unicodeScalars.append(scalar)
            }
        }
    }

    /// The looks of the report, here and over a page.
    static let style = """
        :root, :host { color-scheme: light dark }
        main { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem }
        h1 { font-size: 1.4rem; margin: 0 0 1rem }
        h2 { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere }
        h2 b { color: light-dark(#a40000, #ff9d94) }
        section { border-top: 1px solid; padding: .8rem 0 }
        p { margin: .3rem 0; overflow-wrap: anywhere }
        .place { font-family: ui-monospace, monospace; font-size: .9rem }
        pre { background: light-dark(#f0f0f0, #262626); padding: .6rem; overflow-x: auto; margin: .5rem 0 }
        mark { background: light-dark(#ffd9d6, #5c1a15); color: inherit }
        """
}
