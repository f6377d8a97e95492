"""The typefaces, cut to the signs and weights in use; the whole ones stay beside them."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from guide.first_view.keep_file import keep_file

FACE = re.compile(r"@font-face\{[^}]*?url\([\"']?\.\./fonts/([\w-]+-latin(?:-ext)?)\.woff2[^}]*\}")
# A face of letters that English has not. Few pages hold any.
RARE = "-ext"
RANGE = re.compile(r"unicode-range:([^;}]+)")
# The weights that scripts/styles uses. Literata's headings lie between 520 and 600: one weight of
# them all is half the file.
WEIGHTS_USED = {"literata": (560, 560)}
OTHER_WEIGHTS = (400, 650)
FORMAT = 3  # raised when the cut below changes, so that older cached faces are left alone
# What people type in English is there at once; other letters bring the whole face. A line's end in
# a text box counts as a sign too, though no face draws it.
ALWAYS = frozenset(range(0xA1))
# Nobody types in the face of headings or in italics: signs that are in none of them.
TYPED = frozenset(map(ord, "#$*<=>@\\^_`{|}~"))
SELDOM = {"literata": TYPED | frozenset(map(ord, "©·•↑↓")), "atkinson-italic": TYPED}
NONE: frozenset[int] = frozenset()
# Letters stand close, and figures one below the other, as the style asks. No old-style fractions.
FEATURES = ("kern", "liga", "tnum")
# Of what a font says of itself; its licence lies beside it as a text.
FAMILY = (1, 2)


@dataclass(frozen=True)
class Faces:
    """The style with each face in two parts, and the small parts' files by their path."""

    style: str
    files: dict[str, bytes]


def subset_faces(
    style: str, fonts: Path, used: frozenset[int], shown: frozenset[int], cache: Path
) -> Faces:
    """Return `style` with a small face for the signs `used` before each face that lies in `fonts`.

    A face of letters beyond English is parted only for a page that has one among the signs `shown`.
    The browser fetches the whole face only for a page that holds another sign: `unicode-range`
    parts the two. Nothing depends on the time of the making, so the same signs give the same bytes.
    """
    files: dict[str, bytes] = {}

    def divide(match: re.Match[str]) -> str:
        rule, stem = match[0], match[1]
        declared = frozenset(_read_ranges(RANGE.search(rule)[1]))  # type: ignore[index]
        if stem.endswith(RARE):
            signs = used & declared
            if not signs & shown:
                return rule
        else:
            signs = ((used | ALWAYS) & declared) - SELDOM.get(stem.removesuffix("-latin"), NONE)
        small = _cut(fonts / f"{stem}.woff2", signs, cache)
        name = f"{stem}-{hashlib.sha256(small).hexdigest()[:8]}"
        files[f"assets/fonts/{name}.woff2"] = small
        whole = RANGE.sub(f"unicode-range:{_write_ranges(declared - signs)}", rule)
        part = RANGE.sub(f"unicode-range:{_write_ranges(signs)}", rule)
        return part.replace(f"fonts/{stem}.woff2", f"fonts/{name}.woff2") + whole

    return Faces(FACE.sub(divide, style), files)


def _cut(face: Path, signs: frozenset[int], cache: Path) -> bytes:
    content = face.read_bytes()
    weights = WEIGHTS_USED.get(face.stem.partition("-")[0], OTHER_WEIGHTS)
    asked = repr((FORMAT, weights, FEATURES, sorted(signs))).encode()
    kept = cache / "faces" / f"{hashlib.sha256(content + asked).hexdigest()[:24]}.woff2"
    if not kept.is_file():
        keep_file(kept, _subset(content, signs, weights))
    return kept.read_bytes()


def _subset(content: bytes, signs: frozenset[int], weights: tuple[int, int]) -> bytes:
    font = TTFont(io.BytesIO(content), recalcTimestamp=False)
    options = Options(hinting=False, notdef_outline=True, layout_features=list(FEATURES))
    options.name_IDs = [*FAMILY]
    options.drop_tables = [*options.drop_tables, "STAT", "gasp", "vhea", "vmtx"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=signs)
    subsetter.subset(font)
    lightest, boldest = weights
    limits = {"wght": lightest if lightest == boldest else weights}
    font = instantiateVariableFont(font, limits)
    font.flavor = "woff2"
    target = io.BytesIO()
    font.save(target)
    return target.getvalue()


def _read_ranges(text: str) -> Iterator[int]:
    """Yield each sign of a unicode-range; a minifier may write U+4?? for U+400-4FF."""
    for part in text.replace(" ", "").split(","):
        first, _, last = part.upper().removeprefix("U+").partition("-")
        start, end = first.replace("?", "0"), (last or first).replace("?", "F")
        yield from range(int(start, 16), int(end, 16) + 1)


def _write_ranges(signs: frozenset[int]) -> str:
    """Return signs as a unicode-range, runs of them together."""
    runs: list[list[int]] = []
    for sign in sorted(signs):
        if runs and sign == runs[-1][1] + 1:
            runs[-1][1] = sign
        else:
            runs.append([sign, sign])
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)
