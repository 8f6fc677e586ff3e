#!/usr/bin/env bash
# Measures whether the grouping holds an event of 60, 120 and 200 articles together, among 20 other stories: five
# events of real articles, each among related stories and among unrelated ones.
#
# usage: Benchmarks/measure_big_stories.sh [SHARED]      (../shared)
#
# SHARED holds data/stories/SET.jsonl and SET.gold.jsonl. Runs .build/release/digest as it is: build first. Everything
# it makes lies in .build/benchmark/big-stories. `share` is the part of the event's articles in the found story that
# holds most of them, `pieces` the found stories they are in, `foreign` the articles of other stories in that largest.
set -euo pipefail
cd "$(dirname "$0")/.."

shared=${1:-../shared}
work=$PWD/.build/benchmark/big-stories
sources=("$shared"/data/stories/{ecbplus,allsides,wikinews,basil}.jsonl)
# Those with the most articles and sentences: set and rank.
events=("ecbplus 0" "ecbplus 1" "ecbplus 2" "wikinews 0" "wikinews 1")
mkdir -p "$work"

# measure SET RANK KIND SIZE: makes a source, exports it, and prints its row.
measure() {
    local name=$work/$1-$2-$3-$4
    # Made once, and anew when a program that makes it has changed.
    [[ -e $name.gold.jsonl && -z $(find Benchmarks -name '*.py' -newer "$name.gold.jsonl") ]] ||
        python3 Benchmarks/big_stories.py --source "${sources[@]}" --from "$shared/data/stories/$1.jsonl" --event "$2" \
            --seed "$2" --neighbours "$3" --size "$4" --output "$name.jsonl" --gold-output "$name.gold.jsonl" >/dev/null
    rm -rf "$name"
    .build/release/digest export --quiet --source "$name.jsonl" --output "$name" >/dev/null
    echo "$4 $3 $1-$2 $(python3 Benchmarks/big_story_score.py "$name" "$name.gold.jsonl" big)"
}

: >"$work/rows"
for size in 60 120 200; do
    for kind in related unrelated; do
        for event in "${events[@]}"; do
            read -r set rank <<<"$event"
            measure "$set" "$rank" "$kind" "$size" >>"$work/rows"
        done
    done
done

awk '
    BEGIN { printf "%-6s %-10s %-12s %6s %7s %8s\n", "size", "others", "event", "share", "pieces", "foreign" }
    {
        printf "%-6s %-10s %-12s %6s %7s %8s\n", $1, $2, $3, $4, $5, $6
        if (!($1 in count)) { order[++sizes] = $1; least[$1] = 1 }
        count[$1]++; sum[$1] += $4; foreign[$1] += $6
        if ($4 < least[$1]) least[$1] = $4
    }
    END {
        for (place = 1; place <= sizes; place++) {
            size = order[place]
            printf "%s%d articles: share at least %.3f, mean %.3f; foreign articles %d in %d sources\n", \
                place == 1 ? "\n" : "", size, least[size], sum[size] / count[size], foreign[size], count[size]
        }
    }' "$work/rows"
