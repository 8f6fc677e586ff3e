#!/usr/bin/env python3
"""Checks that cleaning loses, changes and invents no line: every line of every input is in exactly one place.

usage: check_lines.py SOURCE ROWS

SOURCE is a folder of texts (.txt, .md) or one file of records (.jsonl), ROWS what `digest clean --source SOURCE`
wrote, or the articles.jsonl of `digest export`.

- Each line that is not blank is the title's, the deck's, the byline's, or one of `blocks` or of `removed`.
- The numbers of `blocks` and of `removed` ascend, and no number stands in both.
- The text of a removed line is the input's line, byte for byte.
- The text of a block is the input's line but for Markdown's marks: both are the same without them.
- Title, deck and byline have no line numbers in the rows. Each takes one line at most that says exactly its text;
  one that takes none stands in another line, as its beginning (title) or a part of it (byline), or is what the
  record says beside its text.

Each problem is one line, `FILE:RECORD:LINE: what is wrong`, and any problem makes the exit status 1.
Standard library only.
"""

import json
import os
import re
import sys
import unicodedata

# No-break, wide and zero-width spaces: what the cleaning takes for white space beside what `str.isspace` does.
WIDE_SPACES = "\u200b\ufeff"
ADDRESS = r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)"
IMAGE = re.compile(r"(?<!\\)!\[(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*\]" + ADDRESS)
LINK_ADDRESS = re.compile(r"\]" + ADDRESS)
MARKS = re.compile(r"[*_\\\[\]()!#>+•-]")
LIST_NUMBER = re.compile(r"^[\s>#]*\d{1,2}[.)](?=\s)")
AUTHOR_NAMES = ("author", "authors")
DECK_NAMES = ("description", "excerpt")


class Text:
    """One input text: its lines by their numbers, and what was said beside them."""

    def __init__(self, name, text, first_line=1, beside=None):
        text = re.sub("[\0\ud800-\udfff]", "\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")
        self.name = name
        self.lines = dict(enumerate(text.split("\n"), first_line))
        self.beside = beside or {}

    def said(self, names):
        """What is said beside the text by some names, with white space as the rows have it."""
        values = [self.beside[name] for name in names if self.beside.get(name)]
        return {" ".join(("; ".join(map(str, v)) if isinstance(v, list) else str(v)).split()) for v in values}


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    texts = read_texts(sys.argv[1])
    problems, lines, rows = [], 0, 0
    with open(sys.argv[2], encoding="utf-8") as file:
        for row in map(json.loads, file):
            rows += 1
            key = (os.path.basename(row["file"]), row.get("record"))
            if key not in texts:
                problems.append(f"{key[0]}:{key[1] or ''}: a row of no text, or the second of one")
                continue
            text = texts.pop(key)
            lines += len(text.lines)
            problems += [f"{text.name}:{number}: {what}" for number, what in check(text, row)]
    if not rows:
        problems.append(f"{sys.argv[2]}: no rows")
    print(*problems, f"{rows} articles, {len(texts)} texts left out, {lines} lines, {len(problems)} problems", sep="\n")
    sys.exit(1 if problems else 0)


def read_texts(source):
    """(file's name, number of the record or None) → Text."""
    texts = {}
    if not os.path.isdir(source):
        name = os.path.basename(source)
        with open(source, encoding="utf-8-sig", newline="\n") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    record = json.loads(line)
                    texts[name, number] = Text(f"{name}:{number}", record["text"], beside=record)
        return texts
    for name in sorted(os.listdir(source)):
        if name.endswith((".txt", ".md")):
            with open(os.path.join(source, name), encoding="utf-8-sig", newline="") as file:
                texts[name, None] = text_of_file(name, file.read())
    return texts


def text_of_file(name, text):
    """The text of a file without the front matter above it, whose simple values are what is said beside the text."""
    found = re.match(r"---[ \t]*\r?\n(\s*[a-z_-]+:.*?\n)---[ \t]*(?:\r?\n|$)", text, re.DOTALL)
    if not found:
        return Text(name, text)
    pairs = (line.split(":", 1) for line in found[1].splitlines() if ":" in line)
    beside = {key.strip().lower(): value.strip().strip("\"'[]") for key, value in pairs}
    return Text(name, text[found.end() :], found[0].count("\n") + 1, beside)


def check(text, row):
    """What is wrong with a row, as (line, what)."""
    problems, places = [], {}
    for part in ("blocks", "removed"):
        last = 0
        for entry in row[part]:
            number = entry["line"]
            if number <= last:
                problems.append((number, f"{part}: not above {last}, which stands before it"))
            last = number
            if number not in text.lines:
                problems.append((number, f"{part}: the text has no such line"))
                continue
            if number in places:
                problems.append((number, f"in {places[number]} and in {part}"))
            places[number] = part
            line = text.lines[number]
            if part == "removed" and entry["text"] != line:
                problems.append((number, f"removed as {entry['text']!r:.120}, but it is {line!r:.120}"))
            if part == "blocks" and not is_verbatim(entry["text"], line):
                problems.append((number, f"a block says {entry['text']!r:.120}, but it is {line!r:.120}"))
    return problems + check_head(text, row, places)


def check_head(text, row, places):
    """Gives the lines that are in no other place to title, deck and byline."""
    problems = []
    left = {number: line for number, line in text.lines.items() if number not in places and not is_blank(line)}
    for part in ("title", "deck", "byline"):
        value = row[part]
        if value is None:
            continue
        number = next((number for number, line in left.items() if is_verbatim(value, line)), None)
        if number is not None:
            del left[number]
        elif not stands_elsewhere(part, value, text, row):
            problems.append((0, f"the {part} stands on no line that is left for it: {value!r:.120}"))
    return problems + [(number, f"in no place: {line!r:.160}") for number, line in left.items()]


def stands_elsewhere(part, value, text, row):
    if part == "title":
        first = row["blocks"][0]["text"] if row["blocks"] else ""
        return value in text.said(["title"]) or bool(value) and value in first[: len(value) + 9]
    if part == "deck":
        return value in text.said(DECK_NAMES)
    bare = without_marks(value)
    return value in text.said(AUTHOR_NAMES) or any(bare in without_marks(line) for line in text.lines.values())


def is_blank(line):
    """Whether a line holds nothing but white space."""
    return not "".join(c for c in line if c not in WIDE_SPACES).strip()


def is_verbatim(text, line):
    bare = without_marks(text)
    return bool(bare or text) and bare in (without_marks(line), without_marks(without_list_number(line)))


def without_list_number(line):
    return LIST_NUMBER.sub("", line)


def without_marks(line):
    """The line's characters without those that can be Markdown's, addresses, pictures and white space."""
    before = None
    while before != line:
        before, line = line, IMAGE.sub("", line)
    while before != (line := LINK_ADDRESS.sub("]", line)):
        before = line
    line = MARKS.sub("", line)
    return "".join(c for c in line if not c.isspace() and c not in WIDE_SPACES and unicodedata.category(c) != "Zs")


if __name__ == "__main__":
    main()
