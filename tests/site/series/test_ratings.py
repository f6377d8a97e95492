"""How the ratings of a series moved: as pictures with words, and as a table."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, StorageState, expect

from browsing.axe import LOOKS, list_violations
from browsing.profile import take_kept
from browsing.series_page import SeriesPage

START = "Check another session"
TITLE = "How the ratings moved"
ATTEND = "I gave them my whole attention"


FIRST = {
    "session_date": "2026-12-07",
    "attend": "3",
    "silence": "2",
    "checks": [{"date": "2026-12-07", "overall": "3", "practised": "Silence"}],
}


@pytest.fixture(scope="module")
def rated(browser: Browser, address: str) -> dict[int, StorageState]:
    """What a browser keeps with two checks, each with a rating, and then with six."""
    with browser.new_context(base_url=address) as context:
        check = start_second(context.new_page())
        rate(check, 4)
        two = take_kept(check.page)
        check.open()
        for _more in range(4):
            check.start_next(START)
            rate(check, 2)
        return {2: two, 6: take_kept(check.page)}


def start_second(page: Page) -> SeriesPage:
    """A second check, after one with two ratings."""
    check = SeriesPage(page, "listening-check").begin(FIRST)
    check.start_next(START)
    return check


def open_rated(page: Page, kept: StorageState) -> SeriesPage:
    """Open the last check in a browser that keeps this."""
    page.context.set_storage_state(kept)
    check = SeriesPage(page, "listening-check")
    check.open()
    return check


def find_ratings(check: SeriesPage) -> Locator:
    """What shows how they moved."""
    return check.frame.locator(".worksheet-ratings")


def rate(check: SeriesPage, rating: int) -> None:
    """Rate in the check on the page too."""
    check.form.locator(f'[name="attend"][value="{rating}"]').check()
    check.expect_saved()


def test_one_check_has_nothing_to_compare_with(page: Page):
    """Nothing is drawn above the hand that gives a rating.

    A new check starts without ratings, and its list over time comes along.
    """
    check = start_second(page)
    expect(check.name).to_have_text("Check 2")
    assert check.save_copy()[1]["answers"] == {"checks": FIRST["checks"]}
    rate(check, 4)
    expect(find_ratings(check)).to_have_count(0)


def test_two_checks_are_drawn_and_listed(page: Page, rated: dict[int, StorageState]):
    """Folded; each picture has a name and says its numbers, and so does a table.

    What is rated on the page counts at once, and the part stays unfolded meanwhile.
    """
    check = open_rated(page, rated[2])
    ratings = find_ratings(check)
    expect(ratings).not_to_have_attribute("open", "")
    ratings.get_by_text(TITLE).click()
    picture = ratings.get_by_role("img", name=ATTEND)
    expect(picture).to_have_accessible_description(
        "1 \u2013 Hardly ever, to 5 \u2013 Nearly always. 7 December 2026: 3; Check 2: 4."
    )
    assert ratings.locator("figure > p").all_text_contents() == [
        "From 3 to 4 of 5. 1 \u2013 Hardly ever, to 5 \u2013 Nearly always.",
        "2 of 5, once.",
    ]
    ratings.get_by_text("The same as a table").click()
    rows = ratings.get_by_role("row").all_text_contents()
    assert rows == [
        "Question7 December 2026Check 2",
        f"{ATTEND}34",
        "I allowed silence, and did not fill it2\u2013",
    ]
    check.form.locator('[name="silence"][value="5"]').check()
    expect(ratings.get_by_text("From 2 to 5 of 5.")).to_be_visible()
    expect(ratings.get_by_role("row").last).to_contain_text("25")


def test_paper_has_the_table_alone(page: Page, rated: dict[int, StorageState]):
    """The numbers, without the pictures."""
    check = open_rated(page, rated[2])
    ratings = find_ratings(check)
    expect(ratings).to_be_visible()
    check.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    check.page.emulate_media(media="print")
    expect(ratings.get_by_role("table")).to_be_visible()
    expect(ratings.get_by_role("img")).to_have_count(0)


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_it_is_accessible_with_many_checks(
    page: Page, rated: dict[int, StorageState], width: int, scheme: Any
):
    """No violation, and what is wider than the screen scrolls by itself."""
    check = open_rated(page, rated[6])
    check.page.set_viewport_size({"width": width, "height": 800})
    check.page.emulate_media(color_scheme=scheme)
    ratings = find_ratings(check)
    ratings.get_by_text(TITLE).click()
    ratings.get_by_text("The same as a table").click()
    assert list_violations(check.page) == []
    wide = "() => document.documentElement.scrollWidth <= window.innerWidth"
    assert check.page.evaluate(wide)
