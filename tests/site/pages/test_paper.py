"""What a page says is on paper too; a worksheet's page prints its form alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browsing.pages import TEMPLATES


@pytest.mark.parametrize("path", [path for path in TEMPLATES if path != "/worksheets/contract/"])
def test_all_words_of_a_page_are_printed(page: Page, path: str):
    """Also where a form, or a button of the worksheets, stands among them."""
    page.goto(path)
    page.emulate_media(media="print")
    words = page.locator("article > :is(p, h2, ul, ol):not(.not-on-paper, [hidden])")
    for each in words.all():
        expect(each).to_be_visible()
