"""MkDocs events round the conversion of a page while the site is served. No logic here."""

import sys
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

sys.path.insert(0, str(Path(__file__).parent))

from served import HTML_KEEPER, KEEPER, make_late_documents


@event_priority(-200)  # when the macros are filled in
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Leave nothing to convert where the page is known."""
    return KEEPER.take(markdown, page, config, files) if config.extra.get("served") else markdown


@event_priority(200)  # before all others
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the page what its conversion gave the last time."""
    return KEEPER.give(html, page, files) if config.extra.get("served") else html


@event_priority(-200)  # when the templates are about to be filled
def on_env(env: Environment, config: MkDocsConfig, **_others: object) -> None:
    """Fill no template for a page that is known."""
    if config.extra.get("served"):
        HTML_KEEPER.begin(env, config)


def on_post_build(config: MkDocsConfig) -> None:
    """Have what is due made now that the pages are there."""
    if config.extra.get("served"):
        make_late_documents(config)
