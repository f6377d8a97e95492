"""The outline: which pages of the site stand in the handbook, in the navigation's order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from guide.navigation import Section, read_sections
from guide.page import CONTRIBUTE, Page

# Pages that serve only the website, and what a reader of the handbook has in their place.
LEFT_OUT = (
    "worksheets/*",  # the annex holds the worksheets themselves
    "my-mentoring.md",  # what a browser keeps, which no document can show
    "scheme.md",  # reads files in the browser, which no document can do
    f"{CONTRIBUTE}*",  # for those who build the site, who have it before them
    "about/edit-this-guide.md",  # likewise
    "about/accessibility.md",  # a statement on the website, with the law's own scope
    "about/privacy.md",  # what a browser keeps; a document keeps nothing
)


@dataclass(frozen=True)
class Chapter:
    """An entry of the navigation. The first page opens the chapter where it is the section's own.

    `title` is the navigation's; it is used where no page opens the chapter.
    """

    title: str
    pages: tuple[Page, ...]

    @property
    def opening(self) -> Page | None:
        """The page that the chapter begins with, at its own level."""
        first = self.pages[0]
        is_section = first.source.endswith("index.md")
        return first if is_section or len(self.pages) == 1 else None


def read_outline(root: Path, pages: Mapping[str, Page]) -> tuple[Chapter, ...]:
    """Return the chapters of the project in `root`; `pages` has every page by its source."""
    chapters = (_make_chapter(section, pages) for section in read_sections(root) or ())
    return tuple(chapter for chapter in chapters if chapter.pages)


def _make_chapter(section: Section, pages: Mapping[str, Page]) -> Chapter:
    held = [pages[entry.source] for entry in section.entries if entry.source in pages]
    return Chapter(section.title, tuple(page for page in held if not is_left_out(page)))


def is_left_out(page: Page) -> bool:
    """Tell whether the page serves only the website."""
    return any(fnmatchcase(page.source, pattern) for pattern in LEFT_OUT)
