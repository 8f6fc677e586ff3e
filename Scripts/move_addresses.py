#!/usr/bin/env python3
"""Builds a site whose addresses were others once, for the checkers to look at what stands there.

usage: move_addresses.py DIGEST FOLDER

Builds FOLDER/seeds, rewrites what FOLDER/digest.lock remembers as if an earlier build had grouped the articles otherwise,
and builds again: a story was two, two stories were one, and a thread and an outlet were called otherwise. Any address of
these that does not answer makes the exit status 1.
"""

import json
import os
import subprocess
import sys


def build(digest, folder):
    subprocess.run([digest, "build", "--quiet"], cwd=folder, check=True)


def main():
    digest, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    build(digest, folder)
    path = os.path.join(folder, "digest.lock")
    with open(path, encoding="utf-8") as file:
        header, *facts = [json.loads(line) for line in file]
    stories = {}
    for fact in facts:
        if "article" in fact:
            stories.setdefault(fact["story"], []).append(fact)
    many = max(stories.values(), key=len)
    single = [articles[0] for articles in stories.values() if len(articles) == 1][:2]
    if len(many) < 2 or len(single) < 2:
        sys.exit("the texts have no story of several articles, or not two of one")
    many[-1]["story"] = "apart-once"
    for article in single:
        article.update(story="together-once", thread="a-thread-once")
    for article in many:
        article.update(source="called-otherwise-once")
    with open(path, "w", encoding="utf-8") as file:
        for fact in [header, *facts]:
            file.write(json.dumps(fact, ensure_ascii=False, separators=(",", ":")) + "\n")
    build(digest, folder)
    lost = [
        address
        for address in [
            "stories/apart-once", "stories/together-once", "threads/a-thread-once", "sources/called-otherwise-once",
            *("stories/" + story for story in stories),
        ]
        if not os.path.exists(os.path.join(folder, "public", address + ".html"))
    ]
    for address in lost:
        print(f"{address}.html: no page answers")
    sys.exit(1 if lost else 0)


main()
