#!/usr/bin/env python3
"""Cuts the texts of JSON Lines records after their first words, as a feed or an agency's alert gives them.

usage: first_words.py --words N IN.jsonl... OUT.jsonl

Everything else of a record stays. Words are parted by white space; what stands between them stays too.
"""

import argparse
import re

from news_records import read_lines, write_lines

parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
parser.add_argument("--words", type=int, required=True)
parser.add_argument("source", nargs="+")
parser.add_argument("output")
arguments = parser.parse_args()
if arguments.words < 1:
    parser.error("--words must be 1 or more")

beginning = re.compile(r"\s*(?:\S+\s+){0,%d}\S+" % (arguments.words - 1))
rows = []
for path in arguments.source:
    for row in read_lines(path):
        found = beginning.match(row["text"])
        rows.append(row | {"text": found[0] if found else ""})
write_lines(arguments.output, rows)
