"""The weight of a first view is what the browser asked for, as it travels."""

from __future__ import annotations

from pathlib import Path

import brotli
from playwright.sync_api import Browser

from benchmarks.first_view import measure_file, measure_first_view

PAGE = '<!doctype html><title>Page</title><link rel="stylesheet" href="style.css">'


def test_text_is_weighed_compressed_and_packed_formats_as_they_are(tmp_path: Path) -> None:
    """Hosts compress text, and send fonts and pictures as they are."""
    style, font = tmp_path / "a.css", tmp_path / "a.woff2"
    for path in (style, font):
        path.write_bytes(b"words " * 100)
    assert measure_file(style) == len(brotli.compress(b"words " * 100))
    assert measure_file(font) == 600


def test_what_the_page_loads_is_counted_and_nothing_else(tmp_path: Path, browser: Browser) -> None:
    """A file that the page does not ask for weighs nothing."""
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "style.css").write_text("p { color: #123456 }", encoding="utf-8")
    (tmp_path / "unused.js").write_text("unused()", encoding="utf-8")
    sizes = measure_first_view(browser, tmp_path, "")
    assert sorted(sizes) == ["css", "html", "total"]
    assert sizes["total"] == sizes["css"] + sizes["html"]
