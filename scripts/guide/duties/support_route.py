"""Somebody at the university who helps where neither mentor nor mentee can."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict, Field

from guide.link import Words

EMAIL = re.compile(r"(?<![\w<])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
ADDRESS = re.compile(r"(?<!<)https?://[^\s,;]*[^\s,;.]")


class SupportRoute(BaseModel):
    """One line of the table that says who helps with what."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    need: Words = Field(description="What is the matter, in a few plain words.")
    name: Words = Field(description="Who helps: a service, a team or a person.")
    reach: Words = Field(description="How to reach them: a number, an address, a place.")


def tell_support(routes: Iterable[SupportRoute]) -> str:
    """Return the routes as a Markdown table, e-mail and web addresses as links."""
    lines = ["| What is the matter | Who can help | How to reach them |", "|---|---|---|"]
    for route in routes:
        reach = ADDRESS.sub(r"<\g<0>>", EMAIL.sub(r"<\g<0>>", route.reach))
        cells = (_protect(cell) for cell in (route.need, route.name, reach))
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _protect(cell: str) -> str:
    return " ".join(cell.split()).replace("|", "\\|")
