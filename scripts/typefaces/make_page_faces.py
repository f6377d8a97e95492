"""Make the pages' font files from their published sources: as Fontsource splits them."""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

from typefaces.plain_zero import make_zero_plain

FOLDER = "overrides/assets/fonts"
ATKINSON = (
    "@fontsource-variable/atkinson-hyperlegible-next/files/"
    "atkinson-hyperlegible-next-{subset}-wght-{style}.woff2"
)
LITERATA = "@fontsource-variable/literata/files/literata-{subset}-wght-{style}.woff2"
PAGE_FONTS = {
    "atkinson": (ATKINSON, "normal"),
    "atkinson-italic": (ATKINSON, "italic"),
    "literata": (LITERATA, "normal"),
}
SUBSETS = ("latin", "latin-ext")


def make_page_faces(root: Path, packages: Path) -> None:
    """Write each typeface of the pages in its two parts.

    `packages` is a folder node_modules with the two variable packages of Fontsource.
    """
    for name, (pattern, style) in PAGE_FONTS.items():
        for subset in SUBSETS:
            source = packages / pattern.format(subset=subset, style=style)
            write_plain(source, root / FOLDER / f"{name}-{subset}.woff2")


def write_plain(source: Path, target: Path) -> None:
    """Write a typeface with a plain zero; one that has no other zero keeps its bytes."""
    font = TTFont(source, recalcTimestamp=False)
    if not make_zero_plain(font):
        target.write_bytes(source.read_bytes())
        return
    font.save(target)
