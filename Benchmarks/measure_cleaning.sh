#!/usr/bin/env bash
# Measures `digest clean`: megabytes a second and core on 10,000 articles of some 4 kB, as records and as a folder
# of texts, and CPU time and peak memory on 10, 100 and 400 MB of records.
#
# usage: Benchmarks/measure_cleaning.sh [SHARED [RUNS]]      (../shared, 3 runs of which the fastest counts)
#
# SHARED holds data/cleaning/SET.trafimg.jsonl, which is repeated. Everything it makes lies in .build/benchmark.
# CPU seconds are user and system time; a megabyte is 1,000,000 bytes of input.
# Exits 1 when four times the input takes five times the CPU time or more, or 400 MB over half as much memory again as 100.
set -euo pipefail
cd "$(dirname "$0")/.."

shared=${1:-../shared}
runs=${2:-3}
work=.build/benchmark/cleaning
digest=.build/release/digest
records=("$shared"/data/cleaning/*.trafimg.jsonl)

echo "== Preparing"
[[ -e ${records[0]} ]] || { echo "no ${records[0]}: name the folder that holds data/cleaning" >&2; exit 1; }
swift build -c release --product digest </dev/null 2>&1 | tail -n 1
mkdir -p "$work"
if [[ ! -e $work/articles.complete ]]; then
    rm -rf "$work/articles"
    python3 Benchmarks/cleaning_corpus.py --articles 10000 --output "$work/articles.jsonl" \
        --folder "$work/articles" "${records[@]}"
    touch "$work/articles.complete"
fi
for size in 10 100 400; do
    [[ -e $work/$size.jsonl ]] ||
        python3 Benchmarks/cleaning_corpus.py --megabytes "$size" --output "$work/$size.jsonl" "${records[@]}"
done

# measure SOURCE: CPU seconds, wall seconds and peak KiB of the fastest of the runs.
measure() {
    local run
    for ((run = 1; run <= runs; run++)); do
        python3 Benchmarks/cpu_time.py "$work/time" "$digest" clean --quiet --source "$1" </dev/null >/dev/null
        cat "$work/time"
    done | sort -n | head -n 1
}

bytes_of() {
    find "$1" -type f -printf '%s\n' | awk '{ bytes += $1 } END { print bytes }'
}

# row NAME SOURCE: measures a source and prints a line; its figures are left in cpu and peak.
row() {
    local bytes wall
    bytes=$(bytes_of "$2")
    read -r cpu wall peak < <(measure "$2")
    awk -v name="$1" -v bytes="$bytes" -v cpu="$cpu" -v wall="$wall" -v peak="$peak" 'BEGIN {
        printf "%-24s %8.1f %8.2f %8.2f %8.1f %10.1f\n", name, bytes / 1e6, cpu, wall, peak / 1024, bytes / 1e6 / cpu
    }'
}

echo
printf '%-24s %8s %8s %8s %8s %10s\n' source MB "CPU s" "wall s" "MiB" "MB/CPU s"
row "10000 articles, records" "$work/articles.jsonl"
row "10000 articles, folder" "$work/articles"
row "10 MB of records" "$work/10.jsonl"
row "100 MB of records" "$work/100.jsonl"
cpu_few=$cpu peak_few=$peak
row "400 MB of records" "$work/400.jsonl"

awk -v few="$cpu_few" -v many="$cpu" -v peak_few="$peak_few" -v peak_many="$peak" 'BEGIN {
    printf "\nt(4n) / t(n), CPU: %.2f (under 5 is the goal); memory: %.2f (at most 1.5)\n", many / few, peak_many / peak_few
    exit many >= 5 * few || peak_many > 1.5 * peak_few
}'
