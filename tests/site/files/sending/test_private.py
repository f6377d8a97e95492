"""A private answer stays with its writer: out of each file, text and paper unless asked for."""

from __future__ import annotations

from typing import NamedTuple

import pypdfium2
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, StorageState, expect

from browsing.axe import list_violations
from browsing.profile import take_kept
from browsing.worksheet_page import WorksheetPage

LEARNED = "That I talk too much"
ANSWERS = {"topics": "How to say no", "learned": LEARNED}
STAYS = "Stays: 1 private answer, to “What did I learn?”."
FORMS = ("Word", "PDF")


class Kept(NamedTuple):
    """What a browser keeps with both answers, and files by their form: of whom, and how much."""

    kept: StorageState
    without: dict[str, bytes]
    whole: dict[str, bytes]
    of_others: dict[str, bytes]


@pytest.fixture(scope="module")
def taken(browser: Browser, address: str) -> Kept:
    """Files without the private answer, with it, and of somebody who has none."""
    with browser.new_context(base_url=address) as context:
        plan = WorksheetPage(context.new_page(), "session-plan").open()
        plan.take_file(plan.make_copy(ANSWERS))
        plan.expect_saved()
        without = {form: download_without(plan, form) for form in FORMS}
        whole = {form: plan.download(form)[1] for form in FORMS}
        # An entry has its id from the first file of it, so what is kept comes after.
        kept = take_kept(plan.page)
        plan.open()
        plan.field("learned").fill("")
        of_others = {form: download_without(plan, form) for form in FORMS}
        return Kept(kept, without, whole, of_others)


@pytest.fixture
def plan(context: BrowserContext, page: Page, taken: Kept) -> WorksheetPage:
    """The session plan with a private answer, and one that is not."""
    context.set_storage_state(taken.kept)
    return WorksheetPage(page, "session-plan").open()


def find_box(plan: WorksheetPage) -> Locator:
    """The box that takes private answers along."""
    return plan.dialog.get_by_role("checkbox", name="What did I learn?")


def download_without(plan: WorksheetPage, form: str) -> bytes:
    """Download as Word or PDF, and leave the box as it is."""
    plan.button("Send or download").click()
    plan.dialog.get_by_role("radio", name=form).check()
    with plan.page.expect_download() as download:
        plan.dialog.get_by_role("button", name="Download", exact=True).click()
    return download.value.path().read_bytes()


def test_the_question_says_who_reads_its_answer(page: Page):
    """A lock for the eye, the same in words for everybody, and nothing at other questions."""
    plan = WorksheetPage(page, "session-plan").open()
    words = "Stays with you: left out of what you send or print, unless you ask for it."
    expect(plan.field("learned")).to_have_accessible_description(
        f"Two or three lines, without what was told to you in confidence. {words}"
    )
    told = plan.form.locator("[data-worksheet-field]").filter(has_text=words)
    ids = told.evaluate_all("all => all.map(({dataset}) => dataset.worksheetField)")
    assert ids == ["learned", "notes"]


def test_it_stays_unless_the_box_is_ticked_each_time(plan: WorksheetPage):
    """What goes and what stays is said at once; the next time the box is empty again.

    Emptied, the question has nothing to keep, and nothing is asked.
    """
    plan.button("Send or download").click()
    expect(plan.dialog).to_contain_text("Goes: 1 answer.")
    expect(plan.dialog).to_contain_text(STAYS)
    find_box(plan).check()
    expect(plan.dialog).to_contain_text("Goes: 2 answers.")
    expect(plan.dialog).not_to_contain_text("Stays:")
    assert list_violations(plan.page) == []
    plan.page.keyboard.press("Escape")
    plan.button("Send or download").click()
    expect(find_box(plan)).not_to_be_checked()
    plan.page.keyboard.press("Escape")
    plan.field("learned").fill("")
    plan.button("Send or download").click()
    expect(plan.dialog).to_contain_text("Goes: 1 answer.")
    expect(plan.dialog.locator("[name=private]:visible")).to_have_count(0)


