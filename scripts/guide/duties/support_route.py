"""Somebody at the university who helps where neither mentor nor mentee can."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from guide.link import Words

# What a university has to name somebody for, and what it may do without.
MATTERS = {
    "danger": "somebody is in danger now",
    "wellbeing": "stress, distress, a hard time",
    "health": "health and work, adjustments",
    "harassment": "harassment, bullying, discrimination",
    "union": "advice from outside the line of management",
    "records": "notes and personal data",
    "stuck": "a pair that is stuck, or mentoring itself",
}
MAY_LACK = frozenset({"union"})
Matter = Literal["danger", "wellbeing", "health", "harassment", "union", "records", "stuck"]

EMAIL = re.compile(r"(?<![\w<])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
ADDRESS = re.compile(r"(?<!<)https?://[^\s,;]*[^\s,;.]")


class SupportRoute(BaseModel):
    """One line of the list that says who helps with what."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    need: Words = Field(description="What is the matter, in a few plain words.")
    name: Words = Field(description="Who helps: a service, a team or a person.")
    reach: Words = Field(description="How to reach them: a number, an address, a place.")
    matters: tuple[Matter, ...] = Field(
        (), description="Which of the matters that no list may leave out it is for."
    )


def tell_support(routes: Iterable[SupportRoute]) -> str:
    """Return the routes as a Markdown list, e-mail and web addresses as links.

    A list and no table: three columns with addresses are too wide for a narrow screen.
    """
    return "\n".join(map(_tell, routes))


def _tell(route: SupportRoute) -> str:
    reach = ADDRESS.sub(r"<\g<0>>", EMAIL.sub(r"<\g<0>>", route.reach)).removesuffix(".")
    return f"- **{route.need}:** {route.name}. {reach}."
