"""What the site stores in a browser: the scripts' own list, told in words on the privacy page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from guide import answer_names
from guide.limits import load_limits
from strict_yaml import Problem, ProblemsFound, parse_yaml

LIST = "scripts/browser/storage/stored-things.json"
PLACES = {
    "database": "your browser's database (IndexedDB)",
    "local storage": "your browser's local storage",
    "session storage": "this tab's session storage",
    "cache": "your browser's cache for use without a network (Cache Storage)",
}

Words = Annotated[str, Field(min_length=1)]


class Strict(BaseModel):
    """A part of the list: no key is ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class StoredThing(Strict):
    """One kind of thing that is stored, in the words of the privacy page."""

    title: Words = Field(description="What it is, as a heading.")
    name: Words = Field(description="Which of the names it is stored under.")
    where: Literal["database", "local storage", "session storage", "cache"] = Field(
        description="In which of the browser's stores it lies."
    )
    stores: tuple[Words, ...] = Field(description="The parts of the database that hold it.")
    what: Words = Field(description="What is stored, to follow “What”.")
    why: Words = Field(description="Why, to follow the word “Why”.")
    how_long: Words = Field(
        description="For how long, to follow “How long”; it may name a limit in braces."
    )
    to_delete: Words = Field(description="How to delete it, to follow “To delete it”.")


class StoredList(Strict):
    """Every name that a script may store something under, and what is stored there."""

    names: dict[str, Words] = Field(description="The names, as patterns.")
    things: tuple[StoredThing, ...] = Field(description="What is stored, in the page's order.")


def load_stored_things(root: Path) -> StoredList:
    """Return the list of `root`; without the file nothing is stored.

    Raises ProblemsFound where the list cannot be read, a name is told nowhere, or one that is not
    on the list is told.
    """
    path = root / LIST
    if not path.is_file():
        return StoredList(names={}, things=())
    stored = parse_yaml(path, StoredList, root=root)
    problems = (*_find_untold(stored), *_find_unknown_limits(stored, load_limits(root)))
    if problems:
        raise ProblemsFound(problems)
    return stored


def _find_untold(stored: StoredList) -> Iterator[Problem]:
    told = {thing.name for thing in stored.things}
    for name in stored.names:
        if name not in told:
            mend = 'Add an entry to "things" that says what is stored there, and why.'
            yield Problem(LIST, 0, f'nothing is told about the name "{name}".', mend)
    for name in sorted(told - stored.names.keys()):
        mend = f"Use one of: {', '.join(stored.names)}."
        yield Problem(LIST, 0, f'an entry tells of "{name}", which is no name.', mend)


def _find_unknown_limits(stored: StoredList, limits: Mapping[str, str]) -> Iterator[Problem]:
    for thing in stored.things:
        for _, name, _, _ in Formatter().parse(thing.how_long):
            if name is not None and name not in limits:
                found = f'"{thing.title}" asks for the limit "{name}", which does not exist.'
                yield Problem(LIST, 0, found, f"Use one of: {', '.join(limits)}.")


def tell_stored_things(
    stored: StoredList, limits: Mapping[str, str], *, works_offline: bool = True
) -> str:
    """Return a section of Markdown for each thing that is stored, with the limits in its words.

    A site that does not work offline keeps nothing in the cache.
    """
    kept = (thing for thing in stored.things if works_offline or thing.where != "cache")
    return "\n\n".join(_tell(thing, stored.names[thing.name], limits) for thing in kept)


def _tell(thing: StoredThing, pattern: str, limits: Mapping[str, str]) -> str:
    name = pattern.format(database=answer_names.DATABASE, worksheet="…", tab="*", scope="…")
    stands = [
        *(
            ["the worksheet's name, and a mark of whose it is, for “…”"]
            if "{worksheet}" in pattern
            else []
        ),
        *(["this site's address for “…”"] if "{scope}" in pattern else []),
        *(["a random mark of the page for “*”"] if "*" in name else []),
    ]
    which = f"`{name}`" + (f", with {' and '.join(stands)}" if stands else "")
    return "\n".join(
        (
            f"### {thing.title}",
            "",
            f"- **What:** {thing.what}",
            f"- **Where:** in {PLACES[thing.where]}, under the name {which}.",
            f"- **Why:** {thing.why}",
            f"- **How long:** {thing.how_long.format_map(limits)}",
            f"- **To delete it:** {thing.to_delete}",
        )
    )
