"""The colours' contrasts, in light and dark, by WCAG's formula."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).resolve().parents[3] / "scripts" / "styles" / "tokens.css"
TOKEN = re.compile(r"--guide-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")

TEXT, PART = 4.5, 3.0  # criteria 1.4.3 and 1.4.11
PAIRS = [
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
]


def read_tokens(scheme: int) -> dict[str, str]:
    """Return the colours by name: 0 for light, 1 for dark."""
    return {m[1]: m[2 + scheme] for m in TOKEN.finditer(TOKENS.read_text(encoding="utf-8"))}


def luminance(colour: str) -> float:
    """Return the relative luminance of "#rrggbb", as WCAG 2.2 defines it."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_colours_stand_out(ink: str, ground: str, least: float, scheme: int):
    """Text has 4.5:1 on each ground that it is used on, and a control's parts have 3:1."""
    tokens = read_tokens(scheme)
    assert contrast(tokens[ink], tokens[ground]) >= least
