"""The finished HTML of each page, kept while the site is served.

Filling the theme's templates for all pages anew is most of what an editor would wait for once what
Markdown became of them is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink


class HtmlKeeper:
    """Lets templates be filled for a page only where something that it shows has changed."""

    def __init__(self) -> None:
        self._pages: dict[str, tuple[object, str]] = {}
        self._around: object = None

    def begin(self, env: Environment, config: MkDocsConfig) -> None:
        """Let this build's templates ask here first."""
        self._around = _describe_surroundings(config)
        env.template_class = _make_template_class(self)

    def find(self, context: dict[str, Any]) -> tuple[Page, object] | None:
        """Return the page that a template is about to be filled for, and all that it depends on."""
        page = context.get("page")
        if page is None or not page.content:
            return None
        return page, (self._around, str(context["nav"]), _describe_page(page))

    def read(self, page: Page, now: object) -> str | None:
        """Return the page's HTML where all that it depends on is as it was."""
        before, html = self._pages.get(page.file.src_uri, (None, ""))
        return html if before == now else None

    def keep(self, page: Page, now: object, html: str) -> None:
        """Keep the page's HTML."""
        self._pages[page.file.src_uri] = (now, html)


def _make_template_class(keeper: HtmlKeeper) -> type[Template]:
    class KeptTemplate(Template):
        """A template that is not filled again for a page that is known."""

        def render(self, context: dict[str, Any]) -> str:
            """Return the page: MkDocs calls this for whole pages alone."""
            found = keeper.find(context)
            if found is None:
                return super().render(context)
            html = keeper.read(*found)
            if html is None:
                html = super().render(context)
                keeper.keep(*found, html)
            return html

    return KeptTemplate


def _describe_surroundings(config: MkDocsConfig) -> object:
    """Return what all pages depend on: the settings, and the templates."""
    settings = Path(config.config_file_path)
    overrides = (path for folder in config.theme.dirs[:1] for path in Path(folder).rglob("*"))
    stamps = tuple((path, path.stat().st_mtime_ns) for path in sorted(overrides) if path.is_file())
    extra = json.dumps(config.extra, default=str, sort_keys=True)
    return settings.stat().st_mtime_ns, stamps, extra, config.site_name, config.site_url


def _describe_page(page: Page) -> object:
    """Return what one page shows, beside what it shows of the others."""
    own = (page.content, repr(page.meta), page.title, page.url, page.edit_url)
    return own, _describe_headings(page.toc)


def _describe_headings(headings: Iterable[AnchorLink]) -> object:
    return tuple(
        (heading.title, heading.id, heading.level, _describe_headings(heading.children))
        for heading in headings
    )


HTML_KEEPER = HtmlKeeper()
