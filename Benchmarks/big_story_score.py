#!/usr/bin/env python3
"""Says how much of one gold story an export holds together, and what else got in.

usage: big_story_score.py EXPORT_DIR GOLD.jsonl STORY

Prints `SHARE PIECES FOREIGN`: the share of the story's articles in the found story that holds most of them, in how
many found stories its articles are, and how many articles of other stories are in that largest piece.
"""

import os
import sys
from collections import Counter

from news_records import read_lines

export, gold_path, story = sys.argv[1:]
gold = {row["id"]: row["story"] for row in read_lines(gold_path)}
input_id = {row["id"]: row["input_id"] for row in read_lines(os.path.join(export, "articles.jsonl"))}
found = [
    [gold[input_id[article]] for article in row["articles"]]
    for row in read_lines(os.path.join(export, "stories.jsonl"))
]
pieces = Counter({number: articles.count(story) for number, articles in enumerate(found) if story in articles})
if not pieces:
    sys.exit(f"{export}: no article of {story}")
largest, held = pieces.most_common(1)[0]
size = list(gold.values()).count(story)
print(f"{held / size:.3f} {len(pieces)} {len(found[largest]) - held}")
