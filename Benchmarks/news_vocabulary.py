"""The words of news articles in classes, inside which one word can stand for another.

A class holds the names, the acronyms, or the other words of one ending, that nearly as many articles hold: their
number's power of two is the same. Function words and others that 10 % of the articles hold are in no class.
"""

from collections import Counter, defaultdict

from generate_articles import DAYS, KEPT_CAPITALS, MONTHS, SUFFIXES
from news_records import pieces

# The least share of articles that hold a word which is kept, in percent; names are not kept however many hold them.
COMMON = 10
MONTH_PLACES = {month: place for place, month in enumerate(MONTHS)}
DAY_PLACES = {day: place for place, day in enumerate(DAYS)}
SHORT_MONTHS = {month[:3]: place for place, month in enumerate(MONTHS)} | {"Sept": 8}
CALENDAR = set(MONTH_PLACES) | set(DAY_PLACES) | set(SHORT_MONTHS)
KEPT = {word.lower() for word in KEPT_CAPITALS}


class Vocabulary:
    """What the records' texts tell of each word, by its lower-case form."""

    def __init__(self, records):
        self.documents = Counter()
        # How often a word is written in small letters, capitalised inside a sentence, and in capitals alone.
        self.small, self.capital, self.upper = Counter(), Counter(), Counter()
        # How a name is written most often, where it is capitalised inside a sentence.
        spelled = defaultdict(Counter)
        for record in records:
            held = {}  # not a set: its order is another in each run
            between = "."
            for number, piece in enumerate(pieces(record["text"])):
                if number % 2 == 0:
                    between = piece
                    continue
                word = piece.lower()
                held[word] = 1
                if len(piece) > 1 and piece.isupper():
                    self.upper[word] += 1
                elif piece == word:
                    self.small[word] += 1
                elif not set(between) & set(".!?:“”\"\n") and number > 1:
                    self.capital[word] += 1
                    spelled[word][piece] += 1
            self.documents.update(held)
        self.common = COMMON * len(records) / 100
        self.spelling = {word: forms.most_common(1)[0][0] for word, forms in spelled.items()}
        self.classes = defaultdict(list)
        self.class_of = {}
        for word in self.documents:
            if found := self._class(word):
                self.class_of[word] = found
                self.classes[found].append(self.spelling.get(word, word) if found[0] == "name" else word)

    def _class(self, word):
        """(kind, power of two of its articles, ending), or nothing for a word that is kept."""
        if word[0].isdigit() or len(word) < 2 or word in KEPT or word.capitalize() in CALENDAR:
            return None
        power = self.documents[word].bit_length()
        small = self.small[word]
        if self.upper[word] > small + self.capital[word]:
            return ("acronym", power, "")
        if self.capital[word] > small:
            return ("name", power, "")
        if self.documents[word] >= self.common or "'" in word or "’" in word:
            return None
        return ("word", power, next((ending for ending in SUFFIXES if word.endswith(ending)), ""))


def in_form_of(piece, target):
    """The target with capitals as the piece has them."""
    if len(piece) > 1 and piece.isupper():
        return target.upper()
    return target[0].upper() + target[1:] if piece[0].isupper() else target
