"""Wording with legal weight, and whether those who answer for it have confirmed it."""

from __future__ import annotations

import datetime
import textwrap

from pydantic import BaseModel, ConfigDict, Field

from guide.link import Words
from guide.spell_day import spell_day


class Notice(BaseModel):
    """One such wording: a line of its own in the file begins a new paragraph."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    words: Words = Field(description="What is said.")
    confirmed_by: Words = Field(description="Who has to confirm it: a team or a person.")
    confirmed_on: datetime.date | None = Field(
        None, description="The day on which they did; blank until they have."
    )


def tell_notice(notice: Notice) -> str:
    """Return the wording as a box in Markdown, whose title says whether it is in force."""
    paragraphs = [part.strip() for part in notice.words.split("\n") if part.strip()]
    return f'!!! hr "{_say_status(notice)}"\n\n' + textwrap.indent("\n\n".join(paragraphs), "    ")


def _say_status(notice: Notice) -> str:
    if notice.confirmed_on is None:
        return f"Draft wording, not yet confirmed by {notice.confirmed_by}"
    return f"Confirmed by {notice.confirmed_by} on {spell_day(notice.confirmed_on)}"
