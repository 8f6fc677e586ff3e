#!/usr/bin/env python3
"""Makes a source in which one event has many articles, among those of other stories.

usage: big_stories.py --source SET.jsonl... --size N --output FILE.jsonl --gold-output FILE.jsonl
       [--gold SET.gold.jsonl...] [--from SET.jsonl] [--event RANK]
       [--others N] [--neighbours related|unrelated] [--seed N]

The event is one of the source's stories, or of one set's, by its articles times their different sentences: RANK 0 has
the most. Each of its N articles is made of the sentences of the story's real ones: a title and a lead that may be of
two, half of the other sentences of one and some of the others', in about the order in which they stand there. One
content word in seven is another of its class. So articles tell one event, and no two are near copies.

The other stories keep their articles, three of each at most. They are those most like the event in the same set
(related), or stories of all sets from the half that is least like it (unrelated).

The gold rows are {"id", "story"}; the event's story is "big". Standard library only.
"""

import argparse
import math
import sys
from collections import Counter, defaultdict

from generate_articles import Generator
from news_records import paragraphs, pieces, read_records, write_lines
from news_vocabulary import Vocabulary, in_form_of

BIG = "big"
# What each other story has at most.
ARTICLES_OF_OTHERS = 3
REPLACED = 14
SHORTEST, LONGEST = 6, 25


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--source", required=True, nargs="+")
    parser.add_argument("--gold", nargs="+")
    parser.add_argument("--size", type=int, required=True)
    parser.add_argument("--from", dest="set")
    parser.add_argument("--event", type=int, default=0)
    parser.add_argument("--others", type=int, default=20)
    parser.add_argument("--neighbours", choices=["related", "unrelated"], default="related")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--output", required=True)
    parser.add_argument("--gold-output", required=True)
    arguments = parser.parse_args()

    records = read_records(arguments.source, arguments.gold)
    generator = Generator(0xB165 + arguments.seed)
    vocabulary = Vocabulary(records)
    stories = defaultdict(list)
    for record in records:
        stories[record["set"], record["story"]].append(record)
    if arguments.set and arguments.set not in arguments.source:
        parser.error("--from: name one of the sources")
    sets = range(len(arguments.source)) if not arguments.set else [arguments.source.index(arguments.set)]
    ranked = sorted((-richness(records), story) for story, records in stories.items() if story[0] in sets)
    if not 0 <= arguments.event < len(ranked):
        sys.exit(f"--event {arguments.event}: there are {len(ranked)} stories")
    event = ranked[arguments.event][1]

    rows = [(article, BIG) for article in Event(stories[event], vocabulary, generator).articles(arguments.size)]
    for other in others(event, stories, vocabulary, arguments, generator):
        rows += [(record, other[1]) for record in stories[other][:ARTICLES_OF_OTHERS]]
    generator.shuffle(rows)
    kept = ("id", "title", "date", "source", "text")
    write_lines(arguments.output, [{key: row[key] for key in kept if row.get(key)} for row, _ in rows])
    write_lines(arguments.gold_output, [{"id": row["id"], "story": story} for row, story in rows])
    print(f"{arguments.size} articles of {event[1]}, {len(rows) - arguments.size} others")


def richness(records):
    return len(records) * len({text for record in records for part in paragraphs(record["text"]) for text in part})


class Event:
    """One story's real articles, and what can be made of them."""

    def __init__(self, records, vocabulary, generator):
        self.vocabulary, self.generator = vocabulary, generator
        self.records = [record for record in records if record["text"].strip()]
        self.texts = [[sentence for part in paragraphs(record["text"]) for sentence in part] for record in self.records]

    def articles(self, count):
        return [self._article(number) for number in range(count)]

    def _article(self, number):
        generator = self.generator
        places = list(range(len(self.texts)))
        main = generator.pick(places)
        length = min(max(len(self.texts[main]), SHORTEST), LONGEST)
        # Sentences by their place, from 0 to 1, in the article they are of; each once.
        chosen = {}
        own = [place for place in range(1, len(self.texts[main])) if generator.chance(50)]
        for place in own[:length]:
            chosen[self.texts[main][place]] = place / len(self.texts[main])
        for _ in range(4 * length):
            if len(chosen) >= length:
                break
            text = self.texts[generator.pick(places)]
            place = generator.below(len(text))
            chosen.setdefault(text[place], place / len(text))
        lead = self.texts[generator.pick(places)][0]
        chosen.pop(lead, None)
        body = sorted(chosen, key=lambda sentence: chosen[sentence] + generator.below(1000) / 3000)
        sentences = [self._reworded(sentence) for sentence in [lead, *body]]
        source = self.records[generator.pick(places)]
        return {
            "id": f"{BIG}-{number}",
            "title": self._reworded(source.get("title") or lead),
            "date": source.get("date"),
            "text": "\n\n".join(" ".join(sentences[place : place + 3]) for place in range(0, len(sentences), 3)),
        }

    def _reworded(self, text):
        """The text with some of its words, but no names, in place of others of their class."""
        words = []
        for piece in pieces(text):
            word_class = self.vocabulary.class_of.get(piece.lower())
            if word_class and word_class[0] == "word" and self.generator.chance(REPLACED):
                piece = in_form_of(piece, self.generator.pick(self.vocabulary.classes[word_class]))
            words.append(piece)
        return "".join(words)


def others(event, stories, vocabulary, arguments, generator):
    """The stories that stand around the event."""
    vectors = {story: vector(records, vocabulary) for story, records in stories.items()}
    alike = sorted(
        (story for story in stories if story != event),
        key=lambda story: (-sum(value * vectors[story].get(word, 0) for word, value in vectors[event].items()), story),
    )
    if arguments.neighbours == "related":
        return [story for story in alike if story[0] == event[0]][: arguments.others]
    return generator.shuffle(alike[len(alike) // 2 :])[: arguments.others]


def vector(records, vocabulary):
    """The words of a story by TF-IDF, of length 1."""
    counts = Counter(piece.lower() for record in records for piece in pieces(record["text"])[1::2])
    total = max(vocabulary.documents.values()) + 1
    values = {
        word: (1 + math.log(count)) * math.log(total / vocabulary.documents[word]) for word, count in counts.items()
    }
    length = math.sqrt(sum(value * value for value in values.values())) or 1
    return {word: value / length for word, value in values.items()}


if __name__ == "__main__":
    main()
