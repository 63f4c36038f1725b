#!/usr/bin/env bash
# The booklet and the long picture of every year of content/, judged by others: poppler reads and searches the PDF, qpdf its
# structure, two checkers of accessibility its tags. Builds suishi with the feature `print`, unless a binary is named.
#   tests/exports/print.sh [suishi]
set -euo pipefail
cd "$(dirname "$0")/../.."

missing=()
command -v pdftotext >/dev/null || missing+=(poppler-utils)
python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3 python3-venv)
if ((${#missing[@]})); then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
suishi=${1:-}
if [[ -z $suishi ]]; then
    cargo build --locked --release --features print
    suishi=target/release/suishi
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check -r tests/exports/print-requirements.txt

# What is left out of the booklet is the year's own fault: nothing may be.
for year in content/2*; do
    year=${year#content/}
    for kind in pdf picture; do
        ending=${kind/picture/png}
        "$suishi" export $kind "$year" --output "$work/$year.$ending" 2>"$work/said" || { cat "$work/said"; exit 1; }
        # Anywhere, any time zone, on one core: the same bytes.
        TZ=America/Los_Angeles LANG=C RAYON_NUM_THREADS=1 "$suishi" export $kind "$year" --output "$work/again.$ending" --force 2>/dev/null
        cmp "$work/$year.$ending" "$work/again.$ending"
    done
    "$work/venv/bin/pdfua" check "$work/$year.pdf"
    "$work/venv/bin/outloud" --no-info "$work/$year.pdf"
    "$work/venv/bin/python" tests/exports/print.py "$work/$year.pdf" "$work/$year.png" "content/$year"
done
