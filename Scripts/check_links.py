#!/usr/bin/env python3
"""Checks that every link inside a finished site leads somewhere, and that the site can stand anywhere.

usage: check_links.py SITE

Each problem is one line, `FILE:LINE: what is wrong`, and any problem makes the exit status 1:

- a link, image, style sheet or script inside the site that names no file, in exactly that spelling;
- a fragment that is no id of the page it points into, and an id that a page has twice;
- a link that starts with `/` or leaves the site's folder: such a site works at one address only;
- a link to a folder, which a file manager lists instead of showing its page;
- a scheme other than http, https and mailto, a link to nothing, and `<base>`.

Standard library only. Pages are read with regular expressions, as ten thousand of them should take
seconds; `Scripts/check_html.sh` is the one that checks the markup itself.
"""

import html
import os
import re
import sys
import urllib.parse

ATTRIBUTES = r"""[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*"""
TOKEN = re.compile(
    rf"<!--.*?-->|<(?P<raw>script|style|textarea|title)\b(?P<raw_attributes>{ATTRIBUTES})>.*?</(?P=raw)\s*>"
    rf"|<(?P<tag>[a-z][^\s/>]*)(?P<attributes>{ATTRIBUTES})>",
    re.IGNORECASE | re.DOTALL,
)
ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""")
CSS_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]*)["']?\s*\)|@import\s+["']([^"']*)["']""")
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")

LINK_ATTRIBUTES = {"href", "src", "action", "formaction", "poster", "data", "cite", "xlink:href"}
ALLOWED_SCHEMES = {"http", "https", "mailto"}


class Page:
    """What one HTML file holds: its ids, and its links with their places."""

    def __init__(self, path, text):
        self.path = path
        self.text = text
        self.ids = set()
        self.links = []
        self.problems = []
        for token in TOKEN.finditer(text):
            tag = (token["tag"] or token["raw"] or "").lower()
            attributes = token["attributes"] or token["raw_attributes"]
            if attributes:
                self.read_tag(tag, attributes, token.start())

    def read_tag(self, tag, attributes, place):
        for match in ATTRIBUTE.finditer(attributes):
            name = match[1].lower()
            value = html.unescape(match[2] or match[3] or match[4] or "")
            if name == "id":
                if value in self.ids:
                    self.problems.append((place, f'the id "{value}" is in the page twice'))
                self.ids.add(value)
            elif name == "srcset" or name == "imagesrcset":
                self.links += [(place, part.split()[0]) for part in value.split(",") if part.strip()]
            elif name in LINK_ATTRIBUTES:
                if tag == "base":
                    self.problems.append((place, "<base> turns every relative link of the page"))
                else:
                    self.links.append((place, value))

    def line(self, place):
        return self.text.count("\n", 0, place) + 1


class Site:
    """The files of a site folder, its pages read."""

    def __init__(self, folder):
        self.folder = folder
        self.files, self.folders = set(), {""}
        for base, folders, names in os.walk(folder):
            inside = os.path.relpath(base, folder).replace(os.sep, "/")
            prefix = "" if inside == "." else inside + "/"
            self.files.update(prefix + name for name in names)
            self.folders.update(prefix + name for name in folders)
        self.pages, self.problems = {}, []
        self.targets = {}  # (folder of the page, address without fragment) → its file, or what is wrong
        for path in sorted(self.files):
            if path.lower().endswith((".html", ".htm")):
                text = self.read(path)
                self.pages[path] = Page(path, text)

    def read(self, path):
        with open(os.path.join(self.folder, path), "rb") as file:
            data = file.read()
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            self.problems.append(f"{path}:{line}: not UTF-8")
            return data.decode("utf-8", "replace")

    def check(self):
        for page in self.pages.values():
            found = page.problems + [
                (place, f'"{link}": {problem}')
                for place, link in page.links
                if (problem := self.check_link(page, link))
            ]
            self.problems += [f"{page.path}:{page.line(place)}: {problem}" for place, problem in sorted(found)]
        for path in sorted(self.files):
            if path.lower().endswith(".css"):
                self.check_style(path)

    def check_style(self, path):
        text = self.read(path)
        for match in CSS_ADDRESS.finditer(re.sub(r"/\*.*?\*/", lambda m: " " * len(m[0]), text, flags=re.DOTALL)):
            link = match[1] or match[2] or ""
            _, problem = self.resolve(os.path.dirname(path), link)
            if problem:
                self.problems.append(f'{path}:{text.count(chr(10), 0, match.start()) + 1}: "{link}": {problem}')

    def check_link(self, page, link):
        address, mark, fragment = link.partition("#")
        if address or not mark:
            key = (os.path.dirname(page.path), address)
            if key not in self.targets:
                self.targets[key] = self.resolve(*key)
            target, problem = self.targets[key]
        else:
            target, problem = page.path, None
        if problem or not mark or target is None:
            return problem
        if target not in self.pages:
            return f"{target} is no page, so it has no fragments"
        if urllib.parse.unquote(fragment) not in self.pages[target].ids:
            return f'{target} has no id "{fragment}"'
        return None

    def resolve(self, folder, address):
        """The site's file that `address` names, or None outside it; and what is wrong."""
        # Browsers drop tabs and line breaks anywhere, and spaces at the ends, before they read a scheme.
        cleaned = re.sub(r"[\t\n\r]", "", address).strip("".join(map(chr, range(33))))
        if not cleaned:
            return None, "links to nothing"
        if scheme := SCHEME.match(cleaned):
            allowed = scheme[1].lower() in ALLOWED_SCHEMES
            return None, None if allowed else f"the scheme {scheme[1]} is not allowed"
        if "\\" in cleaned:
            return None, "browsers read the backslash as a slash"
        if cleaned.startswith("/"):
            return None, "starts with /, so the site works at one address only"
        path = urllib.parse.unquote(cleaned.split("?", 1)[0])
        joined = os.path.normpath(os.path.join(folder, path)).replace(os.sep, "/")
        if joined == ".." or joined.startswith("../"):
            return None, "leads out of the site's folder"
        if path.endswith("/") or joined in self.folders or joined == ".":
            return None, "leads to a folder, not to a page"
        if joined not in self.files:
            near = next((file for file in self.files if file.lower() == joined.lower()), None)
            return None, f"no such file: {joined}" + (f"; there is {near}" if near else "")
        return joined, None


def main():
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__.split("\n\n")[1])
    site = Site(sys.argv[1])
    if not site.pages:
        sys.exit(f"{sys.argv[1]}: no HTML page in there")
    site.check()
    for problem in site.problems:
        print(f"{os.path.join(sys.argv[1], problem)}")
    links = sum(len(page.links) for page in site.pages.values())
    print(f"{len(site.pages)} pages, {links} links, {len(site.problems)} problems")
    sys.exit(1 if site.problems else 0)


if __name__ == "__main__":
    main()
