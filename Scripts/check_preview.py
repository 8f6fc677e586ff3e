#!/usr/bin/env python3
"""Checks in Chromium that `digest preview` shows what changes: at once, only where it changed, and also when it fails.

usage: Scripts/in_browser check_preview.py DIGEST [--articles N] [--rounds R] [--within MILLISECONDS] [--poll]
                                            [--patience MILLISECONDS]

Makes a folder of N generated articles (1,000), previews it, and changes an article, a template, the style sheet,
`edits.yml` and `digest.yml`, R times each (5). Prints the median time from a save to when the open page shows it; one
above MILLISECONDS (200) is a problem. What is not shown within the patience (60,000) is one, too. Then: a broken template shows its frame, and mending it recovers; a page whose
bytes did not change is not reloaded; the place on a page stays over a reload; a burst of 500 files makes one build; a
page that is gone shows the 404 page; and a preview that was ended and started again is found by its pages. Each problem
is one line, and any makes the exit status 1.
"""

import argparse
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import TimeoutError as Late
from playwright.sync_api import sync_playwright

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
SAID = "text => document.body.innerText.includes(text)"
OUTLINE = "width => getComputedStyle(document.querySelector('h1')).outlineWidth === width"
FAILURE = "text => document.querySelector('#digest-failure')?.shadowRoot.textContent.includes(text)"
# In milliseconds; what takes longer has failed.
LONGEST = 60_000


