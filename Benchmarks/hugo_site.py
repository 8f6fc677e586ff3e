#!/usr/bin/env python3
"""Makes a Hugo site with as many pages, each as long, as a site that digest built.

usage: hugo_site.py SITE OUTPUT [--seeds DIR]

SITE is digest's finished folder; OUTPUT is made anew and holds the Hugo sources. Each page of SITE
gets a page at the same address whose rendered length is the same: its Markdown holds sentences of
the seeds up to that length. The front page links what digest's front page links.

Hugo is given every advantage that costs no output: no feeds, sitemap, taxonomies or section pages, no
typographer, no minifying, a theme of a few lines, navigation rendered once (`partialCached`), paragraphs
of plain words while digest's pages are full of links, and no work at all for the texts themselves.

Standard library only.
"""

import argparse
import html
import itertools
import os
import re
import shutil
import sys

CONFIGURATION = """\
baseURL = "https://example.org/"
title = "Briefing"
uglyURLs = true
relativeURLs = false
timeZone = "UTC"
disableKinds = ["404", "robotsTXT", "rss", "section", "sitemap", "taxonomy", "term"]
disableHugoGeneratorInject = true
[markup.goldmark.extensions]
typographer = false
[markup.goldmark.renderer]
unsafe = true
"""

HEAD = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%s</title>
<link rel="stylesheet" href="%sstyle.css">
</head>
<body>
"""

NAVIGATION = """\
<nav><a href="https://example.org/">Briefing</a> <a href="https://example.org/stories.html">Stories</a></nav>
"""

FOOT = """\
</body>
</html>
"""

LAYOUTS = {
    "_default/baseof.html": HEAD % ("{{ .Title }}", "/")
    + '{{ partialCached "navigation.html" . }}'
    + '<main>\n{{ block "main" . }}{{ end }}</main>\n'
    + FOOT,
    "_default/single.html": '{{ define "main" }}<h1>{{ .Title }}</h1>\n{{ .Content }}{{ end }}',
    "_default/list.html": '{{ define "main" }}<h1>{{ .Title }}</h1>\n{{ .Content }}{{ end }}',
    "partials/navigation.html": NAVIGATION,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("site")
    parser.add_argument("output")
    here = os.path.dirname(os.path.abspath(__file__))
    parser.add_argument("--seeds", default=os.path.join(here, "..", "seeds"))
    arguments = parser.parse_args()

    pages = sorted(html_files(arguments.site))
    if not pages:
        sys.exit(f"{arguments.site}: no HTML page in there")
    words = itertools.cycle(seed_words(arguments.seeds))

    shutil.rmtree(arguments.output, ignore_errors=True)
    write(os.path.join(arguments.output, "hugo.toml"), CONFIGURATION)
    for path, text in LAYOUTS.items():
        write(os.path.join(arguments.output, "layouts", path), text)
    style = os.path.join(arguments.site, "style.css")
    if os.path.exists(style):
        os.makedirs(os.path.join(arguments.output, "static"))
        shutil.copyfile(style, os.path.join(arguments.output, "static", "style.css"))

    total = 0
    for path in pages:
        length = os.path.getsize(os.path.join(arguments.site, path))
        total += length
        is_front = path == "index.html"
        title = "Briefing" if is_front else f"Page {path[:-5]}"
        links = front_links(os.path.join(arguments.site, path)) if is_front else []
        body = markdown(length - frame_length(title), links, words)
        name, address = source_of(path)
        write(os.path.join(arguments.output, "content", name), f'---\ntitle: "{title}"\n{address}---\n{body}')
    print(f"{len(pages)} pages, {total} bytes to match")


def source_of(path):
    """The file that Hugo makes a page from, and the front matter that it needs beside the title.

    A file called index.md would take all others of its folder for its own resources and render none of them.
    """
    if path == "index.html":
        return "_index.md", ""
    if path.endswith("/index.html"):
        return path[: -len("index.html")] + "the-index.md", f'url: "/{path}"\n'
    return path[:-5] + ".md", ""


def html_files(site):
    for folder, _, names in os.walk(site):
        for name in names:
            if name.endswith(".html"):
                yield os.path.relpath(os.path.join(folder, name), site).replace(os.sep, "/")


def seed_words(folder):
    """The words of the seeds that mean nothing to Markdown, so that Hugo only has to copy them."""
    words = []
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            words += [word for word in file.read().split() if re.fullmatch(r"[A-Za-z’“”,.']+", word)]
    return words


def front_links(path):
    """The addresses and texts of the links to pages that digest's front page holds, each address once."""
    with open(path, encoding="utf-8") as file:
        anchors = re.findall(r'<a\b[^>]*\bhref="([^"#]+\.html)[^"]*"[^>]*>(.*?)</a>', file.read(), re.S)
    links = {}
    for address, text in anchors:
        plain = " ".join(html.unescape(re.sub(r"<[^>]*>", "", text)).split())
        links.setdefault(html.unescape(address), re.sub(r"[^\w ,.’“”-]", "", plain)[:100] or "link")
    return list(links.items())


def frame_length(title):
    frame = HEAD % (title, "/") + NAVIGATION + "<main>\n<h1>" + title + "</h1>\n</main>\n" + FOOT
    return len(frame.encode())


def markdown(length, links, words):
    """Paragraphs of about 400 bytes that Hugo renders to `length` bytes, after a list of `links`."""
    parts = []
    if links:
        parts.append("\n".join(f"- [{text}]({address})" for address, text in links))
        length -= sum(len(f'<li><a href="{address}">{text}</a></li>\n'.encode()) for address, text in links) + 11
    while length > 20:
        room, line = min(400, length - 8), []
        while room > 0:
            line.append(next(words))
            room -= len(html.escape(line[-1]).replace("&#x27;", "'").encode()) + 1
        parts.append(" ".join(line))
        length -= len(html.escape(parts[-1]).replace("&#x27;", "'").encode()) + 8
    return "\n\n".join(parts) + "\n"


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    main()
