"""Somebody at the university who helps where neither mentor nor mentee can."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict, Field

from guide.link import Words

EMAIL = re.compile(r"(?<![\w<])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
ADDRESS = re.compile(r"(?<!<)https?://[^\s,;]*[^\s,;.]")


class SupportRoute(BaseModel):
    """One line of the list that says who helps with what."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    need: Words = Field(description="What is the matter, in a few plain words.")
    name: Words = Field(description="Who helps: a service, a team or a person.")
    reach: Words = Field(description="How to reach them: a number, an address, a place.")


def tell_support(routes: Iterable[SupportRoute]) -> str:
    """Return the routes as a Markdown list, e-mail and web addresses as links.

    A list and no table: three columns with addresses are too wide for a narrow screen.
    """
    return "\n".join(map(_tell, routes))


def _tell(route: SupportRoute) -> str:
    reach = ADDRESS.sub(r"<\g<0>>", EMAIL.sub(r"<\g<0>>", route.reach)).removesuffix(".")
    return f"- **{route.need}:** {route.name}. {reach}."
