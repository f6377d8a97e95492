"""What hosts are told to send follows from the pages themselves."""

from __future__ import annotations

import gzip
from pathlib import Path

import brotli
import pytest

from guide.hosting.compress_site import SMALLEST_BYTES, compress_site
from guide.hosting.headers import list_headers
from guide.hosting.write_hosting import make_headers

PAGE = (
    '<head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    "script-src 'self' 'sha256-abc='; style-src 'self' 'sha256-def='; base-uri 'none'\">"
)


def test_the_policy_is_the_page_s_own_without_what_differs_from_page_to_page():
    """And nobody may frame a page, which a page cannot say itself."""
    assert list_headers(PAGE)["Content-Security-Policy"] == (
        "script-src 'self' 'sha256-abc='; base-uri 'none'; frame-ancestors 'none'"
    )


def test_a_page_without_a_policy_is_refused():
    """Rather than headers that allow everything."""
    with pytest.raises(ValueError, match="no content security policy"):
        list_headers("<head>")


def test_files_named_by_their_content_are_kept_for_a_year():
    """And no rule repeats a header of another, which hosts would send twice."""
    text = make_headers({"X-Content-Type-Options": "nosniff"}, ["assets/a-ABCDEFG2.js"])
    assert text.splitlines() == [
        "/*",
        "  X-Content-Type-Options: nosniff",
        "/assets/a-ABCDEFG2.js",
        "  Cache-Control: public, max-age=31536000, immutable",
    ]


def test_text_is_packed_in_both_ways_and_nothing_else(tmp_path: Path):
    """Twice the same bytes; what is packed already, or small, stays alone."""
    text = "Words, and more words. " * SMALLEST_BYTES
    (tmp_path / "page.html").write_text(text, encoding="utf-8")
    (tmp_path / "small.html").write_text("Words", encoding="utf-8")
    (tmp_path / "guide.pdf").write_bytes(b"%PDF" * SMALLEST_BYTES)
    compress_site(tmp_path)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["guide.pdf", "page.html", "page.html.br", "page.html.gz", "small.html"]
    packed = {kind: (tmp_path / f"page.html.{kind}").read_bytes() for kind in ("br", "gz")}
    assert brotli.decompress(packed["br"]).decode() == text
    assert gzip.decompress(packed["gz"]).decode() == text
    compress_site(tmp_path)
    assert (tmp_path / "page.html.gz").read_bytes() == packed["gz"]
