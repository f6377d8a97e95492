"""The preview is one file that needs nothing beside it, and in which nothing runs."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pypdfium2
import pytest

from preview.write_preview import NAME, NOTHING, write_preview

PAGE = """\
<!doctype html>
<html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>Ask &amp; listen</title>
<link rel="canonical" href="https://guide.example/ask/">
<style>@font-face{src:url(../faces/a.woff2)} body{background:url(../../secret.svg)}</style>
<script src="../a.js"></script><script>
alert(1)
</script></head>
<body><h1 id="top">Ask "well"</h1><img alt="Tea" src="../tea.svg"><a href="#top">Up</a>
</body></html>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of two pages, one of them a worksheet's with its blank PDF."""
    root = tmp_path / "site"
    for folder in ("ask", "worksheets/plan", "faces", "downloads"):
        (root / folder).mkdir(parents=True)
    (root / "ask/index.html").write_text(PAGE, encoding="utf-8")
    (root / "worksheets/plan/index.html").write_text("<title>Plan</title>", encoding="utf-8")
    (root / "faces/a.woff2").write_bytes(b"face")
    (root / "tea.svg").write_text("<svg/>")
    (tmp_path / "secret.svg").write_text("<svg/>")
    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 300)
    document.save(root / "downloads/plan.pdf")
    return root


def read_frames(folder: Path) -> list[str]:
    """Return the pages that stand in the preview's frames."""
    text = (folder / NAME).read_text(encoding="utf-8")
    return [unescape(found) for found in re.findall(r'<iframe sandbox [^>]*srcdoc="([^"]*)"', text)]


def test_a_page_brings_what_it_needs_and_nothing_that_runs(site: Path, tmp_path: Path):
    """Its pictures and typefaces are in it; scripts, links to files and the policy are not."""
    write_preview(site, tmp_path / "preview", ["ask/"])
    (page,) = read_frames(tmp_path / "preview")
    assert '<img alt="Tea" src="data:image/svg+xml;base64,PHN2Zy8+">' in page
    assert "url(data:font/woff2;base64,ZmFjZQ==)" in page
    assert '<h1 id="top">Ask "well"</h1>' in page
    assert not re.search(r"<script|<link|alert|http-equiv|\.\./", page)


def test_no_file_outside_the_site_comes_into_it(site: Path, tmp_path: Path):
    """Whatever path a page names."""
    write_preview(site, tmp_path / "preview", ["ask/"])
    (page,) = read_frames(tmp_path / "preview")
    assert "background:url(data:,)" in page


def test_a_worksheet_shows_its_blank_pdf(site: Path, tmp_path: Path):
    """As a picture in the file, and as one beside it for a site of previews."""
    write_preview(site, tmp_path / "preview", ["ask/", "worksheets/plan/"])
    text = (tmp_path / "preview" / NAME).read_text(encoding="utf-8")
    assert '<a href="#page-ask">Ask &amp; listen</a>' in text
    assert '<section id="page-worksheets-plan">' in text
    assert text.count("data:image/png;base64,") == 1
    assert (tmp_path / "preview/plan.png").read_bytes().startswith(b"\x89PNG")


def test_a_proposal_without_a_page_is_told_so(site: Path, tmp_path: Path):
    """An empty file would look broken."""
    write_preview(site, tmp_path / "preview", [])
    assert NOTHING in (tmp_path / "preview" / NAME).read_text(encoding="utf-8")
