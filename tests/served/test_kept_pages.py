"""While the site is served, a page is converted again only where something has changed."""

from __future__ import annotations

import logging
from pathlib import Path

import markdown
import pytest

from stand_ins.served_site import HOME, OTHER, write_and_build


@pytest.fixture
def converted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Each text that Markdown was given, and had anything to do with."""
    texts: list[str] = []
    convert = markdown.Markdown.convert

    def note(self: markdown.Markdown, source: str) -> str:
        texts.extend([source] if source else [])
        return convert(self, source)

    monkeypatch.setattr(markdown.Markdown, "convert", note)
    return texts


def test_a_page_is_converted_again_where_its_text_has_changed(tmp_path: Path, converted: list[str]):
    """The other one is as it was, with its contents beside it."""
    first = write_and_build(tmp_path)
    assert len(converted) == len(("index", "other"))
    converted.clear()
    again = write_and_build(tmp_path, index=HOME.replace("See", "Look"))
    assert [text.split()[2] for text in converted] == ["Look"]
    assert again["other/index.html"] == first["other/index.html"]
    assert 'href="#there"' in again["other/index.html"]
    assert "Look" in again["index.html"]


def test_links_of_kept_pages_are_still_checked(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    """The page with the link has not changed; the place that it leads to has gone."""
    write_and_build(tmp_path)
    with caplog.at_level(logging.WARNING, "mkdocs"):
        write_and_build(tmp_path, other=OTHER.replace("There", "Elsewhere"))
    assert "does not contain an anchor '#there'" in caplog.text


def test_a_page_that_was_warned_of_is_warned_of_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    """Whoever changes another page meanwhile goes on hearing of it."""
    broken = HOME.replace("other.md#there", "gone.md")
    write_and_build(tmp_path, index=broken)
    caplog.clear()
    write_and_build(tmp_path, index=broken, other=OTHER + "\nMore.\n")
    assert "gone.md" in caplog.text
