#!/usr/bin/env python3
"""Fits the model of who says a quotation, and writes it as the resource that digest embeds.

usage: Scripts/fit_speaker_model.py SPEAKER_FEATURES QUOTATIONS [--digest FILE] [--output FILE] [--work DIR]

SPEAKER_FEATURES is the program of that name, built with DIGEST_MEASURE=1 (Benchmarks/SpeakerFeatures); QUOTATIONS a folder
with train.jsonl, train.gold.jsonl, dev.jsonl and dev.gold.jsonl (rows {"id", "quotations": [{"line", "text", "mentions",
"names"}]}). Needs numpy and lightgbm.

For each quotation each mention near it is a row: right where the name that it stands for shares a word with the gold's, or,
where the gold has no name, where it is the same words. Quoted words that the gold has no speaker for have no right row.
Articles without any gold are left out: there the gold did not see the marks.

Prints precision and coverage by the outlet that models never saw, and on dev. The threshold is that at which the models
that never saw an outlet reach PRECISION on it.
"""

import argparse
import json
import os
import re
import subprocess
from collections import defaultdict

import lightgbm
import numpy

PRECISION = 0.9755
TREES = 40
SETTINGS = {
    "objective": "binary", "num_leaves": 24, "learning_rate": 0.2, "min_data_in_leaf": 20, "feature_fraction": 0.5, "lambda_l2": 5,
    "seed": 1, "deterministic": True, "force_row_wise": True, "num_threads": 1, "verbose": -1,
}  # fmt: skip
# Quotations whose gold has no name are no measure, and their rows are less sure.
WEIGHT_WITHOUT_NAME = 0.5
PRONOUNS = {"he", "she", "they", "it", "speaker", "who"}
# See SpeakerJoint.swift: behind “to”, “of” or another preposition.
DEPENDENT = {1, 3, 5}


def normal(text):
    return re.sub(r"[\s\"“”‘’',.!?]+", " ", text).strip().lower()


def plain(text):
    return re.sub(r"[^\w ]+", "", text).lower().strip()


def is_right(name, gold):
    """As eval/score_quotations.py has it."""
    return bool(set(re.findall(r"[\w’'\-]+", name)) & set(gold["names"]))


def is_head(name, gold):
    """Whether a name is that of whom the gold's mention is about: not so the union's in “a spokesman for the union”, and not
    so the minister's in “the minister's aide”."""
    for mention in gold["mentions"]:
        head = re.split(r",|\(| (?:who|which|that|for|of|at|with|in|from|to|on|by) ", mention)[0]
        head = re.split(r"[’']s? ", head)[-1]
        if set(re.findall(r"[\w’'\-]+", name)) & set(re.findall(r"[A-Z][\w’'\-]*", head)):
            return True
    return False


def read(side, arguments):
    """The quoted stretches of a side, each with its gold and its candidates."""
    source = os.path.join(arguments.quotations, side + ".jsonl")
    export = os.path.join(arguments.work, side)
    subprocess.run([arguments.digest, "export", "--quiet", "--source", source, "--output", export], check=True)
    passages, places = [], []
    with open(os.path.join(export, "articles.jsonl"), encoding="utf-8") as file:
        for article in map(json.loads, file):
            lines = [("title", article["title"], 1)]
            if article["deck"]:
                lines.append(("deck", article["deck"], 0))
            lines += [(block["kind"], block["text"], block["line"]) for block in article["blocks"]]
            passages.append("A")
            passages += [kind + "\t" + re.sub(r"[\t\n]", " ", text) for kind, text, _ in lines]
            places.append((article["input_id"], [line for _, _, line in lines]))
    features = subprocess.run(
        [arguments.speaker_features], input="\n".join(passages) + "\n", capture_output=True, text=True, check=True
    ).stdout.split("\n")
    names, stretches = features[0].split("\t"), []
    for line in features[1:]:
        fields = line.split("\t")
        if fields[0] == "Q":
            identifier, lines = places[int(fields[1])]
            stretches.append({"id": identifier, "line": lines[int(fields[2])], "text": fields[3], "rows": [], "gold": None})
        elif fields[0] == "C":
            stretches[-1]["rows"].append((fields[1], fields[2], fields[3], [float(value) for value in fields[4:]]))
    return names, with_gold(stretches, os.path.join(arguments.quotations, side + ".gold.jsonl"))


def with_gold(stretches, path):
    """The stretches of articles that have gold, with it, and how many quotations are judged."""
    places, judged, known = defaultdict(list), 0, set()
    for stretch in stretches:
        places[stretch["id"], stretch["line"]].append(stretch)
    with open(path, encoding="utf-8") as file:
        for article in map(json.loads, file):
            for quotation in article["quotations"]:
                known.add(article["id"])
                judged += bool(quotation["names"])
                text = normal(quotation["text"])
                for stretch in places[article["id"], quotation["line"]]:
                    found = normal(stretch["text"])
                    if stretch["gold"] is None and (found == text or len(text) > 20 and (text in found or found in text)):
                        stretch["gold"] = quotation
                        break
    return [stretch for stretch in stretches if stretch["id"] in known], judged