@pytest.mark.parametrize("form", FORMS)
def test_a_file_goes_without_it_unless_asked_for(page: Page, taken: Kept, form: str):
    """Whoever gets the file finds no word of it, in the answers or anywhere else.

    Asked for, it goes and comes back: for one's own other computer, or for a mentor.
    """
    there = WorksheetPage(page, "session-plan").open()
    there.take_file(taken.without[form], "plan.bin")
    assert there.save_copy()[1]["answers"] == {"topics": ANSWERS["topics"]}
    there.undo.click()
    expect(there.field("topics")).to_have_value("")
    assert not any(there.read().values())
    there.take_file(taken.whole[form], "plan.bin")
    assert there.save_copy()[1]["answers"] == ANSWERS


def test_opening_that_file_again_takes_nothing_away(plan: WorksheetPage, taken: Kept):
    """The file says what it left out: its blank is no answer, also where the file replaces all."""
    for form in FORMS:
        plan.field("topics").fill("Something else")
        plan.choose_file(taken.without[form], "plan.bin")
        expect(plan.dialog, form).to_contain_text(
            "“What did I learn?” is private, and was left out when this file was made: what this "
            "page says there stays."
        )
        plan.replace_with_file()
        plan.expect_saved()
        assert plan.read()["topics"] == ANSWERS["topics"], form
        assert plan.read()["learned"] == LEARNED, form


def test_a_file_from_somebody_else_leaves_ones_own_notes_alone(plan: WorksheetPage, taken: Kept):
    """Whoever sent it wrote none, and their blank is no answer: it comes in without a question."""
    plan.field("notes").fill("Ask more")
    for form in FORMS:
        plan.field("topics").fill("")
        plan.choose_file(taken.of_others[form], "plan.bin")
        opened = plan.frame.locator("[data-worksheet-undo]:focus")
        expect(opened, form).to_contain_text("1 answer came in")
        assert plan.read()["topics"] == ANSWERS["topics"], form
        assert (plan.read()["learned"], plan.read()["notes"]) == (LEARNED, "Ask more"), form


def test_copied_text_goes_without_it(plan: WorksheetPage):
    """And with it once the box is ticked."""
    plan.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    read = "navigator.clipboard.readText()"
    plan.button("Send or download").click()
    plan.dialog.get_by_role("radio", name="Text").check()
    plan.dialog.get_by_role("button", name="Copy for email").click()
    expect(plan.status).to_contain_text("copied")
    copied = plan.page.evaluate(read)
    assert ANSWERS["topics"] in copied
    assert LEARNED not in copied
    plan.copy()
    expect(plan.dialog).to_have_count(0)
    plan.page.wait_for_function(f"async (words) => (await {read}).includes(words)", arg=LEARNED)


def test_looking_it_over_shows_what_goes(plan: WorksheetPage):
    """The page to look it over is what the document will have; a back-up holds everything.

    Printed as it is filled, the page names the question and keeps the answer.
    """
    assert plan.save_copy()[1]["answers"] == ANSWERS, "a back-up is for its writer"
    with pypdfium2.PdfDocument(plan.page.pdf(prefer_css_page_size=True)) as paper:
        printed = "".join(page.get_textpage().get_text_bounded() for page in paper)
    assert ANSWERS["topics"] in printed
    assert "Private, and left out here: What did I learn?" in printed
    assert LEARNED not in printed
    look = plan.page.locator('[data-worksheet-dialog="look"]')
    plan.button("Send or download").click()
    plan.dialog.get_by_role("button", name="Look it over").click()
    expect(look).to_contain_text(ANSWERS["topics"])
    expect(look).not_to_contain_text(LEARNED)
    look.get_by_role("button", name="Back").first.click()
    find_box(plan).check()
    plan.dialog.get_by_role("button", name="Look it over").click()
    expect(look).to_contain_text(LEARNED)


def test_a_blank_sheet_asks_the_question(page: Page):
    """Printed before anything is written, it has room to write on by hand."""
    plan = WorksheetPage(page, "session-plan").open()
    with pypdfium2.PdfDocument(plan.page.pdf(prefer_css_page_size=True)) as paper:
        printed = "".join(sheet.get_textpage().get_text_bounded() for sheet in paper)
    assert "left out here" not in printed
    assert printed.count("What did I learn?") == 1
