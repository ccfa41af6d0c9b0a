#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes BatonTabular-*.otf from Inter-*.otf in this folder: every character that Inter's tnum feature would replace is
mapped to its tabular glyph directly, because Qt 6.4 cannot switch font features on. Needs python3-fonttools.
Run once after Inter is updated; the results are kept beside it."""
import pathlib
from fontTools.ttLib import TTFont

FAMILY = "Baton Tabular"
FOLDER = pathlib.Path(__file__).parent


def tabular_glyphs(font):
    """Glyph name to the name of its tabular form, read from the tnum lookups."""
    table = font["GSUB"].table
    lookups = {i for r in table.FeatureList.FeatureRecord if r.FeatureTag == "tnum" for i in r.Feature.LookupListIndex}
    pairs = {}
    for index in lookups:
        for subtable in table.LookupList.Lookup[index].SubTable:
            pairs.update(getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {}))
    return pairs


def even_out(font, glyphs):
    """Inter's tabular 4 in SemiBold is three units narrower than its sisters."""
    widest = max(font["hmtx"][glyph][0] for glyph in glyphs)
    for glyph in glyphs:
        font["hmtx"][glyph] = (widest, font["hmtx"][glyph][1])


def rename(font, style):
    for record in font["name"].names:
        if record.nameID in (1, 16):
            record.string = FAMILY
        elif record.nameID in (2, 17):
            record.string = style
        elif record.nameID == 4:
            record.string = f"{FAMILY} {style}"
        elif record.nameID == 6:
            record.string = f"BatonTabular-{style}"
    cff = font["CFF "].cff
    cff.fontNames[0] = f"BatonTabular-{style}"
    cff.topDictIndex[0].FamilyName = FAMILY
    cff.topDictIndex[0].FullName = f"{FAMILY} {style}"


def freeze(style):
    font = TTFont(FOLDER / f"Inter-{style}.otf", recalcTimestamp=False)
    pairs = tabular_glyphs(font)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({code: pairs[glyph] for code, glyph in table.cmap.items() if glyph in pairs})
    even_out(font, [font.getBestCmap()[ord(digit)] for digit in "0123456789"])
    rename(font, style)
    font.save(FOLDER / f"BatonTabular-{style}.otf")


for name in ("Regular", "Medium", "SemiBold"):
    freeze(name)
