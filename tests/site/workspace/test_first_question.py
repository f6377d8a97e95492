"""A worksheet begins with its questions: near the top, a few stops away, and nothing jumps."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from browsing.worksheet_page import WorksheetPage
from set_up.project import ROOT
from worksheet_builder.reading import load_worksheets

WORKSHEETS = sorted(path.stem for path in (ROOT / "worksheets").glob("[!_]*.yml"))
WORKSHEETS.remove("published")

# What a window of this width shows before the first question, in px at most.
SIZES = {(1280, 900): 500, (390, 844): 700}

FIRST_QUESTION = """form => {
  const controls = form.querySelectorAll("input:not([type=hidden]), textarea, select")
  const first = [...controls].find(control => control.getClientRects().length)
  return first.getBoundingClientRect().top + scrollY
}"""

# Moves without a person's doing, from the first paint on; each is a share of the window.
WATCH_SHIFTS = """() => {
  window.shifts = []
  new PerformanceObserver(list => {
    for (const {value, hadRecentInput, sources} of list.getEntries()) {
      if (!hadRecentInput) {
        window.shifts.push([value, ...sources.map(({node}) => node?.outerHTML?.slice(0, 80))])
      }
    }
  }).observe({type: "layout-shift", buffered: true})
}"""


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def sized(request: pytest.FixtureRequest, browser: Browser, address: str):
    """A fresh profile with a window of this size, and how far down a question may begin."""
    width, height = request.param
    context = browser.new_context(base_url=address, viewport={"width": width, "height": height})
    yield context, SIZES[request.param]
    context.close()


def test_every_worksheet_is_looked_at():
    """The list of this file is that of the guide."""
    assert {worksheet.id for worksheet in load_worksheets(ROOT / "worksheets")} == set(WORKSHEETS)


@pytest.mark.parametrize("name", WORKSHEETS)
def test_the_first_question_is_in_view(sized: tuple[BrowserContext, int], name: str):
    """Without scrolling, on a wide screen and on a phone; and what is there stays in its place."""
    context, furthest = sized
    page = context.new_page()
    page.add_init_script(f"({WATCH_SHIFTS})()")
    worksheet = WorksheetPage(page, name).open()
    assert worksheet.form.evaluate(FIRST_QUESTION) <= furthest
    shifts = page.evaluate("window.shifts")
    assert sum(value for value, *_ in shifts) < 0.01, shifts


@pytest.mark.parametrize("name", WORKSHEETS)
def test_the_first_stop_skips_to_the_questions(sized: tuple[BrowserContext, int], name: str):
    """Tab, Enter, Tab: the first question has focus, and the bar does not cover it."""
    page = sized[0].new_page()
    worksheet = WorksheetPage(page, name).open()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the questions")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = worksheet.form.locator(":focus")
    expect(first).to_have_count(1)
    covering = first.evaluate(
        """stop => {
          const {top, bottom} = stop.getBoundingClientRect()
          const bar = document.querySelector("[data-worksheet-bar]").getBoundingClientRect()
          return {top, bottom, bar: bar.bottom}
        }"""
    )
    assert covering["top"] >= covering["bar"]


def test_answers_that_come_back_move_nothing(sized: tuple[BrowserContext, int]):
    """Saved answers come after the first paint; the bar and the sections keep their place."""
    page = sized[0].new_page()
    worksheet = WorksheetPage(page).open()
    worksheet.field("purpose").fill("kept")
    worksheet.form.locator("[name=how_often][value=monthly]").check()
    worksheet.expect_saved()
    page.add_init_script(f"({WATCH_SHIFTS})()")
    worksheet.reload()
    expect(worksheet.field("purpose")).to_have_value("kept")
    shifts = page.evaluate("window.shifts")
    assert sum(value for value, *_ in shifts) < 0.01, shifts
