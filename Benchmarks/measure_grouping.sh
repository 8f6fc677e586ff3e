#!/usr/bin/env bash
# Measures the grouping alone on 25,000 and 100,000 articles made of real ones: CPU time, peak memory, and how they grow.
#
# usage: Benchmarks/measure_grouping.sh [--score] [SHARED [RUNS]]      (../shared, 3 runs of which the fastest counts)
#
# SHARED holds data/stories/SET.jsonl and SET.gold.jsonl, and for --score eval/score_stories.py: then the stories are
# compared with those that the articles were made of. Everything it makes lies in .build/benchmark/grouping.
# CPU seconds are user and system time of all cores, memory is in MiB: `articles` is what the read articles hold before
# they are grouped, `peak` the most of the whole run.
# Exits 1 when 100,000 articles take 15 CPU seconds or 1,500 MB or more, or 4.6 times as long as 25,000 or more.
set -euo pipefail
cd "$(dirname "$0")/.."

score=
if [[ ${1:-} == --score ]]; then
    score=yes
    shift
fi
shared=${1:-../shared}
runs=${2:-3}
work=.build/benchmark/grouping
few=25000
many=$((4 * few))
sources=("$shared"/data/stories/{ecbplus,allsides,wikinews,basil}.jsonl)

echo "== Preparing"
[[ -e ${sources[0]} ]] || { echo "no ${sources[0]}: name the folder that holds data/stories" >&2; exit 1; }
# In a folder of its own, so that no other build is made anew.
DIGEST_MEASURE=1 swift build -c release --product measure-grouping --scratch-path .build/measure </dev/null 2>&1 |
    tail -n 1
mkdir -p "$work"
for articles in "$few" "$many"; do
    # Made once, and anew when a program that makes them has changed.
    [[ -e $work/$articles.gold.jsonl && -z $(find Benchmarks -name '*.py' -newer "$work/$articles.gold.jsonl") ]] ||
        python3 Benchmarks/alter_articles.py --source "${sources[@]}" --articles "$articles" \
            --output "$work/$articles.jsonl" --gold "$work/$articles.gold.jsonl"
done

# measure ARTICLES: the names and values that measure-grouping prints, of the run that grouped fastest.
measure() {
    local run
    for ((run = 1; run <= runs; run++)); do
        .build/measure/release/measure-grouping "$work/$1.jsonl" </dev/null
    done | sed -E 's/(.*grouping-cpu=)([0-9.]+)(.*)/\2 \1\2\3/' | sort -n | head -n 1 | cut -d ' ' -f 2-
}

# value NAME ROW: the value of a name in what measure-grouping printed.
value() {
    grep -oE "(^| )$1=[^ ]+" <<<"$2" | cut -d = -f 2
}

echo
printf '%9s %8s %8s %12s %12s %12s %12s %10s %8s\n' articles stories threads "reading CPU" "reading wall" \
    "grouping CPU" "grouping wall" "articles" "peak"
for articles in "$few" "$many"; do
    row=$(measure "$articles")
    cpu_before=${cpu:-} peak_before=${peak:-}
    cpu=$(value grouping-cpu "$row")
    peak=$(value peak "$row")
    printf '%9s %8s %8s %12s %12s %12s %12s %10s %8s\n' "$(value articles "$row")" "$(value stories "$row")" \
        "$(value threads "$row")" "$(value reading-cpu "$row")" "$(value reading-wall "$row")" "$cpu" \
        "$(value grouping-wall "$row")" "$(value articles-held "$row")" "$peak"
done

if [[ -n $score ]]; then
    swift build -c release --product digest </dev/null 2>&1 | tail -n 1
    for articles in "$few" "$many"; do
        rm -rf "$work/export"
        .build/release/digest export --quiet --source "$work/$articles.jsonl" --output "$work/export" >/dev/null
        python3 "$shared/eval/score_stories.py" "$work/export" "$work/$articles.gold.jsonl"
    done
    rm -rf "$work/export"
fi

awk -v few="$cpu_before" -v many="$cpu" -v peak_few="$peak_before" -v peak="$peak" 'BEGIN {
    printf "\nt(4n) / t(n), CPU of grouping: %.2f (under 4.6 is the goal); memory: %.2f\n", many / few, peak / peak_few
    megabytes = peak * 1.048576
    printf "%.1f CPU seconds (under 15 is the goal), %d MB (under 1,500)\n", many, megabytes
    exit many >= 15 || megabytes >= 1500 || many >= 4.6 * few
}'
