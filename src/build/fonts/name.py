"""Names one merged face Bursar Sans and gives it the line height that Latin text expects (Han faces are a third taller)."""
import sys

from fontTools.ttLib import TTFont

source, target, style = sys.argv[1:]
font = TTFont(source)
ascent, descent = 960, -240
hhea, os2 = font["hhea"], font["OS/2"]
hhea.ascent, hhea.descent, hhea.lineGap = ascent, descent, 0
os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, descent, 0
os2.usWinAscent, os2.usWinDescent = ascent, -descent
bold = style == "Bold"
os2.usWeightClass = 700 if bold else 400
os2.fsSelection = 0x20 if bold else 0x40
font["head"].macStyle = 1 if bold else 0
names = font["name"]
kept = {0: names.getDebugName(0), 13: names.getDebugName(13), 14: names.getDebugName(14)}
names.names = []
for number, text in {
    0: kept[0] or "Copyright The Noto Project Authors",
    1: "Bursar Sans", 2: style, 3: f"Bursar Sans {style} 1.0", 4: f"Bursar Sans {style}", 5: "Version 1.000",
    6: f"BursarSans-{style}",
    13: kept[13] or "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
    14: kept[14] or "https://scripts.sil.org/OFL",
}.items():
    names.setName(text, number, 3, 1, 0x409)
digits = {font["hmtx"][font.getBestCmap()[ord(d)]][0] for d in "0123456789"}
assert len(digits) == 1, f"digits of unequal width: {digits}"
# The moment of making must not change the file: the same sources give the same bytes.
font["head"].modified = font["head"].created
font.recalcTimestamp = False
font.save(target)
print(f"{target}: {len(font.getBestCmap())} characters, digits {digits.pop()} wide")
