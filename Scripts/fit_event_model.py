#!/usr/bin/env python3
"""Fits the model that says whether two articles report one event, and writes it as the resource that digest embeds.

usage: Scripts/fit_event_model.py PAIR_FEATURES STORIES [--output FILE] [--work DIR] [--check]

PAIR_FEATURES is the program of that name, built with DIGEST_MEASURE=1 (Benchmarks/PairFeatures); STORIES a folder with
SET.jsonl, SET.gold.jsonl (rows {"id", "story"}) and small-digests.jsonl. Needs numpy and lightgbm.

Besides the given small folders it makes more of them, of stories that stand in one thread and of others, so that the
model does not learn how the given ones happen to be mixed. And it cuts all articles after their first WORDS, as feeds give
them, so that the model knows how little short texts have in common.

Two models of boosted trees, each fitted on all pairs of articles inside the threads of the whole sets and of the small
folders; each set weighs the same, and so do its small folders together. The first sees the features of the pair. The
second sees also what the first says of the thread's other pairs; what it learns from are opinions of first models that
never saw a story or a topic of either article (stacked generalization, Wolpert 1992, by FOLDS parts). Features that can
only speak for one event, or only against it, are held to that.

--check also fits models that never saw the stories they are asked about, by 2, 4, 5 and 6 parts, and prints what the
grouping scores with them (needs scipy).
"""

import argparse
import json
import os
import random
import subprocess
import sys
import zlib
from collections import defaultdict

import lightgbm
import numpy

# How many folders are made of each set.
SETS = {"ecbplus": 600, "allsides": 1200, "wikinews": 600, "basil": 600}
# Where articles are cut, and what pairs of cut articles weigh against those of whole ones.
WORDS = [60, 25]
SHARE_OF_CUT = 0.5
# The kinds of folders that are made, and how often: a story and its neighbours; an article each of neighbouring stories;
# stories at random; one story; a large story and single articles of its neighbours; two articles of two neighbours.
KINDS = {"hard": 8, "alone": 3, "easy": 2, "single": 2, "dominant": 3, "pair": 2}
FOLDS = 5
# Against one event the more they are; neither for nor against it by themselves; all others speak for it.
AGAINST = {"missingNamesLeast", "missingNamesMost", "missingFirstNames", "daysApart"}
NEITHER = {
    "yearsApart", "datesApart", "shorterLength", "longerLength", "threadSize", "collectionSize", "threadContent",
    "threadBackground", "squaredDifference", "absoluteDifference", "cosine", "overlap", "path", "bestOtherLeast",
    "bestOtherMost", "leadOverLeast", "leadOverMost", "partnersLeast", "partnersMost", "density",
}  # fmt: skip
# What the pairs of a set weigh together: those of the whole set, of the given folders, of those that are made.
SHARES = {"whole": 1, "given": 0.5, "made": 0.5}
# Whether somebody holds an office yet is what parts the stories of a thread in time. Few pairs of the training data have
# it, and trees that see little of a thing do little with it: so its weight is given.
FIRST = {"trees": 200, "num_leaves": 16, "linear": {"offices": 1.0}, "prior": True}
# The second opinion mends the first.
SECOND = {"trees": 100, "num_leaves": 10, "linear": {"opinion": 1.0}, "prior": False}
SHARED = {
    "objective": "binary", "learning_rate": 0.07, "lambda_l2": 5, "min_data_in_leaf": 100, "feature_fraction": 0.7, "bagging_fraction": 0.7, "bagging_freq": 1,
    "seed": 1, "deterministic": True, "force_row_wise": True, "num_threads": 2, "verbose": -1,
}  # fmt: skip


class Pairs:
    """All pairs that are compared, with their features, whether they are one story, their weights and their parts."""

    def __init__(self, folder, gold, part, given):
        self.names = json.load(open(os.path.join(folder, "names.json")))
        self.features = numpy.fromfile(os.path.join(folder, "features.float32"), numpy.float32)
        self.features = self.features.reshape(-1, len(self.names))
        places = numpy.fromfile(os.path.join(folder, "pairs.int32"), numpy.int32).reshape(-1, 2)
        same, first, second, kinds, start = [], [], [], [], 0
        for line in open(os.path.join(folder, "threads.jsonl"), encoding="utf-8"):
            row = json.loads(line)
            of = row["set"]
            for left, right in places[start : start + row["pairs"]]:
                left, right = row["ids"][left], row["ids"][right]
                same.append(gold[of][left] == gold[of][right])
                first.append(part[of, left])
                second.append(part[of, right])
                kinds.append((of, "whole" if row["whole"] else "given" if row["collection"] < given else "made"))
            start += row["pairs"]
        self.places, self.same = places, numpy.array(same, int)
        self.first, self.second = numpy.array(first), numpy.array(second)
        counts = defaultdict(int)
        for kind in kinds:
            counts[kind] += 1
        self.weights = numpy.array([(1 if kind[0] in SETS else SHARE_OF_CUT) * SHARES[kind[1]] / counts[kind] for kind in kinds])
        self.weights /= self.weights.mean()


