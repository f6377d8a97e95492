"""How the ratings of a series moved: as pictures with words, and as a table."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from browsing.axe import list_violations
from browsing.series_page import SeriesPage

START = "Check another session"
TITLE = "How the ratings moved"
ATTEND = "I gave them my whole attention"


@pytest.fixture
def check(page: Page) -> SeriesPage:
    """A second check, after one with two ratings."""
    check = SeriesPage(page, "listening-check")
    check.open()
    first = {"session_date": "2026-12-07", "attend": "3", "silence": "2"}
    check.take_file(check.make_copy(first))
    check.expect_saved()
    check.reload()
    check.start_next(START)
    return check


def find_ratings(check: SeriesPage) -> Locator:
    """What shows how they moved."""
    return check.frame.locator(".worksheet-ratings")


def rate(check: SeriesPage) -> None:
    """Rate in the second check too, and load its page again."""
    check.form.locator('[name="attend"][value="4"]').check()
    check.expect_saved()
    check.reload()


def test_one_check_has_nothing_to_compare_with(check: SeriesPage):
    """And a rating that is given draws nothing above the hand that gives it."""
    check.form.locator('[name="attend"][value="4"]').check()
    check.expect_saved()
    expect(find_ratings(check)).to_have_count(0)


def test_two_checks_are_drawn_and_listed(check: SeriesPage):
    """Folded; each picture has a name and says its numbers, and so does a table."""
    rate(check)
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


def test_what_is_rated_on_the_page_counts_at_once(check: SeriesPage):
    """The part stays unfolded meanwhile."""
    rate(check)
    ratings = find_ratings(check)
    ratings.get_by_text(TITLE).click()
    ratings.get_by_text("The same as a table").click()
    check.form.locator('[name="silence"][value="5"]').check()
    expect(ratings.get_by_text("From 2 to 5 of 5.")).to_be_visible()
    expect(ratings.get_by_role("row").last).to_contain_text("25")


def test_paper_has_the_table_alone(check: SeriesPage):
    """The numbers, without the pictures."""
    rate(check)
    check.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    check.page.emulate_media(media="print")
    ratings = find_ratings(check)
    expect(ratings.get_by_role("table")).to_be_visible()
    expect(ratings.get_by_role("img")).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible_with_many_checks(check: SeriesPage, width: int, scheme: Any):
    """No violation, and what is wider than the screen scrolls by itself."""
    rate(check)
    for _more in range(4):
        check.start_next(START)
        check.form.locator('[name="attend"][value="2"]').check()
        check.expect_saved()
    check.reload()
    check.page.set_viewport_size({"width": width, "height": 800})
    check.page.emulate_media(color_scheme=scheme)
    ratings = find_ratings(check)
    ratings.get_by_text(TITLE).click()
    ratings.get_by_text("The same as a table").click()
    assert list_violations(check.page) == []
    wide = "() => document.documentElement.scrollWidth <= window.innerWidth"
    assert check.page.evaluate(wide)
