"""A page of the guide as it stands in docs/: its front matter's lines and its Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from strict_yaml import Problem, ProblemsFound, read_text

DOCS = "docs"
# The pages for those who keep the guide, each address begins so: readers meet them neither in their
# menu nor in the search.
CONTRIBUTE = "contribute/"
FENCE = "---"
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's where it is, for it is quicker


@dataclass(frozen=True)
class Page:
    """One Markdown file. `path` is relative to the project, such as docs/mentees/index.md."""

    path: str
    text: str

    @property
    def source(self) -> str:
        """The path within docs/, as the navigation and links write it."""
        return self.path.removeprefix(f"{DOCS}/")

    @property
    def url(self) -> str:
        """The page's address in the site: "" for home, else with a slash at its end."""
        steps = self.source.removesuffix(".md").split("/")
        folders = steps[:-1] if steps[-1] == "index" else steps
        return "".join(f"{folder}/" for folder in folders)

    @property
    def is_for_contributors(self) -> bool:
        """Whether the page is for those who keep the guide or build the site."""
        return self.source.startswith(CONTRIBUTE)

    @cached_property
    def lines(self) -> list[str]:
        """Every line of the file."""
        return self.text.splitlines()

    @cached_property
    def body_start(self) -> int:
        """How many lines stand before the Markdown: the front matter with its two fences."""
        if not self.lines or self.lines[0].strip() != FENCE:
            return 0
        ends = (n for n, line in enumerate(self.lines[1:], 2) if line.strip() == FENCE)
        return next(ends, 0)

    @cached_property
    def front_matter(self) -> str:
        """The YAML between the fences; empty when there is none."""
        return "\n".join(self.lines[1 : max(self.body_start - 1, 0)])

    @cached_property
    def body(self) -> str:
        """The Markdown after the front matter."""
        return "\n".join(self.lines[self.body_start :])

    @cached_property
    def meta(self) -> dict[str, Any]:
        """The front matter as plain values; empty when it is not a YAML mapping."""
        try:
            values = yaml.load(self.front_matter, Loader=LOADER)  # noqa: S506 - both are safe
        except (yaml.YAMLError, ValueError):  # a ValueError for a day such as 2027-02-30
            return {}
        return values if isinstance(values, dict) else {}

    def asks_for(self, names: Iterable[str]) -> bool:
        """Whether the page has any of these names in a macro."""
        either = "|".join(map(re.escape, names))
        return bool(either) and re.search(rf"\{{[{{%][^}}]*\b({either})\b", self.body) is not None


def try_pages(root: Path) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """Return the project's pages, sorted by path, and the problems of those that cannot be read."""
    pages: list[Page] = []
    problems: list[Problem] = []
    for path in sorted((root / DOCS).rglob("*.md")):
        name = path.relative_to(root).as_posix()
        try:
            pages.append(Page(name, read_text(path, name)))
        except ProblemsFound as found:
            problems.extend(found.problems)
    return tuple(pages), tuple(problems)


def read_pages(root: Path) -> tuple[Page, ...]:
    """Return every page, sorted by path; raise ProblemsFound for those that cannot be read."""
    pages, problems = try_pages(root)
    if problems:
        raise ProblemsFound(problems)
    return pages
