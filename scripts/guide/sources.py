"""What a site is built from: its settings, contents and pages, with the problems of them all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from guide.contents import Contents, try_contents
from guide.front_matter import find_unreadable
from guide.navigation import SETTINGS
from guide.page import Page, try_pages
from guide.rendering.render import render_pages
from strict_yaml import Problem, ProblemsFound, read_yaml


@dataclass(frozen=True)
class Sources:
    """The contents, every page sorted by path, and each page's Markdown by the page's path."""

    contents: Contents
    pages: tuple[Page, ...]
    rendered: dict[str, str]


def read_sources(root: Path) -> Sources:
    """Return the sources of the project in `root`.

    Raises ProblemsFound with every problem that keeps a site from being built: no file's problems
    hide those of another.
    """
    contents, problems = try_contents(root)
    pages, unread = try_pages(root)
    contents = replace(contents, pages=pages)
    found = [*problems, *unread, *_find_in_settings(root)]
    found += [problem for page in pages for problem in find_unreadable(page)]
    rendered: dict[str, str] = {}
    try:
        rendered = render_pages(pages, contents)
    except ProblemsFound as mistakes:
        found += mistakes.problems
    if found:
        raise ProblemsFound(found)
    return Sources(contents, pages, rendered)


def _find_in_settings(root: Path) -> Iterator[Problem]:
    """Yield what keeps the settings from being read. Without them there is nothing to read."""
    path = root / SETTINGS
    if path.is_file():
        try:
            read_yaml(path, root)
        except ProblemsFound as found:
            yield from found.problems
