#!/usr/bin/env python3
"""Makes any number of news texts that behave like real ones, from the sentences of the seeds.

usage: generate_articles.py --articles N --output DIR [--seeds DIR] [--gold FILE]

The same arguments give the same bytes on every machine. Texts are about 4 kB long. They belong to
invented stories of 1 to 12 articles, most of them small, and stories belong to threads:

- A thread has its own names: every capitalised name of the seeds becomes an invented one, a third
  of them from a list of famous names that all threads share. It also has its own topic: the seeds'
  words that few texts contain become invented words, from a vocabulary that all threads share.
  Words that many English news texts contain (`common_words.txt`: 3 % or more of them) stay.
- A story has its own numbers, days and months, a few more names of its own, and its own choice of
  sentences.
- An article takes most of its story's leading facts and a varied choice of its other sentences.
- A share of the articles has a deck, and noise as scrapers leave it: images, a masthead, section
  labels, "Read more" lines, promotion, a credit.

--gold writes `{"file", "story", "thread"}` for each article, as JSON Lines.

Standard library only. No `random`: its sequences may change between versions of Python.
"""

import argparse
import json
import os
import re
import sys

MASK = (1 << 64) - 1
COMMON_WORDS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "common_words.txt")


class Generator:
    """splitmix64: a small generator whose sequence is given by its seed alone."""

    def __init__(self, seed):
        self.state = seed & MASK

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, limit):
        return self.next() % limit

    def chance(self, percent):
        return self.next() % 100 < percent

    def pick(self, values):
        return values[self.next() % len(values)]

    def pick_early(self, values):
        """A value, the earlier ones more often."""
        return values[min(self.below(len(values)), self.below(len(values)))]

    def shuffle(self, values):
        for i in range(len(values) - 1, 0, -1):
            j = self.next() % (i + 1)
            values[i], values[j] = values[j], values[i]
        return values


# Sizes of stories and of threads, each as often as it stands here.
STORY_SIZES = [1] * 54 + [2] * 18 + [3] * 10 + [4] * 6 + [5] * 4 + [6] * 3 + [8] * 2 + [10] + [12]
THREAD_SIZES = [1] * 50 + [2] * 25 + [3] * 12 + [4] * 6 + [5] * 4 + [8] * 2 + [12]

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

# Capitalised words of the seeds that are no names: they stay as they are.
KEPT_CAPITALS = set(
    """President Minister Prime Foreign Secretary Defense Defence Advisor Adviser General Director Council Center
    National Security University Policy Professor Special Air Force One State White House World War Post Times
    Media Line News TV US UK EU UN NATO U.S. U.K. I The A An He She It They We In On At By For But And As If
    When While This That These Those There According However Meanwhile After Before Over With What Why How Not
    Dr Mr Mrs Ms Absolutely Additionally Here""".split()
)

SUFFIXES = ("ation", "ments", "ment", "ings", "ing", "ties", "ions", "ion", "ity", "ers", "ies", "ive", "ous", "ed",
            "ly", "er", "es", "al", "s")  # fmt: skip

ONSETS = "b br c ch cl d dr f fl g gr h j k kl l m n p pl pr r s sh sk st t th tr v w z".split()
VOWELS = "a e i o u ai ea ie oa ou".split()
CODAS = ["", "", "", "l", "m", "n", "r", "s", "t", "nd", "rt", "st"]

