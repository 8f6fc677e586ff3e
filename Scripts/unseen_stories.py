"""What the grouping would score with a model that never saw the stories: for Scripts/fit_event_model.py --check.

Average link over each thread's pairs, as EventClustering does it, but for copies, which are left out, and for stories of
more than thirty articles, which the sets do not have. Needs numpy and scipy.
"""

from collections import Counter, defaultdict

import numpy
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

CLIP, THRESHOLD = 6.0, 0.0


def clusters(count, places, opinions):
    """The story of each of a thread's articles; a pair that was not compared counts as surely apart."""
    if count == 1:
        return [0]
    similarity = numpy.zeros((count, count))
    for (left, right), opinion in zip(places, (numpy.clip(opinions, -CLIP, CLIP) + CLIP) / (2 * CLIP)):
        similarity[left, right] = similarity[right, left] = opinion
    distance = 1 - similarity
    numpy.fill_diagonal(distance, 0)
    tree = linkage(squareform(distance, checks=False), "average")
    return list(fcluster(tree, 1 - (THRESHOLD + CLIP) / (2 * CLIP), criterion="distance"))


def b_cubed(gold, found):
    """F1 (Bagga and Baldwin 1998) of two lists of labels."""
    cells, golds, founds = Counter(zip(gold, found)), Counter(gold), Counter(found)
    precision = sum(n * n / founds[label] for (_, label), n in cells.items()) / len(gold)
    recall = sum(n * n / golds[label] for (label, _), n in cells.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


def print_scores(rows, pairs, opinions, gold, folders):
    """B-cubed F1 of each whole set, and of the small folders with the share that is exactly right.

    rows: the rows of threads.jsonl; pairs: their pairs as places; opinions: log-odds; folders: the numbers of the collections
    that are given small folders.
    """
    labels, names, start = defaultdict(list), {}, 0
    for number, row in enumerate(rows):
        stories = clusters(len(row["ids"]), pairs[start : start + row["pairs"]], opinions[start : start + row["pairs"]])
        start += row["pairs"]
        names[row["collection"]] = row["set"]
        labels[row["collection"]] += [
            (gold[row["set"]][identifier], (number, story)) for identifier, story in zip(row["ids"], stories)
        ]
    scores = {collection: b_cubed(*zip(*labels[collection])) for collection in labels}
    whole = sorted({row["collection"] for row in rows if row["whole"] and "-" not in row["set"]})
    small = [scores[collection] for collection in scores if collection in folders]
    print("unseen stories, B-cubed F1: "
          + ", ".join(f"{names[collection]} {scores[collection]:.4f}" for collection in whole)
          + f", mean {numpy.mean([scores[collection] for collection in whole]):.4f}; small folders {numpy.mean(small):.4f}, "
          + f"exactly right {numpy.mean([score > 0.9999 for score in small]):.4f}")  # fmt: skip
