#!/usr/bin/env python3
"""Makes themes/default/fonts/suishi-kai.ttf, the face of the default theme, from LXGW WenKai Regular.

    apt-get download fonts-lxgw-wenkai && dpkg -x fonts-lxgw-wenkai_*.deb wenkai
    python3 -m venv venv && venv/bin/pip install fonttools==4.60.1
    venv/bin/python tests/fonts/make_kai.py \
        wenkai/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf themes/default/fonts/suishi-kai.ttf

What it keeps: GB 2312, Latin-1 and the signs that charts and pages set; the features a page needs, `vert` among them. What
it drops: hinting, all other glyphs. The licence reserves the names of the original, so the result has its own; copyright
and licence records stay as they were. The same input and the same fontTools give the same bytes: no date is written.
"""

import sys

from fontTools import subset, version
from fontTools.ttLib import TTFont

FONTTOOLS = "4.60.1"
SOURCE = "Version 1.250;January 17, 2023"
NAME = "Suishi Kai"
RESERVED = ("LXGW", "霞鹜", "WenKai", "文楷")

# Signs of charts and pages that GB 2312 has not, and letters of names that are met in any neighbourhood.
SIGNS = "−–—‑‒…·•°℃℉％%‰′″×÷±≈≠≥≤＜＞▲▼△▽◀▶◆◇●○■□★☆☐☑✓✔✗✘→←↑↓↗↘€£¥￥㎡㎞㎏㎜㎝㎎㏄㎥‘’“”「」『』〈〉《》【】〔〕〖〗〇※№℡①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩¹²³₁₂₃ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ\u2002\u2003\u2009\u200a\u202f\u3000"
NAMES = "堃喆镕珺玥翀赟昇頔囍甯祎赪燊犇奡翯"


def wanted():
    """Every code point the face shall have, as far as the original has it."""
    found = set(range(0x20, 0x7F)) | set(range(0xA0, 0x100)) | set(range(0xFF01, 0xFF5F))
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((row, cell)).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return found | {ord(sign) for sign in SIGNS + NAMES}


def rename(font):
    """The names a system lists a face by are new; whose work it is stays told."""
    kept = {0, 7, 9, 13, 14}
    names = font["name"]
    names.names = [n for n in names.names if n.nameID in kept and n.langID in (0, 0x409)]
    own = {
        1: NAME,
        2: "Regular",
        3: f"{NAME}: Version 1.250",
        4: NAME,
        5: "Version 1.250",
        6: NAME.replace(" ", "") + "-Regular",
    }
    for number, text in own.items():
        names.setName(text, number, 3, 1, 0x409)
        names.setName(text, number, 1, 0, 0)
    for number in set(range(1, 26)) - kept:
        said = names.getDebugName(number) or ""
        assert not any(word in said for word in RESERVED), said


def main(source, target):
    assert version == FONTTOOLS, f"fontTools {version}; the committed bytes are those of {FONTTOOLS}"
    options = subset.Options()
    options.hinting = False
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.name_legacy = True
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["gasp"]
    font = subset.load_font(source, options)
    assert font["name"].getDebugName(5) == SOURCE, "another release makes another face: change SOURCE and read the result"
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted())
    subsetter.subset(font)
    rename(font)
    subset.save_font(font, target, options)

    made = TTFont(target)
    features = {record.FeatureTag for record in made["GSUB"].table.FeatureList.FeatureRecord}
    assert "vert" in features, features
    missing = sorted(wanted() - set(made.getBestCmap()))
    print(f"{len(made.getBestCmap())} characters; not in the original: {''.join(map(chr, missing))!r}")


if __name__ == "__main__":
    main(*sys.argv[1:])
