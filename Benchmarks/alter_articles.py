#!/usr/bin/env python3
"""Makes any number of news articles out of some thousand real ones, in rounds of altered copies.

usage: alter_articles.py --source SET.jsonl... --articles N --output FILE.jsonl [--gold FILE.jsonl]

The first round is the records themselves; each further round holds them all in another order, another world:

- Every name, acronym, number, day, month and year becomes another, the same one all through the round: the articles
  of a story still tell one story, and its neighbours stay as near as they were, but no other round tells it.
- So does every word that less than 10 % of the articles hold. Where one stood stands another that as many articles
  hold, with the same ending; so words are as frequent as real ones are, and the common names are in every round.
- The rarer words are, the more of those that a round takes were never written: after r rounds there are r^0.55 times
  as many that one article in a round holds, r^0.48 times as many that two or three hold, and so on down to the common
  words, which stay as many (Heaps' law). Those written early are taken more often than late ones.
  With 100,000 articles made of 3,017 the vocabulary grows as articles^0.48, where that of the 3,017 grows as
  articles^0.41 to 0.45; and from word counts of 1 to 2^16 each doubling has some 0.65 times the words of the last.
- An article loses an eighth of its sentences, and a tenth of them change places with the next. It shares 8 % of its
  runs of five words with the record it was made of.

The same arguments give the same bytes on every machine. `--gold` writes rows {"id", "story"}; the source's stories
are read from SET.gold.jsonl beside SET.jsonl. Standard library only.
"""

import argparse
import json
import re

from generate_articles import DAYS, MONTHS, Generator, invented
from news_records import paragraphs, pieces, read_records, write_lines
from news_vocabulary import DAY_PLACES, MONTH_PLACES, SHORT_MONTHS, Vocabulary, in_form_of

