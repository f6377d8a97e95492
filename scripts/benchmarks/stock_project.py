"""A stock Material project with the same pages: no overrides, hooks or macros of ours."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.pages import Page

from set_up.project import ROOT

# What the stock build takes from mkdocs.yml. Google's fonts stay off on both sides: a stock site
# would load them from elsewhere, which cannot be measured here and would count against it.
KEPT_SETTINGS = ("site_name", "use_directory_urls", "exclude_docs", "nav", "markdown_extensions")
THEME = {"name": "material", "language": "en", "font": False}
FRONT_MATTER = ("title", "description")


def write_stock_project(folder: Path) -> Path:
    """Write the project into `folder` and return its configuration file.

    Its Markdown is ours after the macros: the same words, the worksheet's form included.
    """
    docs = folder / "docs"
    shutil.copytree(ROOT / "docs", docs)
    for path, text in render_macros(folder / "rendered").items():
        (docs / path).write_text(text, encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(yaml.safe_dump(stock_settings()), encoding="utf-8")
    return config


def stock_settings() -> dict[str, Any]:
    """Return the settings of the stock project."""
    ours = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    kept = {key: ours[key] for key in KEPT_SETTINGS if key in ours}
    return {**kept, "theme": THEME, "plugins": ["search"]}


def render_macros(site_dir: Path) -> dict[str, str]:
    """Build our site and return each page's Markdown as it was after the macros."""
    rendered: dict[str, str] = {}

    def keep(markdown: str, page: Page, **_others: object) -> str:
        front = {key: page.meta[key] for key in FRONT_MATTER if key in page.meta}
        rendered[page.file.src_uri] = f"---\n{yaml.safe_dump(front)}---\n{markdown}"
        return markdown

    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site_dir))
    config.plugins.events["page_markdown"].append(keep)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return rendered
