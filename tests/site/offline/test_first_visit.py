"""On a first visit the page comes before its typefaces; later they lie on the device."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browsing.site_copy import visit

READ_ORDER = """() => [
  performance.getEntriesByName("first-contentful-paint")[0].startTime,
  ...performance.getEntriesByType("resource")
    .filter(({ name }) => name.endsWith(".woff2"))
    .map(({ startTime }) => startTime),
]"""


@pytest.mark.parametrize(
    "path",
    [
        "/worksheets/contract/",  # the fullest
        pytest.param("/", marks=pytest.mark.thorough),
        pytest.param("/mentees/find-a-mentor/", marks=pytest.mark.thorough),
    ],
)
def test_the_typefaces_are_asked_for_once_the_page_is_painted(visitor: Page, path: str):
    """Nothing shares the line with the page itself; then the letters change."""
    visitor.goto(path)
    expect(visitor.locator("html[data-started]")).to_be_attached()
    visitor.evaluate("document.fonts.ready.then(() => undefined)")
    painted, *asked = visitor.evaluate(READ_ORDER)
    assert asked
    assert min(asked) >= painted


def test_later_visits_have_them_from_the_first_paint_on(visitor: Page):
    """They are asked for as the page is laid out, and are there at once."""
    visit(visitor)
    visitor.goto("/mentees/find-a-mentor/")
    assert visitor.locator("style[data-faces]").get_attribute("media") is None
    assert visitor.evaluate("navigator.serviceWorker.controller !== null")
