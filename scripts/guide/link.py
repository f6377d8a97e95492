"""A link that leads out of the guide, and the two registers that hold every one of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, RootModel

from strict_yaml import Problem, ProblemsFound, parse_yaml

REGISTER = "docs/further-reading.yml"

Words = Annotated[str, Field(min_length=1)]
# Under which heading of the further reading a link stands. "law" are the site's own legal links.
Subject = Literal["promotion", "mentoring", "five-cs", "listening", "learning", "law"]
SUBJECTS: tuple[str, ...] = get_args(Subject)
LinkId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Link(BaseModel):
    """A page elsewhere that the guide sends people to."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    title: Words = Field(description="The words that people see.")
    address: Annotated[str, Field(pattern=r"^https?://\S+$")] = Field(
        description="Where the link leads: https:// at its start, and no space in it."
    )
    owner: Words = Field(description="Who answers for the page that it leads to.")
    opened: datetime.date | None = Field(
        None, description="The day on which a person last opened it; blank until somebody has."
    )
    opened_by: Words | None = Field(None, description="Who that was; blank until somebody has.")
    if_gone: Words = Field(description="What to try if the page is no longer there.")
    about: Words = Field(description="One sentence on what people find there.")
    subject: Subject = Field(
        "mentoring", description="Under which heading of the further reading it stands."
    )


class LinkRegister(RootModel[dict[LinkId, Link]]):
    """The links that do not belong to the university, by their names."""

    model_config = ConfigDict(frozen=True)


def load_links(root: Path, own: Mapping[str, Link]) -> dict[str, Link]:
    """Return every link by its name: the university's `own`, then docs/further-reading.yml's.

    Raises ProblemsFound for a register that cannot be read, and for a name used in both.
    """
    path = root / REGISTER
    others = parse_yaml(path, LinkRegister, root=root).root if path.is_file() else {}
    problems = tuple(_find_doubled(path, own, others))
    if problems:
        raise ProblemsFound(problems)
    return {**own, **others}


def _find_doubled(
    path: Path, own: Mapping[str, Link], others: Mapping[str, Link]
) -> Iterator[Problem]:
    lines = path.read_text(encoding="utf-8").splitlines() if others else []
    for name in others:
        if name in own:
            line = next((n for n, text in enumerate(lines, 1) if text.startswith(f"{name}:")), 0)
            yield Problem(
                REGISTER,
                line,
                f'the link "{name}" stands in institution.yml as well.',
                "Give one of the two another name, or delete one.",
            )
