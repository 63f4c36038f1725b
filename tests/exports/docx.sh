#!/usr/bin/env bash
# Opens an exported Word document as others do: python-docx reads its parts, openxml-audit holds them against the schemas
# of Office, LibreOffice sets it on pages, pdftotext finds its sentences on them. Twice exported it is the same file.
#
#   tests/exports/docx.sh ./target/release/suishi
set -euo pipefail
suishi=$(realpath "${1:-./target/release/suishi}")
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

missing=()
command -v soffice >/dev/null && [[ -e /usr/lib/libreoffice/program/libswlo.so ]] || missing+=(libreoffice-writer)
command -v pdftotext >/dev/null || missing+=(poppler-utils)
if ((${#missing[@]})); then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0 openxml-audit==0.8.0 lxml==6.1.3

# The real site, and one that has everything a text can have.
check() {
    local root=$1 year=$2 title=$3 name=$4
    shift 4
    "$suishi" export docx "$year" --root "$root" --output "$work/$name.docx"
    TZ=America/Los_Angeles LANG=C "$suishi" export docx "$year" --root "$root" --output "$work/$name-again.docx"
    cmp "$work/$name.docx" "$work/$name-again.docx"
    "$work/venv/bin/python" tests/exports/read_docx.py "$work/$name.docx" "$title"
    "$work/venv/bin/openxml-audit" --format office2019 "$work/$name.docx"
    soffice --headless "-env:UserInstallation=file://$work/office" --convert-to pdf --outdir "$work" "$work/$name.docx" >"$work/said" 2>&1 || { cat "$work/said"; exit 1; }
    # A line ends where the page is full: without spaces every sentence is whole.
    pdftotext "$work/$name.pdf" - | tr -d '[:space:]' >"$work/$name.txt"
    for sentence in "$@"; do
        grep -qF "$sentence" "$work/$name.txt" || { echo "$name: not on the pages: $sentence"; exit 1; }
    done
    echo "$name: $(pdfinfo "$work/$name.pdf" | sed -n 's/^Pages: *//p') pages"
}
check . 2018 创全360步 real 创全360步 目录 三年周期的总目标 版权页
check tests/exports/docx 2018 '样稿 <&>' every '样稿<&>' 一条脚注 嵌套的第三层 单元格里的字 提示里的字 还没有做完 引用里的话
