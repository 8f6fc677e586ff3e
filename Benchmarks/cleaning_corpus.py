#!/usr/bin/env python3
"""Repeats the records of JSON Lines files, with other identifiers, to a corpus of any size.

usage: cleaning_corpus.py (--articles N | --megabytes N) --output FILE.jsonl [--folder DIR] RECORDS.jsonl...

Records of more than 8,000 bytes are left out, so that an article has some 4 kB, as news have. --folder writes the
same texts as files of a folder too, a hundred to a subfolder.
"""

import argparse
import itertools
import json
import os

LONGEST = 8_000

parser = argparse.ArgumentParser()
parser.add_argument("--articles", type=int)
parser.add_argument("--megabytes", type=int)
parser.add_argument("--output", required=True)
parser.add_argument("--folder")
parser.add_argument("records", nargs="+")
arguments = parser.parse_args()

records = []
for path in arguments.records:
    with open(path, encoding="utf-8") as file:
        records += [json.loads(line) for line in file if len(line.encode()) <= LONGEST]

size = 0
with open(arguments.output, "wb") as output:
    for number, record in enumerate(itertools.cycle(records)):
        if number == arguments.articles or arguments.megabytes and size >= arguments.megabytes * 1_000_000:
            break
        line = json.dumps(record | {"id": f"{number:07d}"}, ensure_ascii=False).encode() + b"\n"
        size += len(line)
        output.write(line)
        if arguments.folder:
            folder = os.path.join(arguments.folder, f"{number // 100:05d}")
            os.makedirs(folder, exist_ok=True)
            with open(os.path.join(folder, f"{number:07d}.txt"), "w", encoding="utf-8", newline="") as file:
                file.write(record["text"])
