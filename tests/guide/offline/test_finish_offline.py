"""The last step of a build: which files are kept, and by which mark a page knows its version."""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode
from pathlib import Path

import pytest

from guide.offline.finish_offline import finish_offline

PAGE = '<!doctype html>\n<html lang="en" class="no-js">\n<h1>{}</h1>\n'
KEPT = {
    "index.html": PAGE.format("Home"),
    "worksheets/grow/index.html": PAGE.format("GROW"),
    "assets/javascripts/theme-ABCDEFG2.js": "theme",
    "assets/javascripts/workers/search.0123abcd.min.js": "search",
    "assets/later/dialogs-ABCDEFG2.css": "style of dialogs",
    "assets/later/faces.pdf": "typefaces",
    "assets/fonts/literata-latin-0123abcd.woff2": "cut",
    "assets/fonts/literata-latin.woff2": "whole",
    "assets/images/favicon.svg": "<svg/>",
    "assets/worksheets-0123abcd.json": "[]",
    "search/search_index.json": "{}",
    "downloads/grow.reading.json": "{}",
    "downloads/grow.docx": "Word",
    "downloads/grow.pdf": "PDF",
}
LEFT_OUT = {
    "404.html": PAGE.format("Page not found"),
    "contribute/why/index.html": PAGE.format("Why"),
    "assets/javascripts/theme-ABCDEFG2.js.LEGAL.txt": "licence",
    "assets/javascripts/bundle.0123abcd.min.js.map": "map",
    "assets/javascripts/lunr/min/lunr.pl.min.js": "Polish",
    "assets/stylesheets/main.0123abcd.min.css": "style",
    "downloads/mentoring-guide.pdf": "handbook",
    "downloads/worksheets.zip": "archive",
    "downloads/grow.schema.json": "{}",
    "assets/images/icon-192.png": "icon",
    "manifest.webmanifest": "{}",
    "sitemap.xml": "<urlset/>",
    "sitemap.xml.gz": "packed",
    "_headers": "headers",
    "nginx.conf": "headers",
}
SERVES = "start(self.SITE_FILES)\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site whose worker asks for the list of its files."""
    for name, content in {**KEPT, **LEFT_OUT, "worker.js": SERVES}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return tmp_path


def read_list(site: Path) -> dict[str, list[str]]:
    """What stands above the worker: each address, with its hash where it has one."""
    line, code = (site / "worker.js").read_text(encoding="utf-8").split("\n", 1)
    assert code == SERVES
    files = json.loads(line.removeprefix("self.SITE_FILES=").removesuffix(";"))
    return {address: rest for address, *rest in files}


def test_what_people_fill_in_and_read_is_listed(site: Path):
    """Pages by the address of their folder; nothing that is only heavy, or for developers."""
    finish_offline(site)
    wanted = {name.removesuffix("index.html") or "./" for name in KEPT}
    assert set(read_list(site)) == wanted


def test_files_that_are_not_named_by_their_content_have_its_hash(site: Path):
    """The hash is that of the file as it is published, the page's mark in it."""
    finish_offline(site)
    listed = read_list(site)
    for name in KEPT:
        digest = b64encode(hashlib.sha256((site / name).read_bytes()).digest()).decode()
        is_named = any(part in name for part in ("ABCDEFG2", "0123abcd"))
        assert listed[name.removesuffix("index.html") or "./"] == ([] if is_named else [digest])


def test_a_page_has_a_mark_that_changes_with_it_alone(site: Path):
    """A site that is finished again without a change is the same, byte for byte."""
    finish_offline(site)
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    finish_offline(site)
    assert {path: path.read_bytes() for path in before} == before
    home, grow = site / "index.html", site / "worksheets/grow/index.html"
    grow.write_text(grow.read_text("utf-8").replace("GROW", "Grow"), encoding="utf-8")
    finish_offline(site)
    assert home.read_bytes() == before[home]
    assert read_mark(grow) != read_mark_of(before[grow])


def read_mark(page: Path) -> str:
    """The page's mark."""
    return read_mark_of(page.read_bytes())


def read_mark_of(html: bytes) -> str:
    """The mark that stands in a page."""
    return html.decode().split('data-page-mark="')[1].split('"')[0]


def test_a_site_that_keeps_no_copy_is_left_as_it_is(site: Path):
    """Its worker asks for no list."""
    (site / "worker.js").write_text("leave()\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    finish_offline(site)
    assert {path: path.read_bytes() for path in before} == before
