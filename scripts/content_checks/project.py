"""The project as the checks see it: every file read once, and nothing stopping at a mistake."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from content_checks.remembered_pages import render_all
from content_checks.rendered_page import RenderedPage
from guide.contents import Contents, try_contents
from guide.institution import Institution
from guide.macros import Macros
from guide.navigation import Entry, read_navigation
from guide.page import Page, try_pages
from guide.rendering.markdown_extensions import read_extensions
from guide.rendering.render import render_page
from main_branch.main_branch import MainBranch
from strict_yaml import Problem, ProblemsFound, read_text


@dataclass(frozen=True)
class Project:
    """A folder laid out like this project."""

    root: Path

    @cached_property
    def main(self) -> MainBranch:
        """The main branch, to compare with; without files where git does not know it."""
        return MainBranch(self.root)

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page of docs/ that can be read, sorted by path."""
        return self._pages[0]

    @property
    def unread_pages(self) -> tuple[Problem, ...]:
        """What keeps the other pages from being read."""
        return self._pages[1]

    @property
    def unread_sources(self) -> frozenset[str]:
        """Their paths within docs/."""
        return frozenset(Page(problem.path, "").source for problem in self.unread_pages)

    @cached_property
    def _pages(self) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
        return try_pages(self.root)

    @cached_property
    def navigation(self) -> tuple[Entry, ...] | None:
        """The pages that mkdocs.yml lists, in order; None while it cannot be read."""
        return read_navigation(self.root)

    @cached_property
    def _contents(self) -> tuple[Contents, tuple[Problem, ...]]:
        return try_contents(self.root)

    @property
    def contents(self) -> Contents | None:
        """The institution, links, worksheets and diagrams; None while they have problems."""
        contents, problems = self._contents
        return None if problems else contents

    @property
    def macro_names(self) -> tuple[str, ...]:
        """The names of what pages may ask for between braces, with round brackets behind."""
        return tuple(Macros(self._contents[0], str).for_pages())

    @property
    def institution(self) -> Institution | None:
        """The institution; None while it has problems itself."""
        contents, _problems = self._contents
        return None if "institution" in contents.unread else contents.institution

    @property
    def contents_problems(self) -> tuple[Problem, ...]:
        """What keeps the institution, the links or the worksheets from being read."""
        return self._contents[1]

    @cached_property
    def _filled(self) -> dict[str, str | tuple[Problem, ...]]:
        """Each page's Markdown with its macros filled in, or their mistakes, by its path."""
        filled: dict[str, str | tuple[Problem, ...]] = {}
        for page in self.pages:
            try:
                filled[page.path] = render_page(page, self._contents[0])
            except ProblemsFound as found:
                filled[page.path] = found.problems
        return filled

    @property
    def macro_problems(self) -> tuple[Problem, ...]:
        """The mistakes in the pages' macros, save in what they ask of contents with problems."""
        return tuple(
            problem
            for outcome in self._filled.values()
            if not isinstance(outcome, str)
            for problem in outcome
        )

    @cached_property
    def rendered(self) -> dict[str, RenderedPage]:
        """Every page as the site shows it, by its path; one that is as it was is remembered."""
        extensions = read_extensions(self.root)
        filled = {
            page.path: text
            for page in self.pages
            if isinstance(text := self._filled[page.path], str)
            and not page.asks_for(self._contents[0].unread)
        }
        return render_all(self.root, self.pages, filled, extensions)

    def read(self, path: Path) -> str:
        """Return a file's text; nothing while it cannot be read, which a check of its own says."""
        try:
            return read_text(path, self.name(path))
        except ProblemsFound:
            return ""

    def find_files(self, *patterns: str) -> list[Path]:
        """Return the files that match any of the patterns, sorted."""
        found: Iterable[Path] = (path for pattern in patterns for path in self.root.glob(pattern))
        return sorted({path for path in found if path.is_file()})

    def name(self, path: Path) -> str:
        """Return how messages name a file: relative to the project, with forward slashes."""
        return path.relative_to(self.root).as_posix()
