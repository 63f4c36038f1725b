#!/usr/bin/env bash
# A WACZ in the hands of those who will receive it: warcio, wacz, ReplayWeb.page in a real browser.
#   wacz.sh ARCHIVE.wacz [FOLDER FOR PICTURES]
# Wants python3 with venv, npm, unzip, and `npm ci` done in tests/browser.
set -euo pipefail
archive=$(realpath "$1")
pictures=${2:+$(realpath "$2")}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check warcio==1.8.1 wacz==0.6.0
"$work/venv/bin/wacz" validate -f "$archive"
unzip -q "$archive" -d "$work/wacz"
"$work/venv/bin/warcio" check -v "$work/wacz/archive/data.warc.gz" >"$work/said" || { cat "$work/said"; exit 1; }
# Every record has been compared with its digests, not only read.
records=$("$work/venv/bin/warcio" index "$work/wacz/archive/data.warc.gz" | wc -l)
passed=$(grep -c 'digest pass' "$work/said")
echo "warcio: $passed of $records records, digest pass"
[[ $passed == "$records" ]]
# The index is the one that others would make of the records.
"$work/venv/bin/cdxj-indexer" --sort "$work/wacz/archive/data.warc.gz" | sed 's/": "/":"/g; s/", "/","/g' >"$work/index.cdx"
diff "$work/index.cdx" "$work/wacz/indexes/index.cdx"

# All of ReplayWeb.page is in its package; what it is built from is not wanted here.
(cd "$work" && npm pack --silent replaywebpage@2.5.3 >/dev/null && tar xzf replaywebpage-2.5.3.tgz)
(cd "$here/../browser" && node replay.mjs "$archive" "$work/package" ${pictures:+"$pictures"})
