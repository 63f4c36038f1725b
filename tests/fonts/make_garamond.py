#!/usr/bin/env python3
"""Makes themes/default/fonts/suishi-garamond.ttf, the numerals of the default theme, from EB Garamond 12 Regular.

    apt-get download fonts-ebgaramond-extra && dpkg -x fonts-ebgaramond-extra_*.deb garamond
    python3 -m venv venv && venv/bin/pip install fonttools==4.60.1
    venv/bin/python tests/fonts/make_garamond.py \
        garamond/usr/share/fonts/truetype/ebgaramond/EBGaramond12-Regular.ttf themes/default/fonts/suishi-garamond.ttf

What it keeps: digits, Latin letters with the tones of pinyin, the signs that stand beside numbers; kerning, and figures of
one width (`tnum`). Figures hang in the original unless asked; here they stand at the height of capitals, as a year set
large wants them. What it drops: hinting, all other glyphs. Its licence reserves no name; the result has its own all the same, for it is
not the whole work. The same input and the same fontTools give the same bytes: no date is written.
"""

import sys

from fontTools import subset, version
from fontTools.ttLib import TTFont

FONTTOOLS = "4.60.1"
SOURCE = "Version 0.016 ; ttfautohint (v1.8.3)"
NAME = "Suishi Garamond"
COPYRIGHT = "Copyright 2010-2013 Georg Duffner (http://www.georgduffner.at/ebgaramond), 2013 Siva Kalyan"
LICENCE = "This Font Software is licensed under the SIL Open Font License, Version 1.1. This license is available with a FAQ at: https://openfontlicense.org"

TONES = "āáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ"
SIGNS = "·×÷±−–—‘’“”…°′″€£¥"
FEATURES = ["kern", "tnum"]


def wanted():
    """Every code point the face shall have, as far as the original has it."""
    return set(range(0x20, 0x7F)) | {0xA0} | {ord(sign) for sign in TONES + SIGNS}


def stand_up(font):
    """Maps each digit to its form at the height of capitals, which `lnum` would choose."""
    substitutes = {}
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "lnum":
            for index in record.Feature.LookupListIndex:
                for part in gsub.LookupList.Lookup[index].SubTable:
                    substitutes.update(getattr(part, "ExtSubTable", part).mapping)
    for table in font["cmap"].tables:
        for digit in range(ord("0"), ord("9") + 1):
            table.cmap[digit] = substitutes.get(table.cmap[digit], table.cmap[digit])


def rename(font):
    """The names a system lists a face by are new; whose work it is stays told."""
    names = font["name"]
    names.names = []
    own = {
        0: COPYRIGHT,
        1: NAME,
        2: "Regular",
        3: f"{NAME}: Version 0.016",
        4: NAME,
        5: "Version 0.016",
        6: NAME.replace(" ", "") + "-Regular",
        13: LICENCE,
        14: "https://openfontlicense.org",
    }
    for number, text in own.items():
        names.setName(text, number, 3, 1, 0x409)


def main(source, target):
    assert version == FONTTOOLS, f"fontTools {version}; the committed bytes are those of {FONTTOOLS}"
    options = subset.Options()
    options.hinting = False
    options.layout_features = FEATURES
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["gasp", "FFTM"]
    font = subset.load_font(source, options)
    assert font["name"].getDebugName(5) == SOURCE, "another release makes another face: change SOURCE and read the result"
    stand_up(font)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted())
    subsetter.subset(font)
    rename(font)
    subset.save_font(font, target, options)

    made = TTFont(target)
    missing = sorted(wanted() - set(made.getBestCmap()))
    figures = [made["glyf"][made.getBestCmap()[ord(digit)]] for digit in "0123456789"]
    assert all(figure.yMin > -45 and figure.yMax > 600 for figure in figures), "figures that hang"
    print(f"{len(made.getBestCmap())} characters, {len(made.getGlyphOrder())} glyphs; missing {''.join(map(chr, missing))!r}")


if __name__ == "__main__":
    main(*sys.argv[1:])
