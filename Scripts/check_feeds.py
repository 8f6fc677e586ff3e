#!/usr/bin/env python3
"""Checks what a site says to programs: feeds, sitemap, and the data in its pages' heads.

usage: check_feeds.py SITE

Reads the files of a site that was built with a base URL, and proves of

- every Atom feed that feedparser (PyPI) reads it without a complaint, that it has what RFC 4287 asks for, that its items
  have ids of their own, and that the newest comes first;
- every JSON Feed that it is what https://www.jsonfeed.org/version/1.1/ asks for, and has the same items as the Atom feed;
- sitemap.xml that it keeps the limits of https://www.sitemaps.org/protocol.html and names every page but 404.html once;
- robots.txt that it names the sitemap;
- every page that its JSON-LD is JSON with the fields of https://schema.org that its type needs, that its canonical address is
  its own, and that each feed it names is there;
- all of them that every absolute address below the base URL is a file of the site.

Each problem is one line, `FILE: what is wrong`, and any problem makes the exit status 1. Without feedparser, Atom is
read as XML alone, and that is said.
"""

import html.parser
import json
import os
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree

try:
    import feedparser
except ImportError:
    feedparser = None

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
LONGEST_MAP = 50 * 1024 * 1024
# What a thing of each type must have, and of what kind it is.
FIELDS = {
    "NewsArticle": {"headline": str, "url": str},
    "ItemList": {"itemListElement": list},
    "ListItem": {"position": int, "url": str},
    "Quotation": {"text": str, "creator": dict, "isBasedOn": str},
    "Person": {"name": str},
    "Organization": {"name": str},
}


class Head(html.parser.HTMLParser):
    """The links, the properties and the data of a page's head."""

    def __init__(self, text):
        super().__init__()
        self.links, self.properties, self.data, self.scripts = [], {}, [], 0
        self.is_data = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "link":
            self.links.append(values)
        elif tag == "meta" and "property" in values:
            self.properties[values["property"]] = values.get("content") or ""
        elif tag == "script":
            self.is_data = values.get("type") == "application/ld+json"
            if self.is_data:
                self.data.append("")

    def handle_endtag(self, tag):
        if tag == "script":
            self.is_data = False

    def handle_data(self, text):
        if self.is_data:
            self.data[-1] += text


class Site:
    """The files of a site folder and what is wrong with them."""

    def __init__(self, folder):
        self.folder, self.problems, self.counts = folder, [], {}
        self.files = set()
        for base, _, names in os.walk(folder):
            inside = os.path.relpath(base, folder).replace(os.sep, "/")
            self.files.update(("" if inside == "." else inside + "/") + name for name in names)
        self.pages = sorted(file for file in self.files if file.endswith(".html"))
        heads = Head(self.text("index.html")).links if "index.html" in self.files else []
        self.base = next((link["href"] for link in heads if link.get("rel") == "canonical"), None)

    def bytes(self, path):
        with open(os.path.join(self.folder, path), "rb") as file:
            return file.read()

    def text(self, path):
        return self.bytes(path).decode("utf-8")

    def require(self, path, holds, problem):
        if not holds:
            self.problems.append(f"{os.path.join(self.folder, path)}: {problem}")
        return holds

    def count(self, name, number=1):
        self.counts[name] = self.counts.get(name, 0) + number

    def require_address(self, path, address, exact=None):
        """An absolute address below the base URL is that of a file; `exact` is the one that it must be."""
        if not self.require(path, isinstance(address, str), f"{address!r} is no address"):
            return
        if exact is not None:
            self.require(path, address == exact, f"the address is {address}, not {exact}")
        if not address.startswith(self.base):
            self.require(path, exact is None and urllib.parse.urlsplit(address).scheme in ("http", "https"),
                         f"{address} is not below {self.base}")
            return
        file = urllib.parse.unquote(address[len(self.base):].split("#")[0].split("?")[0]) or "index.html"
        self.require(path, file in self.files, f"{address} is no file of the site")
        self.count("absolute links")

    def address(self, path):
        return self.base + ("" if path == "index.html" else urllib.parse.quote(path))


