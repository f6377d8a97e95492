"""MkDocs events, handed on to `guide`. No logic here: another generator calls `guide` itself."""

import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

sys.path.insert(0, str(Path(__file__).parent))

from guide.assemble import BUILD_STOPS, assemble_site
from guide.keep_templates import keep_templates

on_env = keep_templates


@event_priority(100)  # before the macros plugin, so that a problem is said in plain words
def on_config(config: MkDocsConfig) -> None:
    """Put the institution's names and addresses, and the bundle's paths, into the configuration."""
    try:
        assembly = assemble_site(Path(config.config_file_path).parent)
    except BUILD_STOPS as reason:
        raise Abort(str(reason)) from None
    config.extra.update(assembly.extra)
    config.update({**assembly.settings, "site_url": config.site_url or assembly.address})


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the blank documents and the browser part to the site."""
    for path, content in assemble_site(Path(config.config_file_path).parent).files.items():
        files.append(File.generated(config, path, content=content))


def on_page_markdown(_markdown: str, page: Page, **_others: object) -> None:
    """Date the page in the sitemap by its front matter, so that each build gives the same."""
    page.update_date = str(page.meta.get("reviewed") or page.meta.get("written") or "2000-01-01")
