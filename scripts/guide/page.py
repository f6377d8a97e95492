"""A page of the guide as it stands in docs/: its front matter's lines and its Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

DOCS = "docs"
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
        except yaml.YAMLError:
            return {}
        return values if isinstance(values, dict) else {}


def read_pages(root: Path) -> tuple[Page, ...]:
    """Return every page of the project, sorted by its path."""
    paths = sorted((root / DOCS).rglob("*.md"))
    return tuple(
        Page(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")) for path in paths
    )
