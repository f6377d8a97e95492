"""A private answer stays with its writer: out of each file, text and paper unless asked for."""

from __future__ import annotations

import pypdfium2
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browsing.axe import list_violations
from browsing.worksheet_page import WorksheetPage

LEARNED = "That I talk too much"
ANSWERS = {"topics": "How to say no", "learned": LEARNED}
STAYS = "Stays: 1 private answer, to “What did I learn?”."
FORMS = ("Word", "PDF")


@pytest.fixture
def plan(page: Page) -> WorksheetPage:
    """The session plan with a private answer, and one that is not."""
    plan = WorksheetPage(page, "session-plan").open()
    plan.take_file(plan.make_copy(ANSWERS))
    return plan


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


def open_elsewhere(browser: Browser, plan: WorksheetPage, file: bytes) -> dict[str, object]:
    """Open a file in a profile that has nothing, and return the answers that it gives."""
    context = browser.new_context(base_url=plan.page.url.split("/worksheets/")[0])
    there = WorksheetPage(context.new_page(), "session-plan").open()
    there.take_file(file, "plan.bin")
    answers: dict[str, object] = there.save_copy()[1]["answers"]
    context.close()
    return answers


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
    """What goes and what stays is said at once; the next time the box is empty again."""
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


def test_without_a_private_answer_nothing_is_asked(plan: WorksheetPage):
    """Emptied again, the question has nothing to keep."""
    plan.field("learned").fill("")
    plan.button("Send or download").click()
    expect(plan.dialog).to_contain_text("Goes: 1 answer.")
    expect(plan.dialog.locator("[name=private]:visible")).to_have_count(0)


@pytest.mark.parametrize("form", FORMS)
def test_a_file_goes_without_it(browser: Browser, plan: WorksheetPage, form: str):
    """Whoever gets the file finds no word of it, in the answers or anywhere else."""
    file = download_without(plan, form)
    assert open_elsewhere(browser, plan, file) == {"topics": ANSWERS["topics"]}


@pytest.mark.parametrize("form", FORMS)
def test_opening_that_file_again_takes_nothing_away(plan: WorksheetPage, form: str):
    """The file says what it left out: its blank is no answer, also where the file replaces all."""
    file = download_without(plan, form)
    plan.field("topics").fill("Something else")
    plan.choose_file(file, "plan.bin")
    expect(plan.dialog).to_contain_text(
        "“What did I learn?” is private, and was left out when this file was made: what this page "
        "says there stays."
    )
    plan.replace_with_file()
    plan.expect_saved()
    assert plan.read()["topics"] == ANSWERS["topics"]
    assert plan.read()["learned"] == LEARNED


@pytest.mark.parametrize("form", FORMS)
def test_a_file_from_somebody_else_leaves_ones_own_notes_alone(plan: WorksheetPage, form: str):
    """Whoever sent it wrote none, and their blank is no answer: it comes in without a question."""
    plan.field("learned").fill("")
    file = download_without(plan, form)
    plan.field("topics").fill("")
    plan.field("learned").fill(LEARNED)
    plan.field("notes").fill("Ask more")
    plan.choose_file(file, "plan.bin")
    expect(plan.frame.locator("[data-worksheet-undo]:focus")).to_contain_text("1 answer came in")
    assert plan.read()["topics"] == ANSWERS["topics"]
    assert (plan.read()["learned"], plan.read()["notes"]) == (LEARNED, "Ask more")


@pytest.mark.parametrize("form", FORMS)
def test_asked_for_it_goes_and_comes_back(browser: Browser, plan: WorksheetPage, form: str):
    """For one's own other computer, or for a mentor who is to read it."""
    assert open_elsewhere(browser, plan, plan.download(form)[1]) == ANSWERS


def test_a_back_up_holds_everything(plan: WorksheetPage):
    """It is for its writer, and would lose words otherwise."""
    assert plan.save_copy()[1]["answers"] == ANSWERS


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
    """The page to look it over is what the document will have."""
    look = plan.page.locator('[data-worksheet-dialog="look"]')
    plan.button("Send or download").click()
    plan.dialog.get_by_role("button", name="Look it over").click()
    expect(look).to_contain_text(ANSWERS["topics"])
    expect(look).not_to_contain_text(LEARNED)
    look.get_by_role("button", name="Back").first.click()
    find_box(plan).check()
    plan.dialog.get_by_role("button", name="Look it over").click()
    expect(look).to_contain_text(LEARNED)


def test_paper_says_what_it_leaves_out(plan: WorksheetPage):
    """Printed as it is filled, the page names the question and keeps the answer."""
    with pypdfium2.PdfDocument(plan.page.pdf(prefer_css_page_size=True)) as paper:
        printed = "".join(page.get_textpage().get_text_bounded() for page in paper)
    assert ANSWERS["topics"] in printed
    assert "Private, and left out here: What did I learn?" in printed
    assert LEARNED not in printed


def test_a_blank_sheet_asks_the_question(page: Page):
    """Printed before anything is written, it has room to write on by hand."""
    plan = WorksheetPage(page, "session-plan").open()
    with pypdfium2.PdfDocument(plan.page.pdf(prefer_css_page_size=True)) as paper:
        printed = "".join(sheet.get_textpage().get_text_bounded() for sheet in paper)
    assert "left out here" not in printed
    assert printed.count("What did I learn?") == 1
