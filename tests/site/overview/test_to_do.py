"""What is open, on the page of one's own work: in its order, ticked, and followed by other tabs."""

from __future__ import annotations

from datetime import date
from typing import Any

from playwright.sync_api import BrowserContext, expect

from browsing.axe import list_violations
from browsing.overview.overview_page import OverviewPage
from browsing.overview.seeded_year import (
    MENTOR_B,
    THIRD,
    SeededBrowser,
    day,
    say_day,
)
from browsing.series_page import SeriesPage
from browsing.whose_page import WhosePage

TODAY = date.today()


def say(days: int) -> str:
    """Say a day from today as the page does."""
    return say_day(TODAY, days)


def read_rows(year: OverviewPage, field: str) -> Any:
    """What the database holds of the newest session with Mentor B."""
    stores = WhosePage(year.page).read_stores()
    key = [f"session-plan@{MENTOR_B}#{THIRD}", field]
    return next(record for found, record in stores["answers"] if found == key)


def test_a_tick_marks_a_row_as_done_and_can_be_taken_back(year: OverviewPage):
    """It is announced, the row stays until the page is left, and the store has it as any answer.

    Promises stand by owner and day: one's own first; what is overdue on top, what has no day below.
    """
    assert year.list_rows() == [
        "Yours: 3",
        f"Read the two-page outline | Mentee A | {say(-4)}",
        f"Say no to the second committee | Mentor B | {say(1)}",
        f"Ask for a fourth reference | Mentor B | {say(15)}",
        "Theirs: 3",
        f"Ask about the panel | Mentor B | {say(3)}",
        "Send the outline | Mentee A | next week",
        "Book the room until June | Mentee A | No date",
    ]
    box = year.page.get_by_role("checkbox", name="Say no to the second committee")
    box.check()
    expect(year.status).to_have_text("Done. 5 open.")
    expect(box).to_be_focused()
    expect(year.section("Open promises")).to_contain_text("Yours: 2")
    record = read_rows(year, "promised")
    assert record["value"][0]["became"] == "done"
    assert record["value"][1:] == [
        {"who": "mentor", "what": "Ask about the panel", "by_when": day(TODAY, 3)},
        {"who": "mentee", "what": "Sent already", "became": "done"},
    ]
    assert (record["revision"], "tab" in record) == (2, True)
    assert list_violations(year.page) == []
    year.page.get_by_role("button", name="Undo “Say no to the second committee”").click()
    expect(year.status).to_have_text("Open again. 6 open.")
    expect(box).to_be_focused()
    expect(box).not_to_be_checked()
    assert "became" not in read_rows(year, "promised")["value"][0]
    box.check()
    expect(year.status).to_have_text("Done. 5 open.")
    year.open()
    expect(box).to_have_count(0)


def test_a_tick_keeps_what_stood_at_the_end_of_the_day_before(year: OverviewPage):
    """As the first change of a day does on the worksheet's own page."""
    year.page.get_by_role("checkbox", name="Ask for a fourth reference").check()
    expect(year.status).to_have_text("Done. 5 open.")
    history = WhosePage(year.page).read_stores()["history"]
    (state,) = (record for _, record in history)
    assert state["worksheet"] == f"session-plan@{MENTOR_B}#{THIRD}"
    assert (state["why"], state["day"]) == ("day", day(TODAY, -1))
    assert "done" not in state["answers"]["actions"][0]


def test_tabs_follow_each_other(year: OverviewPage, context: BrowserContext):
    """A tick shows on the worksheet's page in another tab, and what is written there shows here."""
    year.card("You and Mentor B").get_by_role("link", name="2 so far").click()
    plan = SeriesPage(year.page)
    plan.wait_until_ready()
    other = OverviewPage(context.new_page())
    other.open()
    other.page.get_by_role("checkbox", name="Say no to the second committee").check()
    expect(other.status).to_have_text("Done. 5 open.")
    plan.page.bring_to_front()
    expect(plan.field("promised__1__became")).to_have_value("done")
    plan.field("actions__1__what").fill("Ask for a fifth reference")
    plan.expect_saved()
    other.page.bring_to_front()
    expect(other.page.get_by_role("checkbox", name="Ask for a fifth reference")).to_be_visible()


def test_a_row_that_another_tab_rewrote_is_not_marked(year: OverviewPage):
    """The page says so, and shows what stands there now."""
    change = SeededBrowser()
    change.stores = {
        "answers": [
            [
                [f"session-plan@{MENTOR_B}#{THIRD}", "promised"],
                {"value": [{"who": "mentee", "what": "Something else"}], "revision": 9},
            ]
        ]
    }
    change.put(year.page)
    year.page.get_by_role("checkbox", name="Say no to the second committee").click()
    alert = year.page.get_by_role("alert")
    expect(alert.get_by_role("heading")).to_have_text("Nothing was changed")
    expect(year.page.get_by_role("checkbox", name="Something else")).to_be_visible()
    assert read_rows(year, "promised")["revision"] == 9
