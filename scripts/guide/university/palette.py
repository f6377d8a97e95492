"""The site's colours: the university's own, what is mixed from them, and the guide's greys."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from worksheet_builder.model import Colours, split_colour

TOKENS = "scripts/styles/tokens.css"
TOKEN = re.compile(r"--guide-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")
BLACK, WHITE = "#000000", "#ffffff"

Hex = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
Pair: TypeAlias = tuple[str, str]  # in the light scheme, and in the dark


class Shades(BaseModel):
    """One colour, for each of the two schemes."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    light: Hex = Field(
        description='On light paper: "#" and six small letters or digits, in quotes.',
        examples=["#335577"],
    )
    dark: Hex = Field(
        description='On dark paper: "#" and six small letters or digits, in quotes.',
        examples=["#8ccbb8"],
    )


class UniversityColours(BaseModel):
    """The two colours that are the university's own."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    accent: Shades = Field(description="Headings, links and buttons.")
    second: Shades = Field(description="What stands beside them: numbers, hints, the focus ring.")


def mix(one: str, other: str, share: float) -> str:
    """Return a colour with this share of the first, and the rest of the second."""
    parts = zip(split_colour(one), split_colour(other), strict=True)
    mixed = (round((a * share + b * (1 - share)) * 255) for a, b in parts)
    return "#" + "".join(f"{part:02x}" for part in mixed)


def read_greys(root: Path) -> dict[str, Pair]:
    """Return the colours that every guide has, by their names; none in a project without style."""
    path = root / TOKENS
    style = path.read_text(encoding="utf-8") if path.is_file() else ""
    return {name: (light, dark) for name, light, dark in TOKEN.findall(style)}


def mix_palette(own: UniversityColours, greys: Mapping[str, Pair]) -> dict[str, Pair]:
    """Return the colours that follow from the university's own, by their names in style sheets."""
    paper = greys.get("paper", (WHITE, BLACK))
    accent, second = (own.accent.light, own.accent.dark), (own.second.light, own.second.dark)
    return {
        "accent": accent,
        "accent-strong": (mix(accent[0], BLACK, 0.75), mix(accent[1], WHITE, 0.66)),
        "accent-ink": (paper[0], mix(accent[1], BLACK, 0.15)),
        "accent-soft": (mix(accent[0], paper[0], 0.1), mix(accent[1], paper[1], 0.1)),
        "second": second,
        "second-soft": (mix(second[0], paper[0], 0.09), mix(second[1], paper[1], 0.12)),
        "focus": (second[0], mix(second[1], WHITE, 0.85)),
    }


def write_palette(palette: Mapping[str, Pair]) -> str:
    """Return the palette as the style sheet that makes it known."""
    lines = (
        f"--guide-{name}:light-dark({light},{dark});" for name, (light, dark) in palette.items()
    )
    return f":root{{{''.join(lines)}}}"


def choose_for_paper(palette: Mapping[str, Pair]) -> Colours:
    """Return the colours of what is printed: those of the light scheme, on paper's own greys."""
    names = {"accent": "accent", "second": "second", "tint": "accent-soft"}
    return Colours(**{name: palette[known][0] for name, known in names.items()})