def check_atom(site, path):
    data = site.bytes(path)
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        return site.require(path, False, f"not XML: {error}")
    site.count("Atom feeds")
    page = path.removesuffix(".xml") + ".html" if path != "feed.xml" else "index.html"
    for name in ("id", "title", "updated", "author"):
        site.require(path, root.find(ATOM + name) is not None, f"the feed has no {name}")
    site.require_address(path, root.findtext(ATOM + "id"), site.address(page))
    feed_links = {link.get("rel"): link.get("href") for link in root.findall(ATOM + "link")}
    site.require_address(path, feed_links.get("self"), site.address(path))
    site.require_address(path, feed_links.get("alternate"), site.address(page))
    entries = root.findall(ATOM + "entry")
    site.count("items", len(entries))
    times = []
    for entry in entries:
        for name in ("id", "title", "updated", "content"):
            site.require(path, (entry.findtext(ATOM + name) or "").strip(), f"an entry has no {name}")
        site.require_address(path, entry.find(ATOM + "link").get("href"))
        times.append(entry.findtext(ATOM + "updated") or "")
        for name in ("updated", "published"):
            time = entry.findtext(ATOM + name)
            site.require(path, time is None or TIME.fullmatch(time), f"“{time}” is no time of RFC 3339 in UTC")
        for link in re.findall(r'href="([^"]*)"', entry.findtext(ATOM + "content") or ""):
            site.require_address(path, html.unescape(link))
    ids = [entry.findtext(ATOM + "id") for entry in entries]
    site.require(path, len(set(ids)) == len(ids), "two entries have one id")
    site.require(path, times == sorted(times, reverse=True), "the entries are not the newest first")
    site.require(path, not times or root.findtext(ATOM + "updated") == times[0], "updated is not the newest entry's")
    if feedparser:
        read = feedparser.parse(data)
        site.require(path, not read.bozo, f"feedparser complains: {read.get('bozo_exception')}")
        site.require(path, len(read.entries) == len(entries), "feedparser sees another number of entries")
        site.require(path, read.version == "atom10", f"feedparser takes it for {read.version!r}")
    twin = path.removesuffix(".xml") + ".json"
    if site.require(path, twin in site.files, f"there is no {twin} beside it"):
        site.require(path, [item["id"] for item in json.loads(site.text(twin))["items"]] == ids,
                     f"{twin} has other items")


def check_json(site, path):
    try:
        feed = json.loads(site.text(path))
    except ValueError as error:
        return site.require(path, False, f"not JSON: {error}")
    site.count("JSON Feeds")
    page = path.removesuffix(".json") + ".html" if path != "feed.json" else "index.html"
    site.require(path, feed.get("version") == "https://jsonfeed.org/version/1.1", "the version is not 1.1")
    check_fields(site, path, feed, {"title": str, "items": list}, {
        "home_page_url": str, "feed_url": str, "description": str, "language": str, "authors": list})
    site.require_address(path, feed.get("feed_url"), site.address(path))
    site.require_address(path, feed.get("home_page_url"), site.address(page))
    for item in feed.get("items", []):
        check_fields(site, path, item, {"id": str, "url": str, "content_html": str}, {
            "title": str, "date_published": str, "date_modified": str, "language": str, "authors": list,
            "tags": list})
        for name in ("date_published", "date_modified"):
            site.require(path, name not in item or TIME.fullmatch(item[name]), f"{item.get(name)!r} is no time")
        site.require_address(path, item.get("url"))
        for link in re.findall(r'href="([^"]*)"', item.get("content_html", "")):
            site.require_address(path, html.unescape(link))
    for thing in [feed, *feed.get("items", [])]:
        for author in thing.get("authors", []):
            site.require(path, isinstance(author, dict) and author.get("name"), f"{author!r} is no author")


def check_fields(site, path, thing, needed, allowed=None):
    for name, kind in needed.items():
        site.require(path, isinstance(thing.get(name), kind) and thing[name] != "", f"{name} is missing or no {kind.__name__}")
    for name, value in thing.items():
        kind = {**needed, **(allowed or {}), "version": str}.get(name)
        if allowed is not None and site.require(path, kind, f"no such field: {name}"):
            site.require(path, isinstance(value, kind), f"{name} is no {kind.__name__}")


