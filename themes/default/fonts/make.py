#!/usr/bin/env python3
"""Makes the paper's web fonts from Pretendard.

    pip install fonttools brotli
    npm install pretendard@1.3.9                  # OFL, has dist/public/static/*.otf

    ./make.py count TEXT... > syllables.txt       # only to renew the list of frequent syllables
    ./make.py build node_modules/pretendard/dist/public/static

`syllables.txt` holds the Hangul syllables of running news text, the most frequent first, one code point a line.
`build` writes the woff2 files beside this script and ../css/fonts.css, the faces that name them.

A browser fetches only the files whose range a page needs. The syllables stand in tiers by frequency: the first thousand
are 99.8 % of running Hangul, so a page takes `core` and `bold`, most pages one or two of the small `next` files, and only
rare names a block of the rest. A Korean serif for headlines was tried and left out: at the same thousand
syllables Noto Serif KR weighs 150 KB and Nanum Myeongjo 107 KB, against 56 KB for the bold that is needed anyway, and a
page with its fonts shall stay below 180 KB. The licence allows changed fonts but keeps the name Pretendard to the
original, so the subsets carry a name of their own.
"""

import argparse
import collections
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).resolve().parent
SYLLABLES = range(0xAC00, 0xD7A4)
BOLD, BLOCKS = 700, 10
TIERS = [1000, 1200, 1500, 2000]

# Everything but Hangul that Korean news is set with.
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x100), 0x152, 0x153, 0x2C6, 0x2DC]
MARKS = [
    *range(0x2010, 0x2016), *range(0x2018, 0x201F), 0x2020, 0x2022, 0x2025, 0x2026, 0x2030, 0x2032, 0x2033, 0x203B,
    0x20A9, 0x20AC, 0x2103, 0x2116, 0x2122, *range(0x2153, 0x2155), *range(0x2190, 0x2194), 0x2212, 0x221E, 0x223C,
    0x2248, *range(0x2264, 0x2266), 0x25A0, 0x25A1, 0x25B2, 0x25B3, 0x25B6, 0x25B7, 0x25BC, 0x25BD, 0x25C6, 0x25C7,
    0x25CB, 0x25CE, 0x25CF, 0x2605, 0x2606, *range(0x3001, 0x3004), *range(0x3008, 0x3012), 0x3014, 0x3015, 0x318D,
    0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF5E,
]
RARE_MARKS = [
    *range(0x100, 0x180), *range(0x391, 0x3CA), *range(0x2460, 0x2474), *range(0x3131, 0x318D), *range(0x3200, 0x321F),
    *range(0x3260, 0x327E), *range(0x3380, 0x33DE),
]
# What a headline in bold is set with beside Hangul: figures, Latin, quotes, dots, brackets.
HEAD_MARKS = [
    *range(0x20, 0x7F), 0xA0, 0xB0, 0xB1, 0xB7, 0xD7, *range(0xE0, 0xF6), 0xFC, *range(0x2013, 0x2016), 0x2018, 0x2019,
    0x201C, 0x201D, 0x2022, 0x2025, 0x2026, 0x20A9, 0x20AC, 0x2103, *range(0x2190, 0x2194), 0x223C, 0x25B2, 0x25B3, 0x25BC,
    0x25BD, *range(0x3008, 0x3012), 0x318D, 0xFF5E,
]


def count(paths):
    """Hangul syllables of the texts, the most frequent first; ties in code point order."""
    seen = collections.Counter()
    for path in paths:
        text = pathlib.Path(path).read_text(encoding="utf-8", errors="ignore")
        seen.update(ord(c) for c in text if ord(c) in SYLLABLES)
    return sorted(seen, key=lambda point: (-seen[point], point))


def ksx1001():
    """The 2,350 syllables of KS X 1001: those that Korean words, new names apart, are written with."""
    rows = (bytes([row, cell]).decode("euc_kr") for row in range(0xB0, 0xC9) for cell in range(0xA1, 0xFF))
    return [ord(c) for c in rows]


