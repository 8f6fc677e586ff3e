#!/usr/bin/env python3
"""Shows that the checkers of this folder fail where they must: a check that cannot fail checks nothing.

usage: test_checkers.py [NAME...]      (all of them when none is named: links, html, budgets, hosting, …)

Each case is a small good site or source tree with one thing made wrong, in a folder of its own.
"""

import json
import os
import random
import string
import subprocess
import sys
import tempfile

SCRIPTS = os.path.dirname(os.path.abspath(__file__))
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
    ('<p><a href="b.html?q=1#line-1">x</a> <a href="caf%C3%A9.html">x</a> <a href="https://example.org/">x</a></p>', None, []),
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
    ("<style>@media (min-width: 60em) { p { color: #888; background: #fff } }</style>", "<p>Some words</p>", "html: light, 1200 px; dark, 1200 px: color"),
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


def run(*command):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def write(folder, path, text):
    path = os.path.join(folder, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write(text)


def make_site(folder, body="", style=""):
    write(folder, "index.html", PAGE.format(up="", body='<p><a href="articles/a.html">x</a></p>'))
    write(folder, "articles/a.html", PAGE.format(up="../", body=body))
    write(folder, "articles/b.html", PAGE.format(up="../", body='<p id="line-1">x</p>'))
    write(folder, "articles/café.html", PAGE.format(up="../", body=""))
    write(folder, "p.png", "")
    write(folder, "style.css", style)


class Report:
    def __init__(self):
        self.passed = self.failed = 0

    def expect(self, name, wanted, status, output):
        """`wanted` is what a failing checker must say; None where it must pass."""
        good = status == 0 if wanted is None else status == 1 and wanted in output
        self.passed, self.failed = self.passed + good, self.failed + (not good)
        if not good:
            print(f"FAIL {name}: wanted {wanted or 'no problem'}; status {status} and:\n{output}")


    def fail(self, what):
        self.failed += 1
        print(f"FAIL {what}")


def test_links(report):
    for body, wanted in LINK_CASES:
        with tempfile.TemporaryDirectory() as folder:
            make_site(folder, body)
            report.expect(f"links {body!r}", wanted, *run(sys.executable, f"{SCRIPTS}/check_links.py", folder))
    for style, wanted in STYLE_CASES:
        with tempfile.TemporaryDirectory() as folder:
            make_site(folder, style=style)
            report.expect(f"links {style!r}", wanted, *run(sys.executable, f"{SCRIPTS}/check_links.py", folder))
    with tempfile.TemporaryDirectory() as folder:
        report.expect("links in no page", "no HTML page", *run(sys.executable, f"{SCRIPTS}/check_links.py", folder))


def test_html(report):
    for body, wanted in HTML_CASES:
        with tempfile.TemporaryDirectory() as folder:
            make_site(folder, body)
            report.expect(f"html {body!r}", wanted, *run(f"{SCRIPTS}/check_html.sh", folder))
    with tempfile.TemporaryDirectory() as folder:
        report.expect("html in no page", "no HTML page", *run(f"{SCRIPTS}/check_html.sh", folder))


def test_budgets(report):
    def check(name, body, wanted, kind="story", style=""):
        with tempfile.TemporaryDirectory() as folder:
            make_site(folder, style=style)
            page = PAGE.format(up="../", body=body).replace("<body>", f'<body class="{kind}-page">')
            write(folder, "articles/a.html", page)
            report.expect(f"budgets {name:.90}", wanted, *run(sys.executable, f"{SCRIPTS}/check_budgets.py", folder))

    for kind, body, wanted in BUDGET_CASES:
        check(f"{kind} {body!r}", body, wanted, kind)
    for style, wanted in BUDGET_STYLE_CASES:
        check(repr(style), "", wanted, style=style)
    with tempfile.TemporaryDirectory() as folder:
        report.expect("budgets of no page", "no HTML page", *run(sys.executable, f"{SCRIPTS}/check_budgets.py", folder))


def test_hosting(report):
    for body, wanted, places in HOSTING_CASES:
        with tempfile.TemporaryDirectory() as folder:
            make_site(folder, body)
            status, output = run(sys.executable, f"{SCRIPTS}/check_hosting.py", folder)
            report.expect(f"hosting {body!r}", wanted, status, output)
            failing = [line for line in output.splitlines() if line.startswith("from ") and ", 0 problems" not in line]
            where = [place for place in ("disk", "nginx", "Python") if any(place in line for line in failing)]
            wanted_places = [] if wanted is None else places
            if where != wanted_places:
                report.fail(f"hosting {body!r}: problems {where}, wanted {wanted_places}:\n{output}")


def test_accessibility(report):
    for head, body, wanted in ACCESSIBILITY_CASES:
        with tempfile.TemporaryDirectory() as folder:
            page = PAGE.format(up="", body=f'<main>{body}</main>').replace("</head>", head + "</head>")
            page = page.replace("<h1", "<header><h1").replace("</h1>", "</h1></header>")
            write(folder, "index.html", page)
            write(folder, "style.css", "html { color-scheme: light dark }")
            command = [f"{SCRIPTS}/in_browser", "check_accessibility.py", folder]
            report.expect(f"accessibility {head} {body!r}", wanted, *run(*command))
    with tempfile.TemporaryDirectory() as folder:
        command = [f"{SCRIPTS}/in_browser", "check_accessibility.py", folder]
        report.expect("accessibility of no page", "no HTML page", *run(*command))


def test_search(report):
    for change, wanted in SEARCH_CASES:
        with tempfile.TemporaryDirectory() as folder:
            text = '<div class="text">\n<p id="line-1">A day.</p>\n<p id="line-2">An uncommonly fine day.</p>\n</div>'
            make_site(folder, text)
            write(folder, "search.html", SEARCH_PAGE.format(**SEARCH_GOOD | change))
            report.expect(f"search {change}", wanted, *run(f"{SCRIPTS}/in_browser", "check_search.py", folder))


def test_mail(report):
    for old, new, wanted in MAIL_CASES:
        with tempfile.TemporaryDirectory() as folder:
            write(folder, "index.html", '<a class="said" href="stories/a.html">A bridge &amp; more</a>')
            with open(os.path.join(folder, "edition.eml"), "wb") as file:
                file.write(MAIL.replace(old, new, 1).encode())
            report.expect(f"mail {new!r:.60}", wanted, *run(sys.executable, f"{SCRIPTS}/check_mail.py", folder))


def test_house(report):
    for files, wanted in HOUSE_CASES:
        with tempfile.TemporaryDirectory() as folder:
            for path, text in (
                {"Package.swift": PACKAGE, "Sources/Language/Value.swift": SWIFT, "public/.gitignore": "*\n"} | files
            ).items():
                write(folder, path, text)
            run("git", "-C", folder, "init", "--quiet")
            run("git", "-C", folder, "add", "--all", "--force")
            report.expect(f"house {files!r:.90}", wanted, *run(sys.executable, f"{SCRIPTS}/check_house.py", folder))


def test_lines(report):
    for number, (change, wanted) in enumerate(LINE_CASES):
        row = json.loads(json.dumps(LINE_ROW))
        change(row)
        with tempfile.TemporaryDirectory() as folder:
            write(folder, "a.jsonl", json.dumps(LINE_RECORD) + "\n")
            write(folder, "rows", json.dumps(row) + "\n")
            report.expect(f"lines {number}", wanted, *run_lines(f"{folder}/a.jsonl", f"{folder}/rows"))
    with tempfile.TemporaryDirectory() as folder:
        write(folder, "in/a.txt", "---\ntitle: A\n---\n" + LINE_TEXT.split("\n")[3])
        write(folder, "rows", json.dumps(LINE_ROW | {"file": "in/a.txt", "record": None, "blocks": []}) + "\n")
        report.expect("lines of a folder", "a.txt:4: in no place", *run_lines(f"{folder}/in", f"{folder}/rows"))
        write(folder, "rows", "")
        report.expect("lines of no rows", "no rows", *run_lines(f"{folder}/in", f"{folder}/rows"))


def run_lines(source, rows):
    return run(sys.executable, f"{SCRIPTS}/check_lines.py", source, rows)


def main():
    tests = {
        "links": test_links, "html": test_html, "budgets": test_budgets, "hosting": test_hosting,
        "accessibility": test_accessibility, "search": test_search, "mail": test_mail, "house": test_house, "lines": test_lines,
    }
    names = sys.argv[1:] or list(tests)
    if set(names) - set(tests):
        sys.exit(f"usage: test_checkers.py {' '.join(f'[{name}]' for name in tests)}")
    report = Report()
    for name in names:
        tests[name](report)
    print(f"checkers: {report.passed} passed, {report.failed} failed")
    sys.exit(1 if report.failed else 0)


if __name__ == "__main__":
    main()
