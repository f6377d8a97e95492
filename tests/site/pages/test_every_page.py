"""Every page, loaded once: it keeps to its policy, fits, can be walked, and breaks no rule of axe.

That is at 400% zoom, where there is least room, in light and in the dark; in wider windows too
nothing is cut. One page of each kind is looked at whole, with what stands round it, by axe in a
wide window too, and on paper. Of the others what stands round them is left out, and the manual's
example forms, at which test_worksheet_examples.py looks. `scripts/test tests/site/pages --thorough`
looks at every page in every size.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing.axe import list_in_both
from browsing.pages import PAGES, TEMPLATES
from browsing.whole_page.keyboard_walk import list_keyboard_faults
from browsing.whole_page.sideways import list_cut, list_cut_when_spaced
from browsing.whole_page.watched_tab import WatchedTab, watch_tab

ZOOMED = (320, 256)  # what 1280 by 1024 becomes at 400% zoom
WIDER = [(390, 844), (1280, 900)]
# The examples of the manual are forms as on every worksheet's page, and very many.
FRAME = (".md-header", "#menu", ".md-footer", ".worksheet-tryout")
# A worksheet prints its form alone.
PRINTED = [path for path in TEMPLATES if path != "/worksheets/contract/"]

# Words on paper that nobody can see
UNSEEN = """() => [...document.querySelectorAll(
  "article > :is(p, h2, ul, ol):not(.not-on-paper, [hidden])")]
  .filter(each => !each.checkVisibility({visibilityProperty: true}) || !each.offsetHeight)
  .map(each => each.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def watched(browser: Browser, address: str) -> Iterator[WatchedTab]:
    """One tab for all pages."""
    with watch_tab(browser, address) as watched:
        yield watched


def resize(page: Page, size: tuple[int, int]) -> None:
    """Give the window this size."""
    page.set_viewport_size({"width": size[0], "height": size[1]})


def look_from_the_top(page: Page) -> None:
    """Leave what has focus, and go to the top: half under a bar a link counts as too small."""
    page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0) }")


def list_cut_in_wider_windows(page: Page) -> list[str]:
    """Return what is cut where there is more room; the widest window stays."""
    found = []
    for size in WIDER:
        resize(page, size)
        found += list_cut(page, f"at {size[0]} by {size[1]}")
    return found


def list_unseen_on_paper(page: Page) -> list[str]:
    """Return the words of a page that are not on paper."""
    page.emulate_media(media="print")
    unseen = page.evaluate(UNSEEN)
    page.emulate_media(media="screen")
    return [f"not on paper: {each}" for each in unseen]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_in_order(watched: WatchedTab, path: str):
    """The browser blocks nothing and asks only this site; nothing is cut; each stop is seen.

    Nor has axe anything to say, nor does a word get lost on paper.
    """
    page, is_whole = watched.page, path in TEMPLATES
    # A look at the page before may have ended half-way.
    page.emulate_media(media="screen", color_scheme="light")
    resize(page, ZOOMED)
    page.goto(path)
    expect(page.locator("html[data-started]")).to_be_attached()
    found = [f"policy: {each}" for each in watched.list_new()]
    found += list_keyboard_faults(page, is_whole=is_whole)
    look_from_the_top(page)
    found += list_in_both(page, () if is_whole else FRAME)
    found += list_cut(page, "at 400% zoom")
    found += list_cut_in_wider_windows(page)
    if is_whole:
        look_from_the_top(page)
        found += list_in_both(page)
    if path in PRINTED:
        found += list_unseen_on_paper(page)
    resize(page, ZOOMED)
    found += list_cut_when_spaced(page)
    found += [f"policy: {each}" for each in watched.list_new()]
    assert not found, "\n".join(found)
