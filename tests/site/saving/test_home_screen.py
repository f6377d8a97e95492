"""On an iPhone or iPad, Safari's users read why the home screen keeps answers longer."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from browsing.worksheet_page import WorksheetPage

WEBKIT = "AppleWebKit/605.1.15 (KHTML, like Gecko)"
IPHONE = f"Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) {WEBKIT}"
SAFARI = f"{IPHONE} Version/18.1 Mobile/15E148 Safari/604.1"
CHROME = f"{IPHONE} CriOS/130.0.6723.90 Mobile/15E148 Safari/604.1"
IPAD = f"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {WEBKIT} Version/18.1 Safari/605.1.15"


@pytest.mark.parametrize(
    ("agent", "is_touched", "is_told"),
    [
        pytest.param(SAFARI, True, True, marks=pytest.mark.thorough),
        (IPAD, True, True),
        (IPAD, False, False),
        (CHROME, True, False),
    ],
    ids=["iPhone", "iPad", "Mac", "another browser"],
)
def test_the_advice_comes_with_the_first_answer(
    browser: Browser, address: str, *, agent: str, is_touched: bool, is_told: bool
):
    """Folded, above the questions, in the words of those who make Safari's engine."""
    with browser.new_context(base_url=address, user_agent=agent, has_touch=is_touched) as context:
        worksheet = WorksheetPage(context.new_page(), "grow").open()
        advice = worksheet.frame.locator("[data-worksheet-home-screen]")
        expect(advice).to_have_count(0)
        worksheet.field("goal").fill("Finish the article")
        worksheet.expect_saved()
        if not is_told:
            expect(advice).to_have_count(0)
            return
        advice.get_by_text("how to keep answers longer than seven days").click()
        expect(advice.get_by_text("have their own counter of days of use")).to_be_visible()