READ_MORE = ["Read more: {}", "READ ALSO: {}", "Also read: {}", "See also: {}", "Related: {}"]
PROMOTION = [
    "Subscribe to our newsletter and never miss a story.",
    "Follow us on Telegram, Facebook and X for the latest updates.",
    "Independent journalism needs your support. Please donate today.",
    "Sign up for our daily briefing, free, in your inbox.",
]
LABELS = ["- News", "- World", "- Politics", "Advertisement", "Share this article"]


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--articles", type=int, required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--seeds", default=os.path.join(here, "..", "seeds"))
    parser.add_argument("--gold")
    arguments = parser.parse_args()
    if arguments.articles < 1:
        parser.error("--articles must be 1 or more")
    os.makedirs(arguments.output, exist_ok=True)
    if os.listdir(arguments.output):
        sys.exit(f"{arguments.output}: not empty; give a new folder, so that no older text is left among the new")

    world = World(arguments.seeds)
    generator = Generator(arguments.articles)
    order = generator.shuffle(list(range(arguments.articles)))  # articles of one story lie apart
    gold, count, story_number, thread_number = [], 0, 0, 0
    while count < arguments.articles:
        thread = Thread(world, Generator(0xD16E57 + thread_number))
        for _ in range(thread.generator.pick(THREAD_SIZES)):
            story = Story(thread)
            for _ in range(thread.generator.pick(STORY_SIZES)):
                if count == arguments.articles:
                    break
                name = f"{order[count]:06d}_{thread.generator.next():016x}.txt"
                with open(os.path.join(arguments.output, name), "w", encoding="utf-8", newline="\n") as file:
                    file.write(story.article())
                gold.append({"file": name, "story": story_number, "thread": thread_number})
                count += 1
            story_number += 1
            if count == arguments.articles:
                break
        thread_number += 1
    if arguments.gold:
        with open(arguments.gold, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in sorted(gold, key=lambda row: row["file"]))
    print(f"{count} articles of {story_number} stories in {thread_number} threads")


class World:
    """What all threads share: the sentences of the seeds, the vocabulary, known names, outlets."""

    def __init__(self, seeds):
        generator = Generator(0x5EED)
        raw = read_sentences(seeds)
        if not raw:
            sys.exit(f"{seeds}: no sentence in there")
        self.names = find_names(raw)
        self.common = read_words(COMMON_WORDS)
        self.sentences = [self.parse(sentence) for sentence in raw]
        self.vocabulary = unique(lambda: invented(generator, 2 + generator.below(3)), 50_000)
        self.famous = unique(lambda: invented(generator, 2 + generator.below(2)).capitalize(), 600)
        self.outlets = [
            f"{generator.pick(self.famous)} {generator.pick(['News', 'Post', 'Times', 'Daily', 'Herald', 'TV'])}"
            for _ in range(60)
        ]

    def parse(self, sentence):
        """The sentence in pieces: (kind, text), where kind says what becomes of the text."""
        pieces = []
        for text in re.findall(r"\d[\d,.]*\d|\d|U\.[SK]\.|[A-Za-z][A-Za-z]*|[^A-Za-z\d]+", sentence):
            if text in MONTHS and text != "May":
                kind = "month"
            elif text in DAYS:
                kind = "day"
            elif text in self.names:
                kind = "name"
            elif text[0].isdigit():
                kind = "number"
            elif len(text) >= 6 and text.islower() and text not in self.common:
                kind = "word"
            else:
                kind = "text"
            if kind == "text" and pieces and pieces[-1][0] == "text":
                pieces[-1] = ("text", pieces[-1][1] + text)
            else:
                pieces.append((kind, text))
        return pieces


class Thread:
    """A running topic: its names and its words."""

    def __init__(self, world, generator):
        self.world = world
        self.generator = generator
        self.names = {
            name: (
                generator.pick_early(world.famous)
                if generator.chance(35)
                else invented(generator, 2 + generator.below(3)).capitalize()
            )
            for name in sorted(world.names)
        }
        self.words = {}
        self.sentences = generator.shuffle(list(world.sentences))

    def word(self, word):
        """The topic's word in place of a word of the seeds, with the same ending; seldom the word itself."""
        if word not in self.words:
            if self.generator.chance(15):
                self.words[word] = word
            else:
                ending = next((suffix for suffix in SUFFIXES if word.endswith(suffix)), "")
                self.words[word] = self.generator.pick(self.world.vocabulary) + ending
        return self.words[word]


