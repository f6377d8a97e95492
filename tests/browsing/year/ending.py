"""A laptop that is lost, and the end of the year: what comes back, what is kept, and what goes."""

from __future__ import annotations

import json
import re

from playwright.sync_api import Locator, expect

from browsing.worksheet_page import READ_STORES, WorksheetPage
from browsing.year.beginning import OTHERS
from browsing.year.desk import Desk, File


def lose_laptop(mentee: Desk, other: Desk) -> None:
    """One file of everything is left; another computer then shows and keeps the same."""
    mentee.come("2027-06-01")
    overview = mentee.look()
    held = mentee.save_all("Back up everything")
    expect(overview.page.locator("[data-overview-backup]")).to_contain_text(
        "Last back-up: 1 June 2027"
    )
    before, promises = mentee.read(), overview.list_rows()
    cards = overview.section("Relationships").locator("li").all_inner_texts()
    mentee.context.close()
    other.come("2027-06-10")
    other.restore(held)
    assert other.read() == before
    assert other.overview.list_rows() == promises
    # What came in is shown anew once more: its cards are looked at until they stand.
    shown = other.overview.section("Relationships").locator("li")
    expect(shown).to_have_text(cards, use_inner_text=True)
    other.typed.extend(mentee.typed)


def ask_to_end(desk: Desk, name: str) -> Locator:
    """Ask for the end of a relationship where it says whose a worksheet is."""
    contract = desk.open_for("contract", name)
    contract.ask_whose()
    contract.dialog.get_by_role("button", name="Change the name or your role, or end it").click()
    with desk.page.expect_navigation(url=re.compile("/my-mentoring/")):
        contract.dialog.get_by_role("button", name="End this relationship…").click()
    dialog = desk.page.get_by_role("dialog")
    expect(dialog).to_have_accessible_name("End this relationship?")
    return dialog


def close_well(mentee: Desk) -> File:
    """Fill in the review that closes it, as the question about the end offers."""
    mentee.come("2027-12-13")
    dialog = ask_to_end(mentee, "Mentor B")
    with mentee.page.expect_navigation(url="**/worksheets/mentoring-review/"):
        dialog.get_by_role("button", name="Mentoring review").click()
    review = mentee.open_for("mentoring-review", "Mentor B")
    review.start_next("Start a new review")
    expect(review.status).to_contain_text("2 goals came along.")
    expect(review.field("agreed")).to_have_value("")
    answers = {"goals__1__standing": "reached", "decision": "close", "last_meeting": "2027-12-20"}
    said = {"thanks": "A thanks B for the question about Tuesday", "notes_after": "mentee_keeps"}
    mentee.write(review, {"review_date": "2027-12-13", **answers, **said})
    return mentee.send(review, "Word")


def end_and_keep(mentee: Desk) -> None:
    """It stands folded among those that have ended, and everything that was typed is there."""
    mentee.come("2027-12-20")
    dialog = ask_to_end(mentee, "Mentor B")
    dialog.get_by_role("button", name="End it").click()
    expect(mentee.overview.status).to_have_text("You and Mentor B has ended.")
    mentee.page.get_by_text("Ended (1)").click()
    expect(mentee.overview.card("You and Mentor B")).to_contain_text("Ended 20 December")
    expect(mentee.overview.section("Open promises")).to_have_count(0)
    held = json.dumps(mentee.read())
    assert [text for text in mentee.typed if text not in held] == []


def end_and_clear(mentor: Desk, mentee: Desk, closing: File) -> None:
    """A file keeps what the mentor wrote; the browser keeps the other mentees, and no word of A."""
    mentor.come("2027-12-21")
    review = mentor.open_for("mentoring-review", "Mentee A")
    mentor.receive(review, closing, "It is a review of its own here.")
    dialog = ask_to_end(mentor, "Mentee A")
    held = mentor.save_all("Back up all of it")
    assert [text for text in mentee.typed if "in private" in text and text in held] == []
    assert [text for other in OTHERS.values() for text in other.values() if text in held] == []
    dialog.get_by_role("radio", name="Clear it from this browser").check()
    dialog.get_by_role("button", name="End it").click()
    expect(mentor.overview.status).to_contain_text("All that was written is cleared.")
    kept = json.dumps(mentor.overview.page.evaluate(READ_STORES, WorksheetPage.database))
    # Numbers stand elsewhere too, and the name that the mentor gave stays.
    assert [text for text in mentee.typed if text.startswith("A ") and text in kept] == []
    assert [text for text in mentor.typed if text not in held + kept] == []
    for name, answers in OTHERS.items():
        contract = mentor.open_for("contract", name)
        for field, text in answers.items():
            expect(contract.field(field)).to_have_value(text)
