"""Two people fill in a contract apart, compare, settle question by question, and have one text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdfium2 import PdfDocument

from browsing.agreeing.comparing_page import MINE, OPEN, SAME, THEIRS, ComparingPage
from browsing.axe import list_violations
from browsing.profile import kill_browser, open_profile
from reading_documents.pdf_reading import read_text

AGREED: dict[str, Any] = {
    "purpose": f"{MINE['purpose']}\n{THEIRS['purpose']}",
    "objectives": [
        {"objective": "Lead a grant application", "by_when": "2027-07-31"},
        MINE["objectives"][1],
    ],
    "how_often": "other",
    "how_often_other": "Every five weeks",
    "meeting_length": "60",
    "meeting_channel": "online",
    "meeting_place": "The small room",
    "preparation": ["progress", "topics"],
    "contact": "short",
    "reply_time": "Within a week.",
    "mentor_will": ["listen", "questions", "feedback"],
    "may_know": ["line_managers"],
    "start": "2027-01-18",
}


def settle_first(mentee: ComparingPage) -> None:
    """Settle by each way that there is, down to the question how often."""
    mentee.take("purpose", "Both")
    mentee.write_own_objective()
    mentee.take("objectives 2", "Mine")
    mentee.take("objectives 3", "Leave it out")
    mentee.take("how_often", "Theirs")


def settle_rest(mentee: ComparingPage) -> None:
    """Settle the others, but for the last question."""
    mentee.take("meeting_length", "Mine")
    mentee.take("meeting_place", "Mine")
    mentee.take("preparation", "Theirs")
    own = mentee.take("reply_time", "Write our own")
    box = own.get_by_role("textbox")
    # It holds both, to be edited.
    expect(box).to_have_value("Within three working days; Within a week in term.")
    box.fill("Within a week.")
    ticks = mentee.take("mentor_will", "Write our own")
    # Each option says who ticked it, and begins as both have it.
    expect(ticks.get_by_role("checkbox", checked=True)).to_have_count(1)
    ticks.get_by_role("checkbox", name="Give honest and kind feedback ticked by only").check()
    ticks.get_by_role("checkbox", name="Ask questions that help the mentee think ticked").check()
    mentee.take("line_manager", "Leave it out")
    day = mentee.take("start", "Write our own")
    mentee.expect_open(2)
    for part, text in (("Day", "18"), ("Month", "1"), ("Year", "2027")):
        day.get_by_role("textbox", name=part).fill(text)
    mentee.expect_saved()


def read_agreed(answers: dict[str, Any]) -> dict[str, Any]:
    """What of answers two people agree on: no signature, and not what is kept beside them."""
    return {key: answer for key, answer in answers.items() if key in {*MINE, *THEIRS}}


def test_two_people_come_to_one_contract(browser: Browser, address: str, tmp_path: Path) -> None:
    """A Word file goes one way and a PDF the other; a killed browser costs no choice.

    In the end both have what they agreed, and what they did not settle is blank.
    """
    own = open_profile(browser, tmp_path, address)
    mentee = ComparingPage(own.new_page()).fill(MINE, "Mentor B", "mentee")
    with browser.new_context(base_url=address) as other:
        mentor = ComparingPage(other.new_page()).fill(THEIRS, "Mentee A", "mentor")
        _, word = mentee.download("Word")
        mentor.begin()
        mentor.open_theirs(word, "contract.docx")
        mentor.say_that_it_is_theirs()
        mentor.expect_open(len(OPEN))
        mentor.leave()
        # Nothing of the mentee's came among the mentor's own answers.
        assert mentor.save_copy()[1]["answers"] | THEIRS == mentor.save_copy()[1]["answers"]
        _, pdf = mentor.download("PDF")
        mentee.begin()
        mentee.open_theirs(pdf, "contract.pdf")
        mentee.say_that_it_is_theirs()
        mentee.expect_open(len(OPEN))
        settle_first(mentee)
        mentee.reload_view()
        mentee.expect_open(len(OPEN) - 5)
        mentee.expect_saved()
        kill_browser(own, tmp_path)
        own = open_profile(browser, tmp_path, address)
        mentee = ComparingPage(own.new_page()).open()
        mentee.begin()
        mentee.expect_open(len(OPEN) - 5)
        settle_rest(mentee)
        mentee.expect_open(1)
        mentee.take_into_form()
        expect(mentee.view).to_contain_text("1 is not settled and is left out.")
        mentee.sign("Mentee A", "Mentor B")
        mentee.leave()
        answers = mentee.save_copy()[1]["answers"]
        assert read_agreed(answers) == AGREED
        _, agreed = mentee.download("Word")
        mentor.take_file(agreed, "agreed.docx")
        mentor.expect_saved()
        assert read_agreed(mentor.save_copy()[1]["answers"]) == AGREED
    own.close()


def test_nothing_is_chosen_beforehand_and_one_key_walks_what_is_open(
    comparing: ComparingPage,
) -> None:
    """By keyboard alone; each choice is counted, and after the last one it begins anew.

    Each step has an address, and back leads to the form with focus where it was opened from.
    """
    assert comparing.list_matters() == list(OPEN)
    expect(comparing.list.locator("input:checked")).to_have_count(0)
    expect(comparing.view).to_contain_text(f"0 settled, {SAME} the same")
    keyboard = comparing.page.keyboard
    for key in OPEN[:3]:
        keyboard.press("F8")
        expect(comparing.matter(key).locator("legend")).to_be_focused()
    keyboard.press("Tab")
    keyboard.press("Space")
    comparing.expect_open(len(OPEN) - 1)
    expect(comparing.status).to_have_text(f"{len(OPEN) - 1} to settle.")
    keyboard.press("F8")
    expect(comparing.matter(OPEN[3]).locator("legend")).to_be_focused()
    comparing.view.get_by_role("button", name="Each alone").click()
    expect(comparing.view).to_contain_text(re.compile(r"13 of \d+ answered"))
    comparing.page.go_back()
    comparing.list.wait_for()
    comparing.leave()
    expect(comparing.more).to_be_focused()
    expect(comparing.form).to_be_visible()


def test_the_same_is_folded_and_can_be_changed(comparing: ComparingPage) -> None:
    """It counts as agreed all the while.

    What they agree on prints alone with the signatures last, for those who would rather sign on
    paper: no other title, and nothing below.
    """
    comparing.view.get_by_text("They count as agreed.").click()
    comparing.view.get_by_role("button", name="Change: How do we meet?").click()
    own = comparing.take("meeting_channel", "Write our own")
    own.get_by_role("radio", name="By phone").check()
    comparing.expect_saved()
    comparing.expect_open(len(OPEN))
    comparing.take("purpose", "Theirs")
    comparing.view.get_by_role("button", name="Read the agreement").click()
    expect(comparing.view.get_by_role("article")).to_contain_text(
        re.compile("by phone", re.IGNORECASE)
    )
    expect(comparing.view.get_by_role("heading", name="Our mentoring agreement")).to_be_visible()
    paper = read_text(PdfDocument(comparing.page.pdf(prefer_css_page_size=True)))
    assert paper.startswith("Our mentoring agreement")
    assert paper.endswith("The mentee. Date: The mentor. Date:")


def test_what_was_taken_into_the_form_goes_back_in_one_step(comparing: ComparingPage) -> None:
    """What was there before is under Earlier versions too."""
    comparing.take("meeting_length", "Theirs")
    comparing.take_into_form()
    expect(comparing.field("meeting_length")).to_have_value("90")
    expect(comparing.field("purpose")).to_have_value("")
    comparing.undo.click()
    expect(comparing.field("purpose")).to_have_value(MINE["purpose"])
    comparing.leave()
    comparing.button("Earlier versions").click()
    expect(comparing.dialog).to_contain_text("before you took what was agreed")


def test_a_file_that_is_opened_as_any_can_be_compared(page: Page) -> None:
    """Beside the ways that there are; on a worksheet that nobody agrees on it is none.

    Where both say the same there is nothing to settle: each row counts as one.
    """
    mentee = ComparingPage(page).fill(MINE, "Mentor B", "mentee")
    relationship = mentee.save_copy()[1]["relationship"]
    mentee.begin()
    mentee.open_theirs(mentee.make_copy(MINE))
    expect(mentee.dialog).to_contain_text("says the same as this page in all 13 answers")
    mentee.dialog.get_by_role("button", name="compare it").click()
    expect(mentee.view).to_contain_text("You agree on all 14.")
    mentee.leave()
    mentee.choose_file(mentee.make_copy(THEIRS, relationship=relationship))
    mentee.dialog.get_by_role("button", name="Compare and agree").click()
    mentee.expect_open(len(OPEN))
    expect(mentee.field("purpose")).to_have_value(MINE["purpose"])


def test_ones_own_file_is_not_taken_as_the_other_ones(page: Page) -> None:
    """A back-up of now, or of last month, is told by its mark: nobody agrees with oneself.

    One from before the other one was named is told by its answers.
    """
    mentee = ComparingPage(page).fill(MINE, "Mentor B", "mentee")
    (owner,) = mentee.read_owners().values()
    mentee.begin()
    older = {**MINE, "purpose": "What I wrote last month"}
    own = {"relationship": owner}
    for answers, about in ((MINE, own), (older, own), (MINE, {})):
        mentee.open_theirs(mentee.make_copy(answers, **about))
        expect(mentee.dialog).to_have_accessible_name("Is this your own file?")
        assert list_violations(mentee.page) == []
        mentee.dialog.get_by_role("button", name="Cancel").click()
        expect(mentee.view).to_contain_text("Not here yet.")
    expect(mentee.list).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_step_is_free_of_violations(
    comparing: ComparingPage, scheme: Any, request: pytest.FixtureRequest
) -> None:
    """On any screen, in both schemes, and nothing runs over the side."""
    is_thorough = request.config.getoption("--thorough")
    comparing.page.emulate_media(color_scheme=scheme)
    for key, words in (("start", "Write our own"), ("preparation", "Write our own")):
        comparing.take(key, words)
    comparing.view.get_by_text("They count as agreed.").click()
    found: list[str] = []
    for step in ("alone", "together", "read"):
        comparing.page.evaluate("step => { location.hash = `agree-${step}` }", step)
        comparing.view.locator(f".worksheet-agree-{step}").wait_for()
        for width in (1280, 390, 320):
            comparing.page.set_viewport_size({"width": width, "height": 800})
            if is_thorough or (width, scheme) in ((320, "light"), (1280, "dark")):
                found += list_violations(comparing.page)
            assert comparing.frame.evaluate("each => each.scrollWidth <= each.clientWidth")
    assert not found, "\n".join(found)
