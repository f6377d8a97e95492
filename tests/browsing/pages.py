"""The pages of the built site, as a visitor addresses them."""

from __future__ import annotations

from pathlib import Path


def list_pages(site: Path) -> list[str]:
    """Return the path of every page, "/" first, without the page for a missing address."""
    files = (file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    return sorted("/" + file.removesuffix("index.html") for file in files if file != "404.html")