def parts(gold, threads, count):
    """The part, of so many, of each article: those of one story or topic are in one part."""
    parent = {}

    def root(item):
        while parent.setdefault(item, item) != item:
            item = parent[item]
        return item

    for name in SETS:
        for identifier, story in gold[name].items():
            # ECB+ names its topics in the ids; elsewhere a thread of the whole set is the topic, but for AllSides,
            # whose threads are too large to be parted.
            topic = identifier.split("_")[0] if name == "ecbplus" else story
            parent[root((name, identifier))] = root((name, "topic", topic))
    for row in threads:
        if row["whole"] and row["set"] in ("wikinews", "basil"):
            for identifier in row["ids"][1:]:
                parent[root((row["set"], identifier))] = root((row["set"], row["ids"][0]))
    return {
        (name, identifier): zlib.crc32(repr(root((base(name), identifier))).encode()) % count
        for name in gold
        for identifier in gold[name]
    }


def base(name):
    """The set that a set of cut articles was made of: ecbplus of ecbplus-60."""
    return name.split("-")[0]


def made_folders(gold, threads):
    """Rows {"set", "ids"} of folders of KINDS, the same in each run."""
    generator = random.Random(1)
    rows = []
    for name in gold:
        count = SETS[name] if name in SETS else SETS[base(name)] // 2
        articles = defaultdict(list)
        for identifier, story in gold[name].items():
            articles[story].append(identifier)
        neighbours = {}
        for row in threads:
            stories = list(dict.fromkeys(gold[name][identifier] for identifier in row["ids"])) if row["set"] == name else []
            if row["whole"] and len(stories) > 1:
                for story in stories:
                    if len(stories) > len(neighbours.get(story, [])):
                        neighbours[story] = [other for other in stories if other != story]
        for _ in range(count):
            kind = generator.choices(list(KINDS), list(KINDS.values()))[0]
            folder = made_folder(generator, kind, articles, neighbours)
            if len(folder) > 1:
                rows.append({"set": name, "kind": kind, "ids": folder})
    return rows


def made_folder(generator, kind, articles, neighbours):
    some = lambda story, least, most: generator.sample(
        articles[story], min(len(articles[story]), generator.randint(least, most)))
    if kind == "easy":
        stories = generator.sample(list(articles), generator.randint(2, 5))
        return [identifier for story in stories for identifier in some(story, 1, 6)]
    if kind == "single":
        return some(generator.choice([story for story in articles if len(articles[story]) > 1]), 2, 12)
    story = generator.choice(list(neighbours))
    others = generator.sample(neighbours[story], min(len(neighbours[story]), generator.randint(1, 6 if kind == "alone" else 4)))
    if kind == "hard":
        return some(story, 1, 8) + [identifier for other in others for identifier in some(other, 1, 5)]
    if kind == "pair":
        return some(story, 1, 1) + some(others[0], 1, 1)
    head = some(story, 1, 1) if kind == "alone" else some(story, 4, 20)
    return head + [identifier for other in others for identifier in some(other, 1, 1)]


class Model:
    """A linear part that is given, and trees that mend it."""

    def __init__(self, pairs, rows, settings):
        settings = dict(SHARED, monotone_constraints=constraints(pairs.names), **settings)
        trees = settings.pop("trees")
        self.names, self.linear, self.constant = pairs.names, settings.pop("linear"), 0.0
        same, weights = pairs.same[rows], pairs.weights[rows]
        if settings.pop("prior"):
            self.constant = float(numpy.log(weights[same == 1].sum() / weights[same == 0].sum()))
        data = lightgbm.Dataset(
            pairs.features[rows], same, weight=weights, init_score=self.base(pairs.features[rows]))
        self.trees = lightgbm.train(settings, data, trees)

    def base(self, features):
        return self.constant + sum(
            weight * features[:, self.names.index(name)].astype(float) for name, weight in self.linear.items())

    def opinions(self, features):
        """Log-odds."""
        return self.base(features) + self.trees.predict(features, raw_score=True)


def constraints(names):
    return [-1 if name in AGAINST else 0 if name in NEITHER else 1 for name in names]


def unseen(pairs, settings):
    """The log-odds of each pair by a model that saw neither article's stories and topics."""
    opinions = numpy.zeros(len(pairs.same), numpy.float32)
    for part in range(pairs.first.max() + 1):
        model = Model(pairs, (pairs.first != part) & (pairs.second != part), settings)
        rows = pairs.first == part
        opinions[rows] = model.opinions(pairs.features[rows])
    return opinions


