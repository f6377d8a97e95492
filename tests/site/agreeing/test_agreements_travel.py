"""What was agreed goes wherever the answers go, and no way of handling them takes it away."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from playwright.sync_api import Page, expect

from browsing.agreeing.agreeing_page import RECORD, AgreeingPage
from browsing.backup_page import Computer
from browsing.series_page import SeriesPage
from browsing.versions_page import VersionsPage

BOTH = ["Mentee A", "Mentor B"]
FIRST = ("2026-11-26", BOTH)
SECOND = ("2027-05-03", BOTH)


def agree(page: AgreeingPage, day: str = "26 November 2026") -> None:
    """Have both sign what stands on the page."""
    page.sign(day=day, mentee="Mentee A", mentor="Mentor B")


def test_a_back_up_brings_it_along(
    agreed: AgreeingPage, other: AgreeingPage, make_page: Callable[..., AgreeingPage]
):
    """In *Back up* and in *Back up everything*, and it comes together with what is there."""
    _, early = agreed.save_copy()
    again = make_page(stage="again")
    _, late = Computer(again.page.context, again.page).save()
    other.take_file(early)
    other.expect_saved()
    assert other.read_agreed() == [FIRST]
    other.take_file(late)
    other.expect_saved()
    assert other.read_agreed() == [FIRST, SECOND]
    # An older file takes nothing of that away.
    other.take_file(early)
    other.expect_saved()
    assert other.read_agreed() == [FIRST, SECOND]
    expect(other.band).to_contain_text("Agreed on 3 May 2027.")


def test_the_page_of_ones_own_work_brings_two_sides_together(
    agreed: AgreeingPage, contract: AgreeingPage
):
    """A file of everything is opened where another agreement is; neither side has to give way."""
    _, everything = Computer(agreed.page.context, agreed.page).save()
    agree(contract, "3 May 2027")
    computer = Computer(contract.page.context, contract.page)
    computer.go_home()
    computer.choose(everything)
    question = computer.dialog.get_by_role("button", name="Open the file")
    question.or_(computer.done.first).first.wait_for()
    if question.count():
        computer.dialog.get_by_role("radio", name="What is here").first.check()
        question.click()
    expect(computer.done.first).to_contain_text("is here now")
    assert sorted(computer.read()["contract"][RECORD]["agreed"][at]["day"] for at in (0, 1)) == [
        FIRST[0],
        SECOND[0],
    ]


def test_clearing_takes_it_along_and_back(agreed: AgreeingPage):
    """And so does an earlier version, which takes away nothing that was agreed since."""
    VersionsPage(agreed.page).clear()
    expect(agreed.band).to_be_hidden()
    assert agreed.read_record() is None
    agreed.undo.click()
    expect(agreed.band).to_contain_text("Agreed on 26 November 2026.")
    agreed.expect_saved()
    assert agreed.read_agreed() == [FIRST]
    VersionsPage(agreed.page).clear()
    agreed.reload()
    agreed.write("begun anew")
    agree(agreed, "3 May 2027")
    versions = VersionsPage(agreed.page)
    versions.look_at("Today")
    versions.press("Bring this version back")
    agreed.expect_saved()
    assert agreed.read_agreed() == [FIRST, SECOND]


def test_it_comes_back_with_a_relationship_that_was_deleted(agreed: AgreeingPage):
    """It goes to whom the worksheet is given, from every store with the rest, and back with it.

    It is not copied: somebody else has agreed on nothing.
    """
    agreed.add_person("Mentor B", "mentee")
    expect(agreed.band).to_contain_text("Agreed on 26 November 2026.")
    assert agreed.read_agreed() == [FIRST]
    agreed.ask_whose()
    agreed.dialog.get_by_role("button", name="Change the name or your role, or end it").click()
    with agreed.page.expect_navigation(url=re.compile("/my-mentoring/")):
        agreed.dialog.get_by_role("button", name="Delete…").click()
    computer = Computer(agreed.page.context, agreed.page)
    computer.dialog.get_by_role("button", name="Delete all of it").click()
    expect(computer.overview.status).to_have_text("You and Mentor B is deleted.")
    assert "Mentee A" not in str(agreed.read_stores())
    computer.done.get_by_role("button", name="Undo").first.click()
    expect(computer.overview.status).to_have_text("Everything is back.")
    agreed.open()
    agreed.change_to("Mentor B")
    expect(agreed.band).to_contain_text("Agreed on 26 November 2026.")
    assert agreed.read_agreed() == [FIRST]


def test_each_review_has_its_own(page: Page, make_page: Callable[..., AgreeingPage]):
    """What was agreed in one says nothing of the next; removed and put back, it is as it was."""
    review = SeriesPage(page, "mentoring-review")
    review.begin({"review_date": "2027-05-10", "agreed": "to meet less often"})
    signed = AgreeingPage(page, "mentoring-review")
    agree(signed)
    first = "Review 1, Monday 10 May 2027"
    review.start_next("Start a new review")
    expect(review.name).to_have_text("Review 2")
    review.field("keep").fill("The walks")
    review.expect_saved()
    expect(signed.band).to_be_hidden()
    before = review.read_stores()["answers"]
    review.remove(first)
    expect(review.status).to_contain_text("Removed: ")
    assert "Mentee A" not in str(review.read_stores()["answers"])
    review.undo.click()
    expect(review.name).to_have_text("Review 2")
    assert review.read_stores()["answers"] == before
    _, every = review.download_all("Word")
    review.open_entry(first)
    expect(signed.band).to_contain_text("Agreed on 26 November 2026.")
    there = SeriesPage(make_page("mentoring-review").page, "mentoring-review")
    there.open_all(every)
    carried = [record["value"] for key, record in there.read_stores()["answers"] if RECORD in key]
    assert [each["agreed"][0]["day"] for each in carried] == [FIRST[0]]


def test_on_a_shared_computer_it_stays_in_the_tab(contract: AgreeingPage):
    """Through a reload, and back onto the device."""
    contract.button("Shared computer").click()
    contract.dialog.get_by_role("button", name="Move them into this tab").click()
    contract.wait_until_ready()
    expect(contract.frame.locator("[data-worksheet-shared]")).to_be_visible()
    agree(contract)
    contract.reload()
    expect(contract.band).to_contain_text("Agreed on 26 November 2026.")
    assert contract.read_record() is None
    contract.frame.get_by_role("button", name="Keep on this device instead").click()
    contract.dialog.get_by_role("button", name="Keep on this device").click()
    expect(contract.frame.locator("[data-worksheet-shared]")).to_be_hidden()
    contract.wait_until_ready()
    expect(contract.band).to_contain_text("Agreed on 26 November 2026.")
    assert contract.read_agreed() == [FIRST]


def test_opening_a_file_can_be_taken_back_until_somebody_signs(
    contract: AgreeingPage, other: AgreeingPage
):
    """What came with the file goes with it; what was signed here since stays."""
    contract.sign(mentee="Mentee A")
    _, copy = contract.save_copy()
    other.take_file(copy)
    other.undo.click()
    expect(other.band).to_be_hidden()
    other.undo.click()
    expect(other.band).to_contain_text("has not signed it yet")
    other.expect_saved()
    other.sign_in_band("Yes, this is what we agreed", mentor="Mentor B")
    other.undo.click()
    other.expect_saved()
    assert other.read_agreed() == [FIRST]


def test_download_says_that_it_goes(agreed: AgreeingPage):
    """Nobody sees it in the document, so it is said before; a text has none of it."""
    agreed.choose_form("Word")
    going = agreed.dialog.locator(".worksheet-going")
    expect(going).to_contain_text("With them 1 agreement, with names and all answers")
    agreed.dialog.get_by_role("radio", name="Text").check()
    expect(going).not_to_contain_text("agreement")


def test_a_hostile_record_is_no_agreement(contract: AgreeingPage):
    """It is read as untrusted as all else in a file, and takes no answer with it."""
    hostile: dict[str, Any] = {
        "agreed": [
            {"day": "2026-11-26", "signatures": "everybody", "answers": {"purpose": 3}},
            {
                "day": "2026-11-27",
                "signatures": [{"field": "mentee_signature", "name": "<img src=x onerror=1>"}],
                "answers": {"purpose": {"__proto__": {"x": 1}}, "objectives": "no rows"},
            },
        ],
        "choices": {"__proto__": {"take": "mine"}},
    }
    contract.take_file(contract.make_copy({"purpose": "kept", RECORD: hostile}))
    contract.expect_saved()
    expect(contract.field("purpose")).to_have_value("kept")
    expect(contract.band).to_contain_text("<img src=x onerror=1> signed on 27 November 2026.")
    contract.history.locator("summary").first.click()
    assert contract.page.locator("img[src=x]").count() == 0


def test_another_day_keeps_what_was_agreed_the_day_before(agreed: AgreeingPage):
    """The state of the day before, brought back, takes away no agreement of today."""
    agreed.page.context.clock.set_system_time(datetime(2030, 1, 2, 12, tzinfo=UTC))
    agreed.reload()
    agreed.choose("how_often", "fortnightly")
    agree(agreed, "3 May 2027")
    versions = VersionsPage(agreed.page)
    versions.show_versions().last.click()
    versions.press("Bring this version back")
    agreed.expect_saved()
    assert agreed.read_agreed() == [FIRST, SECOND]
    expect(agreed.band).to_contain_text("You changed How often do we meet?")
