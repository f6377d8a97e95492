"""How far colours stand out from what they stand on, by WCAG's formula, and what is too faint."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from guide.university.palette import BLACK, WHITE, Pair, mix

SCHEMES = ("light", "dark")
TEXT, PART = 4.5, 3.0  # WCAG 2.2, criteria 1.4.3 and 1.4.11
PAIRS = (
    *((ink, ground, TEXT) for ink in ("ink", "muted") for ground in ("paper", "raised", "soft")),
    *(("ink", ground, 7.0) for ground in ("accent-soft", "second-soft", "danger-soft", "mark")),
    *((ink, "paper", TEXT) for ink in ("accent", "accent-strong", "second", "danger", "good")),
    *((ink, "raised", TEXT) for ink in ("accent", "accent-strong", "second", "danger", "good")),
    ("accent", "accent-soft", TEXT),
    ("accent-strong", "accent-soft", TEXT),
    ("second", "second-soft", TEXT),
    ("danger", "danger-soft", TEXT),
    ("accent-ink", "accent", TEXT),
    ("accent-ink", "accent-strong", TEXT),
    *(("line", ground, PART) for ground in ("paper", "raised", "soft")),
    *(("focus", ground, PART) for ground in ("paper", "raised", "soft", "accent-soft")),
)
STEP = 0.04
KNEE = 0.04045  # below it, screens have a straight line


@dataclass(frozen=True)
class Faint:
    """A colour that does not stand out from its ground, in one of the schemes."""

    ink: str
    ground: str
    scheme: str
    ratio: float
    least: float


def luminance(colour: str) -> float:
    """Return the relative luminance of "#rrggbb", as WCAG 2.2 defines it."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= KNEE else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def find_faint(colours: Mapping[str, Pair]) -> Iterator[Faint]:
    """Yield each pair that is closer than it may be, as far as both colours are known."""
    for ink, ground, least in PAIRS:
        if ink in colours and ground in colours:
            for number, scheme in enumerate(SCHEMES):
                ratio = contrast(colours[ink][number], colours[ground][number])
                if ratio < least:
                    yield Faint(ink, ground, scheme, ratio, least)


def mend_colour(colour: str, scheme: str, is_good: Callable[[str], bool]) -> str:
    """Return the nearest colour that is good: darker for light paper, lighter for dark."""
    aim = BLACK if scheme == "light" else WHITE
    shares = (1 - STEP * step for step in range(int(1 / STEP) + 1))
    return next((each for share in shares if is_good(each := mix(colour, aim, share))), aim)
