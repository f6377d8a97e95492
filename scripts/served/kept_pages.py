"""What Markdown became of each page, kept while the site is served.

Converting all pages anew is most of what an editor would wait for after a change of one.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents


@dataclass(frozen=True)
class KeptPage:
    """A page's text once the macros are filled in, all else that it depends on, and its HTML."""

    markdown: str
    surroundings: object
    content: str
    toc: TableOfContents
    anchors: set[str] | None
    links: dict[str, dict[str, str]]


class _WarningCounter(logging.Handler):
    """Counts what MkDocs warns of: a page with a warning is converted, and warned of, again."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1


class PageKeeper:
    """Lets MkDocs convert a page only where its text, the settings or the list of pages changed.

    `take` and `give` stand round the conversion, the last before it and the first after it.
    """

    def __init__(self) -> None:
        self._pages: dict[str, KeptPage] = {}
        self._text = ""
        self._around: object = None
        self._hit: KeptPage | None = None
        self._warnings = _WarningCounter()
        self._warned = 0
        logging.getLogger("mkdocs").addHandler(self._warnings)

    def take(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Return what is left to convert: nothing where the page is known."""
        kept = self._pages.get(page.file.src_uri)
        self._around = _describe_surroundings(config, files)
        now = (markdown, self._around)
        is_known = kept is not None and (kept.markdown, kept.surroundings) == now
        self._text, self._hit = markdown, kept if is_known else None
        self._warned = self._warnings.count
        return "" if is_known else markdown

    def give(self, content: str, page: Page, files: Files) -> str:
        """Return the page's HTML, and put on the page what else its conversion gives."""
        kept, page.markdown = self._hit, self._text
        if kept is None:
            # A page without a title of its own gets it from its conversion.
            if self._warnings.count == self._warned and page.meta.get("title"):
                self._keep(content, page)
            else:
                self._pages.pop(page.file.src_uri, None)
            return content
        page.toc, page.present_anchor_ids = kept.toc, kept.anchors
        found = ((files.get_file_from_path(uri), links) for uri, links in kept.links.items())
        page.links_to_anchors = {file: links for file, links in found if file}
        return kept.content

    def _keep(self, content: str, page: Page) -> None:
        links = {file.src_uri: found for file, found in (page.links_to_anchors or {}).items()}
        anchors = page.present_anchor_ids
        kept = KeptPage(self._text, self._around, content, page.toc, anchors, links)
        self._pages[page.file.src_uri] = kept


def _describe_surroundings(config: MkDocsConfig, files: Files) -> object:
    """Return what HTML depends on beside a text: the settings, and where links may lead."""
    stamp = Path(config.config_file_path).stat().st_mtime_ns
    return stamp, frozenset((file.src_uri, file.url) for file in files)


KEEPER = PageKeeper()
