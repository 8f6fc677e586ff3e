"""Reads JSON Lines of news articles and what people found in them, and takes their texts apart.

A record is {"id", "title"?, "text", "date"?, …}. The stories of SET.jsonl stand in SET.gold.jsonl beside it, as rows
{"id", "story"}; a record without such a row is a story of its own.
"""

import json
import os
import re
import sys

# A word with its inner apostrophe, a number, or what stands between; "'s" is no part of a word.
PIECE = re.compile(r"[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)?|\d(?:[\d,.]*\d)?")
SENTENCE_END = re.compile(
    r"(?<=[.!?”\"])(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bSen\.)(?<!\bRep\.)(?<!\bGov\.)(?<!\bGen\.)"
    r"(?<!\bSt\.)(?<!\b[A-Z]\.)\s+(?=[A-Z“\"\d])"
)


def read_records(paths, gold_paths=None):
    """All records in order, each with the number of its file as "set" and its story as "story"."""
    records, seen = [], set()
    gold_paths = gold_paths or [path.removesuffix(".jsonl") + ".gold.jsonl" for path in paths]
    stories = {}
    for path in filter(os.path.exists, gold_paths):
        stories |= {str(row["id"]): str(row["story"]) for row in read_lines(path)}
    for number, path in enumerate(paths):
        for record in read_lines(path):
            identifier = str(record["id"])
            if identifier in seen:
                sys.exit(f"{path}: a second record has the id {identifier}; one that all files share is of no use")
            seen.add(identifier)
            records.append(record | {"id": identifier, "set": number, "story": stories.get(identifier, identifier)})
    if not records:
        sys.exit("no record in any source")
    return records


def read_lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def write_lines(path, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def paragraphs(text):
    """The sentences of each paragraph; a quotation of two sentences may be cut."""
    return [SENTENCE_END.split(line.strip()) for line in text.split("\n") if line.strip()]


def pieces(text):
    """The text in pieces, by turns what stands between words and a word or number; joined they are the text."""
    result, end = [], 0
    for match in PIECE.finditer(text):
        result += [text[end : match.start()], match[0]]
        end = match.end()
    return result + [text[end:]]
