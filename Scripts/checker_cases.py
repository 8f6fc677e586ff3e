"""The tables of test_checkers.py: what is made wrong in which way, and what the checker must say about it."""

import json
import random
import string

PAGE = (
    '<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>T</title>\n'
    '<link rel="stylesheet" href="{up}style.css"></head>\n<body><h1 id="top">T</h1>\n{body}\n</body>\n</html>\n'
)

# What the page articles/a.html holds, and what must be said about it; None: it is good.
LINK_CASES = [
    ('<p><a href="../index.html#top">x</a></p>', None),
    ('<p><a href="b.html#line-1">x</a> <a href="#top">x</a> <a href="HTTPS://example.org/x y">x</a></p>', None),
    ('<p><a href="mailto:a@example.org">x</a> <a href="b.html?q=1">x</a> <a href="caf%C3%A9.html">x</a></p>', None),
    ('<!-- <a href="missing.html"> --><script>"<a href=\'missing.html\'>"</script>', None),
    ('<p title="a > b"><img src="../p.png" srcset="../p.png 1x, ../p.png 2x" alt=""></p>', None),
    ('<p><a href="missing.html">x</a></p>', 'articles/a.html:6: "missing.html": no such file: articles/missing.html'),
    ('<p><a href="B.html">x</a></p>', "there is articles/b.html"),
    ('<p><a href="../articles">x</a></p>', "leads to a folder"),
    ('<p><a href="./">x</a></p>', "leads to a folder"),
    (
        '<p>\n<a href="b.html#line-9">x</a></p>',
        'articles/a.html:7: "b.html#line-9": articles/b.html has no id "line-9"',
    ),
    ('<p><a href="b.html#Line-1">x</a></p>', 'has no id "Line-1"'),
    ('<p><a href="#nowhere">x</a></p>', 'articles/a.html has no id "nowhere"'),
    ('<p><a href="../style.css#x">x</a></p>', "is no page"),
    ('<p><a href="/index.html">x</a></p>', "starts with /"),
    ('<p><a href="//example.org/">x</a></p>', "starts with /"),
    ('<p><a href="../../index.html">x</a></p>', "leads out of the site"),
    ('<p><a href="%2e%2e/%2e%2e/x.html">x</a></p>', "leads out of the site"),
    ('<p><a href="..\\index.html">x</a></p>', "backslash"),
    ('<p><a href="javascript:alert(1)">x</a></p>', "scheme javascript"),
    ('<p><a href=" java&#10;script:alert(1)">x</a></p>', "scheme javascript"),
    ("<p><a href='data:text/html,x'>x</a></p>", "scheme data"),
    ("<p><a href=file:///etc/passwd>x</a></p>", "scheme file"),
    ('<p><a href="">x</a></p>', "links to nothing"),
    ('<p id="top">x</p>', 'the id "top" is in the page twice'),
    ('<p><img src="missing.png" alt=""></p>', "no such file: articles/missing.png"),
    ('<p><img src="../p.png" srcset="../p.png 1x, ../q.png 2x" alt=""></p>', "no such file: q.png"),
    ('<script src="missing.js"></script>', "no such file: articles/missing.js"),
    ('<base href="https://example.org/">', "<base>"),
    ("<p>\udcff</p>", "not UTF-8"),
]
STYLE_CASES = [
    ("a { background: url(p.png) } /* url(q.png) */", None),
    ("a {\n background: url('q.png') }", "style.css:2"),
]
HTML_CASES = [
    ("<p>fine</p>", None),
    ("<p><b>x</p>", "Unclosed element"),
    ('<p id="top">x</p>', "Duplicate ID"),
    ('<p onclik="x">x</p>', "not allowed"),
    ("<p><div>x</div></p>", "No “p” element in scope"),
    ("<section><p>x</p></section>", "Section lacks heading"),
    # An accent as a character of its own, as a source may have written it.
    ("<p>Zoe\u0308</p>", None),
]
# The page's kind and what it holds; packed, random letters are three quarters of their size.
NOISE = "".join(random.Random(1).choices(string.ascii_letters + string.digits, k=20_000))
BUDGET_CASES = [
    ("story", "<p>fine</p>", None),
    ("story", '<script type="application/ld+json">{"image": "x"}</script><svg><use href="#a"/></svg>', None),
    ("story", '<p style="color: red" title="on"><a href="https://example.org/" rel="prev">x</a></p>', None),
    ("story", f"<p>{NOISE}</p>", "articles/a.html: 15,"),
    ("person", f"<p>{NOISE}</p>", None),
    ("article", f"<p>{NOISE}</p>", None),
    ("article", f'<p title="{NOISE}">x</p>', "article: 14,000 at most"),
    ("edition", f"<p>{NOISE}</p>", "edition: 12,000 at most"),
    ("edition", f'<section class="briefs"><p>{NOISE}</p></section>', None),
    ("story", '<img src="../p.png" alt="">', "<img> fetches"),
    ("story", '<object data="../p.png"></object>', "<object> fetches"),
    ("story", '<svg><use href="../p.svg#a"/></svg>', "<use> fetches"),
    ("story", '<link rel="Icon" href="../p.png">', 'rel="Icon"'),
    ("story", '<link rel="stylesheet" href="//example.org/a.css">', "a style sheet from elsewhere"),
    ("story", "<script>x()</script>", "a script"),
    ("story", '<script type="module" src="../a.js"></script>', "a script"),
    ("search", '<script type="module" src="../a.js"></script>', None),
    ("search", '<script src="https://example.org/a.js"></script>', "a script from elsewhere"),
    ("story", '<p onclick="x()">x</p>', "a script in the attribute onclick"),
    ("story", '<a href=" javascript:x()">x</a>', "a script in the attribute href"),
    ("story", '<p style="background: url(../p.png)">x</p>', "url(../p.png) fetches"),
    ("story", "<style>@font-face { font-family: a }</style>", "a font"),
]
BUDGET_STYLE_CASES = [
    ("a { color: red } /* url(p.png) */", None),
    (f"/* {NOISE[:4000]} */", "style sheet: 2,500 at most"),
    ("a { background: url(p.png) }", "style.css: url(p.png) fetches"),
    ("@import 'b.css';", "style.css: @import 'b.css' fetches"),
]
# What articles/a.html holds, what must be said, and where; None: everywhere it works.
HOSTING_CASES = [
    ('<p><a href="b.html?q=1#line-1">x</a> <a href="caf%C3%A9.html">x</a></p>', None, []),
    ('<p><a href="https://example.org/">x</a></p>', None, []),
    ('<p><a href="missing.html">x</a></p>', '"missing.html": 404', ["disk", "nginx", "Python"]),
    ('<p><a href="b.html#line-9">x</a></p>', "no such id there", ["disk", "nginx", "Python"]),
    ('<p><a href="B.html">x</a></p>', '"B.html": 404', ["disk", "nginx", "Python"]),
    ('<p><a href="../articles">x</a></p>', '"../articles": 301', ["disk", "nginx", "Python"]),
    ('<p><a href="/style.css">x</a></p>', "leads out of the folder", ["disk", "nginx"]),
    ('<p><a href="../../b/style.css">x</a></p>', "leads out of the folder", ["disk", "Python"]),
    ('<p><a href="..">x</a></p>', "Is a directory", ["disk", "nginx", "Python"]),
]
# A page's head and body.
ACCESSIBILITY_CASES = [
    ("", "<p>fine</p>", None),
    ("", '<p><img src="../p.png"></p>', "image-alt"),
    ("", "<details><summary>s</summary><img src='../p.png'></details>", "image-alt"),
    ("", '<p style="color: #666; background: #fff">Some words</p>', "color-contrast-enhanced"),
    (
        "<style>@media (min-width: 60em) { p { color: #888; background: #fff } }</style>",
        "<p>Some words</p>", "html: light, 1200 px; dark, 1200 px: color",
    ),
    (
        "<style>@media (prefers-color-scheme: dark) { p { color: #888; background: #000 } }</style>",
        "<p>Some words</p>", "html: dark, 400 px; dark, 1200 px: color-contrast-enhanced",
    ),
    ("", "<h4>x</h4>", "heading-order"),
]
# What the page of a made site finds for the word “uncommonly”, which stands in the second line of articles/a.html, and
# where that is no page of it.
SEARCH_PAGE = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title></head><body><main>
<form><input id="query" name="q"></form><p id="found"></p><ol id="results"></ol><noscript>{without}</noscript>
<a href="index.html">x</a></main><script>
const [query, found, results] = ["query", "found", "results"].map(id => document.getElementById(id));
function search() {{
  results.innerHTML = "";
  found.textContent = location.protocol === "file:" ? "{disk}" : query.value === "uncommonly" ? "1 page" : "{nothing}";
  if (found.textContent === "1 page") results.innerHTML = '<li><a href="{link}">x</a></li>';
}}
document.forms[0].onsubmit = event => {{ event.preventDefault(); search(); }};
query.value = {query} ?? "";
if (query.value) search();
</script></body></html>
"""
SEARCH_GOOD = {
    "link": "articles/a.html#line-2", "nothing": "No pages", "without": "scripts are off", "disk": "index: no server",
    "query": 'new URLSearchParams(location.search).get("q")',
}
SEARCH_CASES = [
    ({}, None),
    ({"link": "articles/b.html#line-1"}, "is not found"),
    ({"link": "articles/a.html#line-1"}, "a line without it"),
    ({"link": "articles/a.html"}, "a line without it"),
    ({"nothing": "1 page"}, "a word that is on no page is found"),
    ({"nothing": ""}, "nothing came"),
    ({"disk": "1 page"}, "from disk"),
    ({"without": ""}, "without scripts"),
    ({"query": "null"}, "nothing came"),
]
# A message, and what is changed in it.
MAIL = (
    'From: "T":;\r\nSubject: T\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="=_x"\r\n\r\n'
    "--=_x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nA bridge & more\r\n--=_x\r\n"
    "Content-Type: text/html; charset=utf-8\r\n\r\n<p>A bridge &amp; more</p>\r\n--=_x--\r\n"
)
MAIL_CASES = [
    ("", "", None),
    ("<p>", '<p><a href="https://example.org/">x</a>', None),
    ("<p>", '<p><a href="stories/a.html">x</a>', "a link that is not absolute"),
    ("<p>", '<p><img src="https://example.org/p.png" alt="">', "<img> fetches"),
    ("<p>", '<link rel="stylesheet" href="https://example.org/a.css"><p>', "a style sheet from elsewhere"),
    ("<p>", "<style>p { background: url(p.png) }</style><p>", "fetches something"),
    ("<p>", "<script>x()</script><p>", "a script"),
    ("\nA bridge", "\nA road", "headlines of the front page are missing"),
    ("p>A bridge", "p>A road", "headlines of the front page are missing"),
    ("\nA bridge & more", "\nThat is the whole message. 3 more stories", None),
    ("\nA bridge", "\n" + "A bridge" * 10, "has 87 characters"),
    ("\nA bridge", "\n" + "A bridge\r\n" * 9_000, "90,000 are too many"),
    ("\nA bridge", "\nbare\nA bridge", "a character that mail does not carry"),
    ("\nA bridge", "\né\r\nA bridge", "a character that mail does not carry"),
    ("Subject: T\r\n", "", "not one field Subject"),
    ('From: "T":;\r\n', "", "not one field From"),
    ('"T":;', "<a@example.org>", "not a name without an address"),
    ("text/html", "image/png", "other parts"),
    ("--=_x--", "--=_y--", "the parser finds"),
]
# A site of one page that programs read, and what is changed in which of its files.
FEED_SITE = {
    "index.html": '<html><head><link rel="canonical" href="https://example.org/"><link rel="alternate" href="feed.xml">'
    '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "ItemList", "itemListElement": '
    '[{"@type": "ListItem", "position": 1, "url": "https://example.org/#a"}]}</script></head></html>',
    "feed.xml": '<feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org/</id><title>T</title>'
    "<updated>2025-01-02T00:00:00Z</updated><author><name>T</name></author>"
    '<link rel="self" href="https://example.org/feed.xml"/><link rel="alternate" href="https://example.org/"/>'
    "<entry><id>https://example.org/#a</id><title>A &amp; B</title><updated>2025-01-02T00:00:00Z</updated>"
    '<content type="html">A</content><link href="https://example.org/#a"/></entry></feed>',
    "feed.json": json.dumps({
        "version": "https://jsonfeed.org/version/1.1", "title": "T", "feed_url": "https://example.org/feed.json",
        "home_page_url": "https://example.org/", "items": [{
            "id": "https://example.org/#a", "url": "https://example.org/#a", "title": "A & B", "content_html": "A"}]}),
    "sitemap.xml": '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/</loc>'
    "</url></urlset>",
    "robots.txt": "Sitemap: https://example.org/sitemap.xml\n",
}
FEED_CASES = [
    ("feed.xml", "", "", None),
    ("feed.xml", "</entry>", "", "not XML"),
    ("feed.xml", "<id>https://example.org/#a</id>", "", "an entry has no id"),
    ("feed.xml", "<updated>2025-01-02T00:00:00Z</updated><content", "<updated>2025-01-02</updated><content", "no time"),
    ("feed.xml", 'href="https://example.org/#a"', 'href="https://example.org/b.html"', "b.html is no file of the site"),
    ("feed.xml", 'href="https://example.org/feed.xml"', 'href="feed.xml"', "the address is feed.xml"),
    ("feed.json", '"id": "https', '"id": "http', "feed.json has other items"),
    ("feed.json", '"version": ', '"versions": ', "the version is not 1.1"),
    ("feed.json", '"title": "T"', '"title": 1', "title is missing or no str"),
    ("sitemap.xml", "https://example.org/<", "https://example.org/b.html<", "b.html is no file of the site"),
    ("sitemap.xml", "<url>", "<url><lastmod>today</lastmod>", "is no day"),
    ("robots.txt", "Sitemap", "Disallow", "does not name the sitemap"),
    ("index.html", '"ListItem"', '"Thing"', "is a type that nobody wrote"),
    ("index.html", '"position": 1', '"position": 2', "are not 1, 2, 3"),
    ("index.html", "}]}", "}]", "is not JSON"),
    ("index.html", 'alternate" href="feed.xml"', 'alternate" href="news.xml"', "news.xml is not there"),
]
SUBSCRIBING_CASES = [
    ("feed.xml", "", "", None),
    ("feed.xml", "<title>A", "<title>C", "newsboat does not show ('A & B'"),
    ("feed.xml", "<title>T", "<title>U", "newsboat calls it “U”"),
    ("feed.xml", "<entry>", "<item>", "newsboat"),
    ("feed.json", '"items": [{', '"items": [], "x": [{', "newsboat shows ('A & B'"),
]
PACKAGE = """\
        .target(name: "Language"),
        .target(
            name: "Articles",
            dependencies: ["Language", .product(name: "Yams", package: "Yams")]),
        .testTarget(name: "ArticlesTests", dependencies: ["Articles"]),
    ],