class Site:
    """A folder of articles with templates, and the preview of it."""

    def __init__(self, digest, folder, articles):
        self.digest, self.folder = os.path.abspath(digest), folder
        self.log_path = os.path.join(folder, "log")
        self.port, self.process = 0, None
        generate = [sys.executable, os.path.join(ROOT, "Benchmarks", "generate_articles.py")]
        seeds = os.path.join(folder, "seeds")
        subprocess.run([*generate, "--articles", str(articles), "--output", seeds], check=True, capture_output=True)
        subprocess.run([self.digest, "init", "--templates", "--quiet"], cwd=folder, check=True)
        self.texts = sorted(os.listdir(seeds))
        self.original = {name: self.read(f"seeds/{name}") for name in self.texts[:500]}
        first = self.texts[0]
        self.write(f"seeds/{first}", with_sentence(self.original[first], sentence(-1)))

    def path(self, name):
        return os.path.join(self.folder, name)

    def read(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return file.read()

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    def start(self, *options):
        self.log_path = self.path(f"log-{time.monotonic_ns()}")
        with open(self.log_path, "w", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                [self.digest, "preview", "--port", str(self.port), *options], cwd=self.folder, stderr=log
            )
        self.port = int(self.wait_for(r"http://127\.0\.0\.1:(\d+)/"))
        self.wait_for(r"(built|failed)")

    def end(self):
        """Ends the preview as Ctrl-C does; the seconds that it took."""
        started = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=60)
        return time.monotonic() - started

    def log(self):
        with open(self.log_path, encoding="utf-8") as file:
            return file.read()

    def wait_for(self, pattern, count=1):
        for _ in range(LONGEST * 10 // 20):
            found = re.findall(pattern, self.log())
            if len(found) >= count:
                return found[-1]
            if self.process.poll() is not None:
                break
            time.sleep(0.02)
        sys.exit(f"the preview does not say {pattern}:\n{self.log()}")

    def builds(self):
        return len(re.findall(r": built in|the build failed", self.log()))

    def settle(self):
        """Waits until nothing has been built or written for a while."""
        before = None
        while before != (before := self.log()):
            time.sleep(1)


def with_sentence(text, sentence):
    """A text with a sentence more in its middle."""
    lines = text.split("\n")
    long = [number for number, line in enumerate(lines) if len(line) > 200]
    place = long[len(long) // 2] if long else len(lines) // 2
    lines[place] += f" {sentence}"
    return "\n".join(lines)


def sentence(number):
    return f"The committee counted {number + 7000} blue lanterns in the harbour."


class Checks:
    def __init__(self, site, browser, options):
        self.site, self.browser, self.patience = site, browser, options.patience
        self.rounds, self.within = options.rounds, options.within
        self.problems = []
        self.text = site.texts[0]
        self.source = f"seeds/{self.text}"

    def open(self, address):
        page = self.browser.new_page()
        page.set_default_timeout(self.patience)
        page.goto(f"http://127.0.0.1:{self.site.port}/{address}")
        return page

    def expect(self, holds, problem):
        if not holds:
            self.problems.append(problem)

    def shows(self, page, script, argument, problem):
        try:
            page.wait_for_function(script, arg=argument)
            return True
        except Late:
            self.problems.append(problem)
            return False

    def measure(self, what, page, script, change):
        """Changes something again and again; `change` writes it and returns what the page must show then."""
        times = []
        for number in range(self.rounds):
            self.site.settle()
            wanted = change(number)
            saved = time.monotonic()
            if not self.shows(page, script, wanted, f"{what}: {wanted!r} is not shown"):
                return
            times.append((time.monotonic() - saved) * 1000)
        median = statistics.median(times)
        print(f"{what:<12} median {median:4.0f} ms, longest {max(times):4.0f} ms")
        self.expect(median <= self.within, f"{what}: {median:.0f} ms from a save to the page, over {self.within} ms")

    def article_address(self):
        """The page of the first text: the one that says a sentence of it alone."""
        self.site.wait_for(r"\d written")
        folder = self.site.path("public/articles")
        for name in sorted(os.listdir(folder)):
            if "6999 blue lanterns" in self.site.read(f"public/articles/{name}"):
                return f"articles/{name}"
        sys.exit(f"no page shows {self.source}")

    def check_times(self, article):
        page, other = self.open(article), self.open("about.html")
        other.evaluate("document.body.isSame = true")

        def edit_article(number):
            self.site.write(self.source, with_sentence(self.site.original[self.text], sentence(number)))
            return sentence(number)

        def edit_template(number):
            self.site.write("templates/article.md", template + f"\nTemplate number {number}\n")
            return f"Template number {number}"

        def edit_style(number):
            self.site.write("templates/style.css", style + f"\nh1 {{ outline: {number + 7}px solid }}\n")
            return f"{number + 7}px"

        def edit_edits(number):
            self.site.write("edits.yml", f"{self.text}:\n  note: Note number {number}.\n")
            return f"Note number {number}."

        def edit_configuration(number):
            self.site.write("digest.yml", re.sub(r"(?m)^title:.*$", f"title: Title {number}", configuration))
            return f"Title {number}"

        template, style = self.site.read("templates/article.md"), self.site.read("templates/style.css")
        configuration = self.site.read("digest.yml")
        self.measure("an article", page, SAID, edit_article)
        self.expect(other.evaluate("document.body.isSame"), "a page whose bytes did not change was reloaded")
        self.measure("a template", page, SAID, edit_template)
        page.evaluate(
            """() => {
                document.body.isSame = true;
                window.fewest = document.styleSheets.length;
                const look = () => {
                    window.fewest = Math.min(window.fewest, document.styleSheets.length);
                    requestAnimationFrame(look);
                };
                look();
            }"""
        )
        self.measure("style.css", page, OUTLINE, edit_style)
        self.expect(page.evaluate("document.body.isSame"), "a new style sheet reloaded the page")
        self.expect(page.evaluate("window.fewest > 0"), "a page had no style sheet while it was swapped")
        links = "() => document.querySelectorAll('link[rel=stylesheet]').length === 1"
        self.shows(page, links, None, "the old style sheet stays beside the new one")
        if os.path.exists(os.path.join(ROOT, "docs", "edits.md")):
            self.measure("edits.yml", page, SAID, edit_edits)
            # Else the edit's target would be gone with the article that is taken away below.
            os.remove(self.site.path("edits.yml"))
        self.measure("digest.yml", page, SAID, edit_configuration)
        page.close()
        other.close()

    def check_failure(self, article):
        page = self.open(article)
        page.evaluate("document.body.isSame = true")
        good = self.site.read("templates/article.md")
        lines = good.count("\n")
        self.site.write("templates/article.md", good + "{{<img src=x onerror=window.isHacked=1>}}</script>\n")
        self.shows(page, FAILURE, f"article.md:{lines + 1}:", "a broken template shows no place")
        self.shows(page, FAILURE, f"> {lines + 1} | {{{{<img src=x onerror", "a broken template shows no frame")
        self.expect(page.evaluate("document.body.isSame && !window.isHacked"), "a failure ran, or reloaded the page")
        alert = "!!document.querySelector('#digest-failure')?.shadowRoot.querySelector('[role=alert]')"
        self.expect(page.evaluate(alert), "a failure is not an alert")
        later = self.open("about.html")
        self.shows(later, FAILURE, "article.md", "a page that is opened while the build fails does not say so")
        self.site.write("templates/article.md", good + "\nMended.\n")
        self.shows(page, SAID, "Mended.", "a mended template is not shown")
        self.shows(later, "() => !document.querySelector('#digest-failure')", None, "a failure that is over is shown")
        page.close()
        later.close()

    def check_place(self, article):
        # The anchor in the address does not win over where the reader has gone since.
        page = self.open(f"{article}#line-1")
        page.set_viewport_size({"width": 600, "height": 300})
        page.evaluate(
            """() => {
                document.querySelectorAll('details').forEach(details => { details.open = true });
                document.querySelectorAll('a[href]')[3].focus({ preventScroll: true });
                scrollTo(0, 400);
            }"""
        )
        state = """() => [scrollY, document.activeElement.outerHTML,
            [...document.querySelectorAll('details')].map(details => details.open)]"""
        before = page.evaluate(state)
        self.site.write(self.source, with_sentence(self.site.original[self.text], sentence(99)))
        self.shows(page, SAID, sentence(99), "an article is not shown again")
        page.wait_for_load_state()
        after = page.evaluate(state)
        self.expect(before[0] == 400 and before == after, f"the place on the page went from {before} to {after}")
        page.close()

    def check_burst(self, article):
        page = self.open(article)
        self.site.settle()
        before = self.site.builds()
        for number, (name, text) in enumerate(self.site.original.items()):
            self.site.write(f"seeds/{name}", with_sentence(text, sentence(1000 + number)))
        self.shows(page, SAID, sentence(1000), "a burst of files is not shown")
        self.site.settle()
        built = self.site.builds() - before
        self.expect(built == 1, f"a burst of {len(self.site.original)} files made {built} builds")
        page.close()

    def check_gone(self, article):
        page = self.open(article)
        missing = self.open("articles/none.html").inner_text("h1")
        os.rename(self.site.path(self.source), self.site.path("kept.txt"))
        self.shows(
            page, "words => document.querySelector('h1').innerText === words", missing, "a page that is gone is shown"
        )
        os.rename(self.site.path("kept.txt"), self.site.path(self.source))
        self.shows(page, SAID, "blue lanterns", "a page that came back is not shown")
        page.close()

    def check_restart(self, article, options):
        page = self.open(article)
        seconds = self.site.end()
        self.expect(seconds < 2, f"Ctrl-C took {seconds:.1f} s with open pages")
        self.site.write(self.source, with_sentence(self.site.original[self.text], sentence(77)))
        self.site.start(*options)
        self.shows(page, SAID, sentence(77), "a preview that was started again is not found by its pages")
        page.close()


def check(site, browser, options):
    preview = ["--poll"] if options.poll else []
    site.start(*preview)
    checks = Checks(site, browser, options)
    article = checks.article_address()
    checks.check_times(article)
    checks.check_failure(article)
    checks.check_place(article)
    checks.check_burst(article)
    checks.check_gone(article)
    checks.check_restart(article, preview)
    for file in (os.path.join(base, name) for base, _, names in os.walk(site.path("public")) for name in names):
        with open(file, "rb") as page:
            checks.expect(b".digest/reload.js" not in page.read(), f"{file}: the reload script is in a file")
    return checks.problems


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].removeprefix("usage: "))
    parser.add_argument("digest")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--within", type=float, default=200)
    parser.add_argument("--poll", action="store_true")
    parser.add_argument("--patience", type=float, default=LONGEST)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Site(options.digest, folder, options.articles)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        try:
            problems = check(site, browser, options)
        finally:
            browser.close()
            if site.process and site.process.poll() is None:
                site.end()
    for problem in problems:
        print(problem)
    print(f"{options.articles} articles previewed, {len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