def unicode_range(points):
    """The CSS descriptor of a set of code points."""
    parts, points = [], sorted(set(points))
    while points:
        first = last = points.pop(0)
        while points and points[0] == last + 1:
            last = points.pop(0)
        parts.append(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}")
    return ",".join(parts)


def make(source, name, points):
    """Writes one subset and gives the code points that the font really has."""
    family = "Jikji Sans"
    font = TTFont(source)
    have = set(font.getBestCmap())
    points = [point for point in points if point in have]
    options = subset.Options()
    options.flavor, options.hinting, options.desubroutinize = "woff2", False, True
    options.layout_features = ["kern", "mark", "mkmk", "locl", "ccmp", "liga", "tnum", "lnum", "case"]
    options.name_IDs, options.notdef_outline = [0, 1, 2, 3, 4, 5, 6, 13, 14], True
    options.drop_tables += ["VORG", "vhea", "vmtx", "DSIG", "BASE"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=points)
    cutter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            font["name"].setName(family if record.nameID != 6 else family.replace(" ", ""), record.nameID,
                                 record.platformID, record.platEncID, record.langID)
    if "CFF " in font:
        font["CFF "].cff.fontNames[0] = family.replace(" ", "")
        top = font["CFF "].cff.topDictIndex[0]
        for key in ("FullName", "FamilyName"):
            if hasattr(top, key):
                setattr(top, key, family)
    target = HERE / f"{name}.woff2"
    font.flavor = "woff2"
    font.save(target)
    print(f"{target.name}: {len(points)} characters, {target.stat().st_size:,} bytes", file=sys.stderr)
    return points


def face(family, weight, file, points):
    """One @font-face rule."""
    return (
        f'@font-face {{\n  font-family: "{family}";\n  font-weight: {weight};\n  font-display: swap;\n'
        f'  src: url("{file}.woff2") format("woff2");\n  unicode-range: {unicode_range(points)};\n}}\n'
    )


def build(sans):
    """All subsets and the style sheet that names them."""
    frequent = [int(line, 16) for line in (HERE / "syllables.txt").read_text().split()]
    order = frequent + [point for point in ksx1001() if point not in set(frequent)]
    tiers = [order[start:end] for start, end in zip([0, *TIERS], TIERS)]
    rest = [point for point in SYLLABLES if point not in set(order[:TIERS[-1]])]
    size = len(rest) // BLOCKS + 1
    blocks = [rest[start:start + size] for start in range(0, len(rest), size)]
    regular, bold = sans / "Pretendard-Regular.otf", sans / "Pretendard-Bold.otf"

    # Of faces whose ranges overlap the later one wins, so the blocks may claim all that lies between their ends.
    rules = []
    for number, points in enumerate(blocks, 1):
        make(regular, f"sans-block{number}", points)
        rules.append(face("Jikji Sans", 400, f"sans-block{number}", range(points[0], points[-1] + 1)))
    small = [(f"next{number}", points) for number, points in enumerate(tiers[1:], 1)]
    for name, points in [*reversed(small), ("marks", RARE_MARKS), ("core", tiers[0] + LATIN + MARKS)]:
        rules.append(face("Jikji Sans", 400, f"sans-{name}", make(regular, f"sans-{name}", points)))
    # The bold stands in a family of its own, so that a bold word with a syllable outside of it borrows the regular one.
    rules.append(face("Jikji Bold", 700, "sans-bold", make(bold, "sans-bold", order[:BOLD] + HEAD_MARKS)))
    head = "/* Made by fonts/make.py; change it there. */\n"
    (HERE.parent / "css" / "10-fonts.css").write_text(head + "".join(rules))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("count").add_argument("texts", nargs="+")
    maker = verbs.add_parser("build")
    maker.add_argument("sans", type=pathlib.Path, help="the folder with Pretendard-Regular.otf and Pretendard-Bold.otf")
    given = parser.parse_args()
    if given.verb == "count":
        print("\n".join(f"{point:X}" for point in count(given.texts)))
    else:
        build(given.sans)


if __name__ == "__main__":
    main()
