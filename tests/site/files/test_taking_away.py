"""*Download*, as Word and as PDF: what is typed, as a file, and never at its cost."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from browsing.worksheet_page import WorksheetPage
from guide.bundling.bundle import PARTS

# Runs before the page: the browser lets it keep nothing.
BLOCK_STORAGE = """IDBFactory.prototype.open = () => {
  throw new DOMException("blocked", "SecurityError")
}"""

KINDS = {"Word": "docx", "PDF": "pdf"}
TODAY = r"contract-\d{4}-\d\d-\d\d\."


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract, open, with one answer."""
    worksheet = WorksheetPage(page).open()
    worksheet.field("purpose").fill("what was typed")
    return worksheet


def read_text(kind: str, document: bytes) -> str:
    """What a document holds, as far as a test has to look for words in it."""
    if kind == "Word":
        with zipfile.ZipFile(io.BytesIO(document)) as archive:
            return archive.read("word/document.xml").decode()
    with pikepdf.open(io.BytesIO(document)) as pdf:
        return " ".join(str(field.get("/V", "")) for field in pdf.Root.AcroForm.Fields)


def test_what_is_typed_is_in_the_document(worksheet: WorksheetPage):
    """The file's name is neutral, the status line names it, and the blank one is not touched.

    Who reads the words alone knows which of the two a link or a button gives.
    """
    expect(worksheet.button("Send or download")).to_have_count(1)
    worksheet.open_menu()
    blanks = worksheet.frame.get_by_role("link", name=re.compile("^Blank "))
    expect(blanks).to_have_count(len(KINDS))
    expect(worksheet.frame.get_by_role("link", name=re.compile("Download"))).to_have_count(0)
    worksheet.page.keyboard.press("Escape")
    for kind, ending in KINDS.items():
        name, document = worksheet.download(kind)
        assert re.fullmatch(TODAY + ending, name)
        expect(worksheet.status).to_contain_text(f"on its way to your downloads: {name}")
        assert "what was typed" in read_text(kind, document), kind
        worksheet.open_menu()
        link = worksheet.frame.get_by_role("link", name=re.compile(rf"^Blank form as {kind}"))
        with worksheet.page.expect_download() as blank:
            link.click()
        assert blank.value.suggested_filename == f"contract.{ending}"
        assert "what was typed" not in read_text(kind, Path(blank.value.path()).read_bytes()), kind


def test_answers_that_cannot_be_stored_are_in_the_document(page: Page):
    """The page is the source: with storage blocked, what is typed can be taken away."""
    page.add_init_script(BLOCK_STORAGE)
    page.goto("/worksheets/contract/")
    worksheet = WorksheetPage(page)
    expect(worksheet.alert).to_contain_text("Nothing is being saved")
    worksheet.field("purpose").fill("kept nowhere")
    for kind in KINDS:
        assert "kept nowhere" in read_text(kind, worksheet.download(kind)[1]), kind


# Every run has each kind once and each fault once; a thorough one has all four.
FAULTS = [
    pytest.param("Word", "offline"),
    pytest.param("Word", "gone", marks=pytest.mark.thorough),
    pytest.param("PDF", "offline", marks=pytest.mark.thorough),
    pytest.param("PDF", "gone"),
]


@pytest.mark.parametrize(("kind", "fault"), FAULTS)
def test_what_cannot_be_loaded_can_be_tried_again(
    worksheet: WorksheetPage, context: BrowserContext, kind: str, fault: str
):
    """The alert says so, and that the answers are here; the next try gives the document.

    Here it is the blank document; of the script that fills it, nothing_lost/test_places.py tells.
    """
    address = f"**/downloads/contract.{KINDS[kind]}"

    def fail(route: Route) -> None:
        if fault == "offline":
            route.abort()
        else:
            route.fulfill(status=404, content_type="text/html", body="<h1>Not found</h1>")

    context.route(address, fail)
    worksheet.choose_form(kind)
    worksheet.dialog.get_by_role("button", name="Download", exact=True).click()
    expect(worksheet.alert).to_contain_text("could not be made just now")
    expect(worksheet.alert).to_contain_text("Your answers are still on this page.")
    expect(worksheet.alert.get_by_role("heading")).to_be_focused()
    expect(worksheet.field("purpose")).to_have_value("what was typed")
    with worksheet.page.expect_download() as copy:
        worksheet.alert.get_by_role("button", name="Back up").click()
    assert "what was typed" in Path(copy.value.path()).read_text("utf-8")
    worksheet.field("purpose").fill("what was typed since")
    context.unroute(address)
    with worksheet.page.expect_download() as document:
        worksheet.alert.get_by_role("button", name="Try again").click()
    found = read_text(kind, Path(document.value.path()).read_bytes())
    assert "what was typed since" in found
    expect(worksheet.alert).to_be_empty()


def test_nothing_more_is_loaded_until_it_is_wanted(page: Page):
    """A page that is only filled in fetches no template, and few parts.

    These are those that must not wait, and the one that offers a date beside another.
    """
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    worksheet = WorksheetPage(page).open()
    worksheet.field("purpose").fill("typed")
    worksheet.expect_saved()
    worksheet.save_copy()
    at_once = {"dates", "opening", "clearing", "sections", "storage", "calendar"}
    parts = "|".join(PARTS.keys() - at_once)
    assert [url for url in asked if re.search(rf"/downloads/|/({parts})-\w+\.js", url)] == []
    worksheet.download("Word")
    assert [url.rsplit("/", 1)[1][:9] for url in asked[-4:]] == [
        "download-",
        "contract.",
        "contract.",
        "fill-word",
    ]


@pytest.mark.parametrize(
    "size", [pytest.param((1280, 900), marks=pytest.mark.thorough), (390, 844), (844, 390)]
)
def test_the_save_state_and_the_menu_are_always_at_hand(
    browser: Browser, address: str, size: tuple[int, int]
):
    """In the middle of the form, on a phone too, in a bar that leaves room to write."""
    width, height = size
    page = browser.new_page(base_url=address, viewport={"width": width, "height": height})
    worksheet = WorksheetPage(page).open()
    worksheet.field("purpose").fill("typed")
    worksheet.expect_saved()
    for name in ("purpose", "meeting_place", "ending"):
        worksheet.field(name).scroll_into_view_if_needed()
        expect(worksheet.status).to_be_in_viewport(ratio=1)
        expect(worksheet.more).to_be_in_viewport(ratio=1)
    bar = page.locator("[data-worksheet-bar]").bounding_box()
    assert bar
    assert bar["height"] <= height / 5
    page.close()
