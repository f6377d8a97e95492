"""Each worksheet that the guide publishes: what its page is like, and that it keeps its answers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect

from browsing.whole_page.names import list_name_faults
from browsing.whole_page.printed import measure_filled, print_pages, read_text, squeeze
from browsing.whole_page.shifts import read_shifts, watch_shifts
from browsing.worksheet_page import HARD_TEXT, WorksheetPage
from guide.institution import load_institution
from guide.university.list_words import list_words as list_institution_words
from samples.example_answers import answer_as_examples, list_words
from set_up.project import ROOT
from worksheet_builder.model import Worksheet
from worksheet_builder.reading import load_worksheets

GUIDE = ("mentees/", "mentors/", "conversations/", "promotion", "worksheets/")
SERIES = {"first-conversation", "listening-check", "mentoring-review", "session-plan"}
WORKSHEETS = sorted(path.stem for path in (ROOT / "worksheets").glob("[!_]*.yml"))
WORKSHEETS.remove("published")
LOADED = {
    worksheet.id: worksheet
    for worksheet in load_worksheets(
        ROOT / "worksheets", list_institution_words(load_institution(ROOT))
    )
}
# Between them they have every kind of question, and one of them has entries.
TRAVELLING = ("contract", "listening-check")
# Sheets of paper at most, with every question answered and two rows in each list
SHEETS = {"contract": 5}
USUAL_SHEETS = 3
# What a window of this size shows before the first question, in px at most. The last is left as it
# is: there the bar covers most.
FURTHEST = {(1280, 900): 500, (390, 844): 700}

FIRST_QUESTION = """form => {
  const controls = form.querySelectorAll("input:not([type=hidden]), textarea, select")
  const first = [...controls].find(control => control.getClientRects().length)
  return first.getBoundingClientRect().top + scrollY
}"""
COVERING = """stop => {
  const {top} = stop.getBoundingClientRect()
  const bar = document.querySelector("[data-worksheet-bar]").getBoundingClientRect()
  return top < bar.bottom
}"""


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    """A tab of a fresh profile on a phone, which sees what moves by itself."""
    context = browser.new_context(base_url=address, viewport={"width": 390, "height": 844})
    watch_shifts(context)
    yield context.new_page()
    context.close()


def test_every_worksheet_is_looked_at():
    """The list of this file is that of the guide."""
    assert set(LOADED) == set(WORKSHEETS)


def expect_to_begin_with_its_questions(worksheet: WorksheetPage) -> None:
    """The first question is in view on a wide screen and on a phone, and a few stops away."""
    page = worksheet.page
    assert sum(value for value, *_ in read_shifts(page)) < 0.01, read_shifts(page)
    for (width, height), furthest in FURTHEST.items():
        page.set_viewport_size({"width": width, "height": height})
        assert worksheet.form.evaluate(FIRST_QUESTION) <= furthest, width
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the questions")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = worksheet.form.locator(":focus")
    expect(first).to_have_count(1)
    assert not first.evaluate(COVERING), "the bar covers the question that has focus"


def expect_on_few_sheets(worksheet: WorksheetPage, model: Worksheet) -> None:
    """Nothing is missing on paper, nothing is there to be filled in, no sheet is half empty."""
    page = worksheet.page
    document = print_pages(page)
    printed = squeeze(read_text(document))
    assert [words for words in list_words(model) if squeeze(words) not in printed] == []
    assert len(document) <= SHEETS.get(model.id, USUAL_SHEETS)
    *before, _last = (measure_filled(sheet) for sheet in document)
    assert [share for share in before if share < 0.6] == []
    page.emulate_media(media="print")
    furniture = "button, input:not([type=radio]), textarea, select, .worksheet-hint"
    assert page.locator(f"[data-worksheet-frame] :is({furniture}):visible").count() == 0
    page.emulate_media(media="screen")


def expect_copy(worksheet: WorksheetPage) -> dict[str, Any]:
    """Back up, see that the file says what it is, and return what it holds."""
    name, copy = worksheet.save_copy()
    # One of many entries is named for its own day, which is the one that every date here has.
    day = "2027-03-07" if worksheet.worksheet in SERIES else date.today().isoformat()
    assert name == f"{worksheet.worksheet}-{day}.json"
    assert {key: copy[key] for key in ("format", "version", "worksheet")} == {
        "format": "mentoring-answers",
        "version": 1,
        "worksheet": worksheet.worksheet,
    }
    return copy


@pytest.mark.parametrize("name", WORKSHEETS)
def test_it_begins_with_its_questions_and_keeps_and_prints_the_answers(phone: Page, name: str):
    """Every answer, two rows in each group, in many scripts, outlives a reload exactly.

    So it does a clearing, by the back-up. No two things of the page have the same name, when every
    question of it is asked. On paper each answer stands under its question. Whatever is wrong
    first hides the rest of it; what is said tells which it is.
    """
    worksheet = WorksheetPage(phone, name).open()
    expect_to_begin_with_its_questions(worksheet)
    written = worksheet.fill_everything(HARD_TEXT)
    assert not [name for name in worksheet.list_asked() if written[name] in ("", None, False)]
    assert list_name_faults(phone) == []
    worksheet.expect_saved()
    worksheet.reload()
    assert worksheet.read() == written
    copy = expect_copy(worksheet)
    worksheet.button("Clear this worksheet…").click()
    worksheet.dialog.get_by_role("button", name="Clear this worksheet").click()
    worksheet.undo.wait_for()
    worksheet.take_file(copy)
    # A file holds days, so a month that was typed as a word comes back as a number.
    days = {name: "3" if value == "march" else value for name, value in written.items()}
    assert worksheet.read() == days
    worksheet.undo.click()
    expect(worksheet.status).to_have_text("The page is empty again.")
    worksheet.take_file(worksheet.make_copy(answer_as_examples(LOADED[name])))
    expect_on_few_sheets(worksheet, LOADED[name])


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=() if name in TRAVELLING else pytest.mark.thorough)
        for name in WORKSHEETS
    ],
)
def test_its_answers_travel_in_a_copy(page: Page, browser: Browser, address: str, name: str):
    """From the copy every answer comes back exactly, in a browser that never saw it."""
    worksheet = WorksheetPage(page, name).open()
    worksheet.fill_everything(HARD_TEXT)
    worksheet.expect_saved()
    copy = expect_copy(worksheet)
    other = browser.new_context(base_url=address)
    elsewhere = WorksheetPage(other.new_page(), name).open()
    elsewhere.take_file(copy)
    elsewhere.expect_saved()
    elsewhere.reload()
    _, again = elsewhere.save_copy()
    other.close()
    assert again == copy | {"saved": again["saved"]}


def list_guide_links(site: Path, path: str) -> set[str]:
    """Return the guide's own pages to which the text of the page at this path leads."""
    page = html.parse(site / path / "index.html").getroot()
    page.make_links_absolute(f"https://guide.example/{path}/")
    links = {urlsplit(link.get("href")).path.strip("/") for link in page.xpath("//article//a")}
    return {link for link in links if link.startswith(GUIDE)}


@pytest.mark.parametrize("name", WORKSHEETS)
def test_it_leads_to_its_guide_page_and_back(site: Path, name: str):
    """A page of the guide stands behind each worksheet, and each finds the other."""
    path = f"worksheets/{name}"
    guide_pages = {page for page in list_guide_links(site, path) if "worksheets" not in page}
    assert any(path in list_guide_links(site, page) for page in guide_pages)
