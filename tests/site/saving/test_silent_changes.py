"""Values that change without an `input` event are found, saved and never called saved before."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browsing.worksheet_page import SAVED, WorksheetPage

WORDS = "put here by script"

# How an extension, the browser's filling or an assistive program leaves a value behind.
WAYS = {
    "no event at all": "",
    "change alone": "box.dispatchEvent(new Event('change', {bubbles: true}))",
    "an input that does not bubble": "box.dispatchEvent(new Event('input'))",
    "a change that does not bubble": "box.dispatchEvent(new Event('change'))",
}


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract, with something saved in it, so that the page says "saved"."""
    worksheet = WorksheetPage(page).open()
    worksheet.field("meeting_place").fill("saved before")
    worksheet.expect_saved()
    return worksheet


def put(worksheet: WorksheetPage, name: str, value: str, then: str = "") -> None:
    """Set a control's value by script, and do what follows."""
    script = f"(box, value) => {{ box.value = value; {then} }}"
    worksheet.field(name).evaluate(script, value)


def test_a_value_that_nobody_told_of_is_saved(worksheet: WorksheetPage):
    """It reaches the database and the other tab, and stands there after a reload."""
    other = WorksheetPage(worksheet.page.context.new_page()).open()
    for way, then in WAYS.items():
        put(worksheet, "purpose", f"{WORDS}: {way}", then)
        expect(other.field("purpose")).to_have_value(f"{WORDS}: {way}")
        worksheet.expect_saved()
        assert worksheet.read_stored()["purpose"] == f"{WORDS}: {way}"
    worksheet.reload()
    expect(worksheet.field("purpose")).to_have_value(f"{WORDS}: {way}")


def test_a_page_behind_another_tab_saves_it_too(worksheet: WorksheetPage):
    """As where Firefox shows the PDF that was downloaded; the browser may be ended there."""
    worksheet.page.add_init_script(
        "Object.defineProperty(document, 'visibilityState', {get: () => 'hidden'})"
    )
    worksheet.reload()
    other = WorksheetPage(worksheet.page.context.new_page()).open()
    put(worksheet, "purpose", WORDS)
    expect(other.field("purpose")).to_have_value(WORDS)


# When the page looks at once, with no waiting until it looks by itself
LEAVINGS = {
    "its control is left": "box.focus(); box.value = value; box.blur()",
    "the page is printed": "box.value = value; dispatchEvent(new Event('beforeprint'))",
    "the page is frozen": "box.value = value; document.dispatchEvent(new Event('freeze'))",
    "the page is left": "box.value = value; dispatchEvent(new Event('pagehide'))",
}


def test_a_value_is_found_at_once_as_something_is_left(worksheet: WorksheetPage):
    """In the same moment."""
    for when, leave in LEAVINGS.items():
        state = worksheet.field("purpose").evaluate(
            f"(box, value) => {{ {leave};"
            " return box.closest('[data-worksheet-frame]').dataset.worksheetState }",
            f"{WORDS}: {when}",
        )
        assert state == "saving", when
        worksheet.expect_saved()


def test_a_value_is_found_as_the_page_is_left(worksheet: WorksheetPage):
    """It was set a moment before: the next page has it."""
    page = worksheet.page
    put(worksheet, "purpose", WORDS, "location.reload()")
    page.wait_for_load_state()
    worksheet.wait_until_ready()
    expect(worksheet.field("purpose")).to_have_value(WORDS)


def test_a_copy_holds_a_date_that_was_set_by_script(worksheet: WorksheetPage):
    """The boxes hold it, and the hidden answer follows before the file is made."""
    with worksheet.page.expect_download() as download:
        worksheet.page.evaluate(
            """() => {
              const set = (part, value) => {
                document.querySelector(`[name=start__${part}]`).value = value
              }
              set("day", "7"), set("month", "March"), set("year", "2027")
              document.querySelector('[data-worksheet-action="save-copy"]').click()
            }"""
        )
    assert '"start": "2027-03-07"' in download.value.path().read_text(encoding="utf-8")


def test_a_date_that_was_set_by_script_is_saved_beside_what_was_told_of(worksheet: WorksheetPage):
    """As when a program fills in a row, and tells of one of its boxes alone."""
    worksheet.page.evaluate(
        """words => {
          const set = (name, value) => {
            const box = document.querySelector(`[name=objectives__1__${name}]`)
            box.value = value
            return box
          }
          set("by_when__day", "7"), set("by_when__month", "March"), set("by_when__year", "2027")
          set("objective", words).dispatchEvent(new Event("input", {bubbles: true}))
        }""",
        WORDS,
    )
    worksheet.expect_saved()
    [row, *_] = worksheet.read_stored()["objectives"]
    assert row == {"objective": WORDS, "by_when": "2027-03-07"}


def test_saved_never_stands_beside_a_value_that_is_not(worksheet: WorksheetPage):
    """From when the page finds it, the line is silent until it is in the database."""
    expect(worksheet.status).to_contain_text(SAVED)
    said = worksheet.field("purpose").evaluate(
        f"""box => {{
          box.value = "{WORDS}"
          box.dispatchEvent(new Event("change"))
          return document.querySelector("[data-worksheet-status]").textContent
        }}"""
    )
    assert said == ""
    worksheet.expect_saved()
    assert worksheet.read_stored()["purpose"] == WORDS


def test_saved_is_not_said_of_a_value_that_came_before_the_words(worksheet: WorksheetPage):
    """Nothing looks now and then: the page looks before it claims, and every claim is true."""
    worksheet.page.evaluate("window.setInterval = () => 0")
    worksheet.reload()
    worksheet.expect_saved()
    said = worksheet.page.evaluate(
        """async words => {
          const status = document.querySelector("[data-worksheet-status]")
          const frame = document.querySelector("[data-worksheet-frame]")
          const box = document.querySelector("[name=purpose]")
          const claims = []
          new MutationObserver(() => claims.push([status.textContent, box.value]))
            .observe(status, {childList: true, characterData: true, subtree: true})
          box.value = "typed"
          box.dispatchEvent(new Event("input", {bubbles: true}))
          // The database has it, and the words "Saved ..." follow when typing has paused.
          await new Promise(resolve => new MutationObserver(
            () => frame.dataset.worksheetState === "saved" && resolve()
          ).observe(frame, {attributes: true}))
          box.value = words
          await new Promise(resolve => new MutationObserver(
            () => claims.some(([words]) => words) && resolve()
          ).observe(status, {childList: true}))
          return claims.filter(([said]) => said)
        }""",
        WORDS,
    )
    assert [(claim.startswith(SAVED), value) for claim, value in said] == [(True, WORDS)]
    assert worksheet.read_stored()["purpose"] == WORDS


def test_what_another_tab_wrote_does_not_replace_it(worksheet: WorksheetPage):
    """It counts as typing that is not saved yet: the other tab's words are kept beside it."""
    other = WorksheetPage(worksheet.page.context.new_page()).open()
    page = worksheet.page
    page.evaluate("window.setInterval = () => 0")
    other.field("purpose").fill("from the other tab")
    expect(worksheet.field("purpose")).to_have_value("from the other tab")
    page.evaluate(
        f"""() => {{
          const box = document.querySelector("[name=purpose]")
          box.value = "{WORDS}"
          document.dispatchEvent(new Event("resume"))
        }}"""
    )
    worksheet.expect_saved()
    expect(worksheet.field("purpose")).to_have_value(WORDS)
    assert worksheet.read_stored()["purpose"] == WORDS
