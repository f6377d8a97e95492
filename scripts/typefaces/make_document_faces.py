"""Make the documents' font files from their published sources.

The same sources give the same bytes: no date is written and no table depends on the machine.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from typefaces.plain_zero import make_zero_plain

FOLDER = "scripts/worksheet_builder/pdf/fonts"
GUIDE_FONTS = {
    "guide-heading.ttf": "@fontsource/literata/files/literata-{subset}-600-normal.woff2",
    "guide-text.ttf": (
        "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-{subset}-400-normal.woff2"
    ),
    "guide-text-bold.ttf": (
        "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-{subset}-700-normal.woff2"
    ),
    "guide-text-italic.ttf": (
        "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-{subset}-400-italic.woff2"
    ),
}
# European languages, Vietnamese, pinyin, transcribed Arabic and Sanskrit, Greek, Cyrillic (also
# of Central Asia), punctuation, currency, and the few signs that people type in sentences.
FIELD_RANGES = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x18F, 0x18F), (0x192, 0x192), (0x1A0, 0x1A1), (0x1AF, 0x1B0),
    (0x1CD, 0x1DC), (0x1E2, 0x1EB), (0x1F4, 0x1F5), (0x1F8, 0x1FF), (0x218, 0x21B),
    (0x259, 0x259), (0x2BB, 0x2BC), (0x2C6, 0x2DD), (0x300, 0x30C), (0x323, 0x328),
    (0x384, 0x3CE), (0x400, 0x45F), (0x490, 0x49D), (0x4A0, 0x4A3), (0x4AE, 0x4BB),
    (0x4D8, 0x4D9), (0x4E8, 0x4E9), (0x1E0C, 0x1E0D), (0x1E24, 0x1E25), (0x1E36, 0x1E37),
    (0x1E42, 0x1E43), (0x1E46, 0x1E47), (0x1E5A, 0x1E63), (0x1E6C, 0x1E6D), (0x1E80, 0x1E85),
    (0x1E9E, 0x1EF9), (0x2010, 0x2027), (0x2030, 0x203A), (0x2044, 0x2044), (0x20A0, 0x20BF),
    (0x2116, 0x2116), (0x2122, 0x2122), (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2265),
)  # fmt: skip
DATED = 3_786_912_000  # 1 January 2024 in seconds since 1904, as fonts count
FIELD_FAMILY = "Worksheet Field"


def merge_subsets(pattern: Path) -> TTFont:
    """Return one font of the two files (`latin` and `latin-ext`) that the npm package splits."""
    with TemporaryDirectory() as folder:
        parts = []
        for subset in ("latin", "latin-ext"):
            part = TTFont(str(pattern).format(subset=subset), recalcTimestamp=False)
            part.flavor = None
            parts.append(str(Path(folder, f"{subset}.ttf")))
            part.save(parts[-1])
        return Merger().merge(parts)


def cut(font: TTFont, codepoints: set[int], features: list[str]) -> None:
    """Keep the characters and layout features given, and drop what only screens use."""
    options = Options(layout_features=features, hinting=False, notdef_outline=True)
    options.drop_tables += ["DSIG", "GDEF", "MVAR", "STAT"] if not features else ["DSIG"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codepoints)
    subsetter.subset(font)


def rename(font: TTFont, family: str) -> None:
    """Call the font by a family name of its own, so that no installed font is taken for it."""
    names = {1: family, 4: family, 6: family.replace(" ", ""), 16: family}
    for record in list(font["name"].names):
        if record.nameID in names:
            record.string = names[record.nameID]


def write(font: TTFont, path: Path) -> None:
    """Save the font with a fixed date."""
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = DATED
    content = BytesIO()
    font.save(content)
    path.write_bytes(content.getvalue())


def make_document_faces(root: Path, packages: Path, noto: Path) -> None:
    """Write the four fonts of the words and the one of the fields.

    `packages` is a folder node_modules with the two packages of Fontsource, `noto` the regular
    file of Noto Sans.
    """
    for name, pattern in GUIDE_FONTS.items():
        font = merge_subsets(packages / pattern)
        make_zero_plain(font)
        cut(font, set(font.getBestCmap()), ["kern", "liga", "mark", "ccmp", "locl"])
        write(font, root / FOLDER / name)
    field = TTFont(noto, recalcTimestamp=False)
    cut(field, {c for first, last in FIELD_RANGES for c in range(first, last + 1)}, [])
    rename(field, FIELD_FAMILY)
    write(field, root / FOLDER / "worksheet-field.ttf")
