"""How a university's promotion rules speak of mentoring: under up to three headings, or none."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, computed_field

from guide.link import Words

MOST_PLACES = 3  # worksheets/promotion-evidence.yml has a section for each
COUNTS = ("no place", "one place", "two places", "three places")


class Entry(BaseModel):
    """A part of the rules: no key is ignored, and nothing changes once it is read."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class PromotionPlace(Entry):
    """A heading of the rules under which mentoring counts."""

    name: Words = Field(description="The heading, as it stands in the rules.")
    kind: Words = Field(description="What the rules call such a heading, in the singular.")
    shows: Words = Field(description="What evidence there shows of somebody, in a few words.")
    about: Words = Field(description='What it covers; it ends a sentence with "It covers".')
    example: Words = Field(description="The example of mentoring that the rules give there.")


class Promotion(Entry):
    """What the rules are called, and where they name mentoring."""

    framework: Words = Field(description='What the rules are called; it follows the word "the".')
    year: int = Field(ge=1990, le=2100, description="The year of the rules described.")
    places: tuple[PromotionPlace, ...] = Field(
        (), max_length=MOST_PLACES, description="Where they name mentoring, three at most."
    )

    @computed_field  # type: ignore[prop-decorator] # as pydantic's manual has it
    @property
    def count(self) -> str:
        """In how many places they name it, in words."""
        return COUNTS[len(self.places)]

    @computed_field  # type: ignore[prop-decorator]
    @property
    def names(self) -> str:
        """The headings, as a sentence lists them."""
        return join_words([place.name for place in self.places])

    @computed_field  # type: ignore[prop-decorator]
    @property
    def shown(self) -> str:
        """What evidence under the headings shows, as a sentence lists it."""
        return join_words([place.shows for place in self.places])


def join_words(words: list[str]) -> str:
    """Return words as a sentence lists them: `one, two and three`."""
    *first, last = words or [""]
    return f"{', '.join(first)} and {last}" if first else last
