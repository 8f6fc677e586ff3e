#!/usr/bin/env python3
"""Checks the pages of a finished site with axe in Chromium, light and dark, 400 and 1200 pixels wide.

usage: Scripts/in_browser check_accessibility.py SITE [PAGES]

Of each kind of page (`<body class="KIND-page">`) the largest is checked and others evenly among its addresses, PAGES
of them at most (8 without being told). `details` are open. All of axe's rules count, its best practices too, and
beside them a contrast of 7:1 and targets of 24 pixels. Each violation is one line; any makes the exit status 1.
"""

import os
import re
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

KIND = re.compile(rb'<body class="([a-z-]+)-page"')
STYLES = [(scheme, width) for scheme in ("light", "dark") for width in (400, 1200)]
# Off by default, as they ask for more than most sites promise.
OPTIONS = {
    "resultTypes": ["violations"],
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
}
OPEN_ALL = "document.querySelectorAll('details').forEach(details => { details.open = true })"


def chosen(site, most):
    """The pages to check, by their kind."""
    kinds = {}
    for base, _, names in os.walk(site):
        for name in names:
            path = os.path.join(base, name)
            if name.endswith(".html"):
                with open(path, "rb") as file:
                    page = file.read()
                # A page that leads on at once is seen by nobody.
                if b'http-equiv="refresh" content="0;' in page:
                    continue
                kind = KIND.search(page)
                kinds.setdefault(kind[1].decode() if kind else "no kind", []).append(path)
    for kind, paths in sorted(kinds.items()):
        paths.sort()
        largest = max(paths, key=os.path.getsize)
        others = [path for path in paths if path != largest]
        step = max(1, -(-len(others) // max(1, most - 1)))
        yield kind, [largest] + others[::step]


def check(page, path, name):
    """Visits a page in each style; the violations, one line each with the styles that have it."""
    page.goto("file://" + os.path.abspath(path))
    page.evaluate(OPEN_ALL)
    page.evaluate(Axe().axe_script)
    found = {}
    for scheme, width in STYLES:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        for violation in page.evaluate("options => axe.run(options)", OPTIONS)["violations"]:
            found.setdefault(violation["id"], ([], violation))[0].append(f"{scheme}, {width} px")
    for rule, (styles, violation) in found.items():
        nodes = violation["nodes"]
        why = " ".join(nodes[0]["failureSummary"].split())
        yield (
            f"{name}: {'; '.join(styles)}: {rule}: {violation['help']}; {len(nodes)} places, such as "
            f"{nodes[0]['html']:.200}: {why:.300}"
        )


def main():
    arguments = sys.argv[1:]
    if not 1 <= len(arguments) <= 2 or not os.path.isdir(arguments[0]):
        sys.exit(__doc__.split("\n\n")[1])
    site = arguments[0]
    pages, problems = 0, 0
    with sync_playwright() as playwright:
        # Chromium refuses its own sandbox to root, as whom containers run.
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        for kind, paths in chosen(site, int(arguments[1]) if len(arguments) > 1 else 8):
            for path in paths:
                for problem in check(page, path, os.path.relpath(path, site)):
                    print(problem)
                    problems += 1
            pages += len(paths)
            print(f"{kind}: {len(paths)} pages", flush=True)
        browser.close()
    if pages == 0:
        sys.exit(f"{site}: no HTML page in there")
    print(f"{pages} pages in {len(STYLES)} styles, {problems} violations")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
