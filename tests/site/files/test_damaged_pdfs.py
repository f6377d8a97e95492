"""PDFs and copies that programs changed or broke, opened by a person in the worksheet's page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Name, String
from playwright.sync_api import Browser, expect

from browsing.sites.releases import Releases, serve_releases
from browsing.sites.sample_site import build_sample_site
from browsing.worksheet_page import WorksheetPage
from samples.broken_pdfs import copy_pages, lose, lose_purpose
from samples.small_pdf import ANSWERS, change_pdf, filled_pdf, find_field, small_worksheet

REST = {name: answer for name, answer in ANSWERS.items() if name != "purpose"}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Releases]:
    """A site of the small worksheet alone."""
    with serve_releases() as releases:
        releases.site = build_sample_site(tmp_path_factory.mktemp("small"), [small_worksheet()])
        yield releases


@pytest.fixture
def worksheet(browser: Browser, server: Releases) -> Iterator[WorksheetPage]:
    """The worksheet in a browser that has nothing stored."""
    context = browser.new_context(base_url=server.address)
    yield WorksheetPage(context.new_page(), "sample").open()
    context.close()


def test_a_damaged_pdf_is_taken_only_on_request(worksheet: WorksheetPage):
    """Even into an empty worksheet: it says what is damaged, and lists what could be read.

    Several questions are folded, so that they push no button out of sight; they stand in order.
    """
    worksheet.choose_file(lose(lose_purpose), "joined.pdf")
    expect(worksheet.dialog).to_contain_text("joined.pdf: The PDF is damaged")
    items = worksheet.dialog.get_by_role("listitem")
    expect(items).to_have_count(0)
    worksheet.dialog.get_by_text("8 answers could be read").click()
    expect(items).to_have_text(
        [field.label for field in small_worksheet().answerable_fields() if field.id in REST]
    )
    expect(worksheet.dialog).to_contain_text("The file has no place for “Purpose”")
    worksheet.dialog.get_by_role("button", name="Take what could be read").click()
    expect(worksheet.dialog).to_have_count(0)
    assert worksheet.save_copy()[1]["answers"] == REST


def test_a_damaged_pdf_empties_nothing(worksheet: WorksheetPage):
    """What is lost in it stays here; and it can be left alone."""
    worksheet.field("purpose").fill("what is here")
    worksheet.choose_file(lose(lose_purpose), "joined.pdf")
    worksheet.dialog.get_by_role("button", name="Keep what is here").click()
    assert worksheet.save_copy()[1]["answers"] == {"purpose": "what is here"}
    worksheet.choose_file(lose(lose_purpose), "joined.pdf")
    worksheet.dialog.get_by_role("button", name="Take what could be read").click()
    expect(worksheet.dialog).to_have_count(0)
    assert worksheet.save_copy()[1]["answers"] == REST | {"purpose": "what is here"}


def test_what_a_file_has_no_place_for_stays_here(worksheet: WorksheetPage):
    """One page of a form replaces what it asks, and says what it does not ask."""
    worksheet.take_file(worksheet.make_copy({"sure": "2", "often": "monthly", "story": "Old"}))
    worksheet.choose_file(copy_pages(0), "first-page.pdf")
    expect(worksheet.dialog).to_contain_text("The file has no place for “How sure are we?”")
    worksheet.replace_with_file()
    answers = worksheet.save_copy()[1]["answers"]
    here = ["purpose", "story", "start", "often", "bring"]
    assert answers == {name: ANSWERS[name] for name in here} | {"sure": "2"}


def fill_as_pypdf(pdf: pikepdf.Pdf) -> None:
    """Write an option as a word with a slash, and a whole date in the one box for it."""
    find_field(pdf, "often").V = String("/monthly")
    for button in find_field(pdf, "often").Kids:
        button.AS = Name.monthly if "/monthly" in button.AP.N else Name.Off
    find_field(pdf, "start").V = String("8 October 2027")


def write_copy(change: Callable[[str], bytes], **others: Any) -> bytes:
    """Write the answers as data in another way."""
    copy = {"format": "mentoring-answers", "version": 1, "worksheet": "sample"}
    return change(json.dumps(copy | {"answers": ANSWERS | others}, indent=4))


OPENED: dict[str, tuple[Callable[[], bytes], dict[str, Any]]] = {
    "pages.pdf": (lambda: copy_pages(0, 1), {}),
    "mailed.pdf": (lambda: filled_pdf() + b"\r\n-- \r\nSent from a list\r\n" + bytes(4000), {}),
    "pypdf.pdf": (
        lambda: change_pdf(fill_as_pypdf),
        {"often": "monthly", "start": "2027-10-08"},
    ),
    "utf-16.json": (lambda: write_copy(lambda text: text.encode("utf-16")), {}),
    "windows.txt": (
        lambda: write_copy(lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()),
        {},
    ),
    "comma.json": (lambda: write_copy(lambda text: text.encode() + b",\0"), {}),
    "words.json": (
        lambda: write_copy(
            lambda text: text.encode(),
            often="once a MONTH",
            bring=["Every week", "monthly"],
            start="Friday, 8 October 2027",
            goals=[{"goal": "First", "due": "5 June 2027", "state": "Something else."}],
        ),
        {
            "often": "monthly",
            "start": "2027-10-08",
            "goals": [{"goal": "First", "due": "2027-06-05", "state": "other"}],
        },
    ),
}


def test_what_programs_did_to_a_whole_file_does_not_matter(worksheet: WorksheetPage):
    """It simply opens, and every answer is on the page."""
    for name, (make, expected) in OPENED.items():
        worksheet.take_file(make(), name)
        assert worksheet.save_copy()[1]["answers"] == ANSWERS | expected, name
        days = [
            worksheet.field(f"start__{part}").input_value() for part in ("day", "month", "year")
        ]
        assert days == (["8", "10", "2027"] if "start" in expected else ["7", "3", "2027"]), name
        worksheet.undo.click()
        expect(worksheet.field("purpose"), f"{name} is taken back").to_have_value("")
        assert not any(worksheet.read().values()), f"{name} is taken back"


def test_rows_without_room_are_pointed_to_in_the_file_that_the_page_gives(
    worksheet: WorksheetPage,
):
    """The form itself says on which page they stand."""
    goals = [{"goal": f"Goal {n}"} for n in range(1, 7)]
    worksheet.take_file(worksheet.make_copy(ANSWERS | {"goals": goals}))
    _, content = worksheet.download("PDF")
    with pikepdf.open(BytesIO(content)) as pdf:
        assert str(find_field(pdf, "continued-goals").V) == "Goals 4 to 6 are on page 3."
        assert str(find_field(pdf, "continued-").V).startswith("More answers are on page 3")
