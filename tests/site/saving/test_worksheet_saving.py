"""What someone writes is saved as they write it, and is there when they come back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browsing.nothing_lost.broken_database import break_writing, mend_writing
from browsing.worksheet_page import EMPTY, SAVED, WorksheetPage


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract, open and empty."""
    return WorksheetPage(page).open()


def test_saving_is_said_and_announced_once(worksheet: WorksheetPage):
    """Nothing saved is told quietly, beside the way to open a file; there is one status line.

    The first "saved" is read out; later ones are shown, and not announced. From an input on, the
    line is silent until the database has confirmed.
    """
    assert worksheet.page.locator("main [role=status]").count() == 1
    expect(worksheet.status).to_have_text(EMPTY)
    expect(worksheet.button("Open a file")).to_be_visible()
    expect(worksheet.alert).to_be_empty()
    worksheet.field("purpose").fill("first")
    expect(worksheet.status).to_contain_text(SAVED)
    expect(worksheet.status).to_have_attribute("aria-live", "polite")
    after_input = worksheet.page.evaluate(
        """() => {
          const box = document.querySelector("[name=purpose]")
          box.value = "second"
          box.dispatchEvent(new Event("input", {bubbles: true}))
          return document.querySelector("[data-worksheet-status]").textContent
        }"""
    )
    assert after_input == ""
    expect(worksheet.status).to_contain_text(SAVED)
    expect(worksheet.status).to_have_attribute("aria-live", "off")


def test_the_status_never_claims_more_than_the_database_holds(worksheet: WorksheetPage):
    """At every moment at which the line reads "saved", the database holds what is on the page."""
    worksheet.page.evaluate(
        """([saved, name]) => {
          window.lies = []
          const line = document.querySelector("[data-worksheet-status]")
          const box = document.querySelector("[name=purpose]")
          const check = () => {
            if (!line.textContent.startsWith(saved)) return
            const shown = box.value
            const opening = indexedDB.open(name)
            opening.onsuccess = () => {
              const reading = opening.result.transaction("answers").objectStore("answers")
              reading.get(["contract", "purpose"]).onsuccess = ({target}) => {
                const stored = target.result?.value ?? ""
                if (!stored.startsWith(shown)) window.lies.push([shown, stored])
                opening.result.close()
              }
            }
          }
          new MutationObserver(check).observe(line, {childList: true})
        }""",
        [SAVED, worksheet.database],
    )
    for word in ("One", " two", " three"):
        worksheet.field("purpose").press_sequentially(word)
        worksheet.expect_saved()
    assert worksheet.page.evaluate("window.lies") == []


def test_saving_is_announced_again_after_a_failure(worksheet: WorksheetPage):
    """Who has heard that it failed hears that it no longer does."""
    worksheet.field("purpose").fill("first")
    expect(worksheet.status).to_contain_text(SAVED)
    break_writing(worksheet.page, "answers")
    worksheet.field("purpose").fill("second")
    expect(worksheet.status).to_have_text("Not saved in this browser")
    mend_writing(worksheet.page)
    expect(worksheet.status).to_contain_text(SAVED)
    expect(worksheet.status).to_have_attribute("aria-live", "polite")


def test_the_time_is_that_of_the_last_change(worksheet: WorksheetPage):
    """What was found when the page opened was saved at a time that nobody has noted."""
    worksheet.page.clock.set_fixed_time("2027-03-08T14:09:00")
    worksheet.field("purpose").fill("first")
    expect(worksheet.status).to_have_text("Saved in this browser, 14:09")
    worksheet.reload()
    expect(worksheet.status).to_have_text("Saved in this browser")


def test_dates_come_back_as_they_were_typed(worksheet: WorksheetPage):
    """A whole date is kept as yyyy-mm-dd and shown as typed; an unfinished one stays unfinished."""
    for part, typed in {"day": "07", "month": "Sept.", "year": "2027"}.items():
        worksheet.field(f"start__{part}").fill(typed)
    worksheet.field("end__month").fill("31")
    worksheet.field("end__year").fill("27")
    worksheet.expect_saved()
    assert worksheet.read_stored() == {"start": "2027-09-07", "end": "/31/27"}
    worksheet.reload()
    shown = worksheet.read()
    assert [shown[f"start__{part}"] for part in ("day", "month", "year")] == ["07", "Sept.", "2027"]
    assert [shown[f"end__{part}"] for part in ("day", "month", "year")] == ["", "31", "27"]


REWRITTEN = {
    ("3", "jan", "2027"): "2027-01-03",
    ("03", "JANUARY", "2027"): "2027-01-03",
    ("29", "2", "2028"): "2028-02-29",
    ("29", "2", "2027"): "29/2/2027",
    ("31", "feb", "2026"): "31/feb/2026",
    ("3", "", "2026"): "3//2026",
    ("3", "4", "26"): "3/4/26",
    ("3", "janitor", "2026"): "3/janitor/2026",
    ("", "", ""): "",
    ("1", "1", "1970"): "1970-01-01",
    ("29", "mar", "2026"): "2026-03-29",
}


def test_only_whole_real_dates_are_rewritten(worksheet: WorksheetPage):
    """A real day with a year in full becomes yyyy-mm-dd; anything else is kept as typed.

    One that stands whole in one box is spread over the three, at once where it is pasted, or when
    the person leaves the box; the answer is right before.
    """
    answer = worksheet.form.locator('[name="start"]')
    parts = ("day", "month", "year")
    for typed, kept in REWRITTEN.items():
        for part, text in zip(parts, typed, strict=True):
            worksheet.field(f"start__{part}").fill(text)
        assert answer.input_value() == kept, typed
    for box in parts:
        for part in parts:
            worksheet.field(f"start__{part}").fill("")
        worksheet.field(f"start__{box}").fill("Friday, 8 October 2027")
        assert answer.input_value() == "2027-10-08", box
        worksheet.field(f"start__{box}").blur()
        shown = worksheet.read()
        assert [shown[f"start__{part}"] for part in parts] == ["8", "10", "2027"], box
