#!/usr/bin/env python3
"""Checks that the pages of a finished site are small, and fetch nothing but pages and the style sheet.

usage: check_budgets.py SITE

Each problem is one line, `FILE: what is wrong`, and any problem makes the exit status 1:

- more bytes, packed by gzip, than a page of its kind may have: see BUDGETS;
- a picture, font, frame or other thing that a browser would fetch with the page, but for the site's own style sheet;
- a script on any page but the one for searching, and there one from elsewhere.
  Data blocks (`application/ld+json`) are no scripts.

The end shows the largest page of each kind. Standard library only.
"""

import gzip
import os
import re
import sys

from check_links import ATTRIBUTE, CSS_ADDRESS, TOKEN, Site

# The most bytes, packed, by the kind of a page. A thousand bytes are a kB.
BUDGETS = {"edition": 12_000, "story": 14_000, "article": 14_000, "style sheet": 2_500}
KIND = re.compile(r'<body class="([a-z-]+)-page"')
# What the edition's full stories are followed by, a line each: the budget is for the stories.
BRIEFS = re.compile(r'<section class="briefs".*?</section>', re.DOTALL)
UNSEEN = re.compile(r"<head\b.*?</head>|<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)

FETCHING = {
    "img", "audio", "video", "source", "track", "iframe", "frame", "embed", "object", "applet", "portal", "image",
    "feimage",
}
# The relations of <link> by which a browser fetches something; the others only tell of it.
FETCHING_RELATIONS = {
    "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload", "prefetch", "preconnect",
    "dns-prefetch", "prerender", "import",
}


def packed(text):
    """The size of a text as servers send it: gzip's usual level, no time and no name."""
    return len(gzip.compress(text.encode("utf-8", "surrogateescape"), 6, mtime=0))


def measured(kind, text):
    """What of a page counts for its budget, in packed bytes."""
    if kind == "edition":
        return packed(BRIEFS.sub("", text))
    if kind == "article":
        return packed(text) - packed(re.sub(r"\s+", " ", UNSEEN.sub(" ", text)))
    return packed(text)


def tags(text):
    """The name and the attributes of every tag."""
    for token in TOKEN.finditer(text):
        name = (token["tag"] or token["raw"] or "").lower()
        if name:
            found = ATTRIBUTE.finditer(token["attributes"] or token["raw_attributes"] or "")
            yield name, {a[1].lower(): a[2] or a[3] or a[4] or "" for a in found}, token[0]


def is_elsewhere(address):
    return bool(re.match(r"\s*([a-z][a-z0-9+.-]*:|//)", address, re.IGNORECASE))


def requests(name, attributes, kind):
    """What is wrong with a tag, as it would make a browser fetch or run something."""
    if name in FETCHING or (name == "input" and attributes.get("type") == "image"):
        yield f"<{name}> fetches something"
    if name == "use" and not attributes.get("href", attributes.get("xlink:href", "#")).startswith("#"):
        yield "<use> fetches something"
    if name == "link":
        relations = set(attributes.get("rel", "").lower().split())
        if relations & FETCHING_RELATIONS:
            yield f'<link rel="{attributes["rel"]}"> fetches something'
        if "stylesheet" in relations and is_elsewhere(attributes.get("href", "")):
            yield "a style sheet from elsewhere"
    if name == "script" and attributes.get("type") != "application/ld+json":
        if kind != "search":
            yield "a script"
        elif is_elsewhere(attributes.get("src", "")):
            yield "a script from elsewhere"
    for attribute, value in attributes.items():
        if attribute.startswith("on") or re.match(r"\s*javascript:", value, re.IGNORECASE):
            yield f"a script in the attribute {attribute}"
        if attribute == "style":
            yield from style_requests(value)


def style_requests(style):
    """What is wrong with a style sheet, as it would make a browser fetch something."""
    style = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    if re.search(r"@font-face", style, re.IGNORECASE):
        yield "a font"
    for match in CSS_ADDRESS.finditer(style):
        if not (match[1] or "").startswith("#"):
            yield f"{match[0].strip()} fetches something"


def check_page(text):
    """The kind of a page, its size as the budgets count it, and what is wrong with it."""
    kind = match[1] if (match := KIND.search(text)) else "page of no kind"
    problems = []
    for name, attributes, whole in tags(text):
        problems += requests(name, attributes, kind)
        if name == "style":
            problems += style_requests(whole)
    return kind, measured(kind, text), problems


def main():
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__.split("\n\n")[1])
    site = Site(sys.argv[1])
    if not site.pages:
        sys.exit(f"{sys.argv[1]}: no HTML page in there")
    problems = list(site.problems)
    largest = {}
    checked = [(path, *check_page(page.text)) for path, page in site.pages.items()]
    for path in sorted(path for path in site.files if path.endswith(".css") and not path.startswith("pagefind/")):
        text = site.read(path)
        checked.append((path, "style sheet", packed(text), list(style_requests(text))))
    for path, kind, size, found in checked:
        problems += [f"{path}: {problem}" for problem in dict.fromkeys(found)]
        if size > BUDGETS.get(kind, size):
            problems.append(f"{path}: {size:,} bytes packed; {kind}: {BUDGETS[kind]:,} at most")
        largest[kind] = max(largest.get(kind, (0, "")), (size, path))
    for problem in problems:
        print(os.path.join(sys.argv[1], problem))
    for kind, (size, path) in sorted(largest.items()):
        print(f"{kind}: {size:,} bytes at most ({path})")
    print(f"{len(checked)} files, {len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