def check_sitemap(site):
    listed, maps = [], ["sitemap.xml"]
    if not site.require("sitemap.xml", "sitemap.xml" in site.files, "missing"):
        return
    root = ElementTree.fromstring(site.bytes("sitemap.xml"))
    if root.tag == MAP + "sitemapindex":
        maps = [location.text[len(site.base):] for location in root.iter(MAP + "loc")]
        for name in maps:
            site.require_address("sitemap.xml", site.base + name)
    for name in maps:
        data = site.bytes(name)
        addresses = [entry.findtext(MAP + "loc") for entry in ElementTree.fromstring(data).findall(MAP + "url")]
        site.require(name, len(addresses) <= 50_000, f"{len(addresses)} addresses are too many")
        site.require(name, len(data) <= LONGEST_MAP, f"{len(data)} bytes are too many")
        for entry in ElementTree.fromstring(data).iter(MAP + "lastmod"):
            site.require(name, DAY.fullmatch(entry.text or ""), f"“{entry.text}” is no day")
        for address in addresses:
            site.require_address(name, address)
        listed += addresses
    site.require("sitemap.xml", len(set(listed)) == len(listed), "an address is named twice")
    missing = {site.address(page) for page in site.pages if page != "404.html"} ^ set(listed)
    for address in sorted(missing)[:20]:
        site.require("sitemap.xml", False, f"{address} is named but no page, or a page but not named")
    site.count("addresses in the sitemap", len(listed))
    robots = site.text("robots.txt") if "robots.txt" in site.files else ""
    site.require("robots.txt", f"Sitemap: {site.base}sitemap.xml" in robots.splitlines(), "does not name the sitemap")


def check_page(site, path):
    head = Head(site.text(path))
    canonical = [link["href"] for link in head.links if link.get("rel") == "canonical"]
    if path != "404.html" and site.require(path, len(canonical) == 1, "has not one canonical address"):
        site.require_address(path, canonical[0], site.address(path))
    for link in head.links:
        if link.get("rel") == "alternate":
            file = os.path.normpath(os.path.join(os.path.dirname(path), link["href"])).replace(os.sep, "/")
            site.require(path, file in site.files, f"the feed {link['href']} is not there")
            site.count("links to feeds")
    if head.properties:
        for name in ("og:title", "og:type", "og:url", "og:site_name"):
            site.require(path, head.properties.get(name), f"has no {name}")
        site.require(path, head.properties.get("og:url") == site.address(path), "og:url is another page's")
        published = head.properties.get("article:published_time", "2000-01-01")
        site.require(path, DAY.fullmatch(published), f"“{published}” is no day")
    for data in head.data:
        try:
            check_thing(site, path, json.loads(data), is_root=True)
            site.count("pages with JSON-LD")
        except ValueError as error:
            site.require(path, False, f"its JSON-LD is not JSON: {error}")


def check_thing(site, path, thing, is_root=False):
    if is_root:
        site.require(path, thing.get("@context") == "https://schema.org", "its JSON-LD has no context")
    if "@graph" not in thing:
        kind = thing.get("@type")
        if site.require(path, kind in FIELDS, f"{kind!r} is a type that nobody wrote"):
            check_fields(site, path, thing, FIELDS[kind])
    for name, value in thing.items():
        if name in ("url", "isBasedOn"):
            site.require_address(path, value)
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                check_thing(site, path, inner)
    places = [item.get("position") for item in thing.get("itemListElement", [])]
    site.require(path, places == list(range(1, len(places) + 1)), "the places of its list are not 1, 2, 3 …")


def main():
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__.split("\n\n")[1])
    site = Site(sys.argv[1])
    if not site.pages:
        sys.exit(f"{sys.argv[1]}: no HTML page in there")
    if site.base is None:
        sys.exit(f"{sys.argv[1]}: index.html has no canonical address; build the site with a base URL")
    if feedparser is None:
        print("feedparser is not installed: Atom is read as XML alone")
    check_sitemap(site)
    for path in sorted(site.files):
        if path.endswith(".html"):
            check_page(site, path)
        elif path.endswith(".xml") and not path.startswith("sitemap"):
            check_atom(site, path)
        elif path.endswith(".json") and not path.startswith("pagefind/"):
            check_json(site, path)
    if not site.counts.get("JSON Feeds"):
        site.require("feed.json", False, "there is no feed")
    print(*site.problems, sep="\n", end="\n" if site.problems else "")
    print(f"{len(site.pages)} pages, " + ", ".join(f"{number} {name}" for name, number in site.counts.items())
          + f": {len(site.problems)} problems")
    sys.exit(1 if site.problems else 0)


if __name__ == "__main__":
    main()
