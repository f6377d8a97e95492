"""What someone writes is saved as they write it, and is there when they come back."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browsing.broken_database import hang_opening, mend_opening
from browsing.worksheet_page import EMPTY, SAVED, WorksheetPage


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract, open and empty."""
    return WorksheetPage(page).open()


def test_an_empty_worksheet_says_so_and_offers_to_open_a_copy(worksheet: WorksheetPage):
    """Nothing saved is told quietly in the status line, beside the way to open a file."""
    expect(worksheet.status).to_have_text(EMPTY)
    expect(worksheet.button("Open a saved copy")).to_be_visible()
    expect(worksheet.alert).to_be_empty()


@pytest.mark.parametrize("attempt", range(3))
def test_nothing_is_lost_when_the_page_is_reloaded_after_the_last_key(
    worksheet: WorksheetPage, attempt: int
):
    """A reload right behind the last key keeps the whole text, with no wait.

    The tab's own storage carries it over, and is empty again afterwards.
    """
    text = f"Typed and reloaded at once, time {attempt}."
    worksheet.field("purpose").press_sequentially(text)
    worksheet.reload()
    expect(worksheet.field("purpose")).to_have_value(text)
    assert worksheet.page.evaluate("sessionStorage.length") == 0


def test_the_status_never_claims_more_than_the_database_holds(worksheet: WorksheetPage):
    """At every moment at which the line reads "saved", the database holds what is on the page."""
    worksheet.page.evaluate(
        """([saved, name]) => {
          window.lies = []
          const line = document.querySelector("[data-worksheet-status]")
          const box = document.querySelector("[name=purpose]")
          const check = () => {
            if (line.textContent !== saved) return
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


def test_typing_takes_the_word_saved_away_at_once(worksheet: WorksheetPage):
    """From the input on, the line is silent until the database has confirmed."""
    worksheet.field("purpose").fill("first")
    worksheet.expect_saved()
    after_input = worksheet.page.evaluate(
        """() => {
          const box = document.querySelector("[name=purpose]")
          box.value = "second"
          box.dispatchEvent(new Event("input", {bubbles: true}))
          return document.querySelector("[data-worksheet-status]").textContent
        }"""
    )
    assert after_input == ""
    worksheet.expect_saved()


def test_saving_is_announced_at_most_once_in_ten_seconds(worksheet: WorksheetPage):
    """A second "saved" soon after the first is shown, but not announced."""
    worksheet.field("purpose").fill("first")
    worksheet.expect_saved()
    worksheet.field("purpose").fill("second")
    expect(worksheet.status).to_have_text("")
    worksheet.expect_saved()
    expect(worksheet.status).to_have_attribute("aria-live", "off")


def test_a_page_has_one_status_line(worksheet: WorksheetPage):
    """One role=status, so that announcements do not compete."""
    assert worksheet.page.locator("main [role=status]").count() == 1


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


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (("3", "jan", "2027"), "2027-01-03"),
        (("03", "JANUARY", "2027"), "2027-01-03"),
        (("29", "2", "2028"), "2028-02-29"),
        (("29", "2", "2027"), "29/2/2027"),
        (("31", "feb", "2026"), "31/feb/2026"),
        (("3", "", "2026"), "3//2026"),
        (("3", "4", "26"), "3/4/26"),
        (("3", "janitor", "2026"), "3/janitor/2026"),
        (("", "", ""), ""),
        (("1", "1", "1970"), "1970-01-01"),
        (("29", "mar", "2026"), "2026-03-29"),
    ],
)
def test_only_whole_real_dates_are_rewritten(
    worksheet: WorksheetPage, typed: tuple[str, str, str], kept: str
):
    """A real day with a year in full becomes yyyy-mm-dd; anything else is kept as typed."""
    for part, text in zip(("day", "month", "year"), typed, strict=True):
        worksheet.field(f"start__{part}").fill(text)
    assert worksheet.form.locator('[name="start"]').input_value() == kept


def test_old_parts_of_an_answer_survive_a_change_of_the_worksheet(worksheet: WorksheetPage):
    """A field, an option and a column that are no longer asked are kept and go into the copy."""
    answers = {
        "retired_question": "still mine",
        "how_often": "yearly",
        "may_know": ["head", "cat"],
        "objectives": [{"objective": "Publish", "old_column": "kept"}],
    }
    worksheet.take_file(worksheet.make_copy(answers))
    worksheet.expect_saved()
    worksheet.reload()
    worksheet.field("objectives__1__objective").fill("Publish more")
    worksheet.field("may_know__colleagues").check()
    worksheet.expect_saved()
    worksheet.reload()
    _, copy = worksheet.save_copy()
    assert copy["answers"] == {
        "retired_question": "still mine",
        "how_often": "yearly",
        "may_know": ["head", "colleagues", "cat"],
        "objectives": [{"objective": "Publish more", "old_column": "kept"}],
    }


def test_a_large_paste_is_kept_whole(worksheet: WorksheetPage):
    """A third of a million characters, some of them no text at all, come back the same."""
    text = "a\u0001\u202eb" + "many words " * 30_000
    worksheet.field("purpose").evaluate(
        "(box, text) => { box.value = text + '\\ud800';"
        " box.dispatchEvent(new Event('input', {bubbles: true})) }",
        text,
    )
    worksheet.expect_saved()
    worksheet.reload()
    is_same = "(box, text) => box.value === text + '\\ud800'"
    assert worksheet.field("purpose").evaluate(is_same, text)


def test_the_worksheet_is_shown_again_after_going_back(context: BrowserContext):
    """Leaving by a link and coming back by the back button keeps what was typed last."""
    worksheet = WorksheetPage(context.new_page()).open()
    worksheet.field("purpose").press_sequentially("before leaving")
    worksheet.page.goto("/")
    worksheet.page.go_back()
    worksheet.wait_until_ready()
    expect(worksheet.field("purpose")).to_have_value("before leaving")


# Only in a tab of this name does the database not answer.
def test_what_was_typed_before_the_database_answered_outlives_leaving(worksheet: WorksheetPage):
    """Words typed into two pages that were left before anything was read are all there."""
    page = worksheet.page
    worksheet.field("purpose").fill("saved last week")
    worksheet.expect_saved()
    hang_opening(page)
    page.reload()
    worksheet.wait_until_started()
    worksheet.field("purpose").fill("typed first")
    page.reload()
    worksheet.wait_until_started()
    worksheet.field("meeting_place").fill("typed next")
    mend_opening(page)
    worksheet.reload()
    expect(worksheet.field("purpose")).to_have_value("typed first")
    expect(worksheet.field("meeting_place")).to_have_value("typed next")
    stores = worksheet.read_stores()
    assert [kept["value"] for _, kept in stores["superseded"]] == ["saved last week"]
    assert page.evaluate("sessionStorage.length") == 0