def rows_of(stretches, names):
    """Features, labels, weights and the stretch of each row."""
    features, labels, weights, owners = [], [], [], []
    joint, owner = names.index("joint"), names.index("isOwner")
    for number, stretch in enumerate(stretches):
        gold = stretch["gold"]
        mentions = [mention.lower() for mention in gold["mentions"]] if gold else []
        # Where the gold says “he”, whom he stands for is neither right nor wrong.
        meant = {row[1] for row in stretch["rows"] if row[0] in PRONOUNS and row[2].lower() in mentions}
        for kind, name, words, values in stretch["rows"]:
            weight = 1 if gold and gold["names"] else WEIGHT_WITHOUT_NAME
            label = False
            if gold and gold["names"]:
                label = is_right(name, gold)
                if kind == "name" and (values[joint] in DEPENDENT or values[owner]):
                    label = label and is_head(name, gold)
            elif gold:
                own = plain(words)
                label = any(own == plain(m) or len(own.split()) > 1 and own in plain(m) for m in mentions)
                if kind == "name" and name in meant:
                    weight = 0
            features.append(values)
            labels.append(label)
            weights.append(weight)
            owners.append(number)
    return numpy.array(features, numpy.float32), numpy.array(labels), numpy.array(weights), numpy.array(owners)


def fit(features, labels, weights):
    return lightgbm.train(SETTINGS, lightgbm.Dataset(features, labels, weight=weights), TREES)


def decisions(stretches, probabilities, owners):
    """For each judged stretch how sure the likeliest speaker is, and whether that is right."""
    likeliest = defaultdict(dict)
    row = 0
    for number, stretch in enumerate(stretches):
        for _, name, _, _ in stretch["rows"]:
            likeliest[number][name] = max(probabilities[row], likeliest[number].get(name, 0))
            row += 1
    found = []
    for number, names in likeliest.items():
        gold = stretches[number]["gold"]
        if gold and gold["names"]:
            ranked = sorted(names.items(), key=lambda pair: -pair[1]) + [("", 0)]
            found.append((ranked[0][1] - 0.5 * ranked[1][1], is_right(ranked[0][0], gold), stretches[number]["id"]))
    return sorted(found, reverse=True)


def report(title, found, judged, threshold):
    answered = [right for sureness, right, _ in found if sureness >= threshold]
    print(f"{title:16} judged {judged:5} precision {sum(answered) / max(1, len(answered)):.4f} coverage {len(answered) / judged:.4f}")


def threshold_for(found, precision):
    right, threshold = 0, 1.0
    for number, (sureness, is_right, _) in enumerate(found, 1):
        right += is_right
        if right / number >= precision:
            threshold = sureness
    return threshold


def written(model, names, threshold):
    lines = ["# Who says a quotation: see Sources/Language/Quotations/SpeakerModel.swift. Made by Scripts/fit_speaker_model.py."]
    lines += [f"threshold\t{threshold:.4f}", "constant\t0"]
    for tree in model.dump_model()["tree_info"]:
        nodes = []

        def add(node):
            place = len(nodes)
            nodes.append("")
            if "leaf_value" in node:
                nodes[place] = f"leaf\t{node['leaf_value']:.5g}"
            else:
                add(node["left_child"])
                right = len(nodes) - place
                add(node["right_child"])
                nodes[place] = f"{names[node['split_feature']]}\t{node['threshold']:.7g}\t{right}"

        add(tree["tree_structure"])
        lines += ["tree"] + nodes
    return "\n".join(lines) + "\n"


def main():
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parser = argparse.ArgumentParser()
    parser.add_argument("speaker_features")
    parser.add_argument("quotations")
    parser.add_argument("--digest", default=os.path.join(here, ".build/release/digest"))
    parser.add_argument("--output", default=os.path.join(here, "Sources/Language/Resources/quotations/speaker-model.tsv"))
    parser.add_argument("--work", default=os.path.join(here, ".build/speaker-model"))
    arguments = parser.parse_args()
    os.makedirs(arguments.work, exist_ok=True)
    names, (stretches, judged) = read("train", arguments)
    features, labels, weights, owners = rows_of(stretches, names)
    outlets = numpy.array([stretches[owner]["id"].split("_")[0] for owner in owners])
    probabilities = numpy.zeros(len(labels))
    for outlet in sorted(set(outlets)):
        unseen = outlets == outlet
        model = fit(features[~unseen], labels[~unseen], weights[~unseen])
        probabilities[unseen] = model.predict(features[unseen])
    found = decisions(stretches, probabilities, owners)
    threshold = threshold_for(found, PRECISION)
    report("unseen outlets", found, judged, threshold)
    for outlet in sorted(set(outlets)):
        own = [entry for entry in found if entry[2].startswith(outlet + "_")]
        report("  " + outlet, own, max(1, len(own)), threshold)
    model = fit(features, labels, weights)
    _, (dev, dev_judged) = read("dev", arguments)
    dev_features, _, _, dev_owners = rows_of(dev, names)
    report("dev", decisions(dev, model.predict(dev_features), dev_owners), dev_judged, threshold)
    with open(arguments.output, "w", encoding="utf-8") as file:
        file.write(written(model, names, threshold))


if __name__ == "__main__":
    main()
