"""What the accessibility statement says that only the university itself can know."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from guide.link import LinkId, Words


class Strict(BaseModel):
    """A part of the statement: no key is ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class AccessibilityTest(Strict):
    """A test of the site by people, and what it found. Without one no compliance is claimed."""

    status: Literal["fully", "partially", "not"] = Field(
        description="How far the site complies, in the law's own words."
    )
    day: datetime.date = Field(description="The day on which the test was made.")
    tester: Words = Field(description="Who carried it out; it ends a sentence.")
    problems: tuple[Words, ...] = Field(
        default=(), description="What fails, why, and by when it will be put right: one a line."
    )


class AccessibilityLaw(Strict):
    """The law that asks for the statement, and who sees to it that it is kept."""

    regulations: Words = Field(description='The law\'s name; it follows the word "the".')
    enforcer: Words = Field(description='Who enforces it; it follows the word "The".')
    complaints: LinkId = Field(description='The name of an entry in "links": who takes complaints.')
    elsewhere: Words | None = Field(
        None, description="One sentence for places where somebody else enforces the law, if any."
    )


class Accessibility(Strict):
    """The legal regime, the dates, and the last test, where there has been one."""

    law: AccessibilityLaw | None = Field(
        None, description="The law that asks for the statement; blank where none does."
    )
    response_days: Annotated[int, Field(ge=1, le=60)] = Field(
        description="Within how many working days a request is answered."
    )
    prepared: datetime.date = Field(description="The day on which the statement was first made.")
    reviewed: datetime.date | None = Field(
        None, description="The day on which it was last reviewed; blank until it has been."
    )
    test: AccessibilityTest | None = Field(
        None, description="The last test by people; blank until there has been one."
    )