# The exponent by which words grow in number that one article of a round holds, and how much less it is with each
# doubling of the articles.
GROWTH, GROWTH_FALL = 0.55, 0.07
DROPPED, SWAPPED = 12, 10
CONSONANTS = "BCDFGHJKLMNPRSTVWXZ"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--source", required=True, nargs="+")
    parser.add_argument("--articles", type=int, required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--gold")
    arguments = parser.parse_args()
    if arguments.articles < 1:
        parser.error("--articles must be 1 or more")

    records = read_records(arguments.source)
    world = World(records)
    gold, count, number = [], 0, 0
    with open(arguments.output, "w", encoding="utf-8", newline="\n") as output:
        while count < arguments.articles:
            round = Round(world, number)
            for place in round.order[: arguments.articles - count]:
                record = round.record(place)
                output.write(json.dumps(record, ensure_ascii=False) + "\n")
                gold.append({"id": record["id"], "story": f"{records[place]['story']}.{number}"})
                count += 1
            number += 1
    if arguments.gold:
        write_lines(arguments.gold, gold)
    print(f"{count} articles of {len({row['story'] for row in gold})} stories in {number} rounds")


class World:
    """What all rounds share: the records in pieces, and for each class of words those that were ever written."""

    def __init__(self, records):
        self.records = records
        self.vocabulary = Vocabulary(records)
        self.generator = Generator(0x5EED)
        self.written = {word: list(words) for word, words in self.vocabulary.classes.items()}
        self.known = set(self.vocabulary.documents)
        # Each different piece has a number; a text is the numbers of its pieces.
        self.numbers = {}
        self.titles = [self._numbered(record.get("title") or "") for record in records]
        self.texts = [
            [[self._numbered(sentence) for sentence in sentences] for sentences in paragraphs(record["text"])]
            for record in records
        ]

    def _numbered(self, text):
        return [self.numbers.setdefault(piece, len(self.numbers)) for piece in pieces(text)]

    def fresh(self, word_class):
        """A word that was never written."""
        kind, _, ending = word_class
        generator = self.generator
        while True:
            if kind == "acronym":
                word = "".join(generator.pick(CONSONANTS) for _ in range(3 + generator.below(3)))
            else:
                word = invented(generator, 2 + generator.below(3)) + ending
            if word.lower() not in self.known:
                self.known.add(word.lower())
                return word.capitalize() if kind == "name" else word.lower()


class Round:
    """One altered copy of all records."""

    def __init__(self, world, number):
        self.world = world
        self.number = number
        self.generator = generator = Generator(0xA17E12 + number)
        self.order = generator.shuffle(list(range(len(world.records))))
        self.days, self.months, self.years = generator.below(7), generator.below(12), generator.below(4)
        if number == 0:
            self.months = self.years = 0
            self.written = list(world.numbers)
            return
        self.words = {}
        for word_class, words in sorted(world.vocabulary.classes.items()):
            self.words.update(self._targets(word_class, words))
        self.written = [self._altered(piece) for piece in world.numbers]

    def _targets(self, word_class, words):
        """Each word of a class with the one that stands for it: all new ones, and some of those written before."""
        generator, written = self.generator, self.world.written[word_class]
        growth = max(0, GROWTH - GROWTH_FALL * (word_class[1] - 1))
        fresh = [
            self.world.fresh(word_class)
            for _ in range(int(len(words) * (self.number + 1) ** growth) - len(written))
        ]
        early = {}
        while len(early) + len(fresh) < len(words):
            limit = len(written) if generator.chance(20) else generator.below(len(written)) + 1
            early[generator.below(limit)] = None
        targets = generator.shuffle([written[place] for place in early] + fresh)
        written += fresh
        return [(word.lower(), target) for word, target in zip(words, targets)]

    def _altered(self, piece):
        if target := self.words.get(piece.lower()):
            return in_form_of(piece, target)
        if piece in DAY_PLACES:
            return DAYS[(DAY_PLACES[piece] + self.days) % 7]
        if piece in MONTH_PLACES:
            return MONTHS[(MONTH_PLACES[piece] + self.months) % 12]
        if piece in SHORT_MONTHS:
            return MONTHS[(SHORT_MONTHS[piece] + self.months) % 12][:3]
        if piece[:1].isdigit():
            return self._number(piece)
        return piece

    def _number(self, piece):
        """Another number of the same length; a year stays one, and what can be a day of a month stays as it is."""
        if re.fullmatch(r"(19|20)\d\d", piece):
            return str(int(piece) + self.years)
        if len(piece) <= 2 and 1 <= int(piece) <= 31:
            return piece
        return re.sub(r"\d", lambda _: str(1 + self.generator.below(9)), piece)

    def record(self, place):
        """The record at a place, altered."""
        source = self.world.records[place]
        record = {"id": f"{source['id']}.{self.number}", "title": self._text(self.world.titles[place])}
        if source.get("date"):
            record["date"] = self._date(source["date"])
        if source.get("source"):
            record["source"] = source["source"]
        if self.number == 0:
            return record | {"text": source["text"]}
        chosen = self._chosen(self.world.texts[place])
        return record | {"text": "\n\n".join(" ".join(map(self._text, sentences)) for sentences in chosen)}

    def _text(self, numbers):
        return "".join(map(self.written.__getitem__, numbers))

    def _date(self, date):
        """Shifted as the months and years of the text are; no day is later than the 28th."""
        if not (found := re.match(r"(\d{4})-(\d\d)-(\d\d)", date)):
            return date
        year, month, day = map(int, found.groups())
        months = 12 * (year + self.years) + month - 1 + self.months
        return f"{months // 12:04d}-{months % 12 + 1:02d}-{min(day, 28):02d}"

    def _chosen(self, text):
        """The paragraphs with fewer sentences, some of them in another order. The first two stay."""
        generator = self.generator
        sentences = [[place, sentence] for place, sentences in enumerate(text) for sentence in sentences]
        kept = [entry for number, entry in enumerate(sentences) if number < 2 or not generator.chance(DROPPED)]
        for place in range(1, len(kept) - 1):
            if generator.chance(SWAPPED):
                kept[place][1], kept[place + 1][1] = kept[place + 1][1], kept[place][1]
        result = {}
        for paragraph, sentence in kept:
            result.setdefault(paragraph, []).append(sentence)
        return list(result.values())


if __name__ == "__main__":
    main()
