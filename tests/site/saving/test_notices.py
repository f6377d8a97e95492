"""What the page says and offers: one thing at a time, with the way to the others."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from browsing.nothing_lost.broken_database import break_writing, mend_writing
from browsing.worksheet_page import WorksheetPage

# What asks a question, and so shows that it works, stands last.
NEEDS_NETWORK = ("download", "save-locked", "earlier-versions", "shared-computer")
# Wherever the page has put the button.
PRESS = "button => button.click()"


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract, open and empty."""
    return WorksheetPage(page).open()


def take(worksheet: WorksheetPage, words: str) -> None:
    """Take a purpose from a file, which offers to undo that."""
    worksheet.take_file(worksheet.make_copy({"purpose": words}))
    expect(worksheet.field("purpose")).to_have_value(words)


def test_one_undo_shows_and_the_earlier_ones_wait_behind_it(worksheet: WorksheetPage):
    """Pressed, the newest goes, and the next one comes up; the others can be looked at too."""
    undos = worksheet.frame.locator("[data-worksheet-undos]").get_by_role("button", name="Undo")
    for words in ("first", "second", "third"):
        take(worksheet, words)
    expect(undos).to_have_count(1)
    worksheet.frame.get_by_text("2 earlier changes").click()
    expect(undos).to_have_count(3)
    worksheet.frame.get_by_text("2 earlier changes").click()
    expect(undos).to_have_count(1)
    undos.click()
    expect(worksheet.field("purpose")).to_have_value("second")
    expect(worksheet.frame.get_by_text("Your earlier answers are back.").last).to_be_visible()
    expect(worksheet.frame.get_by_text("2 earlier changes")).to_be_visible()


def test_an_offer_beside_a_field_takes_no_undo_of_a_row_away(worksheet: WorksheetPage):
    """A removed row can still come back when another tab's words are offered in its group."""
    other = WorksheetPage(worksheet.page.context.new_page()).open()
    other.page.evaluate("BroadcastChannel.prototype.postMessage = () => {}")
    worksheet.field("objectives__1__objective").fill("the first row")
    worksheet.expect_saved()
    worksheet.form.get_by_role("button", name=re.compile("Remove objective")).first.click()
    worksheet.expect_saved()
    other.field("objectives__1__objective").fill("from the other tab")
    other.expect_saved()
    worksheet.field("objectives__1__objective").fill("typed since")
    expect(worksheet.button("Use the other version")).to_be_visible()
    worksheet.form.get_by_role("button", name="Undo").click()
    expect(worksheet.field("objectives__1__objective")).to_have_value("the first row")


def test_alerts_about_what_was_tried_do_not_pile_up(worksheet: WorksheetPage):
    """Of several things that did not work the last one is told."""
    worksheet.page.route(re.compile("/clearing-"), lambda route: route.abort())
    worksheet.choose_file(b"no copy at all", "notes.txt")
    expect(worksheet.alert).to_contain_text("notes.txt")
    worksheet.button("Remove all from this device…").click()
    expect(worksheet.alert.get_by_role("heading")).to_have_text(
        ["Nothing could be removed just now"]
    )


def test_without_a_network_one_alert_stands_with_a_way_to_try_again(worksheet: WorksheetPage):
    """Whatever is pressed, and a file besides; the last one works once the network is back."""
    worksheet.field("purpose").fill("something to copy")
    worksheet.expect_saved()
    worksheet.page.context.set_offline(True)
    titles = set()
    for action in NEEDS_NETWORK:
        worksheet.frame.locator(f'button[data-worksheet-action="{action}"]').first.evaluate(PRESS)
        expect(worksheet.alert.get_by_role("button", name="Try again")).to_have_count(1)
        title = worksheet.alert.get_by_role("heading")
        expect(title).to_have_count(1)
        expect(title).to_be_focused()
        titles.add(title.inner_text())
        # Focus has to come to the next one by itself.
        worksheet.field("purpose").focus()
    assert len(titles) == len(NEEDS_NETWORK)
    worksheet.page.context.set_offline(False)
    worksheet.alert.get_by_role("button", name="Try again").click()
    expect(worksheet.dialog).to_be_visible()
    expect(worksheet.alert).to_be_empty()


def test_parts_that_cannot_start_are_told_in_one_alert(page: Page):
    """With all that does not work, and the way to load the page once more."""
    page.add_init_script(
        """const { addEventListener } = EventTarget.prototype
        EventTarget.prototype.addEventListener = function (type, ...rest) {
          if (["focusout", "keydown"].includes(type) && this instanceof HTMLFormElement) {
            throw new Error("broken for the test")
          }
          return addEventListener.call(this, type, ...rest)
        }"""
    )
    worksheet = WorksheetPage(page).open()
    expect(worksheet.alert.get_by_role("heading")).to_have_text(["Parts of this page do not work"])
    expect(worksheet.alert).to_contain_text(
        "you cannot see which dates no calendar has or keep short answers to one line here."
    )
    expect(worksheet.alert.get_by_role("button")).to_have_text(["Try again"])


def test_alerts_about_saving_show_one_at_a_time(worksheet: WorksheetPage):
    """The newer one goes as it is mended, and what still holds comes up again."""
    other = WorksheetPage(worksheet.page.context.new_page()).open()
    worksheet.field("purpose").fill("saved")
    worksheet.expect_saved()
    expect(other.field("purpose")).to_have_value("saved")
    break_writing(other.page, "answers")
    other.field("purpose").fill("not saved")
    expect(other.alert).to_contain_text("could not save")
    worksheet.button("Clear this worksheet…").click()
    worksheet.dialog.get_by_role("button", name="Clear this worksheet").click()
    headings = other.alert.get_by_role("heading")
    expect(headings).to_have_text(["This worksheet was cleared in another tab"])
    mend_writing(other.page)
    other.alert.get_by_role("button", name="Save what is here again").click()
    other.expect_saved()
    expect(other.alert).to_be_empty()


def test_clearing_the_device_without_a_network_can_be_tried_again(worksheet: WorksheetPage):
    """The alert takes focus and offers it; with the network back, the question comes."""
    is_offline = True

    def answer(route: Route) -> None:
        if is_offline:
            route.abort()
        else:
            route.continue_()

    worksheet.page.route(re.compile("/clearing-"), answer)
    worksheet.button("Remove all from this device…").click()
    again = worksheet.alert.get_by_role("button", name="Try again")
    again.click()
    expect(again).to_have_count(1)
    is_offline = False
    again.click()
    expect(worksheet.dialog).to_contain_text("Remove all from this device?")
    expect(worksheet.alert).to_be_empty()
