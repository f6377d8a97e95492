"""The page that reads many handed-in files: nothing below five, and nothing kept."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from browsing.axe import COLOUR_RULES, list_violations
from browsing.collected.collected_page import CollectedPage, make_file
from browsing.stored_list import read_requests

CANARY = "canary7f3a"
FIT = "We suited each other"
CHANGE = "What should the scheme change first?"
ROLE = "Which of the two were you?"


def make_files(count: int) -> list[FilePayload]:
    """Return so many files that differ, with a comment each."""
    return [
        make_file(
            f"for-the-scheme ({number}).json",
            {
                "role": "mentor" if number == 0 else "mentee",
                "fit": str(number % 5 + 1),
                "change": f"=1+{number} <b>{CANARY}</b>",
            },
        )
        for number in range(count)
    ]


def test_below_five_nothing_is_shown(together: CollectedPage):
    """Neither a count nor a word; the fifth brings all of it."""
    together.take(*make_files(4))
    expect(together.status).to_have_text("4 files are read.")
    expect(together.shown).to_contain_text("Nothing of them is shown before there are five.")
    expect(together.shown.get_by_role("region")).to_have_count(1)
    expect(together.shown).not_to_contain_text(CANARY)
    together.take(make_files(5)[4])
    expect(together.status).to_have_text("5 files are read.")
    expect(together.question(FIT)).to_contain_text("The median is 3 of 5. 5 people answered.")
    expect(together.question(CHANGE).get_by_role("listitem")).to_have_count(5)
    expect(together.question("How long did it last?")).to_contain_text("Nobody answered this.")


def test_the_same_file_taken_five_times_is_no_five_people(together: CollectedPage):
    """It is said, and counts once; alike files count each only once somebody says so."""
    files = make_files(6)
    together.take(*[files[0] | {"name": f"again {number}.json"} for number in range(5)])
    expect(together.status).to_have_text("1 file is read, 4 more are the same as another.")
    box = together.frame.get_by_role("checkbox", name="count each")
    box.check()
    expect(together.shown).to_contain_text("Nothing of them is shown before there are five.")
    box.uncheck()
    together.take(*files)
    expect(together.question(ROLE)).to_contain_text("6 people answered.")
    box.check()
    expect(together.question(ROLE)).to_contain_text("11 people answered.")


def test_what_is_no_such_file_is_named_and_left_out(together: CollectedPage):
    """A broken one, a back-up with more in it, and one of another kind stop nothing."""
    back_up = b'{"format": "mentoring-answers", "version": 1, "answers": {"purpose": "secret"}}'
    others: list[FilePayload] = [
        {"name": "broken.json", "mimeType": "application/json", "buffer": b"{"},
        {"name": "contract-2026-11-28.json", "mimeType": "application/json", "buffer": back_up},
        {"name": "photo.png", "mimeType": "image/png", "buffer": b"\x89PNG"},
    ]
    together.take(*others, *make_files(5))
    expect(together.status).to_have_text("5 files are read, 3 are left out.")
    expect(together.shown.get_by_text("broken.json: It was not saved")).to_be_visible()
    expect(together.shown.get_by_text("may hold more than anybody meant")).to_be_visible()
    expect(together.shown).not_to_contain_text("secret")
    expect(together.question(ROLE)).to_contain_text("5 people answered.")


def test_a_picture_and_a_table_say_the_same(together: CollectedPage):
    """The picture is described in words; the table is folded below it."""
    together.take(*make_files(6))
    question = together.question(ROLE)
    picture = question.get_by_role("img", name=ROLE)
    expect(picture).to_have_accessible_description("The mentee: 5. The mentor: 1.")
    question.get_by_text("The same as a table").click()
    rows = question.get_by_role("row")
    expect(rows).to_have_text(["AnswerPeople", "The mentee5", "The mentor1"])


def test_the_table_for_a_spreadsheet_has_no_formula_and_no_person(
    together: CollectedPage, page: Page
):
    """A comment that begins as one has an apostrophe before it; markup stays text."""
    together.take(*make_files(5))
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a table (CSV)").click()
    assert download.value.suggested_filename == "mentoring-evaluation-together.csv"
    text = Path(download.value.path()).read_text("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    comments = sorted(row[1] for row in rows if row[0] == CHANGE)
    assert comments == [f"'=1+{number} <b>{CANARY}</b>" for number in range(5)]
    assert [ROLE, "The mentee", "4"] in rows
    expect(together.question(CHANGE).locator("b")).to_have_count(0)


def test_files_can_be_dropped_and_all_put_away(together: CollectedPage, page: Page):
    """What is put away is gone from the page."""
    drop = """(frame, files) => {
      const transfer = new DataTransfer()
      for (const {name, text} of files) transfer.items.add(new File([text], name))
      for (const kind of ["dragenter", "drop"])
        frame.dispatchEvent(new DragEvent(kind, {dataTransfer: transfer, bubbles: true,
          cancelable: true}))
    }"""
    files = [{"name": each["name"], "text": each["buffer"].decode()} for each in make_files(5)]
    together.frame.evaluate(drop, files)
    expect(together.question(ROLE)).to_contain_text("5 people answered.")
    page.get_by_role("button", name="Put all away").click()
    expect(together.shown).to_be_empty()
    expect(together.status).to_have_text("All is put away. The files themselves are not changed.")
    expect(page.get_by_role("button", name="Choose files")).to_be_focused()


def test_what_is_still_being_read_is_put_away_too(together: CollectedPage, page: Page):
    """It does not come back as its reading ends; what is chosen afterwards is read as ever."""
    together.take(*make_files(5))
    page.evaluate(
        """() => {
          const read = Blob.prototype.arrayBuffer
          const released = new Promise((resolve) => { window.release = resolve })
          Blob.prototype.arrayBuffer = async function () { await released; return read.call(this) }
        }"""
    )
    chosen = page.locator("input[type=file]")
    chosen.set_input_files(make_files(6)[5])
    page.get_by_role("button", name="Put all away").click()
    chosen.set_input_files(make_files(1))
    page.evaluate("window.release()")
    expect(together.status).to_have_text("1 file is read.")


def test_nothing_is_stored_or_sent(together: CollectedPage, page: Page):
    """No request goes out once the page is there, and a reload has forgotten all."""
    requests = read_requests(page)
    together.take(*make_files(5))
    expect(together.question(CHANGE)).to_contain_text(CANARY)
    kept = page.evaluate(
        "async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage),"
        " ...(await indexedDB.databases()).map(({name}) => name)]"
    )
    assert kept == []
    assert requests == []
    page.reload()
    expect(page.locator("html[data-started]")).to_be_attached()
    expect(together.shown).to_be_empty()


@pytest.mark.parametrize("width", [pytest.param(1280, marks=pytest.mark.thorough), 320])
def test_results_are_free_of_violations_and_fit(together: CollectedPage, page: Page, width: int):
    """In light and in dark, with a table unfolded; nothing goes sideways."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(reduced_motion="reduce")
    together.take(*make_files(6), make_file("broken.json", {}))
    together.question(ROLE).get_by_text("The same as a table").click()
    assert list_violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert list_violations(page, COLOUR_RULES) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_without_script_it_says_what_it_would_do(browser: Browser, address: str):
    """And the words for a drop folder are there all the same."""
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/scheme/")
    # Playwright's "no scripts" leaves <noscript> unread; a browser without script shows it.
    spoken = re.findall(r"<noscript>(.*?)</noscript>", page.content(), re.DOTALL)
    assert any("With scripts, you choose the files here" in words for words in spoken)
    expect(page.get_by_role("button", name="Choose files")).to_have_count(0)
    expect(page.get_by_text("An email shows who sent it")).to_be_visible()
    context.close()