def written(model, name):
    """A model, a fact a line: see EventModel.init(parsing:)."""
    yield f"model\t{name}"
    yield f"constant\t{model.constant:.5g}"
    for feature, weight in model.linear.items():
        yield f"linear\t{feature}\t{weight}"
    for tree in model.trees.dump_model()["tree_info"]:
        yield "tree"
        nodes = []

        def add(node):
            place = len(nodes)
            nodes.append("")
            if "leaf_value" in node:
                nodes[place] = f"leaf\t{node['leaf_value']:.5g}"
            else:
                left, right = add(node["left_child"]), add(node["right_child"])
                nodes[place] = f"{model.names[node['split_feature']]}\t{numpy.float32(node['threshold'])}\t{left}\t{right}"
            return place

        add(tree["tree_structure"])
        yield from nodes


def report(title, pairs, opinions):
    probability = 1 / (1 + numpy.exp(-opinions))
    loss = -numpy.where(pairs.same == 1, numpy.log(probability), numpy.log(1 - probability))
    right = (opinions > 0) == (pairs.same == 1)
    print(f"{title}: log loss {numpy.average(loss, weights=pairs.weights):.4f}, right "
          f"{numpy.average(right, weights=pairs.weights):.4f}, of {len(pairs.same)} pairs")  # fmt: skip


class Fitting:
    """The features of all collections, made by PAIR_FEATURES, and the models fitted on them."""

    def __init__(self, options):
        self.program, self.work = options.program, options.work
        read = lambda path: [json.loads(line) for line in open(path, encoding="utf-8")]
        self.gold = {
            name: {row["id"]: row["story"] for row in read(os.path.join(options.stories, name + ".gold.jsonl"))}
            for name in SETS
        }
        os.makedirs(self.work, exist_ok=True)
        self.sources = [os.path.join(options.stories, name + ".jsonl") for name in SETS]
        for words in WORDS:
            for name in SETS:
                cut = f"{name}-{words}"
                subprocess.run(
                    [sys.executable, "Benchmarks/first_words.py", "--words", str(words), self.sources[list(SETS).index(name)],
                     self.path(cut + ".jsonl")], check=True)  # fmt: skip
                self.gold[cut] = self.gold[name]
                self.sources.append(self.path(cut + ".jsonl"))
        self.folders = []
        self.run("first")
        self.threads = read(self.path("first", "threads.jsonl"))
        given = read(os.path.join(options.stories, "small-digests.jsonl"))
        self.folders = ["--folders", self.path("folders.jsonl")]
        with open(self.folders[1], "w", encoding="utf-8") as file:
            for row in given + made_folders(self.gold, self.threads):
                file.write(json.dumps(row) + "\n")
        self.given = len(self.sources) + len(given)
        self.run("first")
        self.rows = read(self.path("first", "threads.jsonl"))

    def path(self, *names):
        return os.path.join(self.work, *names)

    def run(self, output, *options):
        subprocess.run([self.program, self.path(output), *self.folders, *options, *self.sources], check=True)

    def pairs(self, folder, count):
        return Pairs(self.path(folder), self.gold, parts(self.gold, self.threads, count), self.given)

    def second_pairs(self, opinions, count):
        """The pairs with what a first model says of the others."""
        opinions.tofile(self.path("opinions.float32"))
        self.run("second", "--opinions", self.path("opinions.float32"))
        return self.pairs("second", count)

    def check(self, count):
        first = self.pairs("first", count)
        opinions = unseen(first, FIRST)
        report(f"first opinion, {count} parts", first, opinions)
        second = self.second_pairs(opinions, count)
        opinions = unseen(second, SECOND)
        report(f"second opinion, {count} parts", second, opinions)
        unseen_stories.print_scores(self.rows, second.places, opinions, self.gold, range(len(self.sources), self.given))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("stories")
    parser.add_argument("--output", default="Sources/Stories/Resources/event-model.tsv")
    parser.add_argument("--work", default=".build/fit")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    fitting = Fitting(options)
    if options.check:
        for count in (2, 4, 5, 6):
            fitting.check(count)
    pairs = fitting.pairs("first", FOLDS)
    first = Model(pairs, slice(None), FIRST)
    second = Model(fitting.second_pairs(unseen(pairs, FIRST), FOLDS), slice(None), SECOND)
    lines = [
        "# Whether two articles report one event: see Sources/Stories/EventModel.swift. Made by Scripts/fit_event_model.py.",
        *written(first, "first"),
        *written(second, "second"),
    ]
    with open(options.output, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    print(f"{options.output}: {lines.count('tree')} trees, {len(lines)} lines")


if __name__ == "__main__":
    if "--check" in sys.argv:
        import unseen_stories
    sys.exit(main())
