#!/usr/bin/env python3
"""Checks that newsboat subscribes to the feeds of a finished site and shows all of their items.

usage: check_subscribing.py SITE

Of the site's Atom feeds the largest are taken, five at most. Each is compared with the JSON Feed beside it: the same
titles and addresses must come out, and the feed's own title. Any difference makes the exit status 1.

Needs newsboat (Debian: newsboat), which is given a folder of its own; otherwise the standard library only.
"""

import glob
import json
import os
import sqlite3
import subprocess
import sys
import tempfile


def read_by_newsboat(feed):
    """What newsboat's cache holds of a feed: its title, and the titles and addresses of its items."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {"urls": f"file://{os.path.abspath(feed)}\n", "config": ""}.items():
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(text)
        cache = os.path.join(folder, "cache.db")
        command = ["newsboat", "-C", f"{folder}/config", "-u", f"{folder}/urls", "-c", cache, "-x", "reload"]
        done = subprocess.run(
            command, env=os.environ | {"HOME": folder}, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            timeout=120, check=False)
        if done.returncode != 0:
            sys.exit(f"{feed}: newsboat ended with status {done.returncode}: {done.stdout}{done.stderr}")
        with sqlite3.connect(cache) as database:
            titles = database.execute("SELECT title FROM rss_feed").fetchall()
            items = database.execute("SELECT title, url FROM rss_item").fetchall()
    return titles[0][0] if titles else "", set(items)


def check(feed):
    """What is wrong with a feed."""
    with open(feed.removesuffix(".xml") + ".json", encoding="utf-8") as file:
        wanted = json.load(file)
    title, items = read_by_newsboat(feed)
    if title != wanted["title"]:
        yield f"{feed}: newsboat calls it “{title}”, not “{wanted['title']}”"
    expected = {(item["title"], item["url"]) for item in wanted["items"]}
    for item in sorted(expected - items):
        yield f"{feed}: newsboat does not show {item}"
    for item in sorted(items - expected):
        yield f"{feed}: newsboat shows {item}"


def main():
    if len(sys.argv) != 2 or not os.path.isdir(sys.argv[1]):
        sys.exit(__doc__.split("\n\n")[1])
    feeds = [
        path for path in glob.glob(f"{sys.argv[1]}/**/*.xml", recursive=True)
        if os.path.exists(path.removesuffix(".xml") + ".json")
    ]
    feeds = sorted(feeds, key=lambda path: (-os.path.getsize(path), path))[:5]
    problems = [problem for feed in feeds for problem in check(feed)]
    if not feeds:
        problems.append(f"{sys.argv[1]}: no Atom feed with a JSON Feed beside it")
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{len(feeds)} feeds, {len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
