"""What goes into a calendar is made in the page, and has no word of an answer."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from browsing.calendar.calendar_page import CalendarPage
from browsing.stored_list import StoredInBrowser, read_requests

CANARY = "canary7f3a"


def test_no_answer_leaves_the_page_and_nothing_unlisted_is_stored(page: Page, address: str):
    """With words in every field: none is in a request, the file, its name or what is remembered."""
    requests, stored = read_requests(page), StoredInBrowser()
    contract = CalendarPage(page)
    contract.open()
    contract.fill_everything(CANARY)
    contract.expect_saved()
    contract.open_calendar("Our meetings")
    file = contract.take()
    contract.back_to_list()
    assert CANARY not in file.text + file.name
    assert CANARY not in str(contract.read_notes())
    stored.look(page)
    assert stored.unlisted == set()
    assert "What you put into your calendar" in stored.seen
    own = (address, f"blob:{address}")
    assert [each for each in requests if not each.split(" ")[1].startswith(own)] == []
    assert [each for each in requests if CANARY in each.lower()] == []


def test_without_script_nothing_of_it_is_shown(page: Page):
    """The dates are on the page, and the blank documents are there."""
    page.route("**/*.js", lambda route: route.abort())
    page.goto("/worksheets/contract/")
    expect(page.get_by_role("button", name="Put in your calendar")).to_have_count(0)
