"""What a document says beyond the form's choices is seen on the page, and what is left over too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from browsing.axe import TAGS, list_violations, prepare_axe
from browsing.sites.releases import Releases
from browsing.worksheet_page import WorksheetPage
from samples.word_edits import ANSWERS, ROWS, EditedWord, make, paragraph, run

TUESDAY = "every other Tuesday"
UNSURE = "8 October 2027 (to be confirmed)"
# The sample's page is a form alone, without the headings that best practice asks of a page
WCAG = [tag for tag in TAGS if tag != "best-practice"]
LEFT = "The document also holds these words, outside the answers"


@pytest.fixture
def worksheet(browser: Browser, releases: Releases) -> Iterator[WorksheetPage]:
    """The sample, open and empty."""
    context = browser.new_context(
        base_url=releases.address, permissions=["clipboard-read", "clipboard-write"]
    )
    yield WorksheetPage(context.new_page(), "sample").open()
    context.close()


@pytest.fixture
def unmatched(worksheet: WorksheetPage, document: EditedWord) -> WorksheetPage:
    """The sample with a document in which people wrote where they were to choose."""
    document.hold("often", run(TUESDAY))
    document.hold("mark", run("between 3 and 4"))
    document.hold("goals__state", run("nearly done"))
    document.hold("topics__plans", run("perhaps"))
    document.hold("start", run(UNSURE))
    worksheet.choose_file(document.save(), "mine.docx")
    expect(told(worksheet, "often")).to_be_visible()
    worksheet.expect_saved()
    return worksheet


def told(worksheet: WorksheetPage, field: str) -> Locator:
    """The line beside a question that shows what the file says there."""
    return worksheet.form.locator(f'[data-worksheet-unmatched="{field}"]')


def press(worksheet: WorksheetPage, field: str, words: str) -> None:
    """Press a button of that line."""
    told(worksheet, field).get_by_role("button", name=words, exact=True).click()


def undo(worksheet: WorksheetPage, field: str) -> None:
    """Take back what was done beside a question."""
    place = worksheet.form.locator(f'[data-worksheet-field="{field}"]')
    place.get_by_role("button", name="Undo", exact=True).click()


WORDS = {
    "often": TUESDAY,
    "mark": "between 3 and 4",
    "goals": "nearly done",
    "topics": "What comes next: perhaps",
    "start": UNSURE,
}


def test_what_a_file_says_beyond_the_choices_is_shown_and_kept(unmatched: WorksheetPage):
    """Beside its question, also after a reload and in a back-up; the line on top says where."""
    opened = unmatched.frame.locator("[data-worksheet-undos]").first
    expect(opened).to_contain_text(
        "What the file says under “The goals”, “How often?”, “What is sent before?”, "
    )
    expect(opened).to_contain_text("fits no choice or date there: it stands beside each question.")
    for field, words in WORDS.items():
        expect(told(unmatched, field)).to_contain_text(f"From the file: “{words}”")
    unmatched.reload()
    for field, words in WORDS.items():
        expect(told(unmatched, field)).to_contain_text(f"From the file: “{words}”")
    _, copy = unmatched.save_copy()
    answers = copy["answers"]
    assert (answers["often"], answers["mark"]) == (TUESDAY, "between 3 and 4")
    assert answers["goals"] == [ROWS[0] | {"state": "nearly done"}, ROWS[1]]
    assert answers["topics"] == ["progress", "plans: perhaps"]
    assert answers["start"] == UNSURE
    values = [unmatched.field(f"start__{part}").input_value() for part in ("day", "month", "year")]
    assert values == ["8", "October", "2027 (to be confirmed)"]


def test_it_comes_back_from_word_and_pdf(unmatched: WorksheetPage):
    """Exactly, in the answers that the page then has."""
    _, before = unmatched.save_copy()
    _, word = unmatched.download("Word")
    unmatched.choose_file(word, "again.docx")
    expect(unmatched.status).to_contain_text("same answers")
    _, after = unmatched.save_copy()
    assert after["answers"] == before["answers"]


def test_words_become_ones_own_where_there_is_a_text_for_them(unmatched: WorksheetPage):
    """The option is chosen and the text filled, focus is there, and it can be taken back."""
    press(unmatched, "often", "Use as my own words")
    expect(unmatched.field("often_other")).to_have_value(TUESDAY)
    expect(unmatched.field("often_other")).to_be_focused()
    expect(unmatched.form.locator('[name="often"][value="other"]')).to_be_checked()
    expect(told(unmatched, "often")).to_have_count(0)
    unmatched.expect_saved()
    stored = unmatched.read_stored()
    assert (stored["often"], stored["often_other"]) == ("other", TUESDAY)
    undo(unmatched, "often")
    expect(told(unmatched, "often")).to_contain_text(TUESDAY)
    expect(unmatched.form.locator('[name="often_other"]')).to_have_value("")


def test_words_are_added_to_those_that_are_there(worksheet: WorksheetPage):
    """Nothing that was written is replaced."""
    answers = {"often": TUESDAY, "often_other": "as we like"}
    worksheet.choose_file(worksheet.make_copy(answers))
    press(worksheet, "often", "Use as my own words")
    worksheet.expect_saved()
    assert worksheet.read_stored()["often_other"].split() == f"as we like {TUESDAY}".split()


@pytest.mark.parametrize("field", WORDS)
def test_words_are_removed_and_brought_back(unmatched: WorksheetPage, field: str):
    """The rest of the answer stays."""
    press(unmatched, field, "Remove")
    expect(told(unmatched, field)).to_have_count(0)
    unmatched.expect_saved()
    rest: dict[str, Any] = {
        "goals": [{key: part for key, part in ROWS[0].items() if key != "state"}, ROWS[1]],
        "topics": ["progress"],
    }
    assert unmatched.read_stored().get(field) in (
        rest.get(field),
        "" if field not in rest else None,
    )
    undo(unmatched, field)
    expect(told(unmatched, field)).to_contain_text(WORDS[field])


def test_a_mark_that_is_asked_about_may_be_a_tick(unmatched: WorksheetPage):
    """One press ticks the box that it stood beside."""
    press(unmatched, "topics", "Tick this box")
    expect(unmatched.field("topics__plans")).to_be_checked()
    unmatched.expect_saved()
    assert unmatched.read_stored()["topics"] == ["progress", "plans"]


def test_a_choice_outranks_what_the_file_says(unmatched: WorksheetPage):
    """Who chooses has decided."""
    unmatched.form.locator('[name="often"][value="termly"]').check()
    expect(told(unmatched, "often")).to_have_count(0)
    unmatched.expect_saved()
    assert unmatched.read_stored()["often"] == "termly"


def test_words_outside_the_answers_are_shown_and_copied(
    worksheet: WorksheetPage, document: EditedWord
):
    """With their place, before anything comes onto the page; a button copies them."""
    document.after("often", paragraph("Mostly on Tuesdays."))
    document.body.insert(0, make(paragraph("Dear Alex,")))
    worksheet.choose_file(document.save(), "mine.docx")
    section = worksheet.dialog.locator("[data-worksheet-left-over]")
    expect(section.get_by_role("heading", name=LEFT)).to_be_visible()
    expect(section).to_contain_text("Dear Alex,")
    expect(section).to_contain_text("Under “How often?”")
    section.get_by_role("button", name="Copy these words").click()
    expect(section.locator("[data-worksheet-told]")).to_have_text("The words are copied.")
    assert worksheet.page.locator("main [role=status]").count() == 1
    copied = worksheet.page.evaluate("navigator.clipboard.readText()")
    assert copied == ("At the beginning:\nDear Alex,\n\nUnder “How often?”:\nMostly on Tuesdays.")


def test_a_file_with_such_words_is_never_the_same(worksheet: WorksheetPage, document: EditedWord):
    """Though every answer is."""
    worksheet.choose_file(document.save(), "mine.docx")
    worksheet.expect_saved()
    assert worksheet.read_stored()["purpose"] == ANSWERS["purpose"]
    document.after("often", paragraph("Mostly on Tuesdays."))
    worksheet.choose_file(document.save(), "mine.docx")
    expect(worksheet.dialog.get_by_role("heading", name=LEFT)).to_be_visible()
    expect(worksheet.status).not_to_contain_text("same answers")
    expect(worksheet.dialog).not_to_contain_text("same answers as")


def test_axe_finds_nothing(browser: Browser, releases: Releases, document: EditedWord):
    """In the lines beside questions, nor in the dialog with words outside the answers."""
    context = browser.new_context(base_url=releases.address)
    prepare_axe(context)
    worksheet = WorksheetPage(context.new_page(), "sample").open()
    document.hold("often", run(TUESDAY))
    document.hold("topics__plans", run("perhaps"))
    document.after("often", paragraph("Mostly on Tuesdays."))
    worksheet.choose_file(document.save(), "mine.docx")
    expect(worksheet.dialog.get_by_role("heading", name=LEFT)).to_be_visible()
    assert list_violations(worksheet.page, WCAG) == []
    worksheet.page.keyboard.press("Escape")
    expect(told(worksheet, "often")).to_be_visible()
    assert list_violations(worksheet.page, WCAG) == []
    context.close()
