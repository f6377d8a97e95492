"""Two people sign what they agree on; the page says later what has changed since."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from browsing.agreeing.agreeing_page import AgreeingPage
from browsing.axe import list_violations

AGREED = "Agreed on 26 November 2026."
BOTH = ["Mentee A", "Mentor B"]
YES = "Yes, this is what we agreed"


def sign_both(page: AgreeingPage, day: str = "26 November 2026") -> None:
    """Have both sign in one sitting."""
    page.sign(day=day, mentee="Mentee A", mentor="Mentor B")


def test_both_sign_in_one_sitting(contract: AgreeingPage):
    """Their names and the date stand in the form too, and all of it is there after a reload.

    What is signed is what both can see: neither signatures, nor answers to what is not asked.
    """
    contract.form.locator('[name="how_often"][value="other"]').check()
    contract.write("every blue moon", "how_often_other")
    contract.choose("how_often", "monthly")
    sign_both(contract)
    expect(contract.status).to_have_text(f"{AGREED} Mentee A and Mentor B signed it.")
    (agreed,) = contract.read_record()["agreed"]
    assert agreed["answers"] == {"purpose": "to publish", "how_often": "monthly"}
    contract.reload()
    expect(contract.band).to_have_text(f"{AGREED} Mentee A and Mentor B signed it.")
    expect(contract.field("mentor_signature__name")).to_have_value("Mentor B")
    expect(contract.field("mentee_signature__date")).to_have_value("2026-11-26")
    assert contract.read_agreed() == [("2026-11-26", BOTH)]


def test_nothing_is_signed_without_a_name_and_a_date(contract: AgreeingPage):
    """It says what is missing, beside the place; closing it signs nothing."""
    contract.open_menu()
    contract.button("Sign what you agree on").click()
    expect(contract.dialog).to_contain_text("no electronic signature")
    sign = contract.dialog.get_by_role("button", name="Sign", exact=True)
    sign.click()
    expect(contract.dialog).to_contain_text("At least one of you has to")
    mentee = contract.dialog.get_by_role("group", name="The mentee")
    expect(mentee.get_by_label("Name")).to_be_focused()
    mentee.get_by_label("Name").fill("Mentee A")
    mentee.get_by_label("Date").fill("soon")
    sign.click()
    expect(mentee).to_contain_text("a day, a month and a year")
    expect(mentee.get_by_label("Date")).to_be_focused()
    assert not list_violations(contract.page)
    contract.page.keyboard.press("Escape")
    expect(contract.dialog).to_have_count(0)
    assert contract.read_record() is None


def test_a_slip_in_the_year_is_asked_about_and_outranks_nothing(contract: AgreeingPage):
    """It goes in once it is confirmed; what is agreed after it is the newer one all the same."""
    contract.open_menu()
    contract.button("Sign what you agree on").click()
    mentee = contract.dialog.get_by_role("group", name="The mentee")
    mentee.get_by_label("Name").fill("Mentee A")
    mentee.get_by_label("Date").fill("26 November 2062")
    sign = contract.dialog.get_by_role("button", name="Sign", exact=True)
    sign.click()
    expect(mentee).to_contain_text("26 November 2062 is far from today. If that is right, go on.")
    expect(mentee.get_by_label("Date")).to_be_focused()
    assert contract.read_record() is None
    sign.click()
    expect(contract.band).to_contain_text("Mentee A signed on 26 November 2062.")
    contract.choose("how_often", "fortnightly")
    contract.sign_in_band("Agree again", mentee="Mentee A", mentor="Mentor B")
    for _ in range(2):
        expect(contract.band).to_have_text(f"{AGREED} Mentee A and Mentor B signed it.")
        contract.reload()


def test_a_change_says_what_was_agreed(agreed: AgreeingPage):
    """Once, in words; it can be taken back, and that again. Then they may agree again.

    The history says when, who and what had changed, and holds all answers of each agreement.
    """
    agreed.choose("how_often", "fortnightly")
    expect(agreed.band).to_contain_text("How often do we meet?: was “Once a month”.")
    expect(agreed.status).to_have_text(f"{AGREED} You changed “How often do we meet?”.")
    agreed.write("60", "meeting_length")
    expect(agreed.band).to_contain_text("You changed 2 answers:")
    assert not list_violations(agreed.page)
    agreed.band.get_by_role("button", name="Take the changes back").click()
    expect(agreed.band).to_have_text(f"{AGREED} Mentee A and Mentor B signed it.")
    expect(agreed.band).to_be_focused()
    expect(agreed.field("meeting_length")).to_have_value("")
    agreed.undo.click()
    expect(agreed.band).to_contain_text("You changed 2 answers:")
    agreed.write("", "meeting_length")
    names = {"mentee": "Mentee A", "mentor": "Mentor B"}
    agreed.sign_in_band("Agree again", day="3 May 2027", **names)
    expect(agreed.band).to_have_text("Agreed on 3 May 2027. Mentee A and Mentor B signed it.")
    assert agreed.read_agreed() == [("2026-11-26", BOTH), ("2027-05-03", BOTH)]
    agreed.history.get_by_text("What you agreed (2)").click()
    first, second = agreed.history.locator("ol > li").all()
    expect(second).to_contain_text("Agreed again on 3 May 2027, Mentee A and Mentor B")
    change = "“How often do we meet?” was “Once a month”, and is “Every two weeks” now."
    expect(second).to_contain_text(change)
    first.get_by_text("All 2 answers").click()
    expect(first.get_by_text("Once a month")).to_be_visible()


# A document of each form brings agreements along in test_agreed_documents.py too.
@pytest.mark.parametrize("form", ["Word", pytest.param("PDF", marks=pytest.mark.thorough)])
def test_each_signs_at_their_own_computer(contract: AgreeingPage, other: AgreeingPage, form: str):
    """One signs and sends a document; the other says yes and sends it back: one agreement."""
    contract.sign(mentee="Mentee A")
    expect(contract.band).to_contain_text("The mentor has not signed it yet.")
    name, document = contract.download(form)
    other.choose_file(document, name)
    expect(other.band).to_contain_text("Mentee A signed on 26 November 2026.")
    other.expect_saved()
    other.sign_in_band(YES, day="28 November 2026", mentor="Mentor B")
    expect(other.band).to_contain_text("Agreed on 28 November 2026.")
    name, document = other.download(form)
    contract.choose_file(document, name)
    expect(contract.band).to_contain_text("Agreed on 28 November 2026.")
    contract.expect_saved()
    assert contract.read_agreed() == other.read_agreed() == [("2026-11-28", BOTH)]


def test_somebody_with_other_answers_reads_what_was_signed(
    contract: AgreeingPage, make_page: Callable[..., AgreeingPage]
):
    """The file says so before it opens; what differs afterwards can be taken."""
    contract.sign(mentee="Mentee A")
    name, document = contract.download("Word")
    other = make_page(stage="filled")
    other.choose("how_often", "fortnightly")
    other.choose_file(document, name)
    expect(other.dialog).to_contain_text("something that was agreed and is not here")
    other.replace_with_file()
    other.choose("how_often", "fortnightly")
    expect(other.band).to_contain_text("This page says otherwise under How often do we meet?")
    other.band.get_by_role("button", name="Take what was signed").click()
    expect(other.band.get_by_role("button", name=YES)).to_be_visible()


def test_a_worksheet_without_signatures_asks_for_both_names(make_page: Callable[..., AgreeingPage]):
    """By the roles of those who fill it in."""
    review = make_page("mentoring-review")
    review.take_file(review.make_copy({"agreed": "to meet less often"}))
    review.expect_saved()
    sign_both(review)
    expect(review.band).to_have_text(f"{AGREED} Mentee A and Mentor B signed it.")


def test_a_worksheet_on_which_nobody_agrees_offers_no_signing(
    make_page: Callable[..., AgreeingPage],
):
    """Its menu has no such line."""
    plan = make_page("session-plan")
    plan.open_menu()
    expect(plan.frame.get_by_role("button", name="Sign what you agree on")).to_have_count(0)
