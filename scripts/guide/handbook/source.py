"""What a handbook is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from guide.contents import Contents
from guide.handbook.outline import Chapter, read_outline
from guide.page import Page
from worksheet_builder.model import Imprint


@dataclass(frozen=True)
class Source:
    """The project in `root`, read: all its pages, and each one's Markdown by its path.

    The Markdown has its macros filled in. `imprint` is what every page of a document says.
    """

    root: Path
    pages: tuple[Page, ...]
    rendered: Mapping[str, str]
    contents: Contents
    imprint: Imprint

    @cached_property
    def site(self) -> dict[str, Page]:
        """Every page of the site by its source."""
        return {page.source: page for page in self.pages}

    @cached_property
    def outline(self) -> tuple[Chapter, ...]:
        """The chapters in their order."""
        return read_outline(self.root, self.site)
