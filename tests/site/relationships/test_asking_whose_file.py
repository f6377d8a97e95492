"""The questions whose a file is: when something fails, how they look, and by keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from browsing.axe import LOOKS, list_violations
from browsing.owner_page import NEW_ID, NEWER, OTHERS, OwnerPage


def test_where_it_cannot_be_asked_or_go_along_nothing_changes(two: tuple[OwnerPage, str]):
    """Without the part that asks, it can be tried again once the network is back.

    Where the tab has no room for the file on its way, it is said how to open it.
    """
    mentor, id_of_c = two
    mentor.page.context.route("**/owner-*.js", lambda route: route.abort())
    mentor.choose_file(mentor.make_copy(NEWER, relationship=id_of_c))
    expect(mentor.alert).to_contain_text("could not be loaded. Perhaps you are offline.")
    mentor.expect_answers("Mentee A")
    mentor.page.context.unroute("**/owner-*.js")
    mentor.alert.get_by_role("button", name="Try again").click()
    expect(mentor.dialog).to_have_accessible_name(OTHERS)
    mentor.page.evaluate(
        """() => { const keep = Storage.prototype.setItem
        Storage.prototype.setItem = function(name, text) {
          if (name.endsWith("a file to open")) throw new DOMException("full", "QuotaExceededError")
          keep.call(this, name, text)
        } }"""
    )
    mentor.dialog.get_by_role("button", name="Open it as theirs").click()
    expect(mentor.alert).to_contain_text("and open the file there.")
    mentor.expect_for("Mentee A")
    mentor.expect_answers("Mentee A")
    mentor.reload()
    mentor.expect_for("Mentee A")


def ask_theirs(mentor: OwnerPage, id_of_c: str) -> None:
    """Open a file of another who is known."""
    mentor.choose_file(mentor.make_copy(NEWER, relationship=id_of_c))
    expect(mentor.dialog).to_have_accessible_name(OTHERS)


def ask_new(mentor: OwnerPage, _id_of_c: str) -> None:
    """Open a file of somebody who is not known, and leave out the name."""
    mentor.choose_file(mentor.make_copy(NEWER, relationship=NEW_ID))
    mentor.main.click()
    expect(mentor.dialog).to_contain_text("Write a name or initials.")


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_the_questions_are_free_of_violations(two: tuple[OwnerPage, str], width: int, scheme: Any):
    """On any screen, in both schemes, and nothing runs over the side."""
    mentor, id_of_c = two
    mentor.page.emulate_media(color_scheme=scheme)
    mentor.page.set_viewport_size({"width": width, "height": 800})
    for ask in (ask_theirs, ask_new):
        ask(mentor, id_of_c)
        assert list_violations(mentor.page) == []
        assert mentor.dialog.evaluate("each => each.scrollWidth <= each.clientWidth"), ask.__name__
        mentor.page.keyboard.press("Escape")
        expect(mentor.dialog).to_have_count(0)


def test_the_question_is_answered_by_keyboard(two: tuple[OwnerPage, str]):
    """In the order in which it is read, and focus stays inside."""
    mentor, _ = two
    mentor.choose_file(mentor.make_copy({"purpose": "D wants in"}, relationship=NEW_ID))
    expect(mentor.dialog.get_by_role("heading")).to_be_focused()
    keyboard = mentor.page.keyboard
    keyboard.press("Tab")
    expect(mentor.dialog.get_by_role("radio", name="Someone else")).to_be_focused()
    keyboard.press("Tab")
    keyboard.type("D")
    keyboard.press("Tab")
    keyboard.press("ArrowDown")
    expect(mentor.dialog.get_by_role("radio", name="mentor", exact=True)).to_be_checked()
    keyboard.press("Tab")
    expect(mentor.main).to_be_focused()
    with mentor.page.expect_event("load"):
        keyboard.press("Enter")
    mentor.expect_for("D")
    expect(mentor.opened).to_contain_text("Opened: 1 answer")
