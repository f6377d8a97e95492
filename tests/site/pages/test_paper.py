"""What a page says is on paper too; a worksheet's page prints its form alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from browsing.pages import TEMPLATES

# Words on paper that nobody can see
UNSEEN = """() => [...document.querySelectorAll(
  "article > :is(p, h2, ul, ol):not(.not-on-paper, [hidden])")]
  .filter(each => !each.checkVisibility({visibilityProperty: true}) || !each.offsetHeight)
  .map(each => each.outerHTML.slice(0, 120))"""


@pytest.fixture
def paper(reader: Page) -> Iterator[Page]:
    """A tab that shows pages as they are printed."""
    reader.set_viewport_size({"width": 1280, "height": 900})
    reader.emulate_media(media="print")
    yield reader
    reader.emulate_media(media="screen")


@pytest.mark.parametrize("path", [path for path in TEMPLATES if path != "/worksheets/contract/"])
def test_all_words_of_a_page_are_printed(paper: Page, path: str):
    """Also where a form, or a button of the worksheets, stands among them."""
    paper.goto(path)
    expect(paper.locator("html[data-started]")).to_be_attached()
    assert paper.evaluate(UNSEEN) == []
