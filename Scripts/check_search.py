#!/usr/bin/env python3
"""Checks in Chromium that the search page of a finished site finds what the articles say.

usage: Scripts/in_browser check_search.py SITE

The site is served below a path of its own. Five words, each from the text of one article alone, are looked for; each
must lead to its article, to a line that has the word. A word that is on no page must be said to be on none. Opened
from disk, and where scripts are off, the page must say what it cannot do and link to where everything is. Each problem
is one line, and any makes the exit status 1.
"""

import collections
import functools
import http.server
import os
import re
import sys
import tempfile
import threading

from playwright.sync_api import TimeoutError as Late
from playwright.sync_api import sync_playwright

TEXT = re.compile(r'<div class="text\b[^>]*>(.*?)\n</div>', re.DOTALL)
WORD = re.compile(r"\b[a-z]{9,}\b")
TARGET = "document.querySelector(':target')?.closest('p, li, h1, h2, blockquote')?.textContent ?? ''"
DONE = "document.getElementById('found').textContent.match(/page|index/)"


def chosen_words(site, most=5):
    """Words that a single article has, with its address: of the articles evenly, so many at most."""
    words = {}
    folder = os.path.join(site, "articles")
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            text = TEXT.search(file.read())
        words[f"articles/{name}"] = set(WORD.findall(re.sub(r"<[^>]*>", "", text[1]))) if text else set()
    owners = collections.Counter(word for found in words.values() for word in found)
    single = [(min(own), page) for page, found in words.items() if (own := {w for w in found if owners[w] == 1})]
    return single[:: max(1, -(-len(single) // most))]


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def serve(folder):
    """Serves a folder on the loopback interface; the server and its port."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(QuietHandler, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, server.server_address[1]


def results(page, address, word):
    """Types a word on the search page; what it says, and the links that it shows."""
    page.goto(address)
    page.fill("#query", word)
    page.press("#query", "Enter")
    page.wait_for_function(DONE)
    return page.text_content("#found"), page.eval_on_selector_all("#results a", "links => links.map(link => link.href)")


def check_words(page, base, words):
    for word, article in words:
        said, links = results(page, base + "search.html", word)
        page.wait_for_selector("#results a", timeout=5000)
        links = page.eval_on_selector_all("#results a", "links => links.map(link => link.href)")
        link = next((link for link in links if link.split("#")[0] == base + article), None)
        if link is None:
            yield f"“{word}” of {article} is not found: {said}, {links}"
            continue
        page.goto(link)
        if word not in page.evaluate(TARGET):
            yield f"“{word}” leads to {link}, a line without it"
        page.goto(f"{base}search.html?q={word}")
        page.wait_for_function(DONE)
        if page.input_value("#query") != word or page.text_content("#found") != said:
            yield f"search.html?q={word} does not show what looking for “{word}” shows"


def check_rest(browser, page, base, site):
    said, links = results(page, base + "search.html", "ꙮꙮꙮ")
    if links or not said.startswith("No"):
        yield f"a word that is on no page is found: {said}, {links}"
    disk = "file://" + os.path.abspath(site) + "/search.html"
    said, links = results(page, disk, "anything")
    if links or "server" not in said:
        yield f"from disk the search page does not say that it needs a server: {said}"
    without_scripts = browser.new_context(java_script_enabled=False).new_page()
    without_scripts.goto(base + "search.html")
    words = without_scripts.inner_text("main")
    if "scripts are off" not in words or not without_scripts.query_selector_all("main a[href]"):
        yield f"without scripts the search page does not say so: {words!r}"


def check(browser, site, base, words):
    page = browser.new_page()
    page.set_default_timeout(10_000)
    try:
        yield from check_words(page, base, words)
        yield from check_rest(browser, page, base, site)
    except Late as error:
        yield f"{page.url}: nothing came: {str(error).splitlines()[0]}"


def main():
    if len(sys.argv) != 2 or not os.path.isfile(os.path.join(sys.argv[1], "search.html")):
        sys.exit(__doc__.split("\n\n")[1] + "      (a site with a search.html)")
    site = os.path.abspath(sys.argv[1])
    words = chosen_words(site)
    if not words:
        sys.exit(f"{site}: no article has a word of its own to look for")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        os.symlink(site, os.path.join(folder, "below"))
        server, port = serve(folder)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        problems = list(check(browser, site, f"http://127.0.0.1:{port}/below/", words))
        browser.close()
        server.shutdown()
    for problem in problems:
        print(problem)
    print(f"{len(words)} words looked for, {len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