class Story:
    """One event: its numbers, its days, and its sentences, the leading ones first."""

    def __init__(self, thread):
        self.thread = thread
        self.generator = generator = thread.generator
        self.names = dict(thread.names)
        for name in sorted(self.names):
            if generator.chance(25):
                self.names[name] = invented(generator, 2 + generator.below(3)).capitalize()
        self.month = generator.pick(MONTHS)
        self.days = generator.shuffle(list(DAYS))
        self.numbers = {}
        chosen = generator.shuffle(list(thread.sentences))[:48]
        self.sentences = [self.say(sentence) for sentence in chosen]
        self.facts, self.details = self.sentences[:6], self.sentences[6:]

    def say(self, sentence):
        words = []
        for kind, text in sentence:
            if kind == "word":
                text = self.thread.word(text)
            elif kind == "name":
                text = self.names[text]
            elif kind == "month":
                text = self.month
            elif kind == "day":
                text = self.days[DAYS.index(text)]
            elif kind == "number":
                text = self.number(text)
            words.append(text)
        return "".join(words)

    def number(self, text):
        """Another number of the same shape; a year stays one, and a small number can stay a day of a month."""
        if text not in self.numbers:
            if re.fullmatch(r"20\d\d", text):
                self.numbers[text] = str(2021 + self.generator.below(5))
            elif len(text) <= 2:
                self.numbers[text] = str(1 + self.generator.below(28))
            else:
                self.numbers[text] = re.sub(r"\d", lambda _: str(1 + self.generator.below(9)), text)
        return self.numbers[text]

    def article(self):
        generator = self.generator
        facts = [fact for fact in self.facts if generator.chance(75)] or self.facts[:1]
        length = 1600 + generator.below(2600)
        details, taken = generator.shuffle(list(self.details)), 0
        while taken < len(details) and length > 0:
            length -= len(details[taken])
            taken += 1
        body = facts + details[:taken]

        lines = []
        if generator.chance(20):
            lines += [image(generator) for _ in range(1 + generator.below(3))]
        if generator.chance(6):
            lines.append(f"{generator.pick(self.thread.world.outlets)} ➤ The news of the world is here")
        lines.append(title(facts[0], generator))
        if generator.chance(35):
            lines.append(self.deck(body[0]))
        while body:
            size = 1 + generator.below(4)
            lines.append(" ".join(body[:size]))
            body = body[size:]
            if generator.chance(3):
                lines.append(generator.pick(READ_MORE).format(title(generator.pick(self.sentences), generator)))
            if generator.chance(2):
                lines.append(image(generator))
        lines += self.ending()
        gap = "\n\n" if generator.chance(30) else "\n"
        return gap.join(lines) + "\n"

    def deck(self, lead):
        return lead if self.generator.chance(30) else self.generator.pick(self.facts).rstrip(".")

    def ending(self):
        generator = self.generator
        lines = []
        if generator.chance(15):
            lines.append(f"Source: {generator.pick(self.thread.world.outlets)}")
        if generator.chance(12):
            lines.append(generator.pick(PROMOTION))
        if generator.chance(10):
            lines.append(generator.pick(LABELS))
        if generator.chance(12):
            lines += [image(generator) for _ in range(1 + generator.below(5))]
        return lines


def read_words(path):
    with open(path, encoding="utf-8") as file:
        return set(file.read().split())


def read_sentences(folder):
    """The sentences of the seeds' paragraphs, each once; a quotation is never cut in two."""
    sentences = {}
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".txt"):
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            for line in file:
                line = line.strip()
                if len(line) < 120 or line.startswith("!["):
                    continue
                pending = ""
                for part in re.split(r"(?<=[.!?”])(?<!U\.S\.)(?<!U\.K\.)\s+(?=[A-Z“\"])", line.lstrip("- ")):
                    pending = f"{pending} {part}".strip()
                    if pending.count("“") == pending.count("”") and pending.count('"') % 2 == 0:
                        if 50 <= len(pending) <= 600:
                            sentences[pending] = None
                        pending = ""
    return list(sentences)


def find_names(sentences):
    """The words that are capitalised inside sentences and never stand there in small letters."""
    capital, small = set(), set()
    for sentence in sentences:
        words = re.findall(r"[A-Za-z]+", sentence)
        capital.update(word for word in words[1:] if word[0].isupper())
        small.update(word for word in words if word.islower())
    kept = KEPT_CAPITALS | set(MONTHS) | set(DAYS)
    return {word for word in capital if word not in kept and word.lower() not in small and len(word) > 2}


def unique(make, count):
    values = {}
    while len(values) < count:
        values[make()] = None
    return list(values)


def invented(generator, syllables):
    """A word that nobody has written and everybody can say."""
    return "".join(
        generator.pick(ONSETS) + generator.pick(VOWELS) + (generator.pick(CODAS) if last else "")
        for last in [False] * (syllables - 1) + [True]
    )


def title(sentence, generator):
    words = re.sub(r"[“”\"(),]", "", sentence).rstrip(".").split()
    return " ".join(words[: 7 + generator.below(5)])


def image(generator):
    return f"![](https://images.example/{generator.below(1000)}/{generator.next():012x}_80x50.webp)"


if __name__ == "__main__":
    main()
