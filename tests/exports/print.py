"""What a booklet must be, seen by poppler and qpdf. print.py BOOKLET.pdf PICTURE.png content/YEAR"""

import re
import struct
import subprocess
import sys
from pathlib import Path

import pikepdf

booklet, picture, content = sys.argv[1], sys.argv[2], Path(sys.argv[3])
faults = []


def must(holds, what):
    if not holds:
        faults.append(what)


def said(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


# Found by whoever searches: of each entry its title and the words before the first mark of its text.
text = re.sub(r"\s", "", said("pdftotext", "-q", booklet, "-"))
for file in sorted(content.glob("*.md")):
    head, _, body = re.sub(r"<!--.*?-->", "", file.read_text("utf-8-sig"), flags=re.S).rpartition("\n---\n")
    title = re.search(r"^title: *(.+)$", head, re.M)
    sought = [title.group(1)] if title else []
    lines = [line for line in body.splitlines() if re.match(r"[^\s#!>|\[*-]", line)]
    sought += [re.split(r"[\[*`（，。：；]", line)[0] for line in lines]
    for words in sought:
        words = re.sub(r"\s|^[\"']|[\"']$", "", words)
        must(words in text, f"{file.name}: {words} is not found")

with pikepdf.open(booklet) as pdf:
    for problem in pdf.check_pdf_syntax() if hasattr(pdf, "check_pdf_syntax") else pdf.check():
        must(False, f"qpdf: {problem}")
    root = pdf.Root
    must(not pdf.is_encrypted, "it is encrypted")
    must(root.get("/MarkInfo", {}).get("/Marked"), "it is not tagged")
    must(root.get("/Lang") is not None, "it names no language")
    must(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"), "the title is not shown")
    must("/JavaScript" not in root.get("/Names", {}) and "/AA" not in root, "it acts")
    must("/ID" in pdf.trailer, "it has no identity")
    intents = root.get("/OutputIntents", [])
    must(any(intent.S == "/GTS_PDFA1" and "/DestOutputProfile" in intent for intent in intents), "no output intent")
    with pdf.open_metadata() as meta:
        must((meta.get("pdfaid:part"), meta.get("pdfaid:conformance")) == ("2", "A"), "it does not say PDF/A-2a")
        must(meta.get("pdfuaid:part") == "1", "it does not say PDF/UA-1")
    with pdf.open_outline() as outline:
        depth = lambda items: 1 + max((depth(item.children) for item in items), default=0)
        must(depth(outline.root) > 2, "bookmarks stop at the seasons")
    tags, alts = set(), 0

    def walk(node):
        global alts
        if isinstance(node, pikepdf.Array):
            for one in node:
                walk(one)
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            tags.add(str(node.S))
            if node.S == "/Figure":
                alts += 1
                must(str(node.get("/Alt", "")).strip(), "a figure says nothing to those who cannot see it")
            if "/K" in node:
                walk(node.K)

    walk(root.StructTreeRoot.K)
    for tag in ("/H1", "/H2", "/H3", "/P", "/TOC", "/TOCI", "/Table", "/TH", "/Figure", "/L", "/Caption", "/Link"):
        must(tag in tags, f"no {tag}")
    pages = len(pdf.pages)

fonts = said("pdffonts", booklet).splitlines()[2:]
for font in fonts:
    # name type encoding emb sub uni object: each embedded, in part, and mapped to characters
    must(re.search(r" yes yes yes +\d+ +\d+$", font), f"a face is not inside, or not readable: {font}")
must(len(fonts) >= 2, "fewer faces than two")
images = said("pdfimages", "-list", booklet).splitlines()[2:]
photographs = list(content.rglob("*.jpg")) + list(content.rglob("*.png")) + list(content.rglob("*.webp"))
must(bool(images) == bool(photographs), "charts are not drawn as lines")

width, height = struct.unpack(">II", Path(picture).read_bytes()[16:24])
must(width == 1080, f"the long picture is {width} pixels wide")
must(2000 < height < 20000, f"the long picture is {height} pixels high")

print(f"{booklet}: {pages} pages, {len(fonts)} faces, {alts} figures told; {picture}: {width} × {height}")
sys.exit("\n".join(faults) if faults else 0)
