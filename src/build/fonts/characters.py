"""Writes which characters each source gives to Bursar Sans: latin.txt (Noto Sans) and han.txt (Noto Sans SC).

Noto Sans comes first; Noto Sans SC gives what is left of GB 2312, of extra-han.txt and of the product's own texts, so that no
character is drawn by two sources and every figure has the equal digits of Noto Sans.
"""
import pathlib
import sys

from fontTools.ttLib import TTFont

latin_font, han_font, out, project = sys.argv[1:]
latin_has = set(TTFont(latin_font).getBestCmap())
han_has = set(TTFont(han_font).getBestCmap())

latin_wanted = set()
for first, last in [
    (0x20, 0x7E), (0xA0, 0x24F),                                  # Latin, with what Europe's languages need
    (0x2B9, 0x2DD), (0x300, 0x304), (0x370, 0x3FF), (0x400, 0x45F),  # modifiers, Greek, Cyrillic: names of people and places
    (0x1E00, 0x1EFF),                                             # Vietnamese
    (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20C0), (0x2100, 0x214F),  # punctuation, currencies, letterlike
    (0x2190, 0x21FF), (0x2200, 0x22FF), (0x25A0, 0x25FF), (0x2700, 0x27BF),  # arrows, minus and its kind, marks
]:
    latin_wanted.update(range(first, last + 1))
latin = latin_wanted & latin_has

wanted = set(latin_wanted)
for row in range(0xA1, 0xF8):
    for cell in range(0xA1, 0xFF):
        try:
            wanted.add(ord(bytes([row, cell]).decode("gb2312")))
        except UnicodeDecodeError:
            pass
wanted.update(range(0x3000, 0x3040))                              # CJK punctuation
wanted.update(range(0xFF01, 0xFF5F))                              # full-width forms: people type them
wanted.update([0xFFE5, 0x2713, 0x2717])
texts = [pathlib.Path(__file__).with_name("extra-han.txt")]
texts += sorted(pathlib.Path(project, "src/main/resources").rglob("*.properties"))
for text in texts:
    wanted.update(ord(c) for c in text.read_text("utf-8") if ord(c) > 0x2E7F)
han = (wanted - latin) & han_has

for name, characters in [("latin.txt", latin), ("han.txt", han)]:
    pathlib.Path(out, name).write_text("\n".join(f"U+{c:04X}" for c in sorted(characters)) + "\n")
missing = sorted(c for c in wanted - latin - han if c > 0x2E7F)
print(f"Noto Sans {len(latin)}, Noto Sans SC {len(han)}, in neither: {''.join(map(chr, missing)) or 'none'}")
