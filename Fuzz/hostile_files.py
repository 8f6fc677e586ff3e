#!/usr/bin/env python3
"""Writes small files that reach far into reading and cleaning, for the fuzzer to begin with.

usage: hostile_files.py FOLDER
"""

import gzip
import json
import os
import sys

PROSE = (
    "Northland and Southland signed a treaty on the new bridge over the river on Monday, the ministry said.\n"
    "“It will carry lorries of both countries,” Jane Roe, the minister, told reporters on 3 March 2025.\n"
)
HEAD = "# Northland signs a treaty\n\nBy [Jane Roe](https://example.org/author/jane-roe) | March 3, 2025 10:15 AM\n\n"
NOISE = (
    "![A bridge](https://example.org/2025/03/a.jpg)\n[Read more](https://example.org/a)\n* [Home](/) | [News](/news)\n"
    "Subscribe to our newsletter\nSource: Example Times\n© 2025 Example News. All rights reserved.\n[](https://a.b)\n"
)
TEXT = HEAD + PROSE + NOISE + PROSE
RECORD = {"id": "a", "title": "Northland signs", "author": ["Jane Roe"], "date": "2025-03-03", "text": TEXT}
YAML = '---\ntitle: "Northland signs"\nauthor: [Jane Roe]\ndate: 2025-03-03\nurl: https://example.org/a\n---\n'


def files():
    """Name → bytes."""
    line = json.dumps(RECORD, ensure_ascii=False).encode() + b"\n"
    escaped = json.dumps({"plaintext": TEXT, "lang": "en", "x": [{"y": [None, True, -1.5e3]}]}).encode()
    packed = gzip.compress(line + escaped, mtime=0)
    texts = {
        "text": TEXT,
        "front-matter": YAML + TEXT,
        "no-end-of-front-matter": YAML[:-4] + TEXT,
        "crlf": TEXT.replace("\n", "\r\n"),
        "cr": TEXT.replace("\n", "\r"),
        "brackets": "[" * 500 + "](a)" * 300 + "\n" + "![" * 300 + "*_" * 300 + "\n" + PROSE,
        "marks": "> - ## 1. \\*a\\* **b** __c__ ***d\n#\n>\n-\n* * *\n" + PROSE + "\\![a](b \"c\") [d](<e f>) [g]((h)i)\n",
        "spaces": "\u00a0\n\u200b\n\u3000 Northland votes \ufeff\n" + PROSE,
        "table": "| a | b |\n|---|---|\n| c | [d](e) |\n" + PROSE + "```\nlet a = 1\n```\n",
        "repeated": (PROSE + "Share this\n") * 6,
        "dates": "\n".join(f"Published {d}.{m}.20{y} at {h}:61 pm" for d, m, y, h in zip(range(28, 40), range(8, 20), range(12), range(9, 21))),
    }
    written = {name: text.encode() for name, text in texts.items()}
    written |= {
        "utf-16": b"\xff\xfe" + TEXT.encode("utf-16-le"),
        "utf-16-be": b"\xfe\xff" + TEXT.encode("utf-16-be"),
        "windows-1252": TEXT.encode("cp1252"),
        "broken-utf-8": TEXT.encode()[:300] + b"\xff\xe2\x80" + TEXT.encode()[300:],
        "mark": b"\xef\xbb\xbf" + TEXT.encode(),
        "records": line + b'{"text":5}\n\n[]\n{"te\\u0078t":"a\\ud83d\\u0000b"}\n' + escaped,
        "records-utf-16": "{\"text\":\"Northland votes\"}\n".encode("utf-16-le"),
        "packed": packed + packed,
        "packed-short": packed[:-9],
        "packed-wrong": packed[:60] + b"\x00" + packed[61:],
    }
    return written


def main():
    folder = sys.argv[1]
    for name, data in files().items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)


if __name__ == "__main__":
    main()
