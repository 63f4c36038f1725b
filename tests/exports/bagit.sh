#!/usr/bin/env bash
# Bags in the hands of those who will receive them: the Library of Congress's bagit, and sha512sum.
#   bagit.sh BAG...
# Wants python3 with venv, and sha512sum.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check bagit==1.9.0 setuptools==80.9.0
for bag in "$@"; do
    "$work/venv/bin/python" -c 'import sys, bagit; bagit.Bag(sys.argv[1]).validate()' "$bag"
    for sum in sha512 sha256; do
        (cd "$bag" && "${sum}sum" --check --quiet --strict "manifest-$sum.txt" "tagmanifest-$sum.txt")
    done
    echo "bagit, sha512sum, sha256sum: $bag"
done
