"""MkDocs events around its search, handed on to `guide`. No logic here."""

import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.pages import Page

sys.path.insert(0, str(Path(__file__).parent))

from guide.search.index import complete_search_index
from guide.search.searchable import make_searchable


@event_priority(100)  # before the search reads the page
def _set_for_search(_context: object, /, page: Page, **_others: object) -> None:
    page.meta["set_aside"], page.content = page.content, make_searchable(page.content or "")


@event_priority(-100)  # after it
def _set_back(_context: object, /, page: Page, **_others: object) -> None:
    page.content = page.meta.pop("set_aside")


on_page_context = CombinedEvent(_set_for_search, _set_back)


@event_priority(-100)  # after the search has written its index
def on_post_build(config: MkDocsConfig) -> None:
    """Add to the index what the pages do not show."""
    complete_search_index(Path(config.site_dir), Path(config.config_file_path).parent)