"""
SWIFT = "/// A value.\npublic struct Value {}\n"
HOUSE_CASES = [
    ({}, None),
    ({"Sources/Articles/A.swift": "import Language\n"}, None),
    ({"Sources/Articles/A.swift": "import Foundation\nimport Yams\n"}, None),
    ({"Tests/ArticlesTests/A.swift": "@testable import Articles\n"}, None),
    ({"Sources/Articles/A.swift": "import Files\n"}, "imports Files, which Package.swift does not declare"),
    ({"Tests/ArticlesTests/A.swift": "import Stories\n"}, "imports Stories, which Package.swift does not declare"),
    ({"Sources/Articles/A.swift": "import Stories\n"}, "Sources/Articles/A.swift:1: imports Stories"),
    ({"Sources/Language/A.swift": "internal import Site\n"}, "Sources/Language/A.swift:1: imports Site"),
    ({"Sources/Language/A.swift": "@testable public import Site\n"}, "imports Site"),
    ({"Sources/Language/A.swift": "import struct Site.Page\n"}, "imports Site"),
    ({"Sources/Attic/A.swift": SWIFT}, "Attic"),
    ({"Sources/Language/A.swift": "\n" * 401}, "401 lines"),
    ({"Tests/LanguageTests/A.swift": "\n" * 401}, "401 lines"),
    ({"Sources/Language/A.swift": "let a = try! b()\n"}, "try!"),
    ({"Sources/Language/A.swift": "let a = b as! C\n"}, "as!"),
    ({"Sources/Language/A.swift": 'func a() { fatalError("x") }\n'}, "fatalError("),
    ({"Sources/Language/A.swift": "// TODO later\n"}, "TODO"),
    ({"Sources/Language/A.c": "// FIXME\n"}, "FIXME"),
    ({"Package.resolved": "{}\n"}, "Package.resolved"),
    ({"public/index.html": "<p>\n"}, "public/index.html"),
    ({"public/articles/a.html": "<p>\n"}, "public/articles/a.html"),
    ({".build/x": "\n"}, ".build/x"),
]
# A record, the row of its article, and what is changed in the row, with what must be said about it.
LINE_TEXT = (
    "# A treaty\n\nBy Jane Roe\r\nIt was signed.\n1. The [first](/a_(b)) **point** is \\*new\\*.\n"
    "![A \\[x\\]](a.jpg \"b\")\n1. [ ](/c)\n> \u00a0\n***\nIt holds."
)
LINE_RECORD = {"id": "a", "text": LINE_TEXT, "excerpt": "All of  it."}
LINE_ROW = {
    "file": "in/a.jsonl",
    "record": 1,
    "title": "A treaty",
    "deck": "All of it.",
    "byline": "By Jane Roe",
    "blocks": [
        {"line": 4, "text": "It was signed."},
        {"line": 5, "text": "The first point is *new*."},
        {"line": 10, "text": "It holds."},
    ],
    "removed": [
        {"line": 6, "text": '![A \\[x\\]](a.jpg "b")'},
        {"line": 7, "text": "1. [ ](/c)"},
        {"line": 8, "text": "> \u00a0"},
        {"line": 9, "text": "***"},
    ],
}
LINE_CASES = [
    (lambda row: None, None),
    (lambda row: row.update(title="It was signed.", byline=None, removed=row["removed"][:0] + [
        {"line": 1, "text": "# A treaty"}, {"line": 3, "text": "By Jane Roe"}] + row["removed"]), None),
    (lambda row: row.update(byline="Jane Roe", removed=[{"line": 3, "text": "By Jane Roe"}] + row["removed"]), None),
    (lambda row: row["blocks"].pop(), "a.jsonl:1:10: in no place: 'It holds.'"),
    (lambda row: row["removed"].pop(0), "a.jsonl:1:6: in no place"),
    (lambda row: row["removed"].pop(), "a.jsonl:1:9: in no place: '***'"),
    (lambda row: row.update(title="It was signed."), "a.jsonl:1:1: in no place: '# A treaty'"),
    (lambda row: row.update(title="A bridge"), "the title stands on no line"),
    (lambda row: row.update(title=""), "the title stands on no line"),
    (lambda row: row.update(deck="It was signed."), "the deck stands on no line"),
    (lambda row: row.update(byline="Max Poe"), "the byline stands on no line"),
    (lambda row: row.update(byline=None), "a.jsonl:1:3: in no place: 'By Jane Roe'"),
    (lambda row: row["removed"].insert(0, {"line": 4, "text": "It was signed."}), "4: in blocks and in removed"),
    (lambda row: row["removed"].insert(0, {"line": 6, "text": "x"}), "6: removed: not above 6"),
    (lambda row: row["removed"].append({"line": 11, "text": ""}), "11: removed: the text has no such line"),
    (lambda row: row["removed"][0].update(text="![A [x]](a.jpg)"), "6: removed as"),
    (lambda row: row["removed"][3].update(text="*** "), "9: removed as"),
    (lambda row: row["removed"].pop(1), "a.jsonl:1:7: in no place"),
    (lambda row: row["removed"].pop(2), "a.jsonl:1:8: in no place"),
    (lambda row: row["blocks"].reverse(), "5: blocks: not above 10"),
    (lambda row: row["blocks"][0].update(line=5), "5: a block says 'It was signed.'"),
    (lambda row: row["blocks"][0].update(text="it was signed."), "4: a block says"),
    (lambda row: row["blocks"][0].update(text="It was"), "4: a block says"),
    (lambda row: row["blocks"][1].update(text="The point is *new*."), "5: a block says"),
    (lambda row: row["blocks"][1].update(text="The first (/a_(b)) point is new."), "5: a block says"),
    (lambda row: row.update(record=2), "a.jsonl:2: a row of no text"),
]

# A preview that shows a page and never shows it anew.
DEAD_PREVIEW = """#!/usr/bin/env python3
import functools, http.server, os, sys

def write(name, text):
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    with open(name, "w") as file:
        file.write(text)

if sys.argv[1] == "init":
    for name in ("templates/article.md", "templates/style.css", "digest.yml"):
        write(name, "title: T")
    sys.exit()
page = '<html><head><link rel="stylesheet" href="/style.css"></head><body><h1>T</h1>' + '<a href="/">x</a>' * 9
write("public/style.css", "")
write("public/about.html", page)
write("public/articles/a.html", page + "6999 blue lanterns")
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory="public")
server = http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[3])), handler)
print(f"http://127.0.0.1:{server.server_address[1]}/ x: built in 1 ms; 1 written", file=sys.stderr, flush=True)
server.serve_forever()
"""
DEAD_PREVIEW_PROBLEMS = [
    "an article: 'The committee counted 7000 blue lanterns in the harbour.' is not shown", "a template: ", "style.css: ",
    "digest.yml: ", "a broken template shows no frame", "a failure is not an alert", "a mended template is not shown",
    "a page that is gone is shown", "made 0 builds", "started again is not found by its pages",
]
