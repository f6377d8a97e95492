"""Dates of a worksheet go into a calendar: as a file that other programs read."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browsing.axe import list_violations
from browsing.backup_page import Computer
from browsing.calendar.calendar_page import CLOCKS, CalendarPage

NEUTRAL = "Mentoring meeting"


def test_a_rhythm_is_one_event_with_its_length_and_its_end(contract: CalendarPage):
    """As the answers say it, and with no word of theirs.

    What is no time is said beside it: nothing is made until it is one, or is left empty.
    """
    contract.open_calendar("Our meetings")
    contract.time_box.fill("after lunch")
    contract.dialog.get_by_role("button", name="Download for my calendar").click()
    expect(contract.time_box).to_be_focused()
    expect(contract.time_box).to_have_attribute("aria-invalid", "true")
    expect(contract.time_box).to_have_accessible_description(
        f"For example 14:00 or 2 pm, by the clocks of {CLOCKS.whose}. Left empty, it is for the "
        "whole day. Write a time, such as 14:00 or 2 pm."
    )
    assert contract.read_notes() == {}
    contract.time_box.fill("14:00")
    file = contract.take()
    assert file.name == "contract-2027-01-29.ics"
    assert len(file.starts) == 12
    assert file.starts[0] == "2027-01-29 14:00"
    assert {start[-5:] for start in file.starts} == {"14:00"}
    assert file.event.end - file.event.start == timedelta(minutes=50)
    assert str(file.event["SUMMARY"]) == NEUTRAL
    assert "LOCATION" not in file.event
    assert file.version[1] == 0
    expect(contract.status).to_contain_text(file.name)


def test_reviews_and_the_end_are_events_of_their_own(contract: CalendarPage):
    """Whole days where no time is given; a review reminds a week before."""
    review = contract.put("Our reviews", "")
    assert review.starts == ["2027-03-01"]
    (alarm,) = review.event.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(days=-6, hours=-15)
    assert contract.put("The agreed end", "").starts == ["2027-12-31"]
    contract.answer({"review_every": "quarter"})
    assert contract.put("Our reviews", "").starts == [
        *("2027-03-01", "2027-06-07", "2027-09-06", "2027-12-06"),
    ]


def test_a_changed_rhythm_is_the_next_version_of_the_same_event(contract: CalendarPage):
    """A calendar changes what is there; the same file again is the same version.

    Cancelled, it is taken out by the next version of it, and forgotten: what goes in later is
    another one.
    """
    first = contract.put("Our meetings")
    assert contract.put("Our meetings").version == first.version
    contract.answer({"how_often": "fortnightly"})
    contract.reload()
    contract.open_calendar()
    expect(contract.dialog).to_contain_text("Changed since the last file for your calendar")
    contract.close_calendar()
    changed = contract.put("Our meetings")
    assert changed.version == (first.version[0], 1)
    assert changed.starts[1] == "2027-02-12 14:00"
    contract.open_calendar("Our meetings")
    file = contract.take("Take it out of my calendar")
    assert file.calendar["METHOD"] == "CANCEL"
    assert file.event["STATUS"] == "CANCELLED"
    assert file.version == (first.version[0], 2)
    contract.back_to_list()
    contract.close_calendar()
    assert contract.read_notes() == {}
    uid_again, sequence = contract.put("Our meetings").version
    assert uid_again != first.version[0]
    assert sequence == 0
    assert contract.put("Our reviews").version[0] not in (first.version[0], uid_again)


def test_holidays_are_left_out_by_hand(contract: CalendarPage):
    """And stay so when the file is made again."""
    contract.open_calendar("Our meetings")
    contract.time_box.fill("2 pm")
    contract.dialog.get_by_text("12 dates, until 31 December 2027").click()
    contract.tick("Friday 30 April 2027").uncheck()
    file = contract.take()
    assert len(file.starts) == 11
    assert "2027-04-30 14:00" not in file.starts
    assert "2027-03-26 14:00" in file.starts
    contract.back_to_list()
    contract.close_calendar()
    assert contract.put("Our meetings").version == file.version


def test_the_last_friday_of_the_month_can_be_meant(contract: CalendarPage):
    """Where the first date is the fourth and the last, the person says which."""
    contract.answer({"start": "26 February 2027"})
    contract.open_calendar("Our meetings")
    expect(contract.dialog.get_by_role("radio", name="On the fourth Friday")).to_be_checked()
    contract.dialog.get_by_role("radio", name="On the last Friday").check()
    assert contract.take().starts[:3] == ["2027-02-26", "2027-03-26", "2027-04-30"]


def test_another_first_day_moves_all_dates(contract: CalendarPage):
    """The day on which one begins need not be the first meeting."""
    contract.open_calendar("Our meetings")
    contract.dialog.get_by_label("First date").fill("8 February 2027")
    contract.dialog.get_by_label("First date").press("Tab")
    expect(contract.dialog.get_by_role("radio", name="On the second Monday")).to_be_checked()
    contract.dialog.get_by_role("radio", name="On day 8 of the month").check()
    file = contract.take()
    assert file.starts[:2] == ["2027-02-08", "2027-03-08"]
    assert file.starts[3] == "2027-05-08"


def test_a_place_and_a_name_go_along_only_where_they_are_ticked(contract: CalendarPage):
    """Others may see a calendar. What is remembered holds neither."""
    contract.add_person("Mentor B")
    plain = contract.put("Our meetings")
    assert "Mentor B" not in plain.text
    assert "2.14" not in plain.text
    assert plain.name == "contract-2027-01-29-Mentor B.ics"
    contract.open_calendar("Our meetings")
    expect(contract.dialog).to_contain_text(f"Your calendar calls it “{NEUTRAL}”")
    contract.tick("Write the place into it").check()
    contract.tick("Write the name into it").check()
    expect(contract.dialog).to_contain_text(f"Your calendar calls it “{NEUTRAL}: Mentor B”")
    file = contract.take("Download the change")
    assert str(file.event["SUMMARY"]) == f"{NEUTRAL}: Mentor B"
    assert str(file.event["LOCATION"]) == "Room 2.14"
    assert file.version == (plain.version[0], 1)
    kept = str(contract.read_notes())
    assert "Mentor B" not in kept
    assert "2.14" not in kept


def test_a_date_is_offered_beside_its_question(page: Page):
    """About a month after the start; a weekend moves it to the Monday behind.

    Where no date is answered yet, the dialog names the questions that ask for one.
    """
    contract = CalendarPage(page)
    contract.open()
    contract.open_calendar()
    expect(contract.dialog).to_contain_text("There is no date here yet")
    expect(contract.dialog.get_by_role("listitem")).to_have_text(
        ["When do we start?", "When is our first review?", "When do we expect to end?"]
    )
    contract.close_calendar()
    offer = contract.form.get_by_role("button", name="Take ")
    contract.answer({"start": "13 January 2027"})
    expect(offer).to_have_text("Take 15 February 2027")
    contract.answer({"start": "11 January 2027"})
    expect(offer).to_have_text("Take 11 February 2027")
    offer.click()
    expect(contract.field("first_review__month")).to_have_value("2")
    expect(contract.field("first_review__day")).to_be_focused()
    expect(offer).to_have_count(0)
    contract.expect_saved()
    assert contract.read_stored()["first_review"] == "2027-02-11"


def test_promises_are_events_until_they_are_done(page: Page):
    """Each row with a day; its words go along where they are ticked."""
    plan = CalendarPage(page, "session-plan")
    plan.open()
    plan.answer({"actions__1__what": "Send the title", "actions__1__by_when": "1 March 2027"})
    plan.form.get_by_role("button", name="Add another action").first.click()
    plan.answer({"actions__2__what": "Read it", "actions__2__by_when": "2 March 2027"})
    plan.field("actions__2__done").select_option("yes")
    plan.expect_saved()
    plan.open_calendar()
    expect(plan.dialog.get_by_role("button")).to_have_text(["Send the title", "Close"])
    plan.dialog.get_by_role("button", name="Send the title").click()
    plan.tick("Write this into it").check()
    file = plan.take()
    assert str(file.event["SUMMARY"]) == "Something promised is due: Send the title"
    assert file.starts == ["2027-03-01"]


def test_clearing_forgets_what_went_into_a_calendar_and_undo_brings_it_back(
    contract: CalendarPage,
):
    """It belongs to the worksheet as its answers do."""
    contract.put("Our meetings")
    notes = contract.read_notes()
    contract.button("Clear this worksheet…").click()
    contract.dialog.get_by_role("button", name="Clear this worksheet").click()
    expect(contract.field("meeting_place")).to_have_value("")
    assert contract.read_notes() == {}
    contract.undo.click()
    expect(contract.field("meeting_place")).to_have_value("Room 2.14")
    contract.expect_saved()
    assert contract.read_notes() == notes


def test_it_goes_where_the_answers_go(contract: CalendarPage, browser: Browser, address: str):
    """A change made for the one whose the answers become is a change of the same event.

    So is one that is made on another computer, from a back-up of everything.
    """
    before = contract.put("Our meetings")
    _, everything = Computer(contract.page.context, contract.page).save()
    contract.add_person("Mentor B")
    contract.answer({"how_often": "fortnightly"})
    assert contract.put("Our meetings").version == (before.version[0], 1)
    with browser.new_context(base_url=address) as context:
        other = Computer(context)
        other.go_home("empty")
        other.choose(everything)
        other.overview.wait_until("shown")
        there = CalendarPage(other.page)
        there.open()
        there.answer({"how_often": "fortnightly"})
        assert there.put("Our meetings").version == (before.version[0], 1)


def test_nothing_is_remembered_on_a_shared_computer(page: Page):
    """And the dialog says what follows from that."""
    contract = CalendarPage(page)
    contract.open()
    contract.button("Shared computer").click()
    contract.dialog.get_by_role("button", name="Keep").click()
    expect(page.locator("[data-worksheet-shared]")).to_be_visible()
    contract.answer({"start": "29 January 2027"})
    contract.open_calendar()
    expect(contract.dialog).to_contain_text("This computer is shared")
    contract.close_calendar()
    first = contract.put("Our meetings")
    assert contract.put("Our meetings").version[0] != first.version[0]
    assert contract.read_notes() == {}


def test_where_the_part_does_not_come_it_can_be_tried_again(contract: CalendarPage):
    """The network is gone, and there is no copy of the site."""
    contract.page.route("**/calendar-*.js*", lambda route: route.abort())
    contract.button("Put in your calendar").click()
    expect(contract.alert).to_contain_text("The calendar cannot be opened just now")
    contract.page.unroute("**/calendar-*.js*")
    contract.alert.get_by_role("button", name="Try again").click()
    expect(contract.dialog.get_by_role("heading")).to_be_focused()


@pytest.mark.parametrize("scheme", [pytest.param("light", marks=pytest.mark.thorough), "dark"])
def test_the_dialog_is_in_order_in_a_narrow_window(browser: Browser, address: str, scheme: str):
    """By axe, with nothing beside the window, and by keyboard alone."""
    settings = {"width": 320, "height": 480}
    with browser.new_context(
        base_url=address,
        viewport=settings,
        color_scheme=scheme,  # type: ignore[arg-type]
    ) as context:
        contract = CalendarPage(context.new_page())
        contract.open()
        contract.answer({"start": "29 January 2027", "how_often": "monthly"})
        contract.open_calendar()
        expect_in_order(context, contract)
        press(contract, "Our meetings")
        expect_in_order(context, contract)
        contract.time_box.focus()
        contract.page.keyboard.type("9 am")
        with contract.page.expect_download():
            contract.page.keyboard.press("Enter")
        contract.back_to_list()
        contract.page.keyboard.press("Escape")
        expect(contract.more).to_be_focused()


def expect_in_order(context: BrowserContext, contract: CalendarPage) -> None:
    """Nothing that axe finds, and nothing to scroll sideways to."""
    assert list_violations(contract.page) == []
    width = contract.dialog.evaluate("dialog => dialog.scrollWidth - dialog.clientWidth")
    assert width <= 0, context


def press(contract: CalendarPage, name: str) -> None:
    """Go to a button by Tab, and press it."""
    for _ in range(20):
        contract.page.keyboard.press("Tab")
        if contract.page.locator(":focus").text_content() == name:
            break
    contract.page.keyboard.press("Enter")
    expect(contract.dialog.get_by_role("heading", name=name)).to_be_focused()
