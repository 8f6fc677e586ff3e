#!/usr/bin/env bash
# Measures the grouping where only titles and first words are known, as feeds and agencies give them: B-cubed F1 on the
# first 60 words of each set's articles, and of all sets in one pool; beside it that on the whole texts.
#
# usage: Benchmarks/measure_leads.sh [SHARED [WORDS]]      (../shared, 60 words)
#
# SHARED holds data/stories/SET.jsonl, SET.gold.jsonl and eval/score_stories.py. Runs .build/release/digest as it is:
# build first. Everything it makes lies in .build/benchmark/leads.
set -euo pipefail
cd "$(dirname "$0")/.."

shared=${1:-../shared}
words=${2:-60}
work=.build/benchmark/leads
sets=(ecbplus allsides wikinews basil)
rm -rf "$work"
mkdir -p "$work"

# score SOURCE GOLD: the scorer's B-cubed precision, recall and F1.
score() {
    rm -rf "$work/export"
    .build/release/digest export --quiet --source "$1" --output "$work/export" >/dev/null 2>"$work/warnings"
    python3 "$shared/eval/score_stories.py" "$work/export" "$2" |
        sed -E 's/.*B-cubed P ([0-9.]+) R ([0-9.]+) F1 ([0-9.]+) .*/\1 \2 \3/'
}

# row NAME SOURCE GOLD: a line with the figures on the first words and on the whole texts.
row() {
    local few whole
    python3 Benchmarks/first_words.py --words "$words" "$2" "$work/$1.first.jsonl"
    read -r -a few < <(score "$work/$1.first.jsonl" "$3")
    read -r -a whole < <(score "$2" "$3")
    printf '%-10s %8s %8s %8s    %8s %8s %8s\n' "$1" "${few[@]}" "${whole[@]}"
}

printf '%-10s %26s    %26s\n' "" "first $words words" "whole texts"
printf '%-10s %8s %8s %8s    %8s %8s %8s\n' set precision recall F1 precision recall F1
for set in "${sets[@]}"; do
    row "$set" "$shared/data/stories/$set.jsonl" "$shared/data/stories/$set.gold.jsonl"
    cat "$shared/data/stories/$set.jsonl" >>"$work/pool.jsonl"
    cat "$shared/data/stories/$set.gold.jsonl" >>"$work/pool.gold.jsonl"
done
repeated=$(python3 -c 'import json, sys; print(*[json.loads(line)["id"] for line in sys.stdin], sep="\n")' \
    <"$work/pool.jsonl" | sort | uniq -d | head -n 1)
if [[ -n $repeated ]]; then
    echo "no pool: more than one article has the id $repeated"
else
    row pool "$work/pool.jsonl" "$work/pool.gold.jsonl"
fi
