#!/usr/bin/env python3
"""Makes word-frequencies.tsv from the document frequencies of a news corpus.

usage: make_word_frequencies.py document-frequency.tsv > word-frequencies.tsv

The input has a row `#documents N`, then `word, documents, documents in which it is capitalised inside a
sentence`, most frequent first. The output keeps the WORDS most frequent of them, in the same columns.
Standard library only.
"""
import sys

WORDS = 20_000

with open(sys.argv[1], encoding="utf-8") as rows:
    documents = next(rows).rstrip("\n").split("\t")[1]
    kept = [row for row, _ in zip(rows, range(WORDS))]
print("# Word, documents that hold it, documents where it is capitalised inside a sentence; tabs between.")
print(f"# Source: counts over {documents} English news articles; made by make_word_frequencies.py.")
print(f"documents\t{documents}")
sys.stdout.writelines(kept)
