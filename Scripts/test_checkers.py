#!/usr/bin/env python3
"""Shows that the checkers of this folder fail where they must: a check that cannot fail checks nothing.

usage: test_checkers.py [NAME...]      (all of them when none is named: links, html, budgets, hosting, …)

Each case is a small good site or source tree with one thing made wrong, in a folder of its own.
"""

import json
import os
import subprocess
import sys
import tempfile

from checker_cases import (
    ACCESSIBILITY_CASES, BUDGET_CASES, BUDGET_STYLE_CASES, DEAD_PREVIEW, DEAD_PREVIEW_PROBLEMS, FEED_CASES, FEED_SITE,
    HOSTING_CASES, HOUSE_CASES, HTML_CASES, LINE_CASES, LINE_RECORD, LINE_ROW, LINE_TEXT, LINK_CASES, MAIL, MAIL_CASES,
    PACKAGE, PAGE, SEARCH_CASES, SEARCH_GOOD, SEARCH_PAGE, STYLE_CASES, SUBSCRIBING_CASES, SWIFT,
)

SCRIPTS = os.path.dirname(os.path.abspath(__file__))


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


def test_preview(report):
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "digest")
        write(folder, "digest", DEAD_PREVIEW)
        os.chmod(program, 0o755)
        command = [f"{SCRIPTS}/in_browser", "check_preview.py", program]
        status, output = run(*command, "--articles", "5", "--rounds", "1", "--patience", "500")
        for wanted in DEAD_PREVIEW_PROBLEMS:
            report.expect("a preview that never reloads", wanted, status, output)


def test_mail(report):
    for old, new, wanted in MAIL_CASES:
        with tempfile.TemporaryDirectory() as folder:
            write(folder, "index.html", '<a class="said" href="stories/a.html">A bridge &amp; more</a>')
            with open(os.path.join(folder, "edition.eml"), "wb") as file:
                file.write(MAIL.replace(old, new, 1).encode())
            report.expect(f"mail {new!r:.60}", wanted, *run(sys.executable, f"{SCRIPTS}/check_mail.py", folder))


def test_feeds(report):
    for script, cases in (("check_feeds.py", FEED_CASES), ("check_subscribing.py", SUBSCRIBING_CASES)):
        for path, old, new, wanted in cases:
            with tempfile.TemporaryDirectory() as folder:
                for name, text in FEED_SITE.items():
                    write(folder, name, text.replace(old, new, 1) if name == path else text)
                report.expect(f"{script} {path} {new!r}", wanted, *run(sys.executable, f"{SCRIPTS}/{script}", folder))


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
        "accessibility": test_accessibility, "search": test_search, "preview": test_preview, "mail": test_mail,
        "feeds": test_feeds, "house": test_house, "lines": test_lines,
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
